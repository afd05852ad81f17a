"""Using the window as people do: by keyboard, back and forth, with mistakes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from decision_aid.failing import install
from decision_aid.interview.answers import OwnWords
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.visits.opening import open_visit
from decision_aid.window.dialogs.dialogs import Protection
from decision_aid.window.main_window import MainWindow
from decision_aid.window.parts.choice_cards import RadioCard
from decision_aid.window.parts.date_field import DateField
from decision_aid.window.parts.forms import TextLine
from decision_aid.window.parts.medicine_field import MedicineField
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from tests.support.person import Person
from tests.support.settling import settle
from tests.window.conftest import Opener

pytestmark = pytest.mark.slow

EXAMPLE = "two-ssris-weight-blood-pressure-cost"
SAFETY = Stop("page", "safety")


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.focusWidget() or window, key, modifier)
    settle()


def tab_to(window: MainWindow, name: str, most: int = 80) -> QWidget:
    for _ in range(most):
        press(window, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        if focused is not None and focused.accessibleName().startswith(name):
            return focused
    raise AssertionError(f"no control named {name!r} was reached by Tab")


def named_button(window: MainWindow, name: str) -> QWidget:
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window)]
    return next(widget for widget in shown if widget.accessibleName() == name)


def click(window: MainWindow, name: str) -> None:
    QTest.mouseClick(named_button(window, name), Qt.MouseButton.LeftButton)
    settle()


def words_on(window: MainWindow) -> str:
    labels = [label for label in window.findChildren(QLabel) if label.isVisibleTo(window)]
    return " | ".join(label.text() for label in labels)


def test_the_whole_questionnaire_by_keyboard_alone(opened: Opener) -> None:
    """From the first screen to the summary: Tab, space and Enter, with an answer wherever there are choices."""
    window = opened()
    tab_to(window, "Take the full path")
    press(window, Qt.Key.Key_Return)
    seen = []
    for _ in range(80):
        stop = window.stop
        seen.append(stop)
        if stop == journey.SUMMARY:
            break
        if stop.kind == "page":
            first = window.screen_widget.findChild(RadioCard)
            if first is not None:
                tab_to(window, first.accessibleName())
                press(window, Qt.Key.Key_Space)
                page = next(page for page in window.session.library.pages if page.id == stop.id)
                assert any(question.id in window.session.answers for question in page.questions), stop
        window.screen_widget.heading.setFocus()
        if stop == journey.HELP:
            tab_to(window, "Continue when ready")
        press(window, Qt.Key.Key_Return)
    assert window.stop == journey.SUMMARY
    assert journey.HELP in seen  # the first answer to the safety question is yes
    assert len(window.session.answers) >= 9


def test_a_choice_never_moves_the_page(opened: Opener) -> None:
    window = opened()
    window.go(Stop("page", "pace"))
    click(window, "Within weeks")
    assert window.stop == Stop("page", "pace")
    assert window.session.answers["pace"] == "weeks"


@pytest.mark.parametrize("answer", ["Yes", "I’m not sure", "I would rather not say"])
def test_these_answers_about_safety_open_the_help_page_once(opened: Opener, answer: str) -> None:
    window = opened()
    window.go(SAFETY)
    click(window, answer)
    press(window, Qt.Key.Key_Return)
    assert window.stop == journey.HELP
    assert "Call 911" in words_on(window)
    assert "Call or text 988" in words_on(window)
    click(window, "Continue when ready")
    assert window.stop == Stop("page", "pace")
    window.back()
    window.back()
    assert window.stop == journey.WELCOME


def test_no_about_safety_goes_on_with_the_help_bar_still_there(opened: Opener) -> None:
    window = opened()
    window.go(SAFETY)
    click(window, "No")
    press(window, Qt.Key.Key_Return)
    assert window.stop == Stop("page", "pace")
    assert window.help_bar.isVisibleTo(window)


def test_the_help_page_names_no_treatment(opened: Opener) -> None:
    window = opened()
    window.go(journey.HELP)
    words = words_on(window).casefold()
    assert not [
        word for word in ("ketamine", "spravato", "infusion", "antidepressant", "ect ", "tms") if word in words
    ]


def test_alt_left_goes_back_and_loses_nothing(opened: Opener) -> None:
    window = opened()
    window.go(Stop("page", "pace"))
    click(window, "Within weeks")
    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.stop == SAFETY
    window.forward()
    assert window.session.answers["pace"] == "weeks"
    assert named_button(window, "Within weeks").isChecked()


def test_change_returns_straight_to_the_check_page(opened: Opener) -> None:
    window = opened(EXAMPLE)
    window.go(journey.CHECK)
    click(window, "Change: Cost")
    assert window.stop == Stop("page", "limits")
    click(window, "Not a worry")
    press(window, Qt.Key.Key_Return)
    assert window.stop == journey.CHECK
    assert window.session.answers["cost"] == "no-worry"


def test_the_answer_about_suicidal_thoughts_is_covered_until_shown(opened: Opener) -> None:
    window = opened("thoughts-of-suicide-wants-something-fast")
    window.go(journey.CHECK)
    assert "Answered. Hidden on this page." in words_on(window)
    click(window, "Show this answer")
    assert "Answered. Hidden on this page." not in words_on(window)
    window.go(journey.POINTS)
    window.go(journey.CHECK)
    assert "Answered. Hidden on this page." in words_on(window)


def test_choosing_and_ordering_what_matters_by_keys(opened: Opener) -> None:
    window = opened()
    window.go(Stop("page", "what-matters"))
    for name in ("Choose: A benefit that lasts", "Choose: No weight gain"):
        tab_to(window, name)
        press(window, Qt.Key.Key_Return)
    assert window.session.answers["what-matters"] == ("lasting", "weight")
    tab_to(window, "Up: No weight gain")
    press(window, Qt.Key.Key_Return)
    assert window.session.answers["what-matters"] == ("weight", "lasting")
    assert (window.focusWidget() or window).accessibleName().endswith("No weight gain")


def test_own_words_can_matter_too(opened: Opener) -> None:
    window = opened()
    window.go(Stop("page", "what-matters"))
    click(window, "In my own words")
    field = tab_to(window, "In my own words")
    QTest.keyClicks(field, "<b>To sing</b> again")
    press(window, Qt.Key.Key_Return)
    assert window.session.answers["what-matters"] == (OwnWords("<b>To sing</b> again"),)
    assert "<b>To sing</b> again" in words_on(window)


def test_a_medicine_is_found_by_brand_and_taken_by_key(opened: Opener) -> None:
    window = opened()
    window.go(Stop("trial", "t1"))
    field = tab_to(window, "Name of the medicine")
    QTest.keyClicks(field, "zolo")
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    trial = window.session.answers.trials()[0]
    assert (trial.medicine, trial.name) == ("sertraline", "Zoloft")


def test_a_whole_name_is_found_without_the_list(opened: Opener) -> None:
    window = opened()
    window.go(Stop("trial", "t1"))
    field = tab_to(window, "Name of the medicine")
    QTest.keyClicks(field, "zoloft")
    press(window, Qt.Key.Key_Return)
    trial = window.session.answers.trials()[0]
    assert (trial.medicine, trial.name) == ("sertraline", "zoloft")


def test_the_list_of_medicines_comes_into_view(opened: Opener) -> None:
    window = opened(size=(1024, 700), text_percent=200)
    window.go(Stop("trial", "t1"))
    settle()
    field = tab_to(window, "Name of the medicine")
    QTest.keyClicks(field, "ser")
    settle()
    assert window.screen_widget is not None
    seen = window.screen_widget.area.viewport()
    entries = [label for label in seen.findChildren(QLabel) if "traline" in label.text()]
    for part in (field, entries[0]):
        assert seen.rect().contains(QRect(part.mapTo(seen, QPoint(0, 0)), part.size()).center())


def test_any_other_medicine_name_is_kept_as_typed(opened: Opener) -> None:
    window = opened()
    window.go(Stop("trial", "t1"))
    field = tab_to(window, "Name of the medicine")
    QTest.keyClicks(field, "the blue one")
    press(window, Qt.Key.Key_Return)
    trial = window.session.answers.trials()[0]
    assert (trial.medicine, trial.name) == (None, "the blue one")


def test_dates_in_the_wrong_order_are_told_on_top_and_beside_the_field(opened: Opener) -> None:
    window = opened(EXAMPLE)
    trial = window.session.answers.trials()[0]
    window.go(Stop("trial", trial.id))
    for date, year in zip(window.findChildren(DateField), ("2025", "2020"), strict=True):
        date.field.setText(year)
    window.screen_widget.heading.setFocus()
    press(window, Qt.Key.Key_Return)
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "error-summary"
    told = words_on(window).count("The end is before the start. Change one of the two dates.")
    assert told == 2  # on top, and beside the field
    assert named_button(window, "The end is before the start. Change one of the two dates.")
    assert window.session.answers.trials()[0] == trial  # nothing wrong was kept, nothing right was lost


def test_cancel_brings_back_what_was_there(opened: Opener) -> None:
    window = opened(EXAMPLE)
    before = window.session.answers.trials()
    window.edit_trial(before[0].id)
    dose = window.findChild(QWidget, "dose").findChild(TextLine)
    dose.setText("900 mg")
    assert window.session.answers.trials() != before
    click(window, "Cancel")
    assert window.session.answers.trials() == before


def test_cancel_takes_a_copy_away_again(opened: Opener) -> None:
    window = opened(EXAMPLE)
    before = window.session.answers.trials()
    window.go(Stop("page", "trials"))
    click(window, "Copy: sertraline")
    assert len(window.session.answers.trials()) == len(before) + 1
    click(window, "Cancel")
    assert window.session.answers.trials() == before


def test_removing_a_medicine_can_be_undone_in_its_place(opened: Opener) -> None:
    window = opened(EXAMPLE)
    before = window.session.answers.trials()
    window.go(Stop("page", "trials"))
    name = next(
        widget.accessibleName()
        for widget in window.findChildren(QWidget)
        if widget.accessibleName().startswith("Remove: ")
    )
    click(window, name)
    assert len(window.session.answers.trials()) == len(before) - 1
    press(window, Qt.Key.Key_Return)  # Undo has the focus
    assert window.session.answers.trials() == before


def test_an_empty_medicine_leaves_nothing_behind(opened: Opener) -> None:
    window = opened()
    window.edit_trial("t1")
    window.go(Stop("page", "trials"))
    assert window.session.answers.trials() == ()


def test_hide_covers_everything_by_one_key(opened: Opener) -> None:
    window = opened(EXAMPLE)
    window.go(journey.POINTS)
    press(window, Qt.Key.Key_F9)
    assert [label.text() for label in window.findChildren(QLabel) if label.isVisible()] == ["Notes"]
    assert window.windowTitle() == "Notes"
    press(window, Qt.Key.Key_F9)
    assert "Points to talk over" in words_on(window)


def test_clear_everything_forgets_the_visit_after_one_confirmation(opened: Opener, person: Person) -> None:
    window = opened(EXAMPLE)
    person.answers = ["stay"]
    window.clear()
    assert len(window.session.answers) > 5
    person.answers = ["clear"]
    window.clear()
    assert (window.session.visit.answers, window.stop) == (type(window.session.visit)().answers, journey.WELCOME)


def test_saving_asks_for_a_place_and_says_where_it_stands(opened: Opener, person: Person, tmp_path: Path) -> None:
    window = opened(EXAMPLE)
    window.session.answer("cost", "no-worry")
    place = tmp_path / "notes.json"
    person.answers = [Protection(None, keep_saving=False), place]
    window.save()
    assert open_visit(window.session.library, place.read_bytes()).answers == window.session.answers
    assert not window.session.unsaved
    window.session.answer("cost", "some-worry")
    assert open_visit(window.session.library, place.read_bytes()).answers["cost"] == "no-worry"


def test_later_changes_are_saved_again_only_if_the_person_chose_so(
    opened: Opener, person: Person, tmp_path: Path
) -> None:
    window = opened(EXAMPLE)
    place = tmp_path / "notes.json"
    person.answers = [Protection(None, keep_saving=True), place]
    window.save()
    window.session.answer("cost", "no-worry")
    assert open_visit(window.session.library, place.read_bytes()).answers["cost"] == "no-worry"


def test_a_folder_that_is_gone_is_told_and_nothing_is_lost(opened: Opener, person: Person, tmp_path: Path) -> None:
    window = opened(EXAMPLE)
    answers = window.session.answers
    place = tmp_path / "notes.json"
    person.answers = [Protection(None, keep_saving=False), tmp_path / "gone" / "notes.json", "again", place]
    window.save()
    assert "The visit was not saved" in person.asked
    assert window.session.answers == answers
    assert open_visit(window.session.library, place.read_bytes()).answers == answers


def test_a_file_changed_by_others_is_not_replaced_without_asking(
    opened: Opener, person: Person, tmp_path: Path
) -> None:
    window = opened(EXAMPLE)
    place = tmp_path / "notes.json"
    person.answers = [Protection(None, keep_saving=True), place]
    window.save()
    place.write_text("someone else wrote this")
    person.answers = ["stay"]
    window.session.answer("cost", "no-worry")
    assert place.read_text() == "someone else wrote this"
    assert person.asked[-1] == "The file has changed meanwhile"


def test_closing_with_unsaved_answers_asks_once(opened: Opener, person: Person) -> None:
    window = opened()
    window.session.answer("pace", "weeks")
    person.answers = ["stay"]
    window.close()
    assert window.isVisible()
    person.answers = ["close"]
    window.close()
    assert not window.isVisible()


def test_opening_over_unsaved_answers_asks_once(opened: Opener, person: Person, tmp_path: Path) -> None:
    file = tmp_path / "other.json"
    file.write_bytes((resources_folder() / "examples" / f"{EXAMPLE}.json").read_bytes())
    window = opened()
    window.session.answer("pace", "weeks")
    before = window.session.visit
    person.answers = ["stay"]
    window.open_file()
    assert window.session.visit == before
    person.answers = ["lose", file]
    window.open_file()
    assert window.session.visit != before
    assert person.asked == ["Open another visit?", "Open another visit?", "open place"]


def test_closing_with_nothing_to_lose_asks_nothing(opened: Opener, person: Person) -> None:
    window = opened()
    window.close()
    assert person.asked == []


def test_a_file_that_is_no_visit_is_told_and_changes_nothing(opened: Opener, person: Person, tmp_path: Path) -> None:
    window = opened(EXAMPLE)
    before = window.session.visit
    bad = tmp_path / "bad.json"
    bad.write_bytes(b"{\x00")
    window.open_path(bad)
    assert person.told == [
        ("This file was not opened", "This file is damaged or not a saved visit: it cannot be read.")
    ]
    assert window.session.visit == before


def test_an_unexpected_exception_becomes_a_report_without_answers(opened: Opener, person: Person) -> None:
    import sys

    window = opened()
    window.session.answer("waiting-words", "my secret words")
    before = install(window.dialogs.report)
    try:
        try:
            raise ValueError(f"cannot handle {window.session.answers['waiting-words']}")
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    finally:
        sys.excepthook = before
    assert len(person.reports) == 1
    assert "ValueError" in person.reports[0]
    assert "secret" not in person.reports[0]
    window.forward()
    assert window.session.answers["waiting-words"] == "my secret words"


def test_pasted_markup_stays_text(opened: Opener) -> None:
    window = opened()
    nasty = '<img src=file:///etc/passwd><h1>x</h1> #image("a") &amp;'
    window.session.answer("trials", (Trial(id="t1", name=nasty),))
    for stop in (Stop("page", "trials"), journey.CHECK):
        window.go(stop)
        settle()
        shown = [label for label in window.findChildren(QLabel) if nasty in label.text()]
        rich = [label for label in window.findChildren(QLabel) if label.textFormat() == Qt.TextFormat.RichText]
        assert shown or any("&lt;img" in label.text() for label in rich)
        assert not [label for label in rich if "<img" in label.text()]


def test_a_hundred_thousand_characters_pasted_are_cut_and_kept(opened: Opener) -> None:
    window = opened()
    window.go(Stop("page", "episode-began"))
    click(window, "How things are, in my words")
    block = window.focusWidget()
    assert isinstance(block, QPlainTextEdit)
    block.setPlainText("🌱" * 100_000)
    settle()
    assert window.session.answers["waiting-words"] == "🌱" * 20_000
    QTest.keyClicks(block, "ab")  # at the beginning, where the cursor is
    assert str(window.session.answers["waiting-words"]).startswith("ab🌱")
    assert len(str(window.session.answers["waiting-words"])) == 20_000


def test_text_size_and_colours_are_remembered_and_answers_are_not(
    opened: Opener, person: Person, tmp_path: Path
) -> None:
    from decision_aid.window.settings import Settings, read_settings

    window = opened(EXAMPLE)
    file = tmp_path / "settings.json"
    person.answers = [Settings("dark", 150, "us", "letter")]
    window.choose_look()
    assert read_settings(file, "US") == Settings("dark", 150, "us", "letter")
    assert sorted(file.read_text()) == sorted(
        '{"theme": "dark", "text_percent": 150, "country": "us", "paper": "letter", "rules": "",'
        ' "ask_country": false, "place": ""}'
    )


def test_the_chosen_country_stands_in_the_help_bar(opened: Opener) -> None:
    window = opened()
    window.go(journey.NUMBERS)
    click(window, "Choose United Kingdom")
    numbers = [label.text() for label in window.help_bar.findChildren(QLabel) if label.objectName() == "help-number"]
    assert numbers == ["116 123", "999"]


def test_a_choice_that_a_screen_reader_toggles_counts(opened: Opener) -> None:
    """A screen reader toggles without a click, and sets texts without a key."""
    window = opened()
    window.go(Stop("page", "pace"))
    named_button(window, "Within weeks").toggle()
    assert window.session.answers["pace"] == "weeks"
    window.go(Stop("page", "episode-began"))
    named_button(window, "Poor sleep").toggle()
    named_button(window, "None of these").toggle()
    assert window.session.answers["symptoms"] == ("none",)
    window.go(Stop("trial", "t1"))
    window.findChild(MedicineField).field.setText("Zoloft")
    assert window.session.answers.trials()[0].medicine == "sertraline"
