"""The bottom bar: Back and the main action at the left, Skip or a note at the right."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.flow import FlowLayout
from decision_aid.window.parts.labels import Line, named
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.screen import Context

_GAP = 12
_MOST_WHERE_LOW = 125  # percent of text size


class BottomBar(QFrame):
    """The bar; content scrolls above it, never beneath it. What does not fit takes more lines."""

    def __init__(self, context: Context, bottom: Bottom, margin: int) -> None:
        super().__init__()
        narrow, room = context.narrow, context.room
        look = context.look.at_most(_MOST_WHERE_LOW) if context.low else context.look
        self.setObjectName("bottom-bar")
        named(self, tr("Steps"))
        self._look = look
        self.buttons: list[Button] = []
        self._enter = bottom.enter
        self._note: Line | None = None
        left: list[QWidget] = [*(self._button(action) for action in bottom.left), *bottom.left_widgets]
        right: list[QWidget] = [*bottom.widgets, *(self._button(action) for action in bottom.right)]
        if bottom.note and narrow:
            self.setToolTip(bottom.note)
        elif bottom.note:
            self._note = Line(look, bottom.note, "caption", "quiet")
            right.insert(0, self._note)
        needed = sum(part.sizeHint().width() + _GAP for part in (*left, *right))
        layout: QHBoxLayout | FlowLayout = QHBoxLayout() if needed <= room else FlowLayout(_GAP)
        above = 5 if context.low else 14
        layout.setContentsMargins(margin, above, margin, above)
        layout.setSpacing(_GAP)
        for part in left:
            layout.addWidget(part)
        if isinstance(layout, QHBoxLayout):
            layout.addStretch(1)
        for part in right:
            layout.addWidget(part)
        self.setLayout(layout)

    @property
    def on_enter(self) -> Button | None:
        """The button that Enter presses, if any."""
        main = (button for button in self.buttons if button.property("kind") == "main")
        return next(main, None) if self._enter else None

    def set_note(self, text: str) -> None:
        """Change the note at the right."""
        if self._note is not None:
            self._note.setText(text)

    def _button(self, action: Action) -> Button:
        button = Button(self._look, action.text, action.kind, action.icon, action.name)
        button.setObjectName(action.key)
        button.clicked.connect(lambda _on=False: action.do())
        self.buttons.append(button)
        return button
