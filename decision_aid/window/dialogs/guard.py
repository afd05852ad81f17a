"""What stands in every dialog, ours or Qt's: the help numbers, and the one key that covers everything."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from decision_aid.window.frame.cover import Cover
from decision_aid.window.frame.help_bar import HIDE_KEY, HelpBar
from decision_aid.window.frame.hiding import Hiding
from decision_aid.window.look.look import Look
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings


class Surroundings(Protocol):
    """The window that dialogs stand over, and what they take from it as it is then."""

    @property
    def session(self) -> Session:
        """The visit in memory."""

    @property
    def look(self) -> Look:
        """How the window looks."""

    @property
    def settings(self) -> Settings:
        """What the window remembers."""

    @property
    def hiding(self) -> Hiding:
        """Whether everything is hidden."""

    def window(self) -> QWidget:
        """Return the window itself."""

    def show_numbers(self) -> None:
        """Show all help numbers."""


def help_bar(around: Surroundings) -> HelpBar:
    """Return the help bar of a dialog."""
    lines = around.session.library.help_lines
    country = lines.country(around.settings.country)
    return HelpBar(around.look, lines, country, around.session.today, narrow=True, tools=False)


class Guard(QObject):
    """Covers a dialog while everything is hidden; it begins covered if that is so already."""

    def __init__(self, dialog: QDialog, around: Surroundings, first: Callable[[], QWidget | None]) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._hiding = around.hiding
        self._first = first
        self._beneath: list[QWidget] = []
        self._cover = Cover(around.look, dialog)
        self._cover.show_wanted.connect(self._hiding.toggle)
        QShortcut(QKeySequence(HIDE_KEY), dialog).activated.connect(self._hiding.toggle)
        self._hiding.changed.connect(self._on_changed)
        dialog.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the cover over all of the dialog, from its first moment on."""
        if event.type() == QEvent.Type.Resize:
            self._cover.setGeometry(self._dialog.rect())
        elif event.type() == QEvent.Type.Show and self._hiding.on:
            self._on_changed(True)
        return False

    def _on_changed(self, on: bool) -> None:
        """Cover the dialog, or show again what lay beneath."""
        if on:
            children = self._dialog.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            seen = [child for child in children if not (child.isHidden() or child.isWindow() or child is self._cover)]
            self._beneath += [child for child in seen if child not in self._beneath]
        for child in self._beneath:
            child.setVisible(not on)
        if not on:
            self._beneath = []
        self._cover.setGeometry(self._dialog.rect())
        self._cover.setVisible(on)
        self._cover.raise_()
        target = self._cover.button if on else self._first()
        if target is not None:
            target.setFocus()


def guarded(dialog: QDialog, around: Surroundings) -> QDialog:
    """Give a dialog of Qt what every dialog has: the help numbers on top, and the key that covers it."""
    layout = dialog.layout()
    assert layout is not None  # each of them has one, as long as it is Qt's own and not the system's
    bar = help_bar(around)

    def show_numbers() -> None:
        dialog.reject()
        around.show_numbers()

    bar.numbers_wanted.connect(show_numbers)
    layout.setMenuBar(bar)
    Guard(dialog, around, dialog.focusWidget)
    return dialog
