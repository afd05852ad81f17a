"""Choices: the whole card is the target, its text wraps, and it keeps the native role of a radio button or box.

Qt's own radio buttons and check boxes do not wrap their text, so these paint themselves.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.questionnaire import Choice
from decision_aid.window.look.look import Look
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.flow import FlowLayout
from decision_aid.window.parts.labels import Words, named
from decision_aid.window.parts.pens import round_pen
from decision_aid.window.qt.texts import tr

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class _Painted:
    """How a choice looks: a card with a mark, a label, and perhaps a second line."""

    def __init__(self, look: Look, label: str, hint: str, *, chip: bool, bare: bool, round_mark: bool) -> None:
        self.look = look
        self.label = label
        self.hint = hint
        self.chip = chip
        self.bare = bare
        self.round_mark = round_mark
        self.font = look.font("card" if chip or bare else "text")
        self.hint_font = look.font("aside")
        self.mark = look.px(20 if chip or bare else 24)
        self.pad = 0 if bare else look.px(10 if chip else 18)
        self.gap = look.px(8 if chip else 10 if bare else 14)
        self.least = look.px(30 if bare else 42 if chip else 54)

    def text_left(self) -> int:
        return self.pad + self.mark + self.gap

    def room(self, width: int) -> int:
        """Return the width that the text has in a card of this width."""
        return max(40, width - self.text_left() - max(self.pad, 2))

    def size(self) -> QSize:
        label = QFontMetrics(self.font).horizontalAdvance(self.label)
        hint = QFontMetrics(self.hint_font).horizontalAdvance(self.hint)
        width = self.text_left() + max(label, hint) + max(self.pad, 2) + 2
        return QSize(width, self.height(width))

    def heights(self, width: int) -> tuple[int, int]:
        box = QRect(0, 0, self.room(width), 10_000)
        label = QFontMetrics(self.font).boundingRect(box, _WRAP, self.label).height()
        hint = QFontMetrics(self.hint_font).boundingRect(box, _WRAP, self.hint).height() if self.hint else 0
        return label, hint

    def height(self, width: int) -> int:
        return max(self.least, sum(self.heights(width)) + (self.look.px(4) if self.bare else self.look.px(20)))

    def paint(self, button: QAbstractButton) -> None:
        tokens = self.look.tokens
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = button.isChecked()
        if not self.bare:
            edge = 2.0 if chosen else 1.4
            over = button.underMouse() and not chosen
            painter.setPen(QPen(QColor(tokens.accent if chosen or over else tokens.control), edge))
            painter.setBrush(QColor(tokens.tint if chosen else tokens.surface))
            inside = QRectF(button.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
            painter.drawRoundedRect(inside, 10, 10)
        self._paint_mark(painter, button, chosen)
        label, hint = self.heights(button.width())
        top = (button.height() - label - hint) // 2
        room = self.room(button.width())
        painter.setPen(QColor(tokens.ink))
        painter.setFont(self.font)
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

    def __init__(self, look: Look, label: str, hint: str = "", *, chip: bool = False) -> None:
        super().__init__(label)
        self._painted = _Painted(look, label, hint, chip=chip, bare=False, round_mark=True)
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
        """Choose by Enter too, before Enter goes on; and by arrows, where Qt only moves until one is chosen."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not self.isChecked():
            self.click()
            return
        super().keyPressEvent(event)
        focused = QApplication.focusWidget()
        group = self.group()
        if group is None or group.checkedButton() is not None or focused is self:
            return
        if isinstance(focused, RadioCard) and focused.group() is group:
            focused.click()


class CheckCard(_Card, QCheckBox):
    """A choice that can be made beside others; `bare` is without a card around it."""

    def __init__(self, look: Look, label: str, hint: str = "", *, chip: bool = False, bare: bool = False) -> None:
        super().__init__(label)
        self._painted = _Painted(look, label, hint, chip=chip, bare=bare, round_mark=False)
        _prepare(self, label, hint)


def _prepare(button: QAbstractButton, label: str, hint: str) -> None:
    named(button, label, hint)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)


