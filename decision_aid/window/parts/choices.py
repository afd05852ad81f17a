"""Choices: one of several, or any. They are frames: a screen reader passes over the name of a plain widget."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.questionnaire import Choice
from decision_aid.window.look.look import Look
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.choice_cards import CheckCard, RadioCard, Shape
from decision_aid.window.parts.flow import FlowLayout
from decision_aid.window.parts.labels import Words, named
from decision_aid.window.qt.texts import tr


class OneChoice(QFrame):
    """One of several, as radio buttons. A second click or Delete takes the choice back; below cards a button says so.

    In a row of segments a choice is made by the first letter of its last word too: Y, N, S for yes, no, not sure.
    """

    chosen = Signal(object)

    def __init__(
        self, look: Look, name: str, choices: Sequence[Choice], current: str | None, shape: Shape = "cards"
    ) -> None:
        super().__init__()
        named(self, name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RadioCard] = {}
        self._letters = (
            {choice.label.split()[-1][0].upper(): choice.id for choice in choices} if shape == "segments" else {}
        )
        layout = _stack(look, self, shape)
        apart = _first_apart(choices, (NOT_SURE, RATHER_NOT_SAY)) if shape == "cards" else None
        for choice in choices:
            if choice is apart:
                layout.addWidget(Words(look, tr("or"), "aside", "quiet"))
            button = RadioCard(look, choice.label, choice.hint or "", shape)
            button.taken_back.connect(self.clear)
            self._group.addButton(button)
            self._buttons[choice.id] = button
            layout.addWidget(button)
        if current in self._buttons:
            self._buttons[str(current)].setChecked(True)
        self._take_back: Button | None = None
        if shape == "cards":
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
        """Take the choice back with Delete; choose by letter in a row of segments."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._group.checkedButton():
            self.clear()
            return
        by_letter = self._letters.get(event.text().upper())
        if by_letter is not None:
            self._buttons[by_letter].setFocus()
            self.choose(by_letter)
            return
        super().keyPressEvent(event)

    def choose(self, choice_id: str) -> None:
        """Choose, as by a click."""
        self._buttons[choice_id].setChecked(True)

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
            found = button is (chosen or self.first())
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if found else Qt.FocusPolicy.ClickFocus)
        if self._take_back is not None:
            self._take_back.setVisible(chosen is not None)


class ManyChoices(QFrame):
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
        shape: Shape = "cards",
    ) -> None:
        super().__init__()
        named(self, name)
        self._alone = tuple(alone)
        self._buttons: dict[str, CheckCard] = {}
        layout = _stack(look, self, shape)
        apart = _first_apart(choices, alone) if shape == "cards" else None
        for choice in choices:
            if choice is apart:
                layout.addWidget(Words(look, tr("or"), "aside", "quiet"))
            button = CheckCard(look, choice.label, choice.hint or "", shape)
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


def _stack(look: Look, widget: QWidget, shape: Shape) -> FlowLayout | QHBoxLayout | QVBoxLayout:
    match shape:
        case "cards":
            column = QVBoxLayout(widget)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(10)
            return column
        case "segments":
            beside = QHBoxLayout(widget)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(0)
            beside.setAlignment(Qt.AlignmentFlag.AlignLeft)
            widget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            return beside
        case "chips":
            layout = FlowLayout(look.px(6))
            widget.setLayout(layout)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            widget.setSizePolicy(policy)
            return layout
        case _:
            assert_never(shape)
