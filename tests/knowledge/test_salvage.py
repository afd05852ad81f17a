"""What can still be used of files with mistakes."""

from hypothesis import given
from hypothesis import strategies as st

from decision_aid.knowledge.reading.partial_reading import names_in, names_in_text, without_entry

TEXT = "list:\n  - id: one\n    a: 'b\n  - id: two\n    a: c\n"


def test_an_entry_is_blanked_and_all_lines_keep_their_number() -> None:
    assert without_entry(TEXT, 3) == "list:\n\n\n  - id: two\n    a: c\n"


def test_an_entry_that_reads_well_is_not_to_blame() -> None:
    assert without_entry(TEXT, 5) is None


def test_a_line_outside_of_all_entries_cannot_be_left_out() -> None:
    assert without_entry(TEXT, 1) is None
    assert without_entry("a: 'b\n", 1) is None
    assert without_entry(TEXT + "after: 'x\n", 6) is None


def test_names_are_found_even_where_the_colon_is_missing() -> None:
    assert names_in_text("- id one\n- id: two\narticle: three") == {"one", "two", "three"}


def test_a_name_with_capitals_counts_as_the_id_it_stands_for() -> None:
    assert "my-point" in names_in_text("id: My-Point")
    assert "my-point" in set(names_in({"points": [{"id": "My Point"}]}))


@given(st.text(alphabet="ab:-'\n \t", max_size=120), st.integers(min_value=1, max_value=40))
def test_blanking_never_moves_a_line(text: str, line: int) -> None:
    left = without_entry(text, line)
    if left is not None:
        before, after = text.split("\n"), left.split("\n")
        assert len(before) == len(after)
        assert all(now in (was, "") for was, now in zip(before, after, strict=True))
