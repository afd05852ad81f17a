"""The bottom bar: Back and the main action at the left, Skip or a note at the right."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from decision_aid.window.look.look import Look
from decision_aid.window.parts.buttons import Button, ButtonKind
from decision_aid.window.parts.labels import Line, named
from decision_aid.window.texts import tr


@dataclass(frozen=True)
class Action:
    """A button of the bottom bar: its words, what it does, and what it is said to be."""

    text: str
    do: Callable[[], None]
    kind: ButtonKind = "second"
    icon: str = ""
    name: str = ""


@dataclass(frozen=True)
class Bottom:
    """What a screen wants below it. `enter` is done on Enter; it is the main action if that is left out."""

    left: tuple[Action, ...] = ()
    right: tuple[Action, ...] = ()
    note: str = ""
    left_widgets: tuple[QWidget, ...] = ()
    widgets: tuple[QWidget, ...] = ()


class BottomBar(QFrame):
    """The bar; content scrolls above it, never beneath it."""

    def __init__(self, look: Look, bottom: Bottom, margin: int, *, narrow: bool) -> None:
        super().__init__()
        self.setObjectName("bottom-bar")
        named(self, tr("Steps"))
        self._look = look
        layout = QHBoxLayout(self)
        layout.setContentsMargins(margin, 14, margin, 14)
        layout.setSpacing(12)
        self.buttons: list[Button] = []
        self._note: Line | None = None
        for action in bottom.left:
            layout.addWidget(self._button(action))
        for widget in bottom.left_widgets:
            layout.addWidget(widget)
        layout.addStretch(1)
        if bottom.note and not narrow:
            self._note = Line(look, bottom.note, "caption", "quiet")
            layout.addWidget(self._note, 0, Qt.AlignmentFlag.AlignVCenter)
        elif bottom.note:
            self.setToolTip(bottom.note)
        for widget in bottom.widgets:
            layout.addWidget(widget)
        for action in bottom.right:
            layout.addWidget(self._button(action))

    def set_note(self, text: str) -> None:
        """Change the note at the right."""
        if self._note is not None:
            self._note.setText(text)

    def _button(self, action: Action) -> Button:
        button = Button(self._look, action.text, action.kind, action.icon, action.name)
        button.clicked.connect(lambda _on=False: action.do())
        self.buttons.append(button)
        return button
