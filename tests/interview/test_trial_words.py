"""A tried medicine in words: on the screen in full, on paper in short, and never more than was said."""

import pytest

from decision_aid.interview.trial_words import (
    dose_words,
    line_words,
    weeks_in,
    when_in_short,
    when_words,
    why_ended_words,
)
from decision_aid.interview.trials import MOST_WEEKS, Trial
from decision_aid.knowledge.model.library import Library


def trial(**facts: object) -> Trial:
    return Trial.model_validate({"id": "t1", **facts})


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"started": {"year": 2026, "month": 2}, "still_taking": True}, "Feb 2026–now"),
        ({"started": {"year": 2021, "month": 3}, "ended": {"year": 2021, "month": 7}}, "Mar–Jul 2021"),
        ({"started": {"year": 2019}, "ended": {"year": 2020, "month": 11}}, "2019–Nov 2020"),
        ({"started": {"year": 2010}, "ended": {"year": 2010}}, "2010"),
        ({"started": {"year": 2021, "month": 3}}, "from Mar 2021; end: not answered"),
        ({"ended": {"year": 2021}}, "until 2021; start: not answered"),
        ({"still_taking": True}, "now; start: not answered"),
        ({}, "not answered"),
    ],
)
def test_when_in_short(facts: dict[str, object], words: str) -> None:
    assert when_in_short(trial(**facts)) == words


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (
            {"started": {"year": 2026, "month": 2}, "still_taking": True, "weeks": 1},
            "Since February 2026, about 1 week",
        ),
        (
            {"started": {"year": 2021, "month": 3}, "ended": {"year": 2021, "month": 7}, "weeks": 16},
            "March 2021 to July 2021, about 16 weeks",
        ),
        ({"started": {"year": 2010}, "ended": {"year": 2010}, "weeks": "not-sure"}, "2010, weeks: not sure"),
        ({"started": {"year": 2021}}, "From 2021"),
        ({"ended": {"year": 2021}}, "Until 2021"),
        ({"still_taking": True}, "Still taking it"),
        ({}, "Dates not answered"),
    ],
)
def test_when(facts: dict[str, object], words: str) -> None:
    assert when_words(trial(**facts)) == words


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"why_ended": "other", "why_ended_words": "Ran out."}, "“Ran out.”"),
        ({"why_ended": "cost", "why_ended_words": "Ran out."}, "Cost or supply. “Ran out.”"),
        ({"why_ended": ("cost", "not-enough")}, "Cost or supply, it did not help enough."),
        ({"still_taking": True}, "still taking it"),
        ({"why_ended": "not-sure"}, "not sure"),
        ({}, "not answered"),
    ],
)
def test_why_it_ended(library: Library, facts: dict[str, object], words: str) -> None:
    assert why_ended_words(library, trial(**facts)) == words


def test_one_line_says_what_was_said_and_no_more(library: Library) -> None:
    first, second = trial(medicine="sertraline"), trial(id="t2", dose="20 mg", most_days="no", added_to="t1")
    assert dose_words(library, second, (first, second)) == "highest dose 20 mg, not on most days, added to sertraline"
    assert line_words(library, first, (first, second)) == "Dates not answered; how much it helped: Not answered"


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("16", 16), ("10 weeks", 10), ("1 week", 1), ("6w", 6), ("3 months", 13), ("2 years", 104),
        ("0", 0), ("3000", 3000), ("3001", None), ("99 years", None), ("ten", None), ("", None),
        ("-3", None), ("1.5", None), ("١٦", None), ("10 wee", None),
    ],
)  # fmt: skip
def test_weeks_are_understood_as_people_write_them(text: str, weeks: int | None) -> None:
    assert weeks_in(text) == weeks
    assert weeks is None or weeks <= MOST_WEEKS
