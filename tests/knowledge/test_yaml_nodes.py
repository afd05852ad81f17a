"""Reading YAML as nodes: what authors typed, where it stands, and everything that is refused."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.knowledge.problems.problem import Place
from decision_aid.knowledge.reading.yaml_nodes import MAX_BYTES, MAX_DEPTH, read_file, read_text


def _refused(text: str) -> list[tuple[str, int, int]]:
    return [
        (problem.code, problem.place.line, problem.place.column) for problem in read_text(text, "f.yaml").problems
    ]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: 1\nb: 2\na: 3\n", "repeated-key", 3, 1),
        ("a: &x 1\n", "anchor", 1, 4),
        ("a: *x\n", "alias", 1, 4),
        ("a: !!int 1\n", "tag", 1, 4),
        ("a: !own b\n", "tag", 1, 4),
        ("a: 1\n---\nb: 2\n", "several-documents", 2, 1),
        ("[a, b]: 1\n", "key-not-text", 1, 1),
        ("", "empty-file", 1, 1),
        ("# only a remark\n", "empty-file", 1, 1),
        ("a: x\x07y\n", "forbidden-character", 1, 5),
        ("a:\n\tb: 1\n", "tab", 2, 1),
        ("a: {b: 1\n", "unclosed-bracket", 1, 4),
        ("a: 'b\n", "unclosed-quote", 1, 4),
        ("a: `b\n", "sign-in-front", 1, 4),
        ("a: b: c\n", "colon-in-text", 1, 5),
        ("a b\nc: d\n", "missing-colon", 1, 1),
        ("a: Your #1 question\n", "text-cut-short", 1, 9),
    ],
)
def test_what_is_refused_is_told_with_line_and_column(text: str, code: str, line: int, column: int) -> None:
    assert _refused(text) == [(code, line, column)]


def test_scalars_stay_what_the_author_typed() -> None:
    read = read_text("a: no\nb: 1:30\nc: 012\nd: 2026-11-20\ne: 1e3\nf: 'null'\n", "f.yaml")
    assert read.value == {"a": "no", "b": "1:30", "c": "012", "d": "2026-11-20", "e": "1e3", "f": "null"}


def test_nothing_after_a_colon_is_nothing() -> None:
    assert read_text("a:\nb: ~\nc: ''\n", "f.yaml").value == {"a": None, "b": None, "c": ""}


def test_a_remark_after_a_value_is_a_remark() -> None:
    assert _refused("a: b  # why\n") == []


def test_places_are_those_of_names_and_of_list_items() -> None:
    read = read_text("a:\n  - b: 1\n  - c\n", "f.yaml")
    assert read.place(("a",)) == Place("f.yaml", 1, 1)
    assert read.place(("a", 0, "b")) == Place("f.yaml", 2, 5)
    assert read.place(("a", 1)) == Place("f.yaml", 3, 5)


def test_the_place_of_what_is_not_there_is_that_of_the_part_around_it() -> None:
    read = read_text("a:\n  b: 1\n", "f.yaml")
    assert read.place(("a", "missing")) == Place("f.yaml", 1, 1)
    assert read.place(("other",)) == Place("f.yaml", 1, 1)


def test_of_two_readings_of_a_path_the_later_parts_are_meant() -> None:
    read = read_text("when:\n  answer: cost\n  iss: x\n", "f.yaml")
    assert read.place(("when", "answer", "iss")) == Place("f.yaml", 3, 3)


def test_deep_nesting_is_refused_and_not_followed() -> None:
    deep = "".join(f"{' ' * n}a:\n" for n in range(MAX_DEPTH + 5))
    assert [code for code, *_ in _refused(deep + " " * (MAX_DEPTH + 5) + "b")] == ["too-deep"]
    assert [code for code, *_ in _refused("[" * 100_000)] == ["too-deep"]


def test_a_slip_in_one_entry_leaves_the_others_readable() -> None:
    read = read_text("top: x\nlist:\n  - id: one\n    a: 'b\n  - id: two\n    a: c\n", "f.yaml")
    assert [problem.code for problem in read.problems] == ["unclosed-quote"]
    assert read.value == {"top": "x", "list": [{"id": "two", "a": "c"}]}
    assert read.lost == {"one"}
    assert read.place(("list", 0, "a")) == Place("f.yaml", 6, 5)


def test_a_slip_that_swallows_its_neighbours_is_told_once() -> None:
    text = 'list:\n  - id: one\n    a: "b\n  - id: two\n    a: "c"\n  - id: three\n    a: d\n'
    assert [code for code, *_ in _refused(text)] == ["unclosed-quote"]


def test_names_of_a_file_that_cannot_be_read_are_kept_as_lost() -> None:
    assert read_text("id: my-point\nb: 'c\n", "f.yaml").lost == {"my-point"}


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"a" * (MAX_BYTES + 1))
    assert [problem.code for problem in read_file(path, "large.yaml").problems] == ["too-large"]


def test_a_file_that_is_not_there_or_is_a_folder_is_unreadable(tmp_path: Path) -> None:
    assert [problem.code for problem in read_file(tmp_path / "none.yaml", "none.yaml").problems] == ["unreadable"]
    assert [problem.code for problem in read_file(tmp_path, "folder").problems] == ["unreadable"]


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "bom.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: b\r\n")
    assert read_file(path, "bom.yaml").value == {"a": "b"}


def test_another_encoding_is_told_at_its_first_strange_byte(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("a: b\nc: très\n".encode("latin-1"))
    (problem,) = read_file(path, "latin.yaml").problems
    assert (problem.code, problem.place.line, problem.place.column) == ("not-utf8", 2, 6)


@given(st.text(max_size=200) | st.text(alphabet="ab:-#'\"[]{}&*!|> \t\n\r\u2028", max_size=60))
def test_no_text_makes_reading_fail(text: str) -> None:
    read = read_text(text, "f.yaml")
    lines = read.text.split("\n")
    for problem in read.problems:
        assert problem.place.line >= 1
        assert problem.place.column >= 1
        assert problem.place.line <= len(lines) + 1


@given(st.binary(max_size=200))
def test_no_bytes_make_reading_fail(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("bytes") / "f.yaml"
    path.write_bytes(data)
    read_file(path, "f.yaml")


_PLAIN = st.recursive(
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.from_regex(r"[a-z]{1,6}", fullmatch=True), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,6}", fullmatch=True), _PLAIN, min_size=1, max_size=4))
def test_what_yaml_writes_is_read_back(value: object) -> None:
    read = read_text(yaml.safe_dump(value, allow_unicode=True, default_style='"'), "f.yaml")
    assert read.problems == ()
    assert read.value == value
