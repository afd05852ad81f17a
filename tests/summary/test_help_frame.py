"""The help numbers on paper: which are large, what stands below, and what is said of old numbers."""

from datetime import timedelta

from decision_aid.knowledge.model.library import Library
from decision_aid.summary.help_frame import help_frame
from tests.support.printed import TODAY


def test_a_call_a_text_and_the_emergency_number_are_large(library: Library) -> None:
    frame = help_frame(library.help_lines, "us", TODAY)
    assert [number.do for number in frame.numbers] == ["Call or text 988", "Text 741741", "Call 911"]
    assert "Call 988, then press 1" in [number.do for number in frame.more]


def test_every_service_of_every_country_is_printed_once(library: Library) -> None:
    for country in library.help_lines.countries:
        frame = help_frame(library.help_lines, country.id, TODAY)
        assert len(frame.numbers) + len(frame.more) == len(country.lines) + 1
        assert frame.numbers[-1].do == f"Call {country.emergency}"
        assert country.name in frame.origin


def test_old_numbers_are_printed_and_said_to_be_old(library: Library) -> None:
    fresh = help_frame(library.help_lines, "us", library.help_lines.collected)
    later = library.help_lines.collected + timedelta(days=library.help_lines.days_until_old + 1)
    old = help_frame(library.help_lines, "us", later)
    assert "long ago" not in fresh.origin
    assert "long ago" in old.origin
    assert old.numbers == fresh.numbers
