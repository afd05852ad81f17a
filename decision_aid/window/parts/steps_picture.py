"""Four boxes that show how much a medicine helped; the word always stands beside them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from decision_aid.interview.trials import HELPED_STEPS
from decision_aid.window.look.look import Look


class StepsPicture(QWidget):
    """No change: no box filled; symptoms almost gone: all four. Not known: dashed boxes."""

    def __init__(self, look: Look, helped: str | None) -> None:
        super().__init__()
        self._look = look
        known: tuple[str, ...] = HELPED_STEPS
        self._filled = known.index(helped) if helped in known else None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return the size of the four boxes."""
        return QSize(self._look.px(76), self._look.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the boxes."""
        tokens = self._look.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self._look.px(16), self._look.px(8)
        for number in range(4):
            filled = self._filled is not None and number < self._filled
            pen = QPen(QColor(tokens.figure if filled else tokens.control), 1.4)
            if self._filled is None:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(QColor(tokens.figure) if filled else Qt.BrushStyle.NoBrush)
            box = QRectF(1 + number * (width + self._look.px(2.5)), (self.height() - height) / 2, width - 1, height)
            painter.drawRoundedRect(box, 2, 2)
        painter.end()
