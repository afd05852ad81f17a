"""Pages as they print: one large, the others small beside it. Paper stays white in every theme."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from decision_aid.window.look.look import Look
from decision_aid.window.parts.flow import flowing
from decision_aid.window.parts.labels import Line
from decision_aid.window.parts.panels import column
from decision_aid.window.qt.texts import tr

_RATIO = 792 / 612  # of US Letter; A4 is a little longer


def _drawn(page: bytes, width: int, ratio: float) -> QImage:
    renderer = QSvgRenderer(QByteArray(page))
    box = renderer.viewBoxF()
    height = round(width * box.height() / box.width()) if box.width() else round(width * _RATIO)
    image = QImage(QSize(round(width * ratio), round(height * ratio)), QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


class PagePicture(QWidget):
    """One page; its accessible text is the plain text of the summary."""

    def __init__(self, look: Look, page: bytes, width: int, words: str) -> None:
        super().__init__()
        self._look = look
        self._image = _drawn(page, width, 2.0)
        size = self._image.deviceIndependentSize().toSize()
        self.setFixedSize(size + QSize(2, 2))
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page and its edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(1, 1, self.width() - 2, self.height() - 2), self._image)
        painter.setPen(QPen(QColor(self._look.tokens.control), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class _Small(QPushButton):
    """A small page that chooses which one is shown large."""

    def __init__(self, look: Look, page: bytes, number: int, count: int, *, chosen: bool) -> None:
        super().__init__()
        self._look = look
        self._chosen = chosen
        self._image = _drawn(page, 78, 2.0)
        size = self._image.deviceIndependentSize().toSize()
        self.setFixedSize(size + QSize(6, 6))
        self.setAccessibleName(tr("Page {n} of {all}", n=number, all=count) + (f", {tr('shown')}" if chosen else ""))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the size of the page, whatever a button with words would need."""
        return self.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page; a thick edge shows which one is large."""
        painter = QPainter(self)
        painter.drawImage(QRectF(3, 3, self.width() - 6, self.height() - 6), self._image)
        tokens = self._look.tokens
        painter.setPen(QPen(QColor(tokens.accent if self._chosen else tokens.control), 3 if self._chosen else 1))
        painter.drawRect(self.rect().adjusted(2, 2, -3, -3))
        painter.end()


class SmallPages(QWidget):
    """All pages, small: below each other, or in lines like words."""

    chosen = Signal(int)

    def __init__(self, look: Look, pages: tuple[bytes, ...], current: int, *, in_lines: bool) -> None:
        super().__init__()
        items: list[QWidget] = []
        for number, page in enumerate(pages):
            small = _Small(look, page, number + 1, len(pages), chosen=number == current)
            small.clicked.connect(lambda _on=False, number=number: self.chosen.emit(number))
            small.setObjectName(f"page-{number + 1}")
            words = Line(look, tr("Page {n}", n=number + 1), "caption", "" if number == current else "quiet")
            items.append(column(small, words, gap=4))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for item in (flowing(*items, gap=12),) if in_lines else items:
            layout.addWidget(item)
