"""Preview: other rules in the window, read again after each saving, with the answers kept."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from pytestqt.qtbot import QtBot

from decision_aid.knowledge.shipped import rules_folder
from decision_aid.window.following import Following
from decision_aid.window.frame.problems_panel import ProblemsPanel
from decision_aid.window.qt.background import wait_for_background
from decision_aid.window.rules.watching import RulesRead, RulesWatcher
from decision_aid.window.way import journey
from tests.support.settling import settle
from tests.window.conftest import Opener
from tests.window.test_using import words_on

pytestmark = pytest.mark.slow

LONG = 20_000  # milliseconds, on a busy machine
EXAMPLE = "two-ssris-weight-blood-pressure-cost"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    shutil.copytree(rules_folder(), folder)
    return folder


@pytest.fixture
def parent() -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


def replace_in(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_saved_change_shows_and_the_answers_stay(opened: Opener, rules: Path, qtbot: QtBot) -> None:
    window = opened(EXAMPLE)
    answers = window.session.answers
    Following(window, RulesWatcher(rules, window))
    point = window.session.discussion.points[0].point
    file = next(path for path in (rules / "points").glob("*.yaml") if f"id: {point.id}\n" in path.read_text())
    replace_in(file, f"title: {point.title}", "title: A title that was just changed")
    qtbot.waitUntil(lambda: "A title that was just changed" in words_on(window), timeout=LONG)
    assert window.session.answers == answers
    assert window.stop == journey.POINTS


def test_a_mistake_shows_with_its_place_and_the_last_good_rules_stay(
    opened: Opener, rules: Path, qtbot: QtBot
) -> None:
    window = opened(EXAMPLE)
    Following(window, RulesWatcher(rules, window))
    points = len(window.session.discussion.points)
    replace_in(rules / "points" / "cost.yaml", "topic: cost", "topick: cost")
    qtbot.waitUntil(lambda: "points/cost.yaml:" in words_on(window), timeout=LONG)
    panel = window.findChild(ProblemsPanel)
    assert panel is not None
    assert "topick" in words_on(window)
    assert len(window.session.discussion.points) == points


def test_the_window_lives_on_while_rules_are_read(rules: Path, qtbot: QtBot, parent: QObject) -> None:
    watcher = RulesWatcher(rules, parent)
    ticks: list[int] = []
    clock = QTimer(parent)
    clock.timeout.connect(lambda: ticks.append(1))
    clock.start(1)
    with qtbot.waitSignal(watcher.read, timeout=LONG):
        watcher.read_now()
    assert len(ticks) > 5


def test_only_the_newest_of_two_changes_is_told(rules: Path, qtbot: QtBot, parent: QObject) -> None:
    watcher = RulesWatcher(rules, parent)
    told: list[RulesRead] = []
    watcher.read.connect(told.append)
    watcher.read_now()
    wait_for_background()  # it has been read, and is not told yet
    replace_in(rules / "points" / "cost.yaml", "topic: cost", "topick: cost")
    watcher.read_now()
    with qtbot.waitSignal(watcher.read, timeout=LONG):
        pass
    wait_for_background()
    settle()
    assert [read.library for read in told] == [None], "the rules as they were first read load, those of now do not"


def test_rules_that_are_read_when_the_window_is_gone_are_told_to_nobody(rules: Path, qtbot: QtBot) -> None:
    gone = QObject()
    watcher = RulesWatcher(rules, gone)
    told: list[RulesRead] = []
    watcher.read.connect(told.append)
    watcher.read_now()
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wait_for_background()
    settle()
    assert told == []
