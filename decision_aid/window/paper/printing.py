"""Pages on a printer: the same SVG pages as in the preview, drawn at their true size."""

from PySide6.QtCore import QByteArray, QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgRenderer

from decision_aid.window.settings import Paper


class PrintingError(Exception):
    """The printer did not take the pages; its text is a sentence for the person."""


def prepare(printer: QPrinter, paper: Paper) -> None:
    """Set paper and margins: the pages bring their own margins, so the printer's are as small as it can."""
    size = QPageSize(QPageSize.PageSizeId.Letter if paper == "letter" else QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setDocName("Notes for my visit")
    printer.setCreator("")


def chosen_pages(printer: QPrinter, count: int) -> range:
    """Return the numbers, from 0, of the pages that the person wants."""
    first, last = printer.fromPage(), printer.toPage()
    if printer.printRange() is not QPrinter.PrintRange.PageRange or first < 1:
        return range(count)
    return range(first - 1, min(last, count))


def print_pages(printer: QPrinter, pages: tuple[bytes, ...]) -> None:
    """Print SVG pages. Raises `PrintingError` if the printer takes none or stops."""
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintingError("The printer did not take the pages. Nothing was printed.")
    try:
        for number, page in enumerate(chosen_pages(printer, len(pages))):
            if number and not printer.newPage():
                raise PrintingError("The printer stopped before the last page.")
            rectangle = printer.paperRect(QPrinter.Unit.DevicePixel)
            QSvgRenderer(QByteArray(pages[page])).render(painter, QRectF(0, 0, rectangle.width(), rectangle.height()))
    finally:
        painter.end()
    if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise PrintingError("The printer stopped before the last page.")
