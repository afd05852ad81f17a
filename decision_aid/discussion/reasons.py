"""Why a condition came out as it did: the answers behind it, and the smallest change that would undo it."""

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from math import prod
from typing import Final, TypeAlias

from decision_aid.interview.answers import Answers
from decision_aid.interview.judging import Facts, Judgement, Verdict, combine, judge
from decision_aid.interview.telling_apart import distinct_answers, distinct_derived
from decision_aid.knowledge.model.conditions import AllOf, AnyOf, Comparison, Not, See
from decision_aid.knowledge.model.questionnaire import Question

Questions: TypeAlias = Mapping[str, Question]
Ways: TypeAlias = tuple[tuple[str, ...], ...]
"""Sets of answers, each of which is enough if all its members change; in the order of the condition."""

_MOST_WAYS: Final = 64  # more are never needed: shipped conditions have at most a dozen
_MOST_TRIES: Final = 5_000  # some milliseconds


def answers_behind(judgement: Judgement) -> tuple[str, ...]:
    """Return the ids of the answers that made the verdict, in the order of the condition, each once."""
    return tuple(dict.fromkeys(_behind(judgement)))


def _behind(judgement: Judgement) -> list[str]:
    condition = judgement.condition
    if isinstance(condition, Comparison):
        return [condition.answer]
    decisive = [part for part in judgement.parts if part.verdict is judgement.verdict]
    if isinstance(condition, Not | See):
        decisive = list(judgement.parts)
    return [answer for part in decisive for answer in _behind(part)]


def smallest_change(judgement: Judgement, questions: Questions) -> tuple[str, ...]:
    """Return the fewest answers of which a change takes a met (or unknown) condition to not met."""
    return _smallest(judgement, questions, Verdict.NOT_MET)


def smallest_change_to_show(judgement: Judgement, questions: Questions) -> tuple[str, ...]:
    """Return the fewest answers of which a change takes a condition that is not met (or unknown) to met."""
    return _smallest(judgement, questions, Verdict.MET)


def _smallest(judgement: Judgement, questions: Questions, wanted: Verdict) -> tuple[str, ...]:
    """Return the fewest answers; of sets of equal size the one with most answers that are not known yet."""
    unsure = answers_behind(judgement) if judgement.verdict is Verdict.CANNOT_TELL else ()
    asked: dict[str, list[Comparison]] = {}
    for comparison in _compared(judgement):
        asked.setdefault(comparison.answer, []).append(comparison)
    if any(len(of_one) > 1 for of_one in asked.values()):
        # what turns one comparison may turn another on the same answer back, so the ways have to be tried
        names = sorted(asked, key=lambda name: (name not in unsure, name))
        found = _first_that_works(judgement, wanted, {name: _values(name, asked[name], questions) for name in names})
        if found is not None:
            return found
    ways = sorted(_ways(judgement, wanted), key=lambda way: (len(way), sum(name not in unsure for name in way)))
    return tuple(sorted(ways[0]))


def _compared(judgement: Judgement) -> Iterator[Comparison]:
    if isinstance(judgement.condition, Comparison):
        yield judgement.condition
    for part in judgement.parts:
        yield from _compared(part)


def _first_that_works(
    judgement: Judgement, wanted: Verdict, values: Mapping[str, tuple[Facts, ...]]
) -> tuple[str, ...] | None:
    """Try all sets of answers, the smallest first, then in the order given.

    Nothing if none works, or if there are too many to try.
    """
    if prod(len(options) + 1 for options in values.values()) > _MOST_TRIES:
        return None
    for size in range(len(values) + 1):
        for answers in combinations(values, size):
            for chosen in product(*(values[answer] for answer in answers)):
                if _verdict(judgement, dict(zip(answers, chosen, strict=True))) is wanted:
                    return answers
    return None


def _verdict(judgement: Judgement, changed: Mapping[str, Facts]) -> Verdict:
    """Return how a condition comes out after some answers have changed."""
    condition = judgement.condition
    if isinstance(condition, Comparison):
        facts = changed.get(condition.answer)
        return judgement.verdict if facts is None else judge(condition, facts).verdict
    return combine(condition, [_verdict(part, changed) for part in judgement.parts])


def _values(answer_id: str, compared: list[Comparison], questions: Questions) -> tuple[Facts, ...]:
    """Return the facts with one answer alone, once for each way in which its comparisons can tell it apart."""
    question = questions.get(answer_id)
    if question is None:
        derived = distinct_derived(answer_id, compared)
        return tuple(Facts(Answers(), {} if value is None else {answer_id: value}, {}) for value in derived)
    answers = distinct_answers(question, compared)
    return tuple(Facts(Answers().answered(answer_id, value), {}, {}) for value in answers)


def _ways(judgement: Judgement, wanted: Verdict) -> Ways:
    """Return sets of answers whose change gives the wanted verdict, the smallest first.

    Right where each comparison can be turned by itself: where no answer is asked about twice.
    """
    if judgement.verdict is wanted:
        return ((),)
    match judgement.condition:
        case Comparison(answer=answer):
            return ((answer,),)
        case Not():
            return _ways(judgement.parts[0], wanted.opposite())
        case See():
            return _ways(judgement.parts[0], wanted)
        case AllOf() | AnyOf() as condition:
            one_is_enough = (wanted is Verdict.NOT_MET) == isinstance(condition, AllOf)
            each = [_ways(part, wanted) for part in judgement.parts]
            if one_is_enough:
                return _fewest(way for ways in each for way in ways)
            together: Ways = ((),)
            for ways in each:
                together = _fewest((*begun, *way) for begun in together for way in ways)
            return together


def _fewest(ways: Iterator[tuple[str, ...]]) -> Ways:
    """Return the ways without doubles, those of the fewest answers first."""
    single = dict.fromkeys(tuple(dict.fromkeys(way)) for way in ways)
    return tuple(sorted(single, key=len)[:_MOST_WAYS])
