"""The short path: one short form for each medicine, and a check page that asks for no more than was asked."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from decision_aid.visits.format import to_json
from decision_aid.window.parts.forms import FormRow
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from tests.window.conftest import Opener
from tests.window.test_using import EXAMPLE, click, tab_to, words_on


def test_a_medicine_has_one_short_form(opened: Opener) -> None:
    window = opened()
    window.take_path(short=True)
    window.go(Stop("trial", "t1"))
    assert len(window.findChildren(FormRow)) == 2
    QTest.keyClicks(tab_to(window, "Name of the medicine"), "Zoloft")
    click(window, "A little better")
    click(window, "Keep this medicine")
    (trial,) = window.session.answers.trials()
    assert (trial.medicine, trial.helped) == ("sertraline", "little")
    assert window.stop == Stop("page", "trials")


def test_the_whole_form_is_one_press_away(opened: Opener) -> None:
    window = opened()
    window.take_path(short=True)
    window.go(Stop("trial", "t1"))
    QTest.keyClicks(tab_to(window, "Name of the medicine"), "Zoloft")
    click(window, "Add dates, dose and more")
    assert {row.objectName() for row in window.findChildren(FormRow)} == {"medicine", "when", "dose", "weeks"}
    assert window.session.answers.trials()[0].medicine == "sertraline"


def test_the_check_page_counts_only_what_was_asked(opened: Opener) -> None:
    window = opened()
    window.take_path(short=True)
    window.go(journey.CHECK)
    assert "It left out" in words_on(window)
    assert window.findChild(QWidget, "change-episode-began") is None
    click(window, "Answer more")
    assert window.stop == Stop("page", "curious"), "the first that was left out, not the first of all"
    window.go(journey.CHECK)
    assert "It left out" not in words_on(window)
    assert window.findChild(QWidget, "change-episode-began") is not None


def test_what_was_answered_stays_on_the_check_page_of_the_short_path(opened: Opener) -> None:
    window = opened(EXAMPLE)
    window.route.short = True
    window.go(journey.CHECK)
    assert window.findChild(QWidget, "change-episode-began") is not None


def test_a_visit_of_the_short_path_opens_as_one_and_is_nothing_to_save_by_itself(
    opened: Opener, tmp_path: Path
) -> None:
    window = opened()
    window.take_path(short=True)
    assert not window.session.unsaved
    window.session.answer("cost", "big-worry")
    file = tmp_path / "visit.json"
    file.write_bytes(to_json(window.session.library, window.session.visit))
    other = opened()
    other.open_path(file)
    assert other.route.short
    assert other.stop == journey.CHECK
    click(other, "Answer more")
    assert not other.session.visit.short
