"""Why a condition came out as it did, and the smallest change that turns it round."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import assume, given, settings

from decision_aid.discussion.reasons import answers_behind, smallest_change, smallest_change_to_show
from decision_aid.interview.answers import Answer
from decision_aid.interview.judging import Verdict
from decision_aid.knowledge.model.conditions import Condition, comparisons
from tests.support.conditions import CONDITION, CONDITIONS, QUESTIONS, SITUATIONS, VALUES, changes, judged

pytestmark = pytest.mark.slow

Situation = dict[str, Answer | None]


@settings(max_examples=300)
@given(CONDITIONS, SITUATIONS)
def test_changing_the_named_answers_can_take_a_point_away_and_nothing_smaller_can(
    condition: Condition, situation: Situation
) -> None:
    _smallest_that_works(condition, situation, Verdict.NOT_MET)


@settings(max_examples=300)
@given(CONDITIONS, SITUATIONS)
def test_changing_the_named_answers_can_bring_a_point_up_and_nothing_smaller_can(
    condition: Condition, situation: Situation
) -> None:
    _smallest_that_works(condition, situation, Verdict.MET)


def _smallest_that_works(condition: Condition, situation: Situation, wanted: Verdict) -> None:
    judgement = judged(condition, situation)
    assume(judgement.verdict is not wanted)
    asked = sorted({comparison.answer for comparison in comparisons(condition)})
    assume(_works(condition, situation, tuple(asked), wanted))  # some conditions cannot be turned by any answers
    smallest = smallest_change if wanted is Verdict.NOT_MET else smallest_change_to_show
    change = smallest(judgement, QUESTIONS)
    assert _works(condition, situation, change, wanted)
    for size in range(len(change)):
        for fewer in combinations(VALUES, size):
            assert not _works(condition, situation, fewer, wanted)


def _works(condition: Condition, situation: Situation, names: tuple[str, ...], wanted: Verdict) -> bool:
    return any(judged(condition, changed).verdict is wanted for changed in changes(situation, names))


@settings(max_examples=200)
@given(CONDITIONS, SITUATIONS)
def test_other_answers_than_those_behind_a_verdict_do_not_matter_to_it(
    condition: Condition, situation: Situation
) -> None:
    judgement = judged(condition, situation)
    others = tuple(name for name in VALUES if name not in answers_behind(judgement))
    if judgement.verdict is not Verdict.CANNOT_TELL:
        assert {judged(condition, changed).verdict for changed in changes(situation, others)} == {judgement.verdict}


DAYS = {"answer": "pace", "is": "days"}
BIG = {"answer": "cost", "is": "big"}
ECT = {"answer": "wants", "includes": "ect"}
SAID: Situation = {"pace": "days", "cost": "big", "wants": ("ect",), "weeks": 4}


@pytest.mark.parametrize(
    ("plain", "behind", "change"),
    [
        (DAYS, ("pace",), ("pace",)),
        ({"all": [DAYS, BIG]}, ("pace", "cost"), ("cost",)),
        ({"any": [DAYS, BIG]}, ("pace", "cost"), ("cost", "pace")),
        ({"any": [DAYS, {"answer": "cost", "is": "small"}]}, ("pace",), ("pace",)),
        ({"not": {"all": [DAYS, {"answer": "cost", "is": "small"}]}}, ("cost",), ("cost",)),
        # what both have in common is enough, though each alone could go by another answer too
        ({"any": [{"all": [DAYS, BIG]}, {"all": [BIG, ECT]}]}, ("pace", "cost", "wants"), ("cost",)),
        # every choice that there is meets the second part, so only the first can be turned
        ({"all": [DAYS, {"any": [BIG, {"answer": "cost", "is": "small"}]}]}, ("pace", "cost"), ("pace",)),
    ],
)
def test_the_answers_behind_a_met_condition_and_the_change(
    plain: Any, behind: tuple[str, ...], change: tuple[str, ...]
) -> None:
    judgement = judged(CONDITION.validate_python(plain), SAID)
    assert judgement.verdict is Verdict.MET
    assert set(answers_behind(judgement)) == set(behind)
    assert len(smallest_change(judgement, QUESTIONS)) == len(change)
    assert set(smallest_change(judgement, QUESTIONS)) <= set(behind)


@pytest.mark.parametrize("missing", ["pace", "cost"])
def test_an_answer_that_is_missing_is_named_before_one_that_was_given(missing: str) -> None:
    situation: Situation = {"pace": "days", "cost": "big", missing: None}
    judgement = judged(CONDITION.validate_python({"all": [DAYS, BIG]}), situation)
    assert judgement.verdict is Verdict.CANNOT_TELL
    assert smallest_change(judgement, QUESTIONS) == (missing,)
