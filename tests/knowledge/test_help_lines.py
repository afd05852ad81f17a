"""The help numbers: each has where it was read and when; a number is called or texted, never both with one of two."""

import re
from datetime import date, timedelta

import pytest

from decision_aid.knowledge.model.library import Library


def test_every_line_and_emergency_number_says_where_it_was_read_and_when(library: Library) -> None:
    for country in library.help_lines.countries:
        for entry in (country, *country.lines):
            assert entry.source.startswith(("https://", "http://", "General knowledge")), entry.id
            assert entry.read <= date(2026, 11, 20), entry.id
    assert any(country.source.startswith("http") for country in library.help_lines.countries)


def test_the_numbers_are_as_old_as_the_oldest(library: Library) -> None:
    lines = library.help_lines
    first = lines.countries[0]
    older = first.lines[0].model_copy(update={"read": date(2025, 1, 1)})
    changed = lines.model_copy(
        update={"countries": (first.model_copy(update={"lines": (older, *first.lines[1:])}), *lines.countries[1:])}
    )
    assert lines.collected == min(line.read for country in lines.countries for line in (country, *country.lines))
    assert changed.collected == date(2025, 1, 1)
    assert changed.is_old(date(2025, 1, 1) + timedelta(days=lines.days_until_old + 1))


def test_one_number_for_calls_and_texts_is_one_number(library: Library) -> None:
    """“Call or text” stands only where both go to the number beside it; nothing more is said of texts to another."""
    for country in library.help_lines.countries:
        for line in country.lines:
            other = re.search(r"\b[Tt]ext\b[^.]*\d", line.what)
            assert line.reach != "call_or_text" or other is None, line.id
    both = {
        line.id for country in library.help_lines.countries for line in country.lines if line.reach == "call_or_text"
    }
    assert both == {"us-988", "ca-988", "nz-1737"}


@pytest.mark.parametrize(
    ("line_id", "reach", "number"),
    [("nz-lifeline", "call", "0800 543 354"), ("nz-lifeline-text", "text", "4357"),
     ("za-cipla", "call", "0800 456 789"), ("za-cipla-text", "text", "31393")],
)  # fmt: skip
def test_calls_and_texts_that_go_to_two_numbers_are_two_lines(
    library: Library, line_id: str, reach: str, number: str
) -> None:
    (line,) = [line for country in library.help_lines.countries for line in country.lines if line.id == line_id]
    assert (line.reach, line.number) == (reach, number)


def test_a_country_that_nobody_knows_has_no_numbers_of_another(library: Library) -> None:
    """A wrong number is worse than the way to the right one."""
    other = library.help_lines.country("xx")
    assert other.id == "other"
    assert "112" in other.emergency
    assert other.lines[0].number == "findahelpline.com"
