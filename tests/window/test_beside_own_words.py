"""Beside own words stands that nobody reads them now, with the number; above what was searched for stands help."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from decision_aid.window.cards.point_card import PointCard
from decision_aid.window.main_window import MainWindow
from decision_aid.window.parts.opener import Opener as Opener_
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from tests.support.settling import settle
from tests.window.conftest import Opener
from tests.window.test_using import EXAMPLE

NOBODY = "Nobody reads this now. In a crisis: call or text 988 (United States)."


def beside(box: QWidget) -> list[str]:
    """Return what stands within a hand's breadth below a box."""
    window = box.window()
    below = box.mapTo(window, QPoint(0, box.height())).y()
    return [
        label.text() for label in window.findChildren(QLabel, "nobody-reads")
        if label.isVisibleTo(window) and 0 <= label.mapTo(window, QPoint(0, 0)).y() - below < 40
    ]  # fmt: skip


def own_words_pages(window: MainWindow) -> list[Stop]:
    pages = window.session.library.pages
    return [Stop("page", page.id) for page in pages if any(question.kind == "text" for question in page.questions)]


def test_every_page_with_own_words_says_so_beside_each_box(opened: Opener) -> None:
    window = opened()
    stops = own_words_pages(window)
    assert len(stops) > 5
    for stop in stops:
        window.go(stop)
        for opener in window.screen_widget.findChildren(Opener_):
            opener.button.click()
        settle()
        page = next(page for page in window.session.library.pages if page.id == stop.id)
        asked = {question.ask for question in page.questions if question.kind == "text"}
        boxes = [
            box for box in window.screen_widget.findChildren(QWidget)
            if box.accessibleName() in asked and isinstance(box, QPlainTextEdit | QLineEdit)
        ]  # fmt: skip
        assert len(boxes) == len(asked), stop
        for box in boxes:
            assert beside(box) == [NOBODY], stop
            assert box.accessibleDescription().endswith(NOBODY)


@pytest.mark.parametrize("stop", ["what-matters", "top-three"])
def test_own_words_in_an_order_say_so_too(opened: Opener, stop: str) -> None:
    window = opened()
    window.go(Stop("page", stop))
    if window.screen_widget.findChild(QWidget, "own-words") is None:
        window.screen_widget.findChild(Opener_).button.click()
    settle()
    assert beside(window.screen_widget.findChild(QWidget, "own-words")) == [NOBODY]


def test_a_note_says_so_too(opened: Opener) -> None:
    window = opened(EXAMPLE, country="gb")
    window.go(journey.POINTS)
    card = window.screen_widget.findChildren(PointCard)[0]
    card.set_open(True)
    card.findChild(QWidget, f"open-note-of-{card.objectName().removeprefix('point-')}").click()
    settle()
    (block,) = card.findChildren(QPlainTextEdit)
    assert beside(block) == ["Nobody reads this now. In a crisis: call 116 123 (United Kingdom)."]


@pytest.mark.parametrize("letters", ["kill myself", "overdose", "suicide", "weight", "qqqq", "❄"])
def test_help_stands_above_whatever_is_searched_for(opened: Opener, letters: str) -> None:
    window = opened()
    window.session.view.searched = letters
    window.go(journey.LIBRARY)
    settle()
    screen = window.screen_widget
    (strip,) = screen.findChildren(QWidget, "help-strip")
    top = strip.mapTo(screen, QPoint(0, 0)).y()
    assert all(card.mapTo(screen, QPoint(0, 0)).y() > top for card in screen.findChildren(PointCard))


def test_without_a_search_the_library_opens_as_a_library(opened: Opener) -> None:
    window = opened()
    window.go(journey.LIBRARY)
    assert window.screen_widget.findChildren(QWidget, "help-strip") == []
