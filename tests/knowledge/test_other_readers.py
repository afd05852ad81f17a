"""All programs read a rule file alike: what some of them refuse or take for something else is told, and nothing else is."""

from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from decision_aid.knowledge.reading.yaml_nodes import read_text
from decision_aid.knowledge.shipped import resources_folder, rules_folder
from tests.support.editing import SMALL_RULES, RulesFolder

FILES = [
    path for folder in (rules_folder(), resources_folder(), SMALL_RULES) for path in sorted(folder.rglob("*.yaml"))
]


def _by_1_1(text: str) -> Any:
    reader = YAML(typ="safe", pure=True)
    reader.version = (1, 1)
    return reader.load(StringIO(text))


READERS: dict[str, Callable[[str], Any]] = {
    "PyYAML in C": lambda text: yaml.load(text, Loader=yaml.CSafeLoader),
    "PyYAML in Python": lambda text: yaml.load(text, Loader=yaml.SafeLoader),
    "ruamel.yaml": lambda text: YAML(typ="safe", pure=True).load(StringIO(text)),
    "ruamel.yaml by YAML 1.1": _by_1_1,
}


def _as_written(value: Any) -> Any:
    """Return a typed value in the one way in which rule files write it."""
    match value:
        case dict():
            return {_as_written(key): _as_written(item) for key, item in value.items()}
        case list():
            return [_as_written(item) for item in value]
        case bool():
            return "yes" if value else "no"
        case date():
            return value.isoformat()
        case None | str():
            return value
    return str(value)


def _codes(text: str) -> list[str]:
    return [problem.code for problem in read_text(text, "f.yaml").problems]


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_rule_file_means_the_same_to_other_programs(path: Path, name: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert _as_written(READERS[name](text)) == read_text(text, path.name).value


@pytest.mark.parametrize(
    "text",
    [
        "012",
        "0o17",
        "0x1F",
        "1_000",
        "1:30",
        "12e3",
        "323586971e19",
        ".5",
        "1.0",
        "+5",
        "2026-13-45",
        "NULL",
        "=",
        "<<",
    ],
)
def test_a_number_date_or_sign_that_is_no_text_elsewhere_is_told(text: str) -> None:
    assert _codes(f"a: {text}\n") == ["read-otherwise"]
    assert _codes(f'a: "{text}"\n') == []


@pytest.mark.parametrize("text", ["true", "False", "on", "Off", "Yes", "NO", "y"])
def test_words_that_mean_yes_or_no_elsewhere_are_told(text: str) -> None:
    assert _codes(f"a: {text}\n") == ["yes-no-otherwise"]
    assert _codes(f'a: "{text}"\n') == []


def test_yes_and_no_are_plain() -> None:
    assert _codes("a: yes\nb: [no]\n") == []
    assert _codes("a: \"yes\"\nb: ['no']\n") == ["yes-no-quoted", "yes-no-quoted"]


def test_a_name_that_is_no_text_elsewhere_is_told() -> None:
    assert _codes("no: a\n") == ["yes-no-otherwise"]
    assert _codes("12: a\n") == ["read-otherwise"]


@pytest.mark.parametrize("text", ["a: [Do you drive?]\n", "a: {b: Is it far?, c: d}\n", "a: [b, -]\n"])
def test_what_some_programs_refuse_between_brackets_is_told(text: str) -> None:
    assert _codes(text) == ["refused-in-brackets"]


def test_a_question_mark_outside_of_brackets_is_well() -> None:
    assert _codes("a: Do you drive?\nb:\n  - Is it far?\n") == []


@pytest.mark.parametrize(
    ("file", "old", "new", "marked"),
    [
        ("points/spray.yaml", "title: What it costs", "title: 2024", "title: 2024"),
        ("points/spray.yaml", "title: What it costs", "title: 2024-01-02", "title: 2024-01-02"),
        (
            "claims/leaflet.yaml",
            "    paragraph: 1\n",
            "    paragraph: 1\n    fingerprint: 549571878921\n",
            "fingerprint: ",
        ),
    ],
)
def test_a_number_or_date_where_a_text_belongs_is_told(
    rules: RulesFolder, file: str, old: str, new: str, marked: str
) -> None:
    text = rules.read(file)
    rules.write(file, text.replace(old, new, 1))
    (problem,) = rules.problems()
    assert problem.code == "read-otherwise"
    assert rules.marked(problem).startswith(marked)


def test_a_number_or_date_in_a_field_of_its_kind_is_well(rules: RulesFolder) -> None:
    rules.edit(
        "conditions.yaml",
        "conditions:\n",
        "conditions:\n  - {id: two, says: Two or more., when: {answer: antidepressants-tried, at_least: 2}}\n",
    )
    assert rules.codes() == []


@given(st.text("ab019-+.:eExo_ ?~yesnoNtruf", min_size=1, max_size=8), st.booleans())
def test_a_text_of_which_nothing_is_told_is_the_same_everywhere(text: str, in_brackets: bool) -> None:
    written = f"a: [{text}]\n" if in_brackets else f"a: {text}\n"
    read = read_text(written, "f.yaml")
    if not read.problems and not text.startswith("?"):  # that begins a group of fields
        for name in ("PyYAML in C", "PyYAML in Python", "ruamel.yaml"):
            assert _as_written(READERS[name](written)) == read.value, name