class OneChoice(QWidget):
    """One of several: radio buttons, as cards below each other or as chips in lines.

    A second click or Delete takes the choice back; below cards a button says so.
    """

    chosen = Signal(object)

    def __init__(
        self, look: Look, name: str, choices: Sequence[Choice], current: str | None, *, chips: bool = False
    ) -> None:
        super().__init__()
        named(self, name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RadioCard] = {}
        layout = _stack(look, self, chips)
        apart = None if chips else _first_apart(choices, (NOT_SURE, RATHER_NOT_SAY))
        for choice in choices:
            if choice is apart:
                layout.addWidget(Words(look, tr("or"), "aside", "quiet"))
            button = RadioCard(look, choice.label, choice.hint or "", chip=chips)
            button.taken_back.connect(self.clear)
            self._group.addButton(button)
            self._buttons[choice.id] = button
            layout.addWidget(button)
        if current in self._buttons:
            self._buttons[str(current)].setChecked(True)
        self._take_back: Button | None = None
        if not chips:
            self._take_back = Button(look, tr("Take this answer back"), "link")
            self._take_back.setObjectName("take-back")
            self._take_back.clicked.connect(self.clear)
            layout.addWidget(self._take_back)
        self._let_tab_find()
        # “toggled”, not “clicked”: a screen reader toggles a choice without a click
        self._group.buttonToggled.connect(self._on_toggled)

    def first(self) -> QWidget:
        """Return the control that takes the focus: the chosen one, or else the first."""
        return self._group.checkedButton() or next(iter(self._buttons.values()))

    def _on_toggled(self, button: QAbstractButton, on: bool) -> None:
        self._let_tab_find()
        if on:
            self.chosen.emit(next(key for key, known in self._buttons.items() if known is button))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the choice back with Delete."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._group.checkedButton():
            self.clear()
            return
        super().keyPressEvent(event)

    def clear(self) -> None:
        """Take the choice back."""
        if self._take_back is not None and self._take_back.hasFocus():
            self.first().setFocus()
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)
        self._let_tab_find()
        self.chosen.emit(None)

    def _let_tab_find(self) -> None:
        """Let Tab come to the chosen one, if there is one, and only to it: arrows lead to the others."""
        chosen = self._group.checkedButton()
        for button in self._buttons.values():
            found = chosen in (None, button)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if found else Qt.FocusPolicy.ClickFocus)
        if self._take_back is not None:
            self._take_back.setVisible(chosen is not None)


class ManyChoices(QWidget):
    """Any of several. “None of these” and “I’m not sure” each stand alone."""

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        name: str,
        choices: Sequence[Choice],
        current: Sequence[str],
        *,
        alone: Sequence[str] = (),
        chips: bool = False,
    ) -> None:
        super().__init__()
        named(self, name)
        self._alone = tuple(alone)
        self._buttons: dict[str, CheckCard] = {}
        layout = _stack(look, self, chips)
        apart = None if chips else _first_apart(choices, alone)
        for choice in choices:
            if choice is apart:
                layout.addWidget(Words(look, tr("or"), "aside", "quiet"))
            button = CheckCard(look, choice.label, choice.hint or "", chip=chips)
            button.setChecked(choice.id in current)
            button.toggled.connect(lambda on, key=choice.id: self._on_toggled(key, on))
            self._buttons[choice.id] = button
            layout.addWidget(button)

    def first(self) -> QWidget:
        """Return the control that takes the focus."""
        return next(iter(self._buttons.values()))

    def _on_toggled(self, toggled: str, on: bool) -> None:
        for key, button in self._buttons.items():
            if on and key != toggled and (toggled in self._alone or key in self._alone):
                button.blockSignals(True)
                button.setChecked(False)
                button.blockSignals(False)
                button.update()
        self.chosen.emit(tuple(key for key, button in self._buttons.items() if button.isChecked()))


def _first_apart(choices: Sequence[Choice], apart: Sequence[str]) -> Choice | None:
    """Return the choice that “or” stands before: the first of those that stand apart, unless all do."""
    return next((choice for choice in choices[1:] if choice.id in apart), None)


def _stack(look: Look, widget: QWidget, chips: bool) -> FlowLayout | QVBoxLayout:
    if chips:
        layout = FlowLayout(look.px(6))
        widget.setLayout(layout)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        widget.setSizePolicy(policy)
        return layout
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    return column
