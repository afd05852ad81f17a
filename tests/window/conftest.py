"""A window for each test, with an example visit in it, and someone who answers its dialogs."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.visits.opening import open_visit
from decision_aid.window.dialogs.dialogs import Choices, Dialogs, Protection, Surroundings
from decision_aid.window.look.look import load_typeface
from decision_aid.window.main_window import MainWindow
from decision_aid.window.qt.pyside_workarounds import stay_alive
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings


class Person(Dialogs):
    """Answers dialogs as told, in order, and remembers what was asked."""

    def __init__(self) -> None:
        self.answers: list[object] = []
        self.asked: list[str] = []
        self.told: list[tuple[str, str]] = []
        self.reports: list[str] = []

    def _next(self, title: str) -> object:
        self.asked.append(title)
        return self.answers.pop(0)

    def ask(self, around: Surroundings, title: str, text: str, choices: Choices) -> str:
        return str(self._next(title))

    def tell(self, around: Surroundings, title: str, text: str) -> None:
        self.told.append((title, text))

    def open_place(self, around: Surroundings) -> Path | None:
        return self._next("open place")

    def folder(self, around: Surroundings) -> Path | None:
        return self._next("folder")

    def save_place(self, around: Surroundings, proposed: str, kinds: str) -> Path | None:
        return self._next(f"save place {proposed}")

    def protection(self, around: Surroundings) -> Protection | None:
        return self._next("protection")

    def passphrase(self, around: Surroundings, problem: str) -> str | None:
        return self._next(f"passphrase {problem}".strip())

    def look(self, around: Surroundings) -> Settings | None:
        return self._next("look")

    def report(self, around: Surroundings, report: str) -> None:
        self.reports.append(report)

    def printer(self, around: Surroundings, pages: int) -> QPrinter | None:
        return self._next(f"printer {pages}")


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

    It remembers its settings in `tmp_path / "settings.json"`.
    """
    windows: list[MainWindow] = []

    def open_window(
        example: str | None = None, size: tuple[int, int] = (1180, 820), **settings: object
    ) -> MainWindow:
        session = Session(library)
        if example is not None:
            data = (resources_folder() / "examples" / f"{example}.json").read_bytes()
            session.open(open_visit(library, data), None)
        chosen = replace(Settings(theme="light"), **settings)
        window = MainWindow(session, chosen, resources_folder(), person, tmp_path / "settings.json")
        window.resize(*size)
        window.show()
        settle()
        windows.append(window)
        return window

    yield open_window
    for window in windows:
        window.close_all()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()


def settle() -> None:
    """Let Qt lay everything out; a change travels up one layout at a time."""
    for _ in range(12):
        QApplication.processEvents()
