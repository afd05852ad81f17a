"""The one layout of rule files: values and remarks stay, nothing is too long, and writing twice changes nothing."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.knowledge.reading.yaml_nodes import read_text
from decision_aid.knowledge.shipped import resources_folder, rules_folder
from decision_aid.workshop.layout import WIDTH, laid_out
from tests.support.editing import SMALL_RULES

pytestmark = pytest.mark.slow

FILES = [
    path for folder in (rules_folder(), resources_folder(), SMALL_RULES) for path in sorted(folder.rglob("*.yaml"))
]
LONGEST = 140  # an address has no place to break
_IDS = st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8}){0,3}", fullmatch=True)
_TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=40) | st.lists(
    st.text("abc:#?-“’\"'\\,[]{} ", min_size=1, max_size=12), max_size=30
).map(" ".join)
_LINES = st.lists(st.text("ab: #-", max_size=20), max_size=4).map("\n".join)
_SCALARS = _IDS | _TEXTS | _LINES | st.sampled_from(["yes", "no", "true", "012", "1:30", "~", "", "2026-11-20", "?"])
_VALUES: st.SearchStrategy[Any] = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(_IDS, inner, max_size=6),
    max_leaves=20,
)
_FILES = st.dictionaries(_IDS, _VALUES, min_size=1, max_size=4)


def _values(text: str) -> Any:
    return read_text(text, "f.yaml").value


def _remarks(text: str) -> list[str]:
    return sorted(re.findall(r"#R\d+", text))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_shipped_files_are_in_the_one_layout(path: Path) -> None:
    """If this fails: decision-aid check --format rules resources tests/small_rules."""
    text = path.read_text(encoding="utf-8")
    assert laid_out(text) == text


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_line_of_the_shipped_files_is_too_long(path: Path) -> None:
    """But for an address, which stands on a line of its own."""
    lines = path.read_text(encoding="utf-8").split("\n")
    assert [line for line in lines if len(line) > LONGEST and not line.strip().startswith("https://")] == []


@given(
    _FILES, st.sampled_from([None, True, False]), st.sampled_from([None, '"', "'", "|", ">"]), st.integers(20, 200)
)
def test_values_stay_and_a_second_time_changes_nothing(
    value: Any, brackets: bool | None, style: str | None, width: int
) -> None:
    text = yaml.safe_dump(value, default_flow_style=brackets, default_style=style, width=width, allow_unicode=True)
    text = re.sub(r"!!\w+ ", "", text)
    written = laid_out(text)
    assert _values(written) == _values(text)
    assert laid_out(written) == written


@given(st.data())
def test_remarks_stay_wherever_they_stand(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(FILES))
    lines = path.read_text(encoding="utf-8").split("\n")[:60]
    original = "\n".join(lines)
    for number in data.draw(st.sets(st.integers(0, len(lines) - 1), max_size=12)):
        alone = data.draw(st.booleans())
        indent = " " * data.draw(st.integers(0, 8))
        lines[number] = f"{indent}#R{number}\n{lines[number]}" if alone else f"{lines[number]}  #R{number}"
    text = "\n".join(lines) + "\n"
    read = read_text(text, "f.yaml")
    if read.problems or read.value != _values(original):  # inside of a long text it is no remark
        return
    written = laid_out(text)
    assert _remarks(written) == _remarks(text)
    assert _values(written) == read.value
    assert laid_out(written) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a: \"yes\"\nb: ['no']\n", "a: yes\nb: [no]\n"),
        ("a:  'b c'\n", 'a: "b c"\n'),
        ("a: [Do you drive?]\n", 'a: ["Do you drive?"]\n'),
        ("a: 012\n", 'a: "012"\n'),
        ("a: true\n", "a: true\n"),
        ("a:\n- b\n-   c\n", "a:\n  - b\n  - c\n"),
        ("a: [b,c ,  d]\n", "a: [b, c, d]\n"),
        ("a: b\n\n\n\nc: d\n", "a: b\n\nc: d\n"),
        ("a: [b,  # first\n  c]\n", "a:\n  - b  # first\n  - c\n"),
        ("a: {b: c}  # why\n", "a: {b: c}  # why\n"),
        ("# top\na: b\n# end\n", "# top\na: b\n# end\n"),
        ("a:\n  - b\n  # last\nc: d\n", "a:\n  - b\n  # last\nc: d\n"),
        ("a: >- # why\n  b\n  c\n", "a: >-  # why\n  b\n  c\n"),
        ("a: |\n  b\n   c\n", "a: |\n  b\n   c\n"),
        ("a: b\n  c\n", "a: b c\n"),
        ("a:\r\n  b: c\r\n", "a:\n  b: c\n"),
        ("a:\n  b: {}\n  c:\n", "a:\n  b: {}\n  c:\n"),
        ("- - a\n  - b\n", "-\n  - a\n  - b\n"),
    ],
)
def test_the_layout(text: str, written: str) -> None:
    assert laid_out(text) == written


def test_what_does_not_fit_on_its_line_gets_lines() -> None:
    names = [f"a-name-that-is-long-{number}" for number in range(8)]
    text = f"- {{says: {'word ' * 30}, claims: [{', '.join(names)}]}}\n"
    assert laid_out(text).split("\n") == [
        "- says: >-",
        f"    {'word ' * 25}".rstrip(),
        f"    {'word ' * 5}".rstrip(),
        "  claims:",
        *(f"    - {name}" for name in names),
        "",
    ]


def test_a_remark_behind_a_bracket_that_goes_away_stands_above() -> None:
    items = ", ".join(f"item-{number}" for number in range(20))
    written = laid_out(f"a: b\nc: [{items}]  # why\n")
    assert written.startswith("a: b\n# why\nc:\n  - item-0\n")


def test_lines_that_are_broken_already_stay_if_they_fit() -> None:
    text = "a: >-\n  one two\n  three\n"
    assert laid_out(text) == text
    long = " ".join(["word"] * 40)
    assert max(len(line) for line in laid_out(f"a: >-\n  {long}\n").split("\n")) <= WIDTH
