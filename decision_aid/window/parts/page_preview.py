"""Pages as they print: one large in a frame that scrolls, all small below. Paper stays white in every theme."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QWidget

from decision_aid.window.look.look import Look
from decision_aid.window.parts.labels import named
from decision_aid.window.qt.texts import tr

_RATIO = 792 / 612  # of US Letter; A4 is a little longer
_SMALL = 58  # pixels


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


class _Page(QWidget):
    """One page; nothing until there is one."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None

    def show_page(self, page: bytes, width: int) -> None:
        """Draw a page as wide as this, in pixels."""
        self._image = _drawn(page, width, 2.0)
        self.setFixedSize(self._image.deviceIndependentSize().toSize())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page."""
        if self._image is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self._image)
            painter.end()


class Preview(QScrollArea):
    """A page at the full width of its frame, or larger; its accessible text is the plain text of the summary."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.setFixedSize(width, height)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._page = _Page()
        self.setWidget(self._page)

    def show_page(self, page: bytes, zoom: float, words: str) -> None:
        """Show a page; `zoom` is 1 where it fills the width."""
        self._page.show_page(page, round((self.viewport().width() - 2) * zoom))
        named(self, tr("The page as it prints"), words)


class _Small(QPushButton):
    """A small page that chooses which one is shown large."""

    def __init__(self, look: Look, page: bytes, number: int, count: int, *, chosen: bool) -> None:
        super().__init__()
        self._look = look
        self._chosen = chosen
        self._image = _drawn(page, _SMALL, 2.0)
        size = self._image.deviceIndependentSize().toSize()
        self.setFixedSize(size + QSize(6, 6))
        words = tr("Page {n} of {all}", n=number, all=count)
        self.setAccessibleName(words + (f", {tr('shown')}" if chosen else ""))
        self.setToolTip(words)
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


class SmallPages(QScrollArea):
    """All pages, small, beside each other; more than fit are scrolled to."""

    chosen = Signal(int)

    def __init__(self, look: Look, width: int) -> None:
        super().__init__()
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(width, round(_SMALL * _RATIO) + 30)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_pages(self, pages: tuple[bytes, ...], current: int) -> None:
        """Show these pages, one of them as chosen."""
        holder = QWidget()
        holder.setObjectName("page")
        left = 0
        for number, page in enumerate(pages):
            small = _Small(self._look, page, number + 1, len(pages), chosen=number == current)
            small.clicked.connect(lambda _on=False, number=number: self.chosen.emit(number))
            small.setObjectName(f"page-{number + 1}")
            small.setParent(holder)
            small.move(left, 0)
            left += small.width() + 10
        holder.setFixedSize(max(left, 1), round(_SMALL * _RATIO) + 12)
        self.setWidget(holder)
