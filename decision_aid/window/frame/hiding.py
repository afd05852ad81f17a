"""Hidden or shown: one state for all windows and dialogs. While hidden, keys and clicks reach the covers alone."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from decision_aid.window.frame.cover import Cover
from decision_aid.window.frame.help_bar import HIDE_KEY

_REACHING = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut,
        QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel, QEvent.Type.ContextMenu, QEvent.Type.InputMethod, QEvent.Type.Drop,
        QEvent.Type.TouchBegin,
    }
)  # fmt: skip


class Hiding(QObject):
    """Emits `changed` with whether everything is hidden now."""

    changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.on = False

    def toggle(self) -> None:
        """Hide everything at once, or show it again."""
        self.on = not self.on
        application = QApplication.instance()
        if application is not None and self.on:
            application.installEventFilter(self)
        elif application is not None:
            application.removeEventFilter(self)
        self.changed.emit(self.on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what a person does from whatever lies beneath; the key that shows everything again passes."""
        if event.type() not in _REACHING:
            return False
        if isinstance(watched, QShortcut):
            return watched.key() != HIDE_KEY
        return isinstance(watched, QWidget) and not _is_of_cover(watched)


def _is_of_cover(widget: QWidget) -> bool:
    found: QWidget | None = widget
    while found is not None and not isinstance(found, Cover):
        found = found.parentWidget()
    return found is not None
