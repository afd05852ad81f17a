"""A window for each test, with an example visit in it, and someone who answers its dialogs."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.visits.opening import open_visit
from decision_aid.window.look.look import load_typeface
from decision_aid.window.main_window import MainWindow
from decision_aid.window.qt.pyside_workarounds import stay_alive
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings
from decision_aid.window.way import journey
from tests.support.person import Person
from tests.support.settling import settle


@pytest.fixture(scope="session", autouse=True)
def _typeface(qapp: QApplication) -> None:
    stay_alive()
    qapp.setStyle("Fusion")
    load_typeface(resources_folder())


@pytest.fixture
def person() -> Person:
    return Person()


Opener = Callable[..., MainWindow]


@pytest.fixture
def opened(library: Library, person: Person, qapp: QApplication, tmp_path: Path) -> Iterator[Opener]:
    """Return what opens a window: `opened(example=None, size=(1180, 820), **settings)`.

    It remembers its settings in `tmp_path / "settings.json"`. Help that an answer in the example leads to was seen.
    """
    windows: list[MainWindow] = []

    def open_window(
        example: str | None = None, size: tuple[int, int] = (1180, 820), **settings: object
    ) -> MainWindow:
        session = Session(library)
        if example is not None:
            data = (resources_folder() / "examples" / f"{example}.json").read_bytes()
            session.open(open_visit(library, data))
        chosen = replace(Settings(theme="light"), **settings)
        window = MainWindow(session, chosen, resources_folder(), person.of, tmp_path / "settings.json")
        window.resize(*size)
        window.show()
        if session.view.help_owed:
            window.go(journey.HELP)
            window.go(journey.WELCOME)
        settle()
        windows.append(window)
        return window

    yield open_window
    for window in windows:
        window.close_all()
        window.deleteLater()
    settle()
