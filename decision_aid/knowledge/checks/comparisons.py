"""Whether a comparison fits the question it asks about: its operator, and the choices it names."""

from collections.abc import Callable, Iterator

from decision_aid.knowledge.model.conditions import Comparison
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.question_kinds import DERIVED_KINDS, QUESTION_KINDS
from decision_aid.knowledge.model.questionnaire import Question
from decision_aid.knowledge.problems.nearest import did_you_mean
from decision_aid.knowledge.problems.problem import Place, Problem


def _offers_not_sure(question: Question | None) -> bool:
    return question is not None and question.not_sure


def comparison_problems(library: Library, comparison: Comparison, place: Callable[..., Place]) -> Iterator[Problem]:
    """Yield what does not fit in one comparison; `place` gives the place of a field inside it."""
    name = comparison.answer
    question = library.questions.get(name)
    if question is not None and question.opens_help:
        yield Problem("safety-in-condition", place("answer"), {"found": name})
        return
    if question is not None:
        kind = QUESTION_KINDS[question.kind]
        choices = library.offered[name]
    elif name in DERIVED_NAMES:
        kind = DERIVED_KINDS[DERIVED_NAMES[name].kind]
        choices = DERIVED_NAMES[name].members
    else:
        meant = did_you_mean(name, (*library.questions, *DERIVED_NAMES))
        yield Problem("unknown-answer", place("answer"), {"found": name, "meant": meant})
        return
    operator = comparison.operator
    if operator not in kind.operators:
        details = {
            "operator": operator,
            "question": name,
            "kind": kind.takes,
            "expected": ", ".join(kind.operators),
        }
        yield Problem("operator-unfit", place(operator), details)
        return
    if comparison.or_not_sure and not (comparison.named and _offers_not_sure(question)):
        yield Problem("or-not-sure-unfit", place("or_not_sure"), {"question": name})
    several = operator in ("is_one_of", "includes_any_of")
    for number, choice in enumerate(comparison.named):
        if choice in choices:
            continue
        spot = place(operator, number) if several else place(operator)
        if choice in (NOT_SURE, RATHER_NOT_SAY):
            yield Problem("not-sure-compared", spot, {"found": choice, "question": name})
        else:
            details = {
                "found": choice,
                "question": name,
                "expected": ", ".join(choices),
                "meant": did_you_mean(choice, choices),
            }
            yield Problem("unknown-choice", spot, details)
