"""The check page: what was answered, what is open, and what does not go together."""

from PySide6.QtWidgets import QWidget

from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trials import Trial
from decision_aid.window.main_window import MainWindow
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from tests.support.settling import settle
from tests.window.conftest import Opener
from tests.window.test_using import EXAMPLE, click, words_on

DENIED = "Lithium is a mood stabilizer, and you answered that you take none."
BEFORE = "Sertraline ended before this time of depression began, and is said to be in it."


def with_contradictions(opened: Opener) -> MainWindow:
    window = opened()
    lithium = Trial(id="t1", medicine="lithium", still_taking=True)
    before = Trial(id="t2", medicine="sertraline", started=RoughDate(year=2018), ended=RoughDate(year=2019),
                   this_episode="yes")  # fmt: skip
    window.session.answer("trials", (lithium, before))
    window.session.answer("episode-began", RoughDate(year=2024))
    window.session.answer("mood-stabiliser", "no")
    window.go(journey.CHECK)
    settle()
    return window


def test_answers_that_do_not_go_together_are_told_and_lead_to_the_first_of_them(opened: Opener) -> None:
    window = with_contradictions(opened)
    words = words_on(window)
    assert DENIED in words
    assert BEFORE in words
    click(window, f"Change: {DENIED}")
    page = window.session.library.page_of["mood-stabiliser"]
    assert window.stop == Stop("page", page.id)
    click(window, "Save the change")
    assert window.stop == journey.CHECK
    click(window, f"Change: {BEFORE}")
    assert window.stop == Stop("page", "trials")


def test_they_hold_nobody_up(opened: Opener) -> None:
    window = with_contradictions(opened)
    click(window, "Show my discussion points")
    assert window.stop == journey.POINTS


def test_answers_that_go_together_bring_no_notice(opened: Opener) -> None:
    window = opened(EXAMPLE)
    window.go(journey.CHECK)
    assert window.findChildren(QWidget, "change-contradiction-0") == []
