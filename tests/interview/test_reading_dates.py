"""Dates as people write them are understood, or asked about; none is guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.interview.reading_dates import read_date
from decision_aid.interview.rough_dates import MONTHS, RoughDate

TODAY = date(2026, 11, 21)


def on(year: int, month: int | None = None, part: str | None = None) -> RoughDate:
    return RoughDate.model_validate({"year": year, "month": month, "part": part})


@pytest.mark.parametrize(
    ("words", "understood"),
    [
        ("2021", on(2021)), ("about 2021?", on(2021)), ("since around 2019", on(2019)), ("in 2020.", on(2020)),
        ("March 2021", on(2021, 3)), ("mar. 2021", on(2021, 3)), ("Sept 2020", on(2020, 9)), ("March of 2021", on(2021, 3)),
        ("May 5, 2021", on(2021, 5)), ("5th of May 2021", on(2021, 5)), ("3/2021", on(2021, 3)), ("2021-03", on(2021, 3)),
        ("2021-03-17", on(2021, 3)), ("5/23/2021", on(2021, 5)), ("23.5.2021", on(2021, 5)), ("4/4/2021", on(2021, 4)),
        ("5/6/2021", on(2021)), ("summer 2021", on(2021, part="summer")), ("Autumn of 2020", on(2020, part="fall")),
        ("mid-2022", on(2022, part="middle")), ("the end of 2018", on(2018, part="late")), ("early 2025", on(2025, part="early")),
        ("two years ago", on(2024)), ("a year ago", on(2025)), ("3 months ago", on(2026, 8)), ("12 months ago", on(2025, 11)),
        ("last year", on(2025)), ("this year", on(2026)), ("before the pandemic, in 2019", on(2019)),
        ("after our move (2014)", on(2014)), ("11/2026", on(2026, 11)), ("13/2021", on(2021)),
    ],
)  # fmt: skip
def test_what_people_write_is_understood(words: str, understood: RoughDate) -> None:
    assert read_date(words, TODAY) == understood


@pytest.mark.parametrize(
    "words",
    ["", "May", "before the pandemic", "2021 or 2022", "from 2019 to 2020", "21", "1776", "12/2026", "2027",
     "a while ago", "20211", "٢٠٢١", "when I was 30"],
)  # fmt: skip
def test_what_holds_no_one_past_year_is_not_guessed(words: str) -> None:
    assert read_date(words, TODAY) is None


@given(
    year=st.integers(1950, 2025), month=st.none() | st.integers(1, 12),
    part=st.none() | st.sampled_from(["early", "middle", "late", "spring", "summer", "fall", "winter"]),
)  # fmt: skip
def test_what_the_aid_writes_it_reads_back(year: int, month: int | None, part: str | None) -> None:
    said = on(year, month, None if month else part)
    assert read_date(str(said), TODAY) == said
    assert read_date(said.short(), TODAY) == said


@given(
    words=st.text(max_size=60)
    | st.lists(st.sampled_from([*MONTHS, "2021", "ago", "/", "3", "of"]), max_size=6).map(" ".join)
)
def test_whatever_is_typed_gives_a_past_date_or_none(words: str) -> None:
    found = read_date(words, TODAY)
    assert found is None or found.earliest <= TODAY.year * 12 + TODAY.month - 1
