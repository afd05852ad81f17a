"""Uses the window at random, but the same way for the same seed: clicks, keys, pasting, resizing, looks, files."""

import gc
import random
import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from decision_aid.knowledge.shipped import resources_folder
from decision_aid.window.main_window import MainWindow
from decision_aid.window.settings import TEXT_SIZES, Settings
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from tests.support.person import Person
from tests.support.settling import settle

_KEYS = (
    "Tab", "Tab", "Tab",
    "Backtab", "Space", "Return", "Enter", "Escape", "Up", "Down", "Left", "Right", "Home", "End",
    "PageUp", "PageDown", "Backspace", "Delete", "F1", "F9", "A", "Z", "5", "Minus", "Period", "BracketLeft",
)  # fmt: skip
_MODIFIERS = (Qt.KeyboardModifier.NoModifier,) * 6 + (
    Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier,
)  # fmt: skip
_PASTED = (
    "x" * 100_000, "", " ", "\n\n", "a\x00b", "\ud800", "<b>#read(\"/etc/passwd\")</b>", "שלום עולם", "🌱" * 300,
    "99999999999999999999", "-1", "1e999", "2100-13-45", "\u202eabc", "sertraline", "%s %n {0}",
)  # fmt: skip
_SIZES = ((640, 480), (900, 700), (1180, 820), (1600, 1000), (700, 1000))


class Monkey:
    """One seed, one window."""

    def __init__(self, window: MainWindow, person: Person, folder: Path, seed: int) -> None:
        self.window = window
        self.person = person
        self.folder = folder
        self.chance = random.Random(seed)
        self.done: list[str] = []
        person.prints = False
        person.choose = self._choose
        examples = sorted((resources_folder() / "examples").glob("*.json"))
        self.files = [*(folder / shutil.copy(file, folder) for file in examples), folder / "notes.json", folder]

    def _choose(self, keys: list[str]) -> str:
        return keys[-1] if "open" in keys else self.chance.choice(keys)  # an address is never opened from a test

    def act(self) -> None:
        """Do one thing."""
        action = self.chance.choices(
            (self.click, self.key, self.paste, self.select, self.jump, self.resize, self.look, self.file, self.clear),
            weights=(40, 32, 8, 5, 6, 4, 2, 2, 1),
        )[0]
        self.done.append(action.__name__)
        action()
        settle()
        if (popup := QApplication.activePopupWidget()) is not None:
            QTest.keyClick(popup, self.chance.choice((Qt.Key.Key_Escape, Qt.Key.Key_Return)))
            settle()
        if not self.window.isVisible():  # “Save nothing and close”, or Escape
            self.window.show()
            settle()

    def _some(self, *kinds: type[QWidget]) -> QWidget | None:
        found = [
            widget
            for kind in kinds
            for widget in self.window.findChildren(kind)
            if widget.isVisible() and widget.isEnabled()
        ]
        return self.chance.choice(found) if found else None

    def click(self) -> None:
        button = self._some(QAbstractButton)
        if button is not None:
            if self.window.screen_widget is not None and self.window.screen_widget.isAncestorOf(button):
                self.window.screen_widget.area.ensureWidgetVisible(button)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def key(self) -> None:
        target = self.window.focusWidget() or self.window
        key = getattr(Qt.Key, f"Key_{self.chance.choice(_KEYS)}")
        QTest.keyClick(target, key, self.chance.choice(_MODIFIERS))

    def paste(self) -> None:
        field = self._some(QLineEdit, QPlainTextEdit)
        if field is not None:
            QGuiApplication.clipboard().setText(self.chance.choice(_PASTED))
            field.setFocus()
            QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def select(self) -> None:
        box = self._some(QComboBox)
        if isinstance(box, QComboBox):
            box.setCurrentIndex(self.chance.randrange(box.count()))

    def jump(self) -> None:
        trials = [Stop("trial", trial.id) for trial in self.window.session.answers.trials()]
        more = (journey.HELP, journey.NUMBERS, journey.ABOUT, journey.LIBRARY, Stop("trial", "t1"), *trials)
        self.window.go(self.chance.choice((*self.window.order(), *more)))

    def resize(self) -> None:
        self.window.resize(*self.chance.choice(_SIZES))

    def look(self) -> None:
        theme = self.chance.choice(("light", "dark", "contrast"))
        self.window.use_settings(Settings(theme, self.chance.choice(TEXT_SIZES), "us", "letter"))

    def file(self) -> None:
        self.person.keep_saving = self.chance.random() < 0.3
        self.person.file = self.chance.choice(self.files)
        self.chance.choice((self.window.save, self.window.open_file, self.window.paper.save_text))()

    def clear(self) -> None:
        self.window.clear()


def widgets() -> int:
    gc.collect()
    settle()
    return len(QApplication.allWidgets())


def megabytes() -> float:
    """Return the memory that this process really uses, on Linux."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6
