"""Form rows: label, hint, control and error in one place, so that every control is named for a screen reader."""

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from decision_aid.window.look.look import Look
from decision_aid.window.parts.labels import Words, named, picture
from decision_aid.window.parts.panels import Card
from decision_aid.window.parts.pens import round_pen
from decision_aid.window.qt.texts import tr

MAX_WORDS = 20_000  # characters; a visit file takes no more

_VISIBLE = 12  # items of a pick list that show at once; the others scroll


class TextLine(QLineEdit):
    """A line of text."""

    def __init__(self, look: Look, text: str = "", width: int = 0, most: int = 500) -> None:
        super().__init__()
        self.setMaxLength(most)
        self.setText(text)
        self.setFont(look.font("text"))
        self.setMinimumHeight(look.px(46))
        if width:
            self.setFixedWidth(look.px(width))
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class TextBlock(QPlainTextEdit):
    """Several lines of text. Tab leaves it; what is too long is cut at 20,000 characters."""

    edited = Signal(str)

    def __init__(self, look: Look, text: str = "", lines: int = 3) -> None:
        super().__init__()
        self._look = look
        self.setPlainText(text)
        self.setFont(look.font("text"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(QFontMetrics(self.font()).lineSpacing() * lines + look.px(26))
        self.textChanged.connect(self._on_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter to the window, which goes on; Enter alone begins a line."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _on_changed(self) -> None:
        if len(self.toPlainText()) > MAX_WORDS:
            self._cut()
        self.edited.emit(self.toPlainText())

    def _cut(self) -> None:
        """Take away what is too long, at its end; the cursor stays, and it can be undone."""
        self.blockSignals(True)
        kept = self.toPlainText()[:MAX_WORDS]
        rest = QTextCursor(self.document())
        rest.setPosition(len(kept.encode("utf-16-le", "surrogatepass")) // 2)  # as Qt counts
        rest.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        rest.removeSelectedText()
        self.blockSignals(False)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and at its foot that no more fits, if that is so."""
        super().paintEvent(event)
        if len(self.toPlainText()) >= MAX_WORDS:
            painter = QPainter(self.viewport())
            painter.setFont(self._look.font("caption", 600))
            words = tr("{n} characters: no more fits.", n=MAX_WORDS)
            box = painter.fontMetrics().boundingRect(words).adjusted(-6, -3, 6, 3)
            box.moveBottomRight(self.viewport().rect().bottomRight())
            painter.fillRect(box, QColor(self._look.tokens.error_ground))
            painter.setPen(QColor(self._look.tokens.error))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
            painter.end()


class Select(QComboBox):
    """A pick list with an angle, that opens with the space bar and does not change under the mouse wheel."""

    def __init__(self, look: Look, choices: list[tuple[str, object]], current: object = None, width: int = 0) -> None:
        super().__init__()
        self._look = look
        self.setFont(look.font("text"))
        self.setMinimumHeight(look.px(46))
        for label, value in choices:
            self.addItem(label, value)
        self.setMaxVisibleItems(_VISIBLE)
        index = self.findData(current)
        self.setCurrentIndex(max(0, index))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if width:
            self.setFixedWidth(look.px(width))
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass the wheel on to the page unless the list is open."""
        if event.type() == QEvent.Type.Wheel and not self.view().isVisible():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter too; leave Page Up and Page Down to the page."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showPopup()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then the angle at its right."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(round_pen(self._look.tokens.ink, 2))
        x, y, reach = self.width() - self._look.px(20), self.height() / 2, self._look.px(5)
        painter.drawPolyline(
            [QPointF(x - reach, y - reach / 2), QPointF(x, y + reach / 2), QPointF(x + reach, y - reach / 2)]
        )
        painter.end()

    def sizeHint(self) -> QSize:
        """Leave room for the angle."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._look.px(14), max(hint.height(), self._look.px(46)))


class FormRow(QWidget):
    """A label, a hint, perhaps an error, and one control or a few.

    The controls get the label as their name and hint and error as their description.
    """

    def __init__(
        self, look: Look, label: str, hint: str, *controls: QWidget, unit: str = "", error: str = ""
    ) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        holder = Card("error-bar", pad=14, gap=6) if error else QWidget()
        layout = holder.column if isinstance(holder, Card) else QVBoxLayout(holder)
        layout.setContentsMargins(14 if error else 0, 0, 0, 0)
        layout.setSpacing(6)
        outer.addWidget(holder)
        self._label = Words(look, label, "card", weight=600)
        self._label.setBuddy(controls[0])
        layout.addWidget(self._label)
        if hint:
            layout.addWidget(Words(look, hint, "aside", "quiet"))
        if error:
            line = QWidget()
            inside = QHBoxLayout(line)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(picture(look, "caution", look.tokens.error))
            inside.addWidget(Words(look, error, "aside", "error", 600), 1)
            layout.addWidget(line)
        fields = QWidget()
        beside = QHBoxLayout(fields)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(10)
        for control in controls:
            if not control.accessibleName():
                named(control, label, " ".join(part for part in (error, hint, unit) if part))
            elif error:
                control.setAccessibleDescription(error)
            control.setProperty("wrong", "true" if error else "false")
            beside.addWidget(control, 1 if control.sizePolicy().horizontalPolicy() != QSizePolicy.Policy.Fixed else 0)
        if unit:
            beside.addWidget(Words(look, unit, "card", "quiet"))
        if (
            all(control.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed for control in controls)
            and not unit
        ):
            beside.addStretch(1)
        layout.addWidget(fields)
        self.control = controls[0]

    def set_label(self, label: str) -> None:
        """Ask in other words; the control that had the label as its name gets the new one."""
        if self.control.accessibleName() == self._label.text():
            self.control.setAccessibleName(label)
        self._label.setText(label)
