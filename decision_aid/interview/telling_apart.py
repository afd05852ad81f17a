"""Which answers some comparisons can tell apart: one value for each way in which they can take an answer.

Two answers that all comparisons take alike are the same here, so that a few stand for all. `None` is no answer.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final, assert_never

from decision_aid.interview.answers import Answer, Answers
from decision_aid.interview.counts import Count
from decision_aid.interview.derived import Derived, KnownSet
from decision_aid.interview.judging import Facts, Verdict, judge
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.model.conditions import Comparison
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.entry import NONE, NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.questionnaire import Question

_WORDS: Final = "words"


def distinct_answers(question: Question, compared: Iterable[Comparison]) -> tuple[Answer | None, ...]:
    """Return one answer to a question for each way in which these comparisons of it can come out."""
    compared = tuple(compared)
    found: dict[tuple[Verdict, ...], Answer | None] = {}
    for answer in _likely_distinct(question, compared):
        facts = Facts(Answers().answered(question.id, answer), {}, {})
        found.setdefault(tuple(judge(comparison, facts).verdict for comparison in compared), answer)
    return tuple(found.values())


def _likely_distinct(question: Question, compared: tuple[Comparison, ...]) -> tuple[Answer | None, ...]:
    """Return answers of which no other differs from all in what the comparisons make of it."""
    offered = [choice.id for choice in question.answers if choice.id not in (NOT_SURE, RATHER_NOT_SAY)]
    special = [choice.id for choice in question.answers if choice.id in (NOT_SURE, RATHER_NOT_SAY)]
    named = [choice for choice in offered if choice in choices_named(compared)]
    other = [choice for choice in offered if choice not in named][:1]
    match question.kind:
        case "choice" | "yes_no":
            return (None, *named, *other, *special)
        case "choices":
            sets = (chosen or tuple(other) for chosen in _subsets(named) if NONE not in chosen or len(chosen) == 1)
            return (None, *(chosen for chosen in sets if chosen), *special)
        case "ranking":
            sets = (chosen or tuple(other) for chosen in _subsets(named, question.up_to))
            return (None, *(chosen for chosen in sets if chosen))
        case "number":
            near = {question.least, *edges(compared)}
            return (None, *sorted(number for number in near if question.least <= number <= question.most))
        case "trials":
            return (None, NONE, (Trial(id="t1"),))
        case "date":
            return (None, RoughDate(year=2020))
        case "own_list":
            return (None, (_WORDS,))
        case "text":
            return (None, _WORDS)
        case _:
            assert_never(question.kind)


def distinct_derived(name: str, compared: Iterable[Comparison]) -> tuple[Derived | None, ...]:
    """Return one value of a derived answer for each way, as if it were free of all others."""
    compared = tuple(compared)
    if DERIVED_NAMES[name].kind == "count":
        return (None, *(Count(number, number) for number in edges(compared) if number >= 0))
    return (None, *(KnownSet(frozenset(some), complete=True) for some in _subsets(sorted(choices_named(compared)))))


def choices_named(compared: Iterable[Comparison]) -> frozenset[str]:
    """Return every choice that is compared with."""
    return frozenset(choice for entry in compared for choice in entry.choices)


def edges(compared: Iterable[Comparison]) -> tuple[int, ...]:
    """Return the numbers at which comparisons turn, with their neighbors."""
    limits = {limit for entry in compared for limit in (entry.at_least, entry.at_most) if limit is not None}
    return tuple(sorted({near for limit in limits for near in (limit - 1, limit, limit + 1)}))


def _subsets(items: list[str], most: int | None = None) -> Iterator[tuple[str, ...]]:
    for size in range((len(items) if most is None else min(most, len(items))) + 1):
        yield from combinations(items, size)
