"""The kinds of question, one record each: what a condition may ask of its answer, and what it is called.

To add a kind: name it in `QuestionKind`, give it a record here, and run mypy. Each `match` over the kinds is
exhaustive, so mypy leads to what is missing: reading an answer back from a file, telling answers apart, and the
control in the window.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from decision_aid.knowledge.model.conditions import Operator
from decision_aid.knowledge.model.derived_names import DerivedKind
from decision_aid.knowledge.model.questionnaire import QuestionKind

_ONE: Final[tuple[Operator, ...]] = ("is", "is_one_of", "is_answered")
_SEVERAL: Final[tuple[Operator, ...]] = ("includes", "includes_any_of", "is_answered")


@dataclass(frozen=True)
class AnswerKind:
    """A kind of answer: `takes` goes on a sentence that begins with the question, `called` stands in lists."""

    takes: str
    called: str
    operators: tuple[Operator, ...]


QUESTION_KINDS: Final[Mapping[QuestionKind, AnswerKind]] = {
    "choice": AnswerKind("takes one of its choices", "one answer", _ONE),
    "choices": AnswerKind("takes any of its choices", "any number of answers", _SEVERAL),
    "yes_no": AnswerKind("takes yes or no", "yes or no", _ONE),
    "number": AnswerKind("takes a number", "a number", ("at_least", "at_most", "is_answered")),
    "date": AnswerKind("takes a date", "a rough date", ("is_answered",)),
    "text": AnswerKind("takes the person’s own words", "own words", ("is_answered",)),
    "ranking": AnswerKind("takes choices in an order", "some answers, in an order", _SEVERAL),
    "own_list": AnswerKind("takes the person’s own words", "own words, in an order", ("is_answered",)),
    "trials": AnswerKind("holds the medicines tried", "a form for each medicine", ("is", "is_answered")),
}
DERIVED_KINDS: Final[Mapping[DerivedKind, AnswerKind]] = {
    "count": AnswerKind("is a count", "a count", ("at_least", "at_most")),
    "set": AnswerKind("holds several things at once", "several things", ("includes", "includes_any_of")),
}
