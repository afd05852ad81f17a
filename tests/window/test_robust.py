"""A window used at random: no exception, no warning of Qt, no growth, nothing lost.

Exceptions and warnings fail a test by themselves (pytest-qt).
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from decision_aid.interview.trials import Trial
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.summary.typeset import Typesetter
from decision_aid.visits.format import from_json, to_json
from decision_aid.window.frame.cover import Cover
from decision_aid.window.main_window import MainWindow
from decision_aid.window.parts.opener import Opener as Unfolding
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from tests.support.monkey import Monkey, megabytes, widgets
from tests.support.person import Person
from tests.support.printed import document_of, example
from tests.support.settling import settle

pytestmark = pytest.mark.slow

INTERACTIONS = 130  # for each of three seeds: some four hundred
MOST_GROWTH = 200  # megabytes; what Qt keeps of glyphs, icons and styles, and typst of the last summaries
_FILLING = 5  # the typesetter keeps what it made for the last few documents, however many came before

Opener = Callable[[], tuple[MainWindow, Person]]


@pytest.fixture
def opened(library: Library, qapp: QApplication, tmp_path: Path) -> Iterator[Opener]:
    made: list[MainWindow] = []

    def open_window() -> tuple[MainWindow, Person]:
        person = Person(tmp_path)
        window = MainWindow(Session(library), Settings(theme="light"), resources_folder(), person.of)
        window.show()
        settle()
        made.append(window)
        return window, person

    yield open_window
    for window in made:
        if isValid(window):
            window.close_all()
            window.deleteLater()
    settle()


@pytest.fixture(scope="module")
def _filled_cache(library: Library) -> None:
    typesetter = Typesetter(resources_folder())
    visit = replace(example(library, resources_folder(), "many-medicines-considering-ect"), size="all")
    for number in range(_FILLING):
        typesetter.let_go()
        typesetter.svg_pages(document_of(library, visit.answered("episode-words", f"words{number}")), "letter")


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of any list that pops up
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.usefixtures("_filled_cache")
def test_random_use_breaks_nothing_and_grows_no_further(opened: Opener, tmp_path: Path, seed: int) -> None:
    window, person = opened()
    monkey = Monkey(window, person, tmp_path, seed)
    widgets()
    before = megabytes() if sys.platform == "linux" else 0.0
    for number in range(INTERACTIONS):
        monkey.act()
        session = window.session
        assert window.help_bar.isVisibleTo(window) or window.findChild(Cover).isVisible(), monkey.done[-3:]
        if number % 10 == 0:
            assert from_json(session.library, to_json(session.library, session.visit)) == session.visit
    assert person.reports == []
    if sys.platform == "linux":
        widgets()
        growth = megabytes() - before
        assert growth < MOST_GROWTH


def test_visits_opened_and_closed_leave_no_widgets(opened: Opener) -> None:
    window, person = opened()
    person.choose = lambda keys: keys[0]
    files = [
        resources_folder() / "examples" / f"{name}.json" for name in ("nothing-tried-yet", "bipolar-one-medicine")
    ]
    counts: list[int] = []
    for turn in range(60):
        window.open_path(files[turn % len(files)])
        if turn % 11 == 0:
            window.go((journey.POINTS, journey.SUMMARY, journey.COMPARE)[turn % 3])
        settle()
        window.clear()
        if turn % 20 == 19:
            counts.append(widgets())
    assert counts == [counts[0]] * 3


def test_windows_opened_and_closed_leave_no_widgets(opened: Opener) -> None:
    """The first two fill caches; what a window follows (the focus, a style hint) could keep any later one."""
    counts = []
    for _ in range(12):
        window, _ = opened()
        window.close_all()
        window.stop_following()
        window.deleteLater()
        counts.append(widgets())
    assert counts[2:] == [counts[2]] * 10


def test_a_hundred_kilobytes_go_into_every_field(opened: Opener) -> None:
    """Each keeps what it takes, nothing breaks, and the visit can be saved, opened and printed."""
    window, person = opened()
    window.session.answer("trials", (Trial(id="t1", name="a pill"),))
    for treatment in ("ect", "esketamine", "ketamine", "therapy", "tms"):
        window.session.answer(f"tried-{treatment}", "yes")
    filled = 0
    for stop in (*window.order(), Stop("trial", "t1"), Stop("trial", "t1", "2"), journey.LIBRARY):
        window.go(stop)
        for opener in window.findChildren(Unfolding):
            opener.button.click()
        settle()
        for kind in (QLineEdit, QPlainTextEdit):
            count = len([field for field in window.findChildren(kind) if field.isVisibleTo(window)])
            for number in range(count):
                field = [field for field in window.findChildren(kind) if field.isVisibleTo(window)][number]
                QGuiApplication.clipboard().setText("word " * 20_000)
                field.setFocus()
                field.paste()
                settle()
                filled += 1
    QGuiApplication.clipboard().clear()
    window.go(journey.SUMMARY)
    session = window.session
    assert filled > 20
    assert person.reports == []
    assert from_json(session.library, to_json(session.library, session.visit)) == session.visit
    assert len(window.paper.pages()) > 20
