"""The focus ring: one painter for every control, outside its edge, where no style sheet can draw."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from decision_aid.window.look.look import Look
from decision_aid.window.parts.labels import Heading

_GOING = (QEvent.Type.Hide, QEvent.Type.Destroy, QEvent.Type.DeferredDelete)
_AROUND = 24  # pixels that are shown above and below a control
_CLEAR = 2  # pixels between control and ring


class FocusRing(QWidget):
    """Follows the focus inside one window. It lies in the scrolling page with its control, so it scrolls along."""

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._control: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def set_look(self, look: Look) -> None:
        """Change colours and width."""
        self._look = look
        self._place()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._forget_control()
        self._control = new if new is not None and new.window() is self._window else None
        if self._control is None:
            self._rest()
            return
        self._watched = _with_parents(self._control, self._window)
        for widget in self._watched:
            widget.installEventFilter(self)
        self._show_whole(self._control)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move along with the control, and with what it lies in."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest):
            self._place()
        elif watched is self._control and event.type() in _GOING:
            self._control = None
            self._rest()
            if event.type() is QEvent.Type.Destroy:
                return False  # there is no control any more to pass the event on for
        return super().eventFilter(watched, event)

    def _forget_control(self) -> None:
        for widget in self._watched:
            if isValid(widget):  # it loses the focus while it is deleted, too
                widget.removeEventFilter(self)
        self._control, self._watched = None, []

    def _rest(self) -> None:
        """Come back to the window: the page that it lies in may be deleted next, and it with it."""
        if not isValid(self) or not isValid(self._window):
            return  # the window itself is taken apart
        self.hide()
        self.setParent(self._window)

    def let_go(self) -> None:
        """Come back to the window before a screen, and what lies in it, is deleted."""
        self._forget_control()
        self._rest()

    def stop(self) -> None:
        """Follow nothing any more, before the window goes: Qt would call back into a ring that is half gone."""
        self.let_go()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._on_focus_changed)

    def _show_whole(self, control: QWidget) -> None:
        """Scroll to all of the control; Qt would be content with the cursor of a text field."""
        area = _scroll_area_of(control)
        page = area.widget() if area is not None else None
        if area is None or page is None:
            return
        bar, room = area.verticalScrollBar(), area.viewport().height()
        top = control.mapTo(page, QPoint(0, 0)).y() - _AROUND
        bottom = top + control.height() + 2 * _AROUND
        if bottom > bar.value() + room:
            bar.setValue(bottom - room)
        if top < bar.value():
            bar.setValue(top)

    def _width(self) -> int:
        return max(3, round(3 * self._look.scale)) if self._look.percent < 200 else 5

    def _place(self) -> None:
        control = self._control
        if control is None:
            return
        area = _scroll_area_of(control)
        ground = (area.widget() if area is not None else None) or self._window
        reach = self._width() + _CLEAR
        inside = control.ring_rect() if isinstance(control, Heading) else control.rect()
        corner = control.mapTo(ground, inside.topLeft())
        if self.parent() is not ground:
            self.setParent(ground)
        self.setGeometry(QRect(corner, inside.size()).adjusted(-reach, -reach, reach, reach))
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        if self._control is None:
            return
        on_help = self._control.property("kind") == "help"
        tokens = self._look.tokens
        width = self._width()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.on_help if on_help and not tokens.edged else tokens.focus), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 12, 12)
        painter.end()


def _with_parents(control: QWidget, window: QWidget) -> list[QWidget]:
    """Return a control and what it lies in, up to the page that scrolls, or to the window."""
    found = [control]
    area = _scroll_area_of(control)
    ground = (area.widget() if area is not None else None) or window
    while (parent := found[-1].parentWidget()) is not None and parent is not ground and parent is not window:
        found.append(parent)
    return found


def _scroll_area_of(control: QWidget) -> QScrollArea | None:
    parent = control.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            page = parent.widget()
            if page is not None and page.isAncestorOf(control):
                return parent
        elif isinstance(parent, QAbstractScrollArea):
            return None
        parent = parent.parentWidget()
    return None
