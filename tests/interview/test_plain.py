"""Answers as plain values and back: nothing is lost, and what does not fit is kept aside."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.interview.answers import OwnWords
from decision_aid.interview.plain import MAX_TRIALS, MAX_WORDS, plain_answers, read_answers
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.knowledge.model.library import Library
from tests.support.answering import answers_to

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=60)
@given(data=st.data())
def test_answers_survive_the_way_through_a_file(library: Library, data: st.DataObject) -> None:
    answers = data.draw(answers_to(library))
    plain = json.loads(json.dumps(plain_answers(answers)))
    read = read_answers(library, plain)
    assert read.answers == answers
    assert read.not_understood == {}


@given(data=st.data())
def test_any_plain_value_is_read_or_kept_aside_as_it_stood(library: Library, data: st.DataObject) -> None:
    keys = st.sampled_from([*library.questions, "no-such-question"])
    plain = data.draw(st.dictionaries(keys, JSON, max_size=6))
    read = read_answers(library, plain)
    assert set(read.answers) | set(read.not_understood) == set(plain)
    assert not set(read.answers) & set(read.not_understood)
    for key, value in read.not_understood.items():
        assert value == plain[key]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("cost", "much"), ("cost", ["big-worry"]), ("cost", 3), ("cost", None), ("cost", "rather-not-say"),
        ("considering", "ect"), ("considering", []), ("considering", ["ect", 1]), ("considering", ["ect", "not-sure"]),
        ("what-matters", ["weight", "lasting", "low-cost", "therapy"]), ("what-matters", [{"own": 1}]), ("what-matters", [{}]),
        ("episode-began", {"year": 1899}), ("episode-began", {"year": 2020, "month": 13}), ("episode-began", "2020"),
        ("waiting-words", ""), ("waiting-words", "x" * (MAX_WORDS + 1)), ("waiting-words", ["x"]),
        ("trials", []), ("trials", [{"id": "t1"}, {"id": "t1"}]), ("trials", [{"id": "T 1"}]),
        ("trials", [{"id": f"t{number}"} for number in range(MAX_TRIALS + 1)]),
        ("trials", [{"id": "t1"}, "sertraline"]),
        ("nothing-of-the-kind", "yes"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_kept_aside(library: Library, question: str, value: Any) -> None:
    read = read_answers(library, {question: value})
    assert dict(read.answers) == {}
    assert read.not_understood == {question: value}


@pytest.mark.parametrize(
    "wrong",
    [
        {"weeks": -1},
        {"dose": "x" * 501},
        {"started": {"year": 2020}, "ended": {"year": 2019}},
        {"a-fact-of-the-future": 1},
    ],
)
def test_what_does_not_fit_of_one_medicine_loses_neither_its_other_facts_nor_the_other_medicines(
    library: Library, wrong: dict[str, Any]
) -> None:
    plain = {"trials": [{"id": "t1", "medicine": "sertraline", **wrong}, {"id": "t2", "medicine": "bupropion"}]}
    read = read_answers(library, plain)
    assert [trial.medicine for trial in read.answers.trials()] == ["sertraline", "bupropion"]
    assert read.not_understood == {"trials-not-read": [{"id": "t1", **wrong}]}


def test_each_kind_of_answer_is_read_as_what_it_is(library: Library) -> None:
    read = read_answers(
        library,
        {
            "cost": "not-sure", "considering": ["ect", "ect", "tms"], "what-matters": ["lasting", {"own": "To sleep"}],
            "episode-began": {"year": 2023, "month": 3}, "trials": [{"id": "t1", "weeks": 8}],
        },
    ).answers  # fmt: skip
    assert read["cost"] == "not-sure"
    assert read["considering"] == ("ect", "tms")
    assert read["what-matters"] == ("lasting", OwnWords("To sleep"))
    assert read["episode-began"] == RoughDate(year=2023, month=3)
    assert read.trials()[0].weeks_known == 8


@pytest.mark.parametrize(
    ("value", "fits"),
    [(0, True), (60, True), (-1, False), (61, False), (10**30, False), (True, False), (3.0, False), ("3", False)],
)
def test_a_number_beyond_its_bounds_is_kept_aside(library: Library, value: Any, fits: bool) -> None:
    section = library.sections[0]
    page = section.pages[0]
    question = page.questions[0].model_copy(
        update={"id": "how-many", "kind": "number", "choices": (), "least": 0, "most": 60}
    )
    page = page.model_copy(update={"questions": (question,)})
    asking = replace(library, sections=(section.model_copy(update={"pages": (page,)}),))
    read = read_answers(asking, {"how-many": value})
    assert (dict(read.answers), dict(read.not_understood)) == (
        ({"how-many": value}, {}) if fits else ({}, {"how-many": value})
    )
