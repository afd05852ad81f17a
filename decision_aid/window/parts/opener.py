"""What few people need stands behind a button, closed until it is wanted."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.window.look.look import Look
from decision_aid.window.parts.buttons import Button, ButtonKind
from decision_aid.window.parts.panels import row
from decision_aid.window.qt.texts import tr


class Opener(QWidget):
    """A button with what it opens below it, which is made when it is first opened."""

    opened = Signal(object)
    toggled = Signal(bool)

    def __init__(
        self, look: Look, text: str, make: Callable[[], QWidget], kind: ButtonKind = "quiet", *, is_open: bool = False
    ) -> None:
        super().__init__()
        self._look = look
        self._make = make
        self._content: QWidget | None = None
        self.button = Button(look, text, kind, "angle-right")
        self.button.clicked.connect(self._on_clicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(row(self.button, None))
        self._tell(on=is_open)
        if is_open:
            self._open()

    def _open(self) -> QWidget:
        if self._content is None:
            self._content = self._make()
            self._column.addWidget(self._content)
        self._content.setHidden(False)
        return self._content

    def _on_clicked(self) -> None:
        on = self._content is None or self._content.isHidden()
        self._tell(on=on)
        self.toggled.emit(on)
        if on:
            self.opened.emit(self._open())
        elif self._content is not None:
            self._content.hide()

    def _tell(self, *, on: bool) -> None:
        self.button.setIcon(self._look.icon("angle-down" if on else "angle-right", self._look.tokens.accent))
        self.button.setAccessibleDescription(tr("open") if on else tr("closed"))
