"""The cover: a neutral page over everything, by one key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.window.look.look import Look
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.labels import Words, named
from decision_aid.window.qt.texts import tr


class Cover(QWidget):
    """Says nothing but the neutral title of the window."""

    show_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page-ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        named(self, tr("Notes"))
        self._layout = QVBoxLayout(self)
        self.set_look(look)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Be drawn in another look."""
        for old in self.findChildren(QWidget):
            old.hide()
            old.deleteLater()
        words = Words(look, tr("Notes"), "heading", "quiet")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button(look, tr("Show again"), "second")
        self.button.clicked.connect(self.show_wanted)
        around = QWidget()
        column = QVBoxLayout(around)
        column.addStretch(1)
        column.addWidget(words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._layout.addWidget(around)
        if self.isVisible():
            self.button.setFocus()
