"""A notice over the window while something takes a second or more: that it is being done, and nothing else."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

from decision_aid.window.look.look import Look

_FROM_BELOW = 110  # pixels, at 100% text: above the bottom bar


class Notice(QLabel):
    """Lies over the lower middle of its window, and takes neither focus nor clicks. A screen reader says it."""

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self.look = look
        self.setObjectName("notice")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, words: str) -> None:
        """Show some words until `hide` is called."""
        self.setFont(self.look.font("card", 600))
        self.setText(words)
        self.adjustSize()
        room = self._window.size()
        self.move((room.width() - self.width()) // 2, room.height() - self.look.px(_FROM_BELOW))
        self.raise_()
        self.show()
        announce(self._window, words)


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say something that changed."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
