"""Conditions in words."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from decision_aid.knowledge.condition_words import condition_lines
from decision_aid.knowledge.model.conditions import Condition
from decision_aid.knowledge.model.library import Library

_CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)


@pytest.mark.parametrize(
    ("plain", "words"),
    [
        ({"answer": "cost", "is": "big-worry"}, "“Cost” is “A big worry”"),
        ({"answer": "cost", "is_one_of": ["big-worry", "some-worry"]}, "“Cost” is “A big worry” or “Some worry”"),
        (
            {"answer": "considering", "includes": "tms"},
            "“Options I want to hear about” includes “TMS (magnetic stimulation)”",
        ),
        ({"answer": "cost", "is": "big-worry", "or_not_sure": "yes"}, "“Cost” is “A big worry” or “I’m not sure”"),
        ({"answer": "antidepressants-tried", "at_least": 2}, "“Antidepressants tried” is 2 or more"),
        ({"answer": "antidepressants-tried", "at_most": 2}, "“Antidepressants tried” is 2 or fewer"),
        ({"answer": "side-effects", "includes": "numb"}, "“What bothered me” includes “Feeling numb”"),
        ({"answer": "cost", "is_answered": "yes"}, "“Cost” is answered"),
        ({"answer": "cost", "is_answered": "no"}, "“Cost” is not answered"),
    ],
)
def test_a_comparison_reads_as_a_sentence(library: Library, plain: Any, words: str) -> None:
    assert condition_lines(library, _CONDITION.validate_python(plain)) == ((0, words),)


def test_parts_stand_below_and_to_the_right(library: Library) -> None:
    plain = {"all": [{"see": "considering-ect"}, {"not": {"answer": "cost", "is": "no-worry"}}]}
    assert condition_lines(library, _CONDITION.validate_python(plain)) == (
        (0, "All of these:"),
        (1, "The person wants to hear about ECT:"),
        (2, "“Options I want to hear about” includes “ECT (electroconvulsive therapy)”"),
        (1, "Not this:"),
        (2, "“Cost” is “Not a worry”"),
    )


def test_every_shipped_condition_can_be_said_in_words(library: Library) -> None:
    for point in library.points.values():
        if point.when is not None:
            assert all(words and "_" not in words for _, words in condition_lines(library, point.when))
