"""The timeline on the screen: one row a medicine, years below. Readable without colour; its text says the same."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from decision_aid.summary.timeline import Span, Timeline, TimelineRow
from decision_aid.window.look.look import Look
from decision_aid.window.qt.texts import tr


class TimelineChart(QWidget):
    """Bars from the first year to the last. Solid is what is certain, dashed is what is possible."""

    def __init__(self, look: Look, timeline: Timeline, words: str) -> None:
        super().__init__()
        self._look = look
        self._timeline = timeline
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the height of all rows and of the years."""
        return QSize(400, self._row() * len(self._timeline.rows) + self._look.px(34))

    def _row(self) -> int:
        return self._look.px(36)

    def _x(self, month: float) -> float:
        first = self._timeline.first_year * 12
        months = (self._timeline.last_year + 1) * 12 - first
        return 4 + (month - first) / months * (self.width() - 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint years, then bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_years(painter)
        self._paint_connectors(painter)
        for number, row in enumerate(self._timeline.rows):
            self._paint_row(painter, row, number * self._row() + self._look.px(4))
        painter.end()

    def _paint_years(self, painter: QPainter) -> None:
        tokens = self._look.tokens
        foot = self._row() * len(self._timeline.rows) + self._look.px(4)
        painter.setFont(self._look.font("caption"))
        room = self._x(12) - self._x(0)
        today = self._x(self._timeline.this_month + 0.5)
        words = QFontMetrics(self._look.font("caption", 600)).boundingRect(tr("now"))
        left = min(today - words.width() / 2, self.width() - words.width() - 4.0)
        now = QRectF(left, foot + self._look.px(4), words.width() + 4.0, self._look.px(24))
        least = QFontMetrics(painter.font()).horizontalAdvance("2000 ")
        every = next(step for step in (1, 2, 5, 10, 100) if room * step >= least)
        for year in range(self._timeline.first_year, self._timeline.last_year + 1):
            x = self._x(year * 12)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(QPointF(x, 0), QPointF(x, foot))
            if (year - self._timeline.first_year) % every == 0 and x + least < now.left():
                painter.setPen(QColor(tokens.ink2))
                painter.drawText(QPointF(x, foot + self._look.px(20)), str(year))
        painter.setPen(QPen(QColor(tokens.control), 1.4))
        painter.drawLine(QPointF(0, foot), QPointF(self.width(), foot))
        painter.setPen(QPen(QColor(tokens.ink2), 1.4, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(today, 0), QPointF(today, foot))
        painter.setPen(QColor(tokens.ink))
        painter.setFont(self._look.font("caption", 600))
        painter.drawText(now, int(Qt.AlignmentFlag.AlignCenter), tr("now"))

    def _paint_connectors(self, painter: QPainter) -> None:
        """Paint a line from each medicine that was added to the one it was added to, behind the bars."""
        rows = self._timeline.rows
        painter.setPen(QPen(QColor(self._look.tokens.accent), 1.6))
        for number, row in enumerate(rows):
            base = self._timeline.base_of(row)
            if base is not None:
                x = self._x(max(row.possible.first, base.possible.first)) + self._look.px(6)
                painter.drawLine(QPointF(x, self._middle(number)), QPointF(x, self._middle(rows.index(base))))

    def _middle(self, number: int) -> float:
        return number * self._row() + self._look.px(17)

    def _box(self, span: Span, top: float) -> QRectF:
        left, right = self._x(span.first), self._x(span.last + 1)
        return QRectF(left, top, max(6.0, right - left), self._look.px(26))

    def _paint_row(self, painter: QPainter, row: TimelineRow, top: float) -> None:
        tokens = self._look.tokens
        possible = self._box(row.possible, top)
        edge = QPen(QColor(tokens.accent), 1.6)
        if row.kind == "episode":
            middle = possible.center().y()
            painter.setPen(QPen(QColor(tokens.ink), 2))
            painter.drawLine(QPointF(possible.left(), middle), QPointF(possible.right(), middle))
            painter.drawLine(QPointF(possible.left(), middle - 6), QPointF(possible.left(), middle + 6))
        else:
            if row.certain != row.possible:
                painter.setPen(QPen(edge.color(), 1.6, Qt.PenStyle.DashLine))
                painter.setBrush(QColor(tokens.surface))
                painter.drawRect(possible)
            if row.certain is not None:
                self._paint_certain(painter, row, self._box(row.certain, top), edge)
            else:
                self._paint_help(painter, row, possible, tip=0)
                self._paint_arrow(painter, row, possible)
        self._paint_words(painter, row, possible)

    def _paint_certain(self, painter: QPainter, row: TimelineRow, box: QRectF, edge: QPen) -> None:
        tokens = self._look.tokens
        painter.setPen(edge)
        painter.setBrush(QColor(tokens.tint))
        tip = self._look.px(9) if row.running else 0
        above, below = QPointF(box.right() - tip, box.top()), QPointF(box.right() - tip, box.bottom())
        point = QPointF(box.right(), box.center().y())
        painter.drawPolygon(QPolygonF([box.topLeft(), above, point, below, box.bottomLeft()]))
        self._paint_help(painter, row, box, tip=tip)

    def _paint_arrow(self, painter: QPainter, row: TimelineRow, box: QRectF) -> None:
        """Paint the arrow of a medicine that is still taken behind a bar that is nowhere certain."""
        if row.running:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._look.tokens.accent))
            tip, middle = self._look.px(9), box.center().y()
            painter.drawPolygon(
                QPolygonF([box.topRight(), QPointF(box.right() + tip, middle), QPointF(box.right(), box.bottom())])
            )

    def _paint_help(self, painter: QPainter, row: TimelineRow, box: QRectF, *, tip: int) -> None:
        """Fill the bar from its foot, a quarter for each step; stripes where it is not sure."""
        tokens = self._look.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        if row.steps is None:
            painter.setBrush(QBrush(QColor(tokens.figure), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(box.adjusted(1, 1, -1 - tip, -1))
        elif row.steps:
            height = (box.height() - 2) * row.steps / 4
            painter.setBrush(QColor(tokens.figure))
            painter.drawRect(QRectF(box.left() + 1, box.bottom() - 1 - height, box.width() - 2 - tip, height))

    def _paint_words(self, painter: QPainter, row: TimelineRow, box: QRectF) -> None:
        tokens = self._look.tokens
        painter.setFont(self._look.font("caption"))
        text = self._words_of(row)
        metrics = QFontMetrics(painter.font())
        width = metrics.horizontalAdvance(text)
        left = box.right() + 8
        if left + width > self.width():
            left = box.left() - width - 8
        if left < 0:
            left = max(0.0, self.width() - width - 4.0)
        ground = QRectF(left - 3, box.center().y() - metrics.height() / 2, width + 6, metrics.height())
        painter.fillRect(ground, QColor(tokens.surface))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(ground, int(Qt.AlignmentFlag.AlignCenter), text)

    def _words_of(self, row: TimelineRow) -> str:
        base = self._timeline.base_of(row)
        name = row.label if base is None else tr("{medicine}, added to {other}", medicine=row.label, other=base.label)
        return f"{name}: {row.helped}" if row.helped else name
