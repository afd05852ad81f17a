"""Panels and cards: frames with a column or a row inside."""

from typing import Literal, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from decision_aid.window.look.look import Look

CardKind: TypeAlias = Literal["plain", "strong", "sunken", "panel", "empty", "error", "row", "error-bar"]


class Card(QFrame):
    """A frame of one of the kinds of the look, with a column inside."""

    def __init__(self, kind: CardKind = "plain", pad: int = 22, gap: int = 10) -> None:
        super().__init__()
        self.setProperty("card", kind)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(pad, pad * 3 // 4, pad, pad * 3 // 4)
        self.column.setSpacing(gap)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def add(self, *widgets: QWidget) -> "Card":
        """Add widgets below each other."""
        for widget in widgets:
            self.column.addWidget(widget)
        return self


def column(*widgets: QWidget, gap: int = 10, parent: QWidget | None = None) -> QWidget:
    """Return widgets below each other."""
    holder = QWidget(parent)
    _fill(QVBoxLayout(holder), widgets, gap, ())
    return holder


def row(*widgets: QWidget | None, gap: int = 10, stretch: tuple[int, ...] = ()) -> QWidget:
    """Return widgets beside each other; `None` takes the room that is left. `stretch` shares out the width."""
    holder = QWidget()
    _fill(QHBoxLayout(holder), widgets, gap, stretch)
    return holder


def _fill(layout: QBoxLayout, widgets: tuple[QWidget | None, ...], gap: int, stretch: tuple[int, ...]) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for number, widget in enumerate(widgets):
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget, stretch[number] if number < len(stretch) else 0)


def spring() -> QWidget:
    """Return what takes the room that is left below."""
    empty = QWidget()
    empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    return empty


class ScrollColumn(QScrollArea):
    """The scrolling middle of a screen: one column of limited width, never wider than the window."""

    def __init__(self, look: Look, width: int = 836, margin: int = 46, gap: int = 14) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        page = QWidget()
        page.setObjectName("page")
        self._outer = outer = QHBoxLayout(page)
        self._margin = margin
        self.verticalScrollBar().rangeChanged.connect(self._keep_place)
        self._keep_place()
        inner = QWidget()
        inner.setMaximumWidth(round(width * max(1.0, look.scale)))
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(gap)
        outer.addWidget(inner, 1)
        outer.addStretch(0)
        self.setWidget(page)

    def _keep_place(self) -> None:
        """Let the scroll bar come and go within the right margin, so that nothing moves for it."""
        bar = self.verticalScrollBar()
        width = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self._outer.setContentsMargins(self._margin, 26, max(0, self._margin - width), 24)

    def add(self, *widgets: QWidget) -> None:
        """Add widgets below each other."""
        for widget in widgets:
            self.column.addWidget(widget)

    def finish(self) -> None:
        """Keep everything at the top."""
        self.column.addStretch(1)
