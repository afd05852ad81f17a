"""Why a condition came out as it did: the answers behind it, and the smallest change that would undo it."""

from decision_aid.interview.judging import Judgement, Verdict
from decision_aid.knowledge.conditions import AllOf, AnyOf, Comparison, Not, See


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


def smallest_change(judgement: Judgement) -> tuple[str, ...]:
    """Return the fewest answers of which a change takes a met (or unknown) condition to not met."""
    return tuple(sorted(_to_fail(judgement)))


def _to_fail(judgement: Judgement) -> frozenset[str]:
    """The fewest answers to change so that the condition is not met."""
    match judgement.condition:
        case Comparison(answer=answer):
            return frozenset((answer,))
        case AllOf():
            return min((_to_fail(part) for part in judgement.parts), key=len)
        case AnyOf():
            still = [part for part in judgement.parts if part.verdict is not Verdict.NOT_MET]
            return frozenset().union(*(_to_fail(part) for part in still))
        case Not():
            return _to_hold(judgement.parts[0])
        case See():
            return _to_fail(judgement.parts[0])


def _to_hold(judgement: Judgement) -> frozenset[str]:
    """The fewest answers to change so that the condition is met."""
    match judgement.condition:
        case Comparison(answer=answer):
            return frozenset((answer,))
        case AnyOf():
            return min((_to_hold(part) for part in judgement.parts), key=len)
        case AllOf():
            still = [part for part in judgement.parts if part.verdict is not Verdict.MET]
            return frozenset().union(*(_to_hold(part) for part in still))
        case Not():
            return _to_fail(judgement.parts[0])
        case See():
            return _to_hold(judgement.parts[0])
