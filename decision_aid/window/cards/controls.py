"""The control for each kind of question. It gets the answer and emits what changes; it judges nothing."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from decision_aid.interview.answers import Answer
from decision_aid.interview.rough_dates import MONTHS, RoughDate
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.questionnaire import Question
from decision_aid.window.look.look import Look
from decision_aid.window.parts.choices import ManyChoices, OneChoice
from decision_aid.window.parts.forms import MAX_WORDS, Select, TextBlock, TextLine
from decision_aid.window.parts.labels import named
from decision_aid.window.qt.texts import tr

Answered = Callable[[Answer | None], None]


def control_for(
    look: Look, question: Question, answer: Answer | None, answered: Answered, *, this_year: int, chips: bool
) -> QWidget:
    """Return the control of a question; `answered` is called with each new answer, or `None` if it is taken back."""
    match question.kind:
        case "choice" | "yes_no":
            return _one(look, question, answer, answered, chips=chips)
        case "choices":
            return _many(look, question, answer, answered)
        case "date":
            date = answer if isinstance(answer, RoughDate) else None
            return DateFields(look, question.ask, date, answered, this_year)
        case "number":
            return _number(look, question, answer, answered)
        case _:
            return _text(look, question, answer, answered)


def _one(look: Look, question: Question, answer: Answer | None, answered: Answered, *, chips: bool) -> QWidget:
    control = OneChoice(
        look, question.ask, question.answers, answer if isinstance(answer, str) else None, chips=chips
    )
    control.chosen.connect(answered)
    return control


def _many(look: Look, question: Question, answer: Answer | None, answered: Answered) -> QWidget:
    given = answer if isinstance(answer, tuple) else (answer,)
    current = tuple(item for item in given if isinstance(item, str))
    alone = ("none", NOT_SURE, RATHER_NOT_SAY)
    control = ManyChoices(look, question.ask, question.answers, current, alone=alone)

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
    """Month and year, each of which may be left out; a month without a year is no date."""

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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.month)
        layout.addWidget(self.year)
        layout.addStretch(1)
        named(self, name)
        self.setFocusProxy(self.month)

    def value(self) -> RoughDate | None:
        """Return the date, or nothing without a year."""
        year, month = self.year.currentData(), self.month.currentData()
        return RoughDate(year=year, month=month) if year else None

    def _on_changed(self, _index: int) -> None:
        self._answered(self.value())
