"""The end of the editor’s walk: what was added shows in the window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from decision_aid.interview.answers import Answers
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.shipped import resources_folder, rules_folder
from decision_aid.window.main_window import MainWindow
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings
from decision_aid.window.way import journey
from tests.support.editing import copy_of
from tests.support.person import Person
from tests.support.readme import follow, of_files
from tests.support.settling import settle
from tests.window.test_using import click, words_on

pytestmark = pytest.mark.slow


def test_the_new_points_show(qtbot: QtBot, tmp_path: Path) -> None:
    folder = copy_of(rules_folder(), tmp_path / "my-rules")
    for example in of_files():
        follow(example, folder)
    session = Session(folder.library())
    session.open(Visit(Answers({"considering": ("ketamine",), "walking": "with-effort"})))
    window = MainWindow(session, Settings(theme="light"), resources_folder(), Person().of)
    qtbot.addWidget(window, before_close_func=lambda shown: shown.close_all())
    window.show()
    window.go(journey.POINTS)
    settle()
    assert "The way from the car park" in words_on(window)
    click(window, "Parking, 1 more")
    assert "Parking on the day" in words_on(window)
