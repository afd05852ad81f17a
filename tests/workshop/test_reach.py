"""Points that never show or always do, and pages that are never asked: tried over all answers that matter."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from decision_aid.interview.answers import Answers
from decision_aid.interview.judging import Verdict, judge
from decision_aid.interview.path import counted, facts_of
from decision_aid.knowledge.model.conditions import Condition
from decision_aid.knowledge.model.library import Library
from decision_aid.workshop.combinations import MOST
from decision_aid.workshop.reach import possible_verdicts
from tests.support.answering import answers_to
from tests.support.editing import RulesFolder

pytestmark = pytest.mark.slow

_CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)
MET, NOT_MET, CANNOT_TELL = Verdict.MET, Verdict.NOT_MET, Verdict.CANNOT_TELL


def _verdicts(library: Library, plain: Any) -> frozenset[Verdict]:
    return possible_verdicts(library, _CONDITION.validate_python(plain))


@pytest.mark.parametrize(
    ("plain", "possible"),
    [
        ({"answer": "cost", "is": "big-worry"}, {MET, NOT_MET, CANNOT_TELL}),
        ({"all": [{"answer": "travel", "is": "easy"}, {"answer": "travel", "is": "hard"}]}, {NOT_MET, CANNOT_TELL}),
        ({"all": [{"answer": "considering", "includes": "ect"}, {"answer": "considering", "includes": "tms"}]}, {MET, NOT_MET, CANNOT_TELL}),
        ({"any": [{"answer": "cost", "is": "big-worry"}, {"not": {"answer": "cost", "is": "big-worry"}}]}, {MET, CANNOT_TELL}),
        ({"any": [{"answer": "cost", "is_answered": "yes"}, {"answer": "cost", "is_answered": "no"}]}, {MET}),
        # more than can be chosen: only three things matter most
        ({"all": [{"answer": "what-matters", "includes": choice} for choice in ("weight", "lasting", "therapy", "low-cost")]},
         {NOT_MET, CANNOT_TELL}),
        ({"all": [{"answer": "antidepressants-tried", "at_least": 3}, {"answer": "antidepressants-tried", "at_most": 2}]},
         {NOT_MET, CANNOT_TELL}),
        # asked only of those who tried it
        ({"all": [{"answer": "tried-ect", "is": "no"}, {"answer": "ect-helped", "is": "gone"}]}, {NOT_MET, CANNOT_TELL}),
        ({"all": [{"answer": "tried-ect", "is": "yes"}, {"answer": "ect-helped", "is": "gone"}]}, {MET, NOT_MET, CANNOT_TELL}),
        # who never tried a medicine has tried none
        ({"all": [{"answer": "trials", "is": "none"}, {"answer": "antidepressants-tried", "at_least": 1}]}, {NOT_MET, CANNOT_TELL}),
        ({"all": [{"answer": "trials", "is": "none"}, {"answer": "antidepressants-tried", "at_most": 0}]}, {MET, NOT_MET, CANNOT_TELL}),
    ],
)  # fmt: skip
def test_a_condition_can_come_out_as_people_can_answer(library: Library, plain: Any, possible: set[Verdict]) -> None:
    assert _verdicts(library, plain) == possible


def test_above_the_limit_nothing_is_said(library: Library) -> None:
    many = ("curious", "symptoms", "considering")
    choices = {name: [choice.id for choice in library.questions[name].choices] for name in many}
    compared = [{"answer": name, "includes": choice} for name in many for choice in choices[name]]
    assert 2 ** sum(len(named) for named in choices.values()) > MOST
    assert _verdicts(library, {"all": compared}) == frozenset()


@pytest.fixture(scope="module")
def possible(library: Library) -> dict[str, frozenset[Verdict]]:
    """By point with a condition: the verdicts that it can come to."""
    points = library.points.values()
    return {point.id: possible_verdicts(library, point.when) for point in points if point.when is not None}


def test_every_shipped_condition_is_small_enough_to_be_tried(possible: dict[str, frozenset[Verdict]]) -> None:
    assert [point_id for point_id, verdicts in possible.items() if Verdict.MET not in verdicts] == []


@given(data=st.data())
def test_no_persons_verdict_is_missed(
    library: Library, possible: dict[str, frozenset[Verdict]], data: st.DataObject
) -> None:
    """What a random person gets must be among what was found possible."""
    answers: Answers = counted(library, data.draw(answers_to(library)))
    facts = facts_of(library, answers)
    for point in library.points.values():
        if point.when is not None:
            assert judge(point.when, facts).verdict in possible[point.id], point.id


def test_a_page_that_is_never_asked_is_told(rules: RulesFolder) -> None:
    never = "ask_when: {all: [{answer: cost, is: big-worry}, {answer: cost, is: no-worry}]}"
    rules.edit("questionnaire.yaml", "ask_when: {see: worried}", never)
    assert "never-asked" in rules.codes()


def test_a_caution_that_shows_when_nobody_can_tell_is_no_point_that_never_shows(rules: RulesFolder) -> None:
    rules.edit(
        "points/spray.yaml",
        "        - {answer: cost, is_one_of: [big-worry, some-worry]}\n    title",
        "        - {answer: cost, is: big-worry}\n        - {answer: cost, is: no-worry}\n    when_unknown: show\n    title",
    )
    assert "never-shows" not in rules.codes()
