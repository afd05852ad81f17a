"""A row of a list that is a button as a whole: its words wrap, and a number or a plus stands at its end."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout

from decision_aid.window.look.look import Look
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.labels import Words
from decision_aid.window.parts.pens import round_pen


class RowButton(Button):
    """With a number it is taken; without, it can be."""

    def __init__(self, look: Look, words: str, *, number: int) -> None:
        super().__init__(look, "", "row", name=words)
        self._number = number
        label = Words(look, words, "card", weight=600 if number else 400)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 7, look.px(28) + 26, 7)
        layout.addWidget(label)
        self.hold(layout)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row, then its mark."""
        super().paintEvent(event)
        tokens, side = self._look.tokens, self._look.px(26)
        box = QRectF(self.width() - side - 14, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._number:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(box)
            painter.setPen(QColor(tokens.on_accent))
            painter.setFont(self._look.font("caption", 700))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
        elif self.isEnabled():
            painter.setPen(round_pen(tokens.accent, 2))
            middle, reach = box.center(), side * 0.24
            painter.drawLine(QPointF(middle.x() - reach, middle.y()), QPointF(middle.x() + reach, middle.y()))
            painter.drawLine(QPointF(middle.x(), middle.y() - reach), QPointF(middle.x(), middle.y() + reach))
        painter.end()
