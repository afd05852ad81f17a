"""Whether a comparison fits the question it asks about: its operator, and the choices it names."""

from collections.abc import Iterator

from decision_aid.knowledge.answerable import DERIVED_NAMES
from decision_aid.knowledge.conditions import Comparison, Operator
from decision_aid.knowledge.entry import NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.library import Library
from decision_aid.knowledge.problems import Place, Problem
from decision_aid.knowledge.translating import did_you_mean

FITTING: dict[str, tuple[Operator, ...]] = {
    "choice": ("is", "is_one_of", "is_answered"),
    "yes_no": ("is", "is_one_of", "is_answered"),
    "choices": ("includes", "includes_any_of", "is_answered"),
    "ranking": ("includes", "includes_any_of", "is_answered"),
    "set": ("includes", "includes_any_of"),
    "number": ("at_least", "at_most", "is_answered"),
    "count": ("at_least", "at_most"),
    "date": ("is_answered",),
    "text": ("is_answered",),
    "own_list": ("is_answered",),
    "trials": ("is_answered",),
}


def comparison_problems(library: Library, comparison: Comparison, place: Place) -> Iterator[Problem]:
    """Yield what does not fit in one comparison."""
    name = comparison.answer
    question = library.questions.get(name)
    if question is not None and question.opens_help:
        yield Problem("safety-in-condition", place, {"found": name})
        return
    if question is not None:
        kind: str = question.kind
        choices = [choice.id for choice in question.answers if choice.id not in (NOT_SURE, RATHER_NOT_SAY)]
    elif name in DERIVED_NAMES:
        kind = DERIVED_NAMES[name].kind
        choices = list(DERIVED_NAMES[name].members)
    else:
        meant = did_you_mean(name, (*library.questions, *DERIVED_NAMES))
        yield Problem("unknown-answer", place, {"found": name, "meant": meant})
        return
    if comparison.operator not in FITTING[kind]:
        details = {
            "operator": comparison.operator, "question": name, "kind": kind, "expected": ", ".join(FITTING[kind]),
        }  # fmt: skip
        yield Problem("operator-unfit", place, details)
        return
    for choice in comparison.choices:
        if choice not in choices:
            details = {
                "found": choice, "question": name, "expected": ", ".join(choices),
                "meant": did_you_mean(choice, choices),
            }  # fmt: skip
            yield Problem("unknown-choice", place, details)
