"""The quoted line and the mark under the spot."""

from decision_aid.knowledge.problems.problem import Place
from decision_aid.knowledge.reading.quoting import quote
from decision_aid.knowledge.reading.yaml_nodes import read_text

FILES = {"f.yaml": read_text("a: b\n\tc: d\nlong: " + "x" * 300 + "Y\n", "f.yaml")}


def test_the_mark_stands_under_the_spot() -> None:
    quoted = quote(FILES, Place("f.yaml", 1, 4))
    assert quoted is not None
    assert quoted.lines() == ("    1 | a: b", "           ^")


def test_tabs_are_drawn_as_one_sign_so_that_the_mark_fits() -> None:
    quoted = quote(FILES, Place("f.yaml", 2, 2))
    assert quoted is not None
    line, mark = quoted.lines()
    assert line == "    2 | →c: d"
    assert line[mark.index("^")] == "c"


def test_of_a_long_line_the_part_around_the_spot_is_quoted() -> None:
    quoted = quote(FILES, Place("f.yaml", 3, 307))
    assert quoted is not None
    line, mark = quoted.lines()
    assert line[mark.index("^")] == "Y"
    assert len(line) < 120


def test_a_file_or_line_that_was_not_read_is_not_quoted() -> None:
    assert quote(FILES, Place("other.yaml", 1, 1)) is None
    assert quote(FILES, Place("f.yaml", 99, 1)) is None
