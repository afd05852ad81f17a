"""JSON Schemas for editors: fresh, named in the first line of each rule file, and saying what the models say."""

import json
import re
from pathlib import Path

import pytest

from decision_aid.knowledge.loading import FILE_KINDS
from decision_aid.knowledge.shipped import resources_folder, rules_folder
from decision_aid.visits.schema import SCHEMA_NAMES, schema, schema_text

SCHEMAS = rules_folder() / "schemas"
FILES = sorted([*rules_folder().rglob("*.yaml"), *resources_folder().glob("*.yaml")])


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_the_committed_schema_is_fresh(name: str) -> None:
    """If this fails: decision-aid schema --write rules/schemas."""
    assert (SCHEMAS / f"{name}.json").read_text(encoding="utf-8") == schema_text(name)


def test_there_are_no_others() -> None:
    assert {path.stem for path in SCHEMAS.iterdir()} == set(SCHEMA_NAMES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_first_line_of_each_file_names_its_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n")[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert named is not None
    target = (path.parent / named[1]).resolve()
    kind = path.parent.name if path.parent.name in ("claims", "points", "cases", "independent") else path.stem
    assert target == (SCHEMAS / f"{kind}.json").resolve()


def test_unknown_fields_are_refused_while_typing() -> None:
    for name in FILE_KINDS:
        made = schema(name)
        for part in (made, *made.get("$defs", {}).values()):
            if part.get("type") == "object" and "properties" in part:
                assert part["additionalProperties"] is False, name


def test_yes_and_no_are_taken_for_what_they_mean() -> None:
    general = schema("points")["$defs"]["Point"]["properties"]["general"]
    assert {"enum": ["yes", "no"]} in general["anyOf"]


def test_a_comparison_has_exactly_one_operator_while_typing() -> None:
    comparison = schema("points")["$defs"]["Comparison"]
    assert {"required": ["includes_any_of"]} in comparison["oneOf"]
    assert len(comparison["oneOf"]) == 7


def test_schemas_are_in_the_dialect_that_editors_know() -> None:
    for name in SCHEMA_NAMES:
        assert json.loads(schema_text(name))["$schema"] == "http://json-schema.org/draft-07/schema#"
