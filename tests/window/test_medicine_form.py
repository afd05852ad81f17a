"""The form of a tried medicine: what is asked of whom, what dates tell, and names that are recognised."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.model.derived_names import TRIAL_FACTS
from decision_aid.window.main_window import MainWindow
from decision_aid.window.parts.date_field import DateField
from decision_aid.window.parts.forms import FormRow, TextLine
from decision_aid.window.parts.medicine_field import MedicineField
from decision_aid.window.parts.opener import Opener as Unfolding
from decision_aid.window.way.journey import Stop
from decision_aid.window.way.route import MEDICINES
from tests.support.settling import settle
from tests.window.conftest import Opener
from tests.window.test_beside_own_words import NOBODY, beside
from tests.window.test_using import click, named_button, press, tab_to, words_on

NOW = Trial(id="t1", medicine="sertraline", still_taking=True)
ENDED = Trial(id="t1", medicine="sertraline", started=RoughDate(year=2021, month=3),
              ended=RoughDate(year=2021, month=7))  # fmt: skip
OTHER = Trial(id="t2", medicine="bupropion")


def form(opened: Opener, *trials: Trial, part: str = "", short: bool = False, **answers: object) -> MainWindow:
    window = opened()
    for question, answer in answers.items():
        window.session.answer(question.replace("_", "-"), answer)
    window.session.answer("trials", trials)
    window.route.short = short
    window.go(Stop("trial", "t1", part))
    settle()
    return window


def rows(window: MainWindow) -> list[str]:
    found = window.screen_widget.findChildren(FormRow)
    return [row.objectName() for row in found if row.isVisibleTo(window) and row.objectName()]


def write_date(window: MainWindow, which: int, words: str) -> None:
    window.screen_widget.findChildren(DateField)[which].field.setText(words)
    settle()


def first(window: MainWindow) -> Trial:
    return window.session.answers.trials()[0]


@pytest.mark.parametrize("trial", [NOW, ENDED])
def test_every_fact_can_be_asked_and_the_further_ones_stand_behind_one_opener(opened: Opener, trial: Trial) -> None:
    window = form(opened, trial, OTHER, part="1")
    asked = rows(window)
    window.go(Stop("trial", "t1", "2"))
    settle()
    closed = rows(window)
    further = [fact for fact in TRIAL_FACTS if TRIAL_FACTS[fact].further]
    assert not set(further) & set(closed)
    click(window, "More that a clinician may ask")
    taken = "still" if trial.still_taking else "ended"
    fitting = [fact for fact in TRIAL_FACTS if TRIAL_FACTS[fact].taken in ("any", taken)]
    assert {*asked, *rows(window)} | {"weeks"} == set(fitting), "the weeks are told by dates where there are two"
    click(window, "More that a clinician may ask")
    assert rows(window) == closed


def test_further_facts_are_kept(opened: Opener) -> None:
    window = form(opened, NOW, part="2")
    click(window, "More that a clinician may ask")
    click(window, "Sleep")
    window.findChild(FormRow, "dose-now").findChild(TextLine).setText("50 mg")
    window.findChild(FormRow, "weeks-at-highest").findChild(TextLine).setText("about 2 months")
    assert (first(window).taken_for, first(window).dose_now, first(window).weeks_at_highest) == ("sleep", "50 mg", 9)
    window.go(Stop("trial", "t1", "2"))
    assert {"taken-for", "dose-now", "weeks-at-highest"} <= set(rows(window)), "what was told stands open"


def test_weeks_that_are_no_number_are_told_in_the_second_part_too(opened: Opener) -> None:
    window = form(opened, NOW, part="2")
    click(window, "More that a clinician may ask")
    window.findChild(FormRow, "weeks-at-highest").findChild(TextLine).setText("long")
    click(window, "Keep this medicine")
    assert window.stop == Stop("trial", "t1", "2")
    assert window.findChild(QWidget, "error-summary") is not None
    assert window.findChild(FormRow, "weeks-at-highest").findChild(TextLine).text() == "long"


def test_several_reasons_for_ending_can_be_told(opened: Opener) -> None:
    window = form(opened, ENDED, part="2")
    for reason in ("It did not help enough", "It bothered me"):
        click(window, reason)
    assert first(window).why_ended == ("not-enough", "side-effects")


def test_added_to_another_is_asked_only_beside_another(opened: Opener) -> None:
    assert "added-to" not in rows(form(opened, ENDED, part="2"))
    window = form(opened, ENDED, OTHER, part="2")
    click(window, "More that a clinician may ask")
    assert "added-to" in rows(window)
    click(window, "To bupropion")
    assert first(window).added_to == "t2"


def test_what_is_still_taken_is_asked_of_in_the_present(opened: Opener) -> None:
    window = form(opened, NOW, part="2")
    words = words_on(window)
    assert "Do you take it on most days?" in words
    assert "Did you take it on most days?" not in words
    assert "Why did it end?" not in words
    assert "Did you take it on most days?" in words_on(form(opened, ENDED, part="2"))


def test_the_present_comes_at_once_and_with_the_names_of_the_controls(opened: Opener) -> None:
    window = form(opened, Trial(id="t1", medicine="sertraline"), short=True)
    assert "How much did it help?" in words_on(window)
    click(window, "Still taking it")
    assert "How much does it help?" in words_on(window)
    assert named_button(window, "How much does it help?")


def test_dates_tell_the_weeks_and_leave_them_to_the_person(opened: Opener) -> None:
    window = form(opened, ENDED, part="1")
    hint = window.findChild(QLabel, "weeks-by-dates")
    assert (hint.isVisible(), hint.text()) == (True, "By the dates: 17 to 22 weeks.")
    assert first(window).weeks is None
    write_date(window, 1, "")
    assert not hint.isVisible()
    write_date(window, 1, "4/2021")
    assert hint.text() == "By the dates: 4 to 9 weeks."
    click(window, "I know the weeks")
    QTest.keyClicks(window.focusWidget(), "6")
    assert first(window).weeks == 6


@pytest.mark.parametrize(
    ("trial", "began", "told"),
    [
        (ENDED, RoughDate(year=2024), "no"),
        (ENDED, RoughDate(year=2020), "yes"),
        (ENDED, RoughDate(year=2021), None),
        (ENDED, None, None),
        (NOW, RoughDate(year=2024), "yes"),
        (NOW, None, None),
    ],
)
def test_dates_tell_the_episode_where_they_can(
    opened: Opener, trial: Trial, began: RoughDate | None, told: str | None
) -> None:
    window = form(opened, trial.model_copy(update={"still_taking": False, "started": None}), part="1",
                  **({"episode_began": began} if began else {}))  # fmt: skip
    if trial.still_taking:
        click(window, "Still taking it")
    else:
        write_date(window, 0, "3/2021")
    assert first(window).this_episode == told
    window.go(Stop("trial", "t1", "2"))
    assert ("this-episode" in rows(window)) == (told is None), "what the dates tell is not asked"
    click(window, "More that a clinician may ask")
    assert ("Your dates say so. You can change it." in words_on(window)) == (told is not None)


def test_what_the_person_says_of_the_episode_stays(opened: Opener) -> None:
    said = ENDED.model_copy(update={"this_episode": "not-sure"})
    window = form(opened, said, part="1", episode_began=RoughDate(year=2024))
    write_date(window, 0, "1/2021")
    assert first(window).this_episode == "not-sure"


@pytest.mark.parametrize("stop", [Stop("trial", "t1", "1"), Stop("page", "episode-began")], ids=str)
def test_a_month_without_a_year_is_asked_for(opened: Opener, stop: Stop) -> None:
    window = form(opened, Trial(id="t1", name="x"))
    window.go(stop)
    write_date(window, 0, "May, before the pandemic")
    assert "Which year was that?" in words_on(window)
    click(window, "Continue")
    assert window.stop == stop
    assert isinstance((window.focusWidget() or window).parentWidget(), DateField)
    write_date(window, 0, "5/2023")
    assert "Which year was that?" not in words_on(window)
    assert "Understood as: May 2023" in words_on(window)
    click(window, "Continue")
    assert window.stop != stop
    dates = window.session.answers.get("episode-began"), first(window).started
    assert RoughDate(year=2023, month=5) in dates


def test_a_month_of_an_end_that_is_not_asked_for_holds_nobody_up(opened: Opener) -> None:
    window = form(opened, Trial(id="t1", name="x"), part="1")
    write_date(window, 1, "in May")
    click(window, "Still taking it")
    assert "Which year? A month alone is not kept." not in words_on(window)
    click(window, "Continue")
    assert window.stop == Stop("trial", "t1", "2")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("zoloft", "Found: sertraline · SSRI · sold as Zoloft"),
        ("Wellbutrin XL 300", "Found: bupropion · other antidepressant"),
        ("lithium carbonate", "Found: lithium · mood stabilizer"),
    ],
)
def test_a_name_that_is_recognised_says_so(opened: Opener, typed: str, told: str) -> None:
    window = form(opened)
    field = tab_to(window, "Name of the medicine")
    QTest.keyClicks(field, typed)
    press(window, Qt.Key.Key_Tab)
    assert window.findChild(QLabel, "recognised").text().startswith(told)
    assert window.findChildren(QWidget, "meant-0") == []


def test_a_near_miss_is_asked_about_and_can_be_taken(opened: Opener) -> None:
    window = form(opened)
    field = tab_to(window, "Name of the medicine")
    QTest.keyClicks(field, "zolft")
    press(window, Qt.Key.Key_Tab)
    assert first(window).medicine is None
    click(window, "Did you mean Zoloft?")
    assert (first(window).medicine, first(window).name) == ("sertraline", "Zoloft")
    assert window.findChild(MedicineField).field.text() == "Zoloft"
    assert not window.findChild(QWidget, "meant-0")


def test_an_unlike_name_is_kept_without_a_question(opened: Opener) -> None:
    window = form(opened)
    QTest.keyClicks(tab_to(window, "Name of the medicine"), "the blue one")
    press(window, Qt.Key.Key_Tab)
    assert not window.findChild(QWidget, "meant-0")
    assert not window.findChild(QLabel, "recognised").isVisible()


def test_own_words_say_that_nobody_reads_them(opened: Opener) -> None:
    window = form(opened, ENDED, part="2")
    for opener in window.screen_widget.findChildren(Unfolding)[:2]:
        opener.button.click()
    settle()
    blocks = window.screen_widget.findChildren(QPlainTextEdit)
    assert len(blocks) == 2
    for block in blocks:
        window.screen_widget.area.ensureWidgetVisible(block)
        assert block.mapTo(window, QPoint(0, 0)).y() > 0
        assert beside(block) == [NOBODY]


def test_keeping_a_medicine_leads_back_to_the_list(opened: Opener) -> None:
    window = form(opened, ENDED, part="2")
    click(window, "Keep this medicine")
    assert window.stop == MEDICINES
