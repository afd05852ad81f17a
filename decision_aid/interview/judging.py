"""Judge a condition against answers: met, not met, or cannot tell (Kleene's three values), with a trace.

Not answered, “not sure” and “rather not say” make every comparison “cannot tell”. Only `is_answered` always knows;
a comparison with `or_not_sure` is met by “not sure”, and not met without an answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from decision_aid.interview.answers import Answer, Answers
from decision_aid.interview.counts import Count
from decision_aid.interview.derived import Derived, KnownSet
from decision_aid.knowledge.model.conditions import AllOf, AnyOf, Comparison, Condition, NamedCondition, Not, See
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY


class Verdict(Enum):
    """What is known of a condition."""

    MET = "met"
    NOT_MET = "not met"
    CANNOT_TELL = "cannot tell"

    def opposite(self) -> "Verdict":
        """Return the verdict of the negated condition."""
        return {Verdict.MET: Verdict.NOT_MET, Verdict.NOT_MET: Verdict.MET}.get(self, self)


@dataclass(frozen=True)
class Judgement:
    """A verdict, the condition it is on, and the judgements of its parts."""

    verdict: Verdict
    condition: Condition
    parts: tuple["Judgement", ...] = ()


@dataclass(frozen=True)
class Facts:
    """What conditions are judged against: the answers that count, what follows from them, named conditions."""

    answers: Answers
    derived: Mapping[str, Derived]
    named: Mapping[str, NamedCondition]


def _known(is_so: bool) -> Verdict:
    return Verdict.MET if is_so else Verdict.NOT_MET


def judge(condition: Condition, facts: Facts) -> Judgement:
    """Judge a condition. Named conditions are followed; the checks have made sure that they end."""
    match condition:
        case Comparison():
            return Judgement(_compare(condition, facts), condition)
        case AllOf(all=inner) | AnyOf(any=inner):
            parts = tuple(judge(part, facts) for part in inner)
        case Not(not_=one):
            parts = (judge(one, facts),)
        case See(see=name):
            parts = (judge(facts.named[name].when, facts),)
        case _:
            assert_never(condition)
    return Judgement(combine(condition, [part.verdict for part in parts]), condition, parts)


def combine(condition: AllOf | AnyOf | Not | See, verdicts: list[Verdict]) -> Verdict:
    """Return the verdict of a condition from those of its parts."""
    match condition:
        case AllOf():
            return _all(verdicts)
        case AnyOf():
            return _all([verdict.opposite() for verdict in verdicts]).opposite()
        case Not():
            return verdicts[0].opposite()
        case See():
            return verdicts[0]


def _all(verdicts: list[Verdict]) -> Verdict:
    if Verdict.NOT_MET in verdicts:
        return Verdict.NOT_MET
    return Verdict.CANNOT_TELL if Verdict.CANNOT_TELL in verdicts else Verdict.MET


def _compare(comparison: Comparison, facts: Facts) -> Verdict:
    value: Answer | Derived | None = facts.derived.get(comparison.answer)
    if value is None:
        value = facts.answers.get(comparison.answer)
    if comparison.is_answered is not None:
        return _known((value not in (None, RATHER_NOT_SAY)) == comparison.is_answered)
    if comparison.or_not_sure and value is None:
        return Verdict.NOT_MET
    unsure = Verdict.MET if comparison.or_not_sure else Verdict.CANNOT_TELL
    match value:
        case "not-sure":
            return unsure
        case None | "rather-not-say":
            return Verdict.CANNOT_TELL
        case Count():
            return _compare_count(comparison, value)
        case KnownSet():
            if value.members & set(comparison.choices):
                return Verdict.MET
            return Verdict.NOT_MET if value.complete else Verdict.CANNOT_TELL
        case int():
            return _compare_count(comparison, Count(value, value))
        case str():
            return _known(value in comparison.choices)
        case tuple():
            if NOT_SURE in value:
                return unsure
            if RATHER_NOT_SAY in value:
                return Verdict.CANNOT_TELL
            return _known(any(choice in value for choice in comparison.choices))
    return Verdict.CANNOT_TELL  # a rough date: no operator compares dates


def _compare_count(comparison: Comparison, value: Count) -> Verdict:
    if comparison.at_least is not None:
        if value.least >= comparison.at_least:
            return Verdict.MET
        return Verdict.NOT_MET if value.most < comparison.at_least else Verdict.CANNOT_TELL
    if comparison.at_most is not None:
        if value.most <= comparison.at_most:
            return Verdict.MET
        return Verdict.NOT_MET if value.least > comparison.at_most else Verdict.CANNOT_TELL
    return Verdict.CANNOT_TELL
