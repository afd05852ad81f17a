"""The focus ring: Qt's frame around what has the focus, outside its edge, where no style sheet can draw.

It is there for people who use keys: after a click it goes, and the next key brings it back.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QScrollArea,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

from decision_aid.window.look.look import Look
from decision_aid.window.parts.labels import Heading

_AROUND = 24  # pixels that are shown above and below a control
_CLEAR = 2  # pixels between control and ring
_MARGINS = (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin)


class _OverThePage(QProxyStyle):
    """Lays a frame over the whole page that scrolls: what lies between it and the control would cut it off."""

    def __init__(self, parent: QObject, reach: int) -> None:
        super().__init__("Fusion")
        self.setParent(parent)
        self._reach = reach

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Return how far the frame reaches beyond its control."""
        return self._reach if metric in _MARGINS else super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 (Qt's name)
    ) -> int:
        """Have it lie above, without a mask: the ring of a heading is narrower than its label."""
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        above = hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget
        return 1 if above else super().styleHint(hint, option, widget, returnData)


class _Frame(QFocusFrame):
    """Scrolls, moves and goes with its control."""

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._tokens = look.tokens
        self._width = 5 if look.percent >= 200 else max(3, round(3 * look.scale))
        self.setStyle(_OverThePage(self, self._width + _CLEAR))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        control, reach, middle = self.widget(), self._width + _CLEAR, self._width / 2 + _CLEAR
        inside = control.ring_rect() if isinstance(control, Heading) else control.rect()
        on_help = control.property("kind") == "help" and not self._tokens.edged
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._tokens.on_help if on_help else self._tokens.focus), self._width))
        ring = QRectF(inside.translated(reach, reach)).adjusted(-middle, -middle, middle, middle)
        painter.drawRoundedRect(ring, 12, 12)
        painter.end()


class FocusRing(QObject):
    """Puts the frame around what has the focus in one window if the last input was a key, and scrolls to all of it.

    It looks at the events of what has the focus alone: keys go there first, and a click elsewhere takes its focus.
    """

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._frame: _Frame | None = None
        self._focused: QWidget | None = None
        self._by_keys = False
        self._application().focusChanged.connect(self._on_focus_changed)

    def _application(self) -> QApplication:
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # there is no widget without one
        return application

    def set_look(self, look: Look) -> None:
        """Change colours and width."""
        self.let_go()
        self._look = look

    def let_go(self) -> None:
        """Be around nothing, before a screen, and the frame that lies in it, is deleted."""
        if self._frame is not None and isValid(self._frame):
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = None

    def stop(self) -> None:
        """Follow nothing any more, before the window goes: Qt would call back into what is half gone."""
        self.let_go()
        self._application().focusChanged.disconnect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self.let_go()
        if self._focused is not None and isValid(self._focused):
            self._focused.removeEventFilter(self)
        self._focused = new if new is not None and new.window() is self._window else None
        if self._focused is not None:
            self._focused.installEventFilter(self)
            _show_whole(self._focused)
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note whether keys or the mouse were used last."""
        match event.type():
            case QEvent.Type.KeyPress | QEvent.Type.ShortcutOverride:
                self._by_keys = True
                self._show()
            case QEvent.Type.MouseButtonPress:
                self._by_keys = False
                self.let_go()
            case QEvent.Type.FocusOut if isinstance(event, QFocusEvent):
                self._by_keys &= event.reason() != Qt.FocusReason.MouseFocusReason
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        if self._by_keys and self._frame is None and self._focused is not None:
            self._frame = _Frame(self._window, self._look)
            self._frame.setWidget(self._focused)


def _show_whole(control: QWidget) -> None:
    """Scroll to all of a control, or else to its beginning; Qt would be content with the cursor of a text field."""
    area = control.parentWidget()
    while area is not None and not isinstance(area, QAbstractScrollArea):
        area = area.parentWidget()
    page = area.widget() if isinstance(area, QScrollArea) else None
    if area is not None and page is not None and page.isAncestorOf(control):  # a head may stay above the page
        bar, room = area.verticalScrollBar(), area.viewport().height()
        top = control.mapTo(page, QPoint(0, 0)).y() - _AROUND
        bar.setValue(min(max(bar.value(), top + control.height() + 2 * _AROUND - room), top))
