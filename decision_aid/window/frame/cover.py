"""The cover: a neutral page over everything, by one key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.window.look.look import Look
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.labels import Words, named
from decision_aid.window.texts import tr


class Cover(QWidget):
    """Says nothing but the neutral title of the window."""

    show_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page-ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        named(self, tr("Notes"))
        words = Words(look, tr("Notes"), "heading", "quiet")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button(look, tr("Show again"), "second")
        self.button.clicked.connect(self.show_wanted)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(words)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        self.hide()
