"""Why a point shows for a person or does not: each part of its condition, with the answer behind it."""

from collections.abc import Mapping
from dataclasses import dataclass

from decision_aid.discussion.discuss import discuss, reasons
from decision_aid.discussion.discussion import Reason, ShownPoint
from decision_aid.discussion.reasons import smallest_change, smallest_change_to_show
from decision_aid.interview.answers import Answers
from decision_aid.interview.judging import Facts, Judgement, Verdict, judge
from decision_aid.interview.path import counted, facts_of
from decision_aid.interview.wording import words_of
from decision_aid.knowledge.condition_words import condition_words
from decision_aid.knowledge.model.conditions import Comparison
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.points import Point


@dataclass(frozen=True)
class ExplainedPart:
    """A part of a condition: what it asks, how it came out, and for a comparison the answer behind it."""

    asks: str
    verdict: Verdict
    said: str | None
    parts: tuple["ExplainedPart", ...] = ()


@dataclass(frozen=True)
class ExplainedPoint:
    """Why a point shows or not. `change` are the fewest answers of which a change would turn that round."""

    point: Point
    shown: ShownPoint | None
    condition: ExplainedPart | None
    change: tuple[Reason, ...]


def explain(library: Library, answers: Answers) -> dict[str, ExplainedPoint]:
    """Return an explanation for every point, by id, in the order shown."""
    facts = facts_of(library, counted(library, answers))
    shown = {entry.point.id: entry for entry in discuss(library, answers).points}
    return {point.id: _explained(library, facts, point, shown) for point in library.points.values()}


def _explained(library: Library, facts: Facts, point: Point, shown: Mapping[str, ShownPoint]) -> ExplainedPoint:
    entry = shown.get(point.id)
    if point.when is None:
        return ExplainedPoint(point, entry, None, ())
    judgement = judge(point.when, facts)
    by_answers = entry is not None and entry.balances is None
    smallest = smallest_change if by_answers else smallest_change_to_show
    change = smallest(judgement, library.questions)
    return ExplainedPoint(point, entry, _part(library, facts, judgement), tuple(reasons(library, facts, change)))


def _part(library: Library, facts: Facts, judgement: Judgement) -> ExplainedPart:
    condition = judgement.condition
    said = None
    if isinstance(condition, Comparison):
        said = words_of(library, facts.answers, dict(facts.derived), condition.answer)
    parts = tuple(_part(library, facts, part) for part in judgement.parts)
    return ExplainedPart(condition_words(library, condition), judgement.verdict, said, parts)
