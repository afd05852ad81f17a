"""Independent sources beside the articles in the window: apart, in few lines, and gone with one switch."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton

from decision_aid.knowledge.model.library import Library
from decision_aid.window.main_window import MainWindow
from decision_aid.window.way.journey import COMPARE, POINTS
from tests.support.settling import settle
from tests.window.conftest import Opener

pytestmark = pytest.mark.slow

EXAMPLE = "two-ssris-weight-blood-pressure-cost"
MOST_LINES = 4  # of each tier in a cell, in a window of 1180 by 820


def names(window: MainWindow) -> list[str]:
    found = window.screen_widget.findChildren(QLabel) if window.screen_widget is not None else []
    return [label.accessibleName() or label.text() for label in found]


def press(window: MainWindow, words: str) -> None:
    assert window.screen_widget is not None
    buttons = window.screen_widget.findChildren(QRadioButton)
    next(button for button in buttons if button.accessibleName() == words).click()
    settle()


def test_one_switch_leaves_the_independent_sources_out_everywhere(opened: Opener, library: Library) -> None:
    window = opened(EXAMPLE)
    window.go(COMPARE)
    apart = library.aid.elsewhere
    assert any(apart in name for name in names(window))
    press(window, library.aid.articles_only)
    assert not any(apart in name for name in names(window) if "label" not in name.casefold())
    window.go(POINTS)
    assert not any(name.startswith(apart) for name in names(window))
    assert not any(claim.article.independent for claim in window.session.library.claims.values())
    press(window, "With independent sources")
    assert window.session.library is library


def test_what_nobody_says_is_said_as_plainly_as_a_fact(opened: Opener, library: Library) -> None:
    window = opened(EXAMPLE)
    window.go(COMPARE)
    assert any(name.endswith(f"{library.aid.elsewhere}: nothing found.") for name in names(window))


def test_each_cell_takes_few_lines_of_each_tier(opened: Opener, library: Library) -> None:
    window = opened(EXAMPLE)
    long = []
    for page in range(3):
        window.session.view.compare_page = page
        window.go(POINTS)
        window.go(COMPARE)
        settle()
        assert window.screen_widget is not None
        for label in window.screen_widget.findChildren(QLabel):
            name = label.accessibleName()
            if any(f"{row.title}, {option.short}" in name for row in library.rows for option in library.options):
                lines = round(label.heightForWidth(label.width()) / label.fontMetrics().lineSpacing())
                long += [f"{lines}: {name}"] if lines > MOST_LINES else []
    assert long == []


def test_hard_words_and_the_dots_are_explained_on_the_card(opened: Opener, library: Library) -> None:
    window = opened(None)
    window.session.answer("considering", ("tms",))
    window.session.view.open_cards = frozenset({"point-tms-may-help"})
    window.session.view.open_topics = frozenset({"tms"})
    window.go(POINTS)
    for opener, told in (("words", "TMS: "), ("dots", library.aid.reading_dots[0])):
        assert window.screen_widget is not None
        window.screen_widget.findChild(QPushButton, f"open-{opener}-of-tms-may-help").click()
        settle()
        assert any(name.startswith(told) for name in names(window))
