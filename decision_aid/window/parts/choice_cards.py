"""Cards to choose by: the whole card is the target, its text wraps, and it keeps the native role of a button.

Qt's own radio buttons and check boxes do not wrap their text, so these paint themselves.
"""

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from decision_aid.window.look.look import Look
from decision_aid.window.parts.labels import named
from decision_aid.window.parts.pens import round_pen

Shape: TypeAlias = Literal["cards", "chips", "segments"]
"""Below each other; beside each other, wrapped; or in one row without gaps."""
_ROOM: Final[dict[Shape | None, int]] = {"cards": 20, "chips": 20, "segments": 14, None: 4}  # above and below words
_CORNER: Final[dict[Shape, int]] = {"cards": 10, "chips": 10, "segments": 8}
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
_WRAP: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class _Painted:
    """How a choice looks: a card with a mark, a label, and perhaps a second line."""

    def __init__(self, look: Look, label: str, hint: str, shape: Shape | None, *, round_mark: bool) -> None:
        self.look = look
        self.label = label
        self.hint = hint
        self.shape = shape
        self.round_mark = round_mark
        card, bare, segment = shape == "cards", shape is None, shape == "segments"
        self.font = look.font("text" if card else "card")
        self.chosen_font = look.font("card", 600) if segment else self.font
        self.hint_font = look.font("aside")
        self.mark = look.px(24 if card else 20)
        self.pad = 0 if bare else look.px(18 if card else 10)
        self.gap = look.px(14 if card else 10 if bare else 8)
        self.least = look.px(54 if card else 30 if bare else 38 if segment else 42)

    def text_left(self) -> int:
        return self.pad + self.mark + self.gap

    def room(self, width: int) -> int:
        """Return the width that the text has in a card of this width."""
        return max(40, width - self.text_left() - max(self.pad, 2))

    def size(self) -> QSize:
        label = QFontMetrics(self.chosen_font).horizontalAdvance(self.label)
        hint = QFontMetrics(self.hint_font).horizontalAdvance(self.hint)
        width = self.text_left() + max(label, hint) + max(self.pad, 2) + 2
        return QSize(width, self.height(width))

    def heights(self, width: int) -> tuple[int, int]:
        box = QRect(0, 0, self.room(width), 10_000)
        label = QFontMetrics(self.font).boundingRect(box, _WRAP, self.label).height()
        hint = QFontMetrics(self.hint_font).boundingRect(box, _WRAP, self.hint).height() if self.hint else 0
        return label, hint

    def height(self, width: int) -> int:
        return max(self.least, sum(self.heights(width)) + self.look.px(_ROOM[self.shape]))

    def paint(self, button: QAbstractButton) -> None:
        tokens = self.look.tokens
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = button.isChecked()
        if self.shape is not None:
            edge = 2.0 if chosen else 1.4
            over = button.underMouse() and not chosen
            painter.setPen(QPen(QColor(tokens.accent if chosen or over else tokens.control), edge))
            painter.setBrush(QColor(tokens.tint if chosen else tokens.surface))
            inside = QRectF(button.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
            painter.drawRoundedRect(inside, _CORNER[self.shape], _CORNER[self.shape])
        self._paint_mark(painter, button, chosen)
        label, hint = self.heights(button.width())
        top = (button.height() - label - hint) // 2
        room = self.room(button.width())
        painter.setPen(QColor(tokens.ink))
        painter.setFont(self.chosen_font if chosen else self.font)
        painter.drawText(QRect(self.text_left(), top, room, label), _WRAP, self.label)
        if self.hint:
            painter.setPen(QColor(tokens.ink2))
            painter.setFont(self.hint_font)
            painter.drawText(QRect(self.text_left(), top + label, room, hint), _WRAP, self.hint)
        painter.end()

    def _paint_mark(self, painter: QPainter, button: QAbstractButton, chosen: bool) -> None:
        tokens = self.look.tokens
        side = float(self.mark)
        box = QRectF(self.pad + 1, (button.height() - side) / 2 + 1, side - 2, side - 2)
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.control), 2))
        if self.round_mark:
            painter.setBrush(QColor(tokens.surface))
            painter.drawEllipse(box)
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.accent))
                painter.drawEllipse(box.center(), side * 0.25, side * 0.25)
            return
        painter.setBrush(QColor(tokens.accent if chosen else tokens.surface))
        painter.drawRoundedRect(box, 5, 5)
        if chosen:
            painter.setPen(round_pen(tokens.on_accent, max(2.0, side / 9)))
            left, top, width, height = box.x(), box.y(), box.width(), box.height()
            points = [(0.24, 0.54), (0.43, 0.72), (0.77, 0.32)]
            corners = [QPointF(left + x * width, top + y * height) for x, y in points]
            painter.drawPolyline(corners)


if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object


class _Card(_Button):
    """What radio cards and check cards share: their size, their target and their picture."""

    _painted: _Painted

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on the card."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Return the size in one line of text."""
        return self._painted.size()

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the text still wraps well."""
        return QSize(min(self._painted.look.px(90), self._painted.size().width()), self._painted.least)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped text takes."""
        return self._painted.height(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        self._painted.paint(self)


class RadioCard(_Card, QRadioButton):
    """One of several choices; `taken_back` when it is clicked although chosen, but not by a double click."""

    taken_back = Signal()

    def __init__(self, look: Look, label: str, hint: str = "", shape: Shape = "cards") -> None:
        super().__init__(label)
        self._painted = _Painted(look, label, hint, shape, round_mark=True)
        self._pressed_again = False
        _prepare(self, label, hint)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note whether it is chosen already."""
        self._pressed_again = self.isChecked()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take no notice: a double click is meant as one."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be taken back by a click on what is chosen."""
        again, self._pressed_again = self._pressed_again and self.isDown(), False
        super().mouseReleaseEvent(event)
        if again:
            self.taken_back.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter too, before Enter goes on; and by arrows, around the group, even if none is chosen yet."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not self.isChecked():
            self.click()
            return
        step, group = _STEPS.get(Qt.Key(event.key())), self.group()
        if step is None or group is None:
            super().keyPressEvent(event)
            return
        buttons = group.buttons()
        to = buttons[(buttons.index(self) + step) % len(buttons)]
        to.setFocus(Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason)
        to.click()


class CheckCard(_Card, QCheckBox):
    """A choice that can be made beside others; without a shape there is no card around it."""

    def __init__(self, look: Look, label: str, hint: str = "", shape: Shape | None = None) -> None:
        super().__init__(label)
        self._painted = _Painted(look, label, hint, shape, round_mark=False)
        _prepare(self, label, hint)


def _prepare(button: QAbstractButton, label: str, hint: str) -> None:
    named(button, label, hint)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)
