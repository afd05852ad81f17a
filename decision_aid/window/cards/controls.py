"""The control for each kind of question. It gets the answer and emits what changes; it judges nothing."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.interview.answers import Answer
from decision_aid.interview.rough_dates import MONTHS, RoughDate
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.questionnaire import Question
from decision_aid.window.look.look import Look
from decision_aid.window.parts.choice_cards import Shape
from decision_aid.window.parts.choices import ManyChoices, OneChoice
from decision_aid.window.parts.forms import MAX_WORDS, Select, TextBlock, TextLine
from decision_aid.window.parts.labels import Words, named
from decision_aid.window.parts.notice import announce
from decision_aid.window.parts.panels import row
from decision_aid.window.qt.texts import tr

Answered = Callable[[Answer | None], None]


def control_for(
    look: Look, question: Question, answer: Answer | None, answered: Answered, *, this_year: int, shape: Shape
) -> QWidget:
    """Return the control of a question; `answered` is called with each new answer, or `None` if it is taken back."""
    match question.kind:
        case "choice" | "yes_no":
            return _one(look, question, answer, answered, shape)
        case "choices":
            return _many(look, question, answer, answered, shape)
        case "date":
            date = answer if isinstance(answer, RoughDate) else None
            return DateFields(look, question.ask, date, answered, this_year)
        case "number":
            return _number(look, question, answer, answered)
        case "text":
            return _text(look, question, answer, answered)
        case "ranking" | "own_list" | "trials":
            raise ValueError(f"a question of kind {question.kind} has a screen of its own")
        case _:
            assert_never(question.kind)


def _one(look: Look, question: Question, answer: Answer | None, answered: Answered, shape: Shape) -> QWidget:
    control = OneChoice(look, question.ask, question.answers, answer if isinstance(answer, str) else None, shape)
    control.chosen.connect(answered)
    return control


def _many(look: Look, question: Question, answer: Answer | None, answered: Answered, shape: Shape) -> QWidget:
    given = answer if isinstance(answer, tuple) else (answer,)
    current = tuple(item for item in given if isinstance(item, str))
    alone = ("none", NOT_SURE, RATHER_NOT_SAY)
    control = ManyChoices(look, question.ask, question.answers, current, alone=alone, shape=shape)

    def on_chosen(chosen: tuple[str, ...]) -> None:
        special = next((item for item in chosen if item in (NOT_SURE, RATHER_NOT_SAY)), None)
        answered(special or chosen or None)

    control.chosen.connect(on_chosen)
    return control


def _text(look: Look, question: Question, answer: Answer | None, answered: Answered) -> QWidget:
    text = answer if isinstance(answer, str) else ""
    if question.lines > 1:
        block = TextBlock(look, text, question.lines)
        block.edited.connect(lambda words: answered(words or None))
        named(block, question.ask, question.hint or "")
        return block
    line = TextLine(look, text, most=MAX_WORDS)
    line.textChanged.connect(lambda words: answered(words or None))
    named(line, question.ask, question.hint or "")
    return line


def _number(look: Look, question: Question, answer: Answer | None, answered: Answered) -> QWidget:
    line = TextLine(look, str(answer) if isinstance(answer, int) else "", width=120, most=6)
    named(line, question.ask, question.hint or "")

    def on_changed(text: str) -> None:
        number = int(text) if text.isascii() and text.isdigit() else None
        fits = number is not None and question.least <= number <= question.most
        answered(number if fits else None)

    line.textChanged.connect(on_changed)
    return line


class DateFields(QWidget):
    """Month and year, each of which may be left out; a month without a year is no date, and its year is asked for."""

    def __init__(
        self,
        look: Look,
        name: str,
        current: RoughDate | None,
        answered: Callable[[RoughDate | None], None],
        this_year: int,
    ) -> None:
        super().__init__()
        self._answered = answered
        months: list[tuple[str, object]] = [(tr("Month"), None)]
        months += [(tr(month), number) for number, month in enumerate(MONTHS, start=1)]
        years: list[tuple[str, object]] = [(tr("Year"), None)]
        years += [(str(year), year) for year in range(max(this_year, current.year if current else 0), 1949, -1)]
        self.month = Select(look, months, current.month if current else None, width=150)
        self.year = Select(look, years, current.year if current else None, width=112)
        named(self.month, f"{name}: {tr('Month')}")
        named(self.year, f"{name}: {tr('Year')}")
        self.month.currentIndexChanged.connect(self._on_changed)
        self.year.currentIndexChanged.connect(self._on_changed)
        self._which_year = Words(look, tr("Which year? A month alone is not kept."), "aside", weight=600)
        self._which_year.setObjectName("which-year")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row(self.month, self.year, None))
        layout.addWidget(self._which_year)
        self._which_year.setVisible(False)
        named(self, name)
        self.setFocusProxy(self.month)

    def value(self) -> RoughDate | None:
        """Return the date, or nothing without a year."""
        year, month = self.year.currentData(), self.month.currentData()
        return RoughDate(year=year, month=month) if year else None

    def set_asked(self, on: bool) -> None:
        """Ask for a date, or not."""
        self.setEnabled(on)
        self._which_year.setVisible(self.lacks_year)

    @property
    def lacks_year(self) -> bool:
        """Whether there is a month without its year."""
        return self.isEnabled() and bool(self.month.currentData()) and not self.year.currentData()

    def ask_for_year(self) -> None:
        """Lead to the year."""
        self.year.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._which_year.text())

    def _on_changed(self, _index: int) -> None:
        self._which_year.setVisible(self.lacks_year)
        self._answered(self.value())
