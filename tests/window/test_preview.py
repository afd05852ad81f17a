"""Preview: other rules in the window, read again after each saving, with the answers kept."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from decision_aid.knowledge.shipped import rules_folder
from decision_aid.window.following import Following
from decision_aid.window.frame.problems_panel import ProblemsPanel
from decision_aid.window.rules.watching import RulesWatcher
from decision_aid.window.way import journey
from tests.window.conftest import Opener, settle
from tests.window.test_using import words_on

EXAMPLE = "two-ssris-weight-blood-pressure-cost"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    shutil.copytree(rules_folder(), folder)
    return folder


def replace_in(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_saved_change_shows_and_the_answers_stay(opened: Opener, rules: Path, qtbot: QtBot) -> None:
    window = opened(EXAMPLE)
    answers = window.session.answers
    watcher = RulesWatcher(rules, window)
    Following(window, watcher)
    point = window.session.discussion.points[0].point
    file = next(path for path in (rules / "points").glob("*.yaml") if f"id: {point.id}\n" in path.read_text())
    with qtbot.waitSignal(watcher.read, timeout=5000):
        replace_in(file, f"title: {point.title}", "title: A title that was just changed")
    settle()
    assert window.session.answers == answers
    assert window.stop == journey.POINTS
    assert "A title that was just changed" in words_on(window)


def test_a_mistake_shows_with_its_place_and_the_last_good_rules_stay(
    opened: Opener, rules: Path, qtbot: QtBot
) -> None:
    window = opened(EXAMPLE)
    watcher = RulesWatcher(rules, window)
    Following(window, watcher)
    points = len(window.session.discussion.points)
    with qtbot.waitSignal(watcher.read, timeout=5000):
        replace_in(rules / "points" / "cost.yaml", "topic: cost", "topick: cost")
    settle()
    panel = window.findChild(ProblemsPanel)
    assert panel is not None
    assert "points/cost.yaml:" in words_on(window)
    assert "topick" in words_on(window)
    assert len(window.session.discussion.points) == points
