"""A window used at random: no exception, no warning of Qt, no growth, nothing lost. Exceptions and warnings fail a test
by themselves (pytest-qt).
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from decision_aid.knowledge.library import Library
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.visits.format import from_json, to_json
from decision_aid.window import journey
from decision_aid.window.main_window import MainWindow
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings
from tests.monkey import Monkey, megabytes, settle, widgets
from tests.obliging import Obliging

INTERACTIONS = 250  # for each of four seeds: a thousand
MOST_GROWTH = 60  # megabytes after the first hundred; what Qt keeps of glyphs, icons and styles settles at about 30

Opener = Callable[[], tuple[MainWindow, Obliging]]


@pytest.fixture
def opened(library: Library, qapp: QApplication, tmp_path: Path) -> Iterator[Opener]:
    made: list[MainWindow] = []

    def open_window() -> tuple[MainWindow, Obliging]:
        person = Obliging(tmp_path)
        window = MainWindow(Session(library), Settings(theme="light"), resources_folder(), person)
        window.show()
        settle()
        made.append(window)
        return window, person

    yield open_window
    for window in made:
        window.close_all()
        window.deleteLater()
    settle()


@pytest.mark.parametrize("seed", range(4))
def test_random_use_breaks_nothing_and_grows_no_further(opened: Opener, tmp_path: Path, seed: int) -> None:
    window, person = opened()
    monkey = Monkey(window, person, tmp_path, seed)
    before = 0.0
    for number in range(INTERACTIONS):
        monkey.act()
        session = window.session
        assert window.help_bar.isVisibleTo(window) or window._cover.isVisible(), monkey.done[-3:]
        if number % 10 == 0:
            assert from_json(session.library, to_json(session.library, session.visit)) == session.visit
        if number == 100:
            widgets()
            before = megabytes() if sys.platform == "linux" else 0.0
    assert person.reports == []
    if sys.platform == "linux":
        widgets()
        assert megabytes() - before < MOST_GROWTH


def test_a_hundred_visits_opened_and_closed_leave_no_widgets(opened: Opener) -> None:
    window, person = opened()
    person.choose = lambda keys: keys[0]
    files = sorted((resources_folder() / "examples").glob("*.json"))
    counts: list[int] = []
    for turn in range(100):
        window.open_path(files[turn % len(files)])
        window.go((journey.POINTS, journey.COMPARE, journey.SUMMARY)[turn % 3])
        settle()
        window.clear()
        if turn % 33 == 32:
            counts.append(widgets())
    assert counts == [counts[0]] * 3


def test_a_hundred_windows_opened_and_closed_leave_no_widgets(opened: Opener) -> None:
    """As many as there are visits: a window that follows the focus, or a style hint, could be kept by it."""
    counts = []
    for turn in range(12):
        window, _ = opened()
        window.close_all()
        window.stop_following()
        window.deleteLater()
        counts.append(widgets())
    assert counts[2:] == [counts[2]] * 10
