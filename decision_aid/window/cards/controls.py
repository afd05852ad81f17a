"""The control for each kind of question. It gets the answer and emits what changes; it judges nothing."""

from collections.abc import Callable
from datetime import date
from typing import assert_never

from PySide6.QtWidgets import QWidget

from decision_aid.interview.answers import Answer
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.questionnaire import Question
from decision_aid.window.look.look import Look
from decision_aid.window.parts.choice_cards import Shape
from decision_aid.window.parts.choices import ManyChoices, OneChoice
from decision_aid.window.parts.date_field import DateField
from decision_aid.window.parts.forms import MAX_WORDS, TextBlock, TextLine
from decision_aid.window.parts.labels import named

Answered = Callable[[Answer | None], None]


def control_for(
    look: Look, question: Question, answer: Answer | None, answered: Answered, *, today: date, shape: Shape
) -> QWidget:
    """Return the control of a question; `answered` is called with each new answer, or `None` if it is taken back."""
    match question.kind:
        case "choice" | "yes_no":
            return _one(look, question, answer, answered, shape)
        case "choices":
            return _many(look, question, answer, answered, shape)
        case "date":
            current = answer if isinstance(answer, RoughDate) else None
            return DateField(look, question.ask, current, answered, today=today)
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
