"""JSON Schemas for editors: fresh, named in the first line of each rule file, and saying what the models say."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from decision_aid.knowledge.loading import FILE_KINDS
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.shipped import resources_folder, rules_folder
from decision_aid.visits.field_words import FIELD_WORDS
from decision_aid.visits.schema import SCHEMA_NAMES, schema, schema_text
from tests.support.editing import copy_of
from tests.support.running import run

pytestmark = pytest.mark.slow

Capsys = pytest.CaptureFixture[str]
SCHEMAS = rules_folder() / "schemas"
FILES = sorted([*rules_folder().rglob("*.yaml"), *resources_folder().glob("*.yaml")])


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_the_committed_schema_is_fresh(name: str, library: Library) -> None:
    """If this fails: decision-aid check --format rules."""
    assert (SCHEMAS / f"{name}.json").read_text(encoding="utf-8") == schema_text(name, library)


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


def test_unknown_fields_are_refused_while_typing(library: Library) -> None:
    for name in FILE_KINDS:
        made = schema(name, library)
        for part in (made, *made.get("$defs", {}).values()):
            if part.get("type") == "object" and "properties" in part:
                assert part["additionalProperties"] is False, name


def test_yes_and_no_are_taken_for_what_they_mean(library: Library) -> None:
    general = schema("points", library)["$defs"]["Point"]["properties"]["general"]
    assert {"enum": ["yes", "no"]} in general["anyOf"]


def test_a_comparison_has_exactly_one_operator_while_typing(library: Library) -> None:
    comparison = schema("points", library)["$defs"]["Comparison"]
    assert {"required": ["includes_any_of"]} in comparison["oneOf"]
    assert len(comparison["oneOf"]) == 7


def test_schemas_are_in_the_dialect_that_editors_know(library: Library) -> None:
    for name in SCHEMA_NAMES:
        assert json.loads(schema_text(name, library))["$schema"] == "http://json-schema.org/draft-07/schema#"


def _models(name: str, library: Library) -> dict[str, dict[str, Any]]:
    made = schema(name, library)
    return {name: made, **made.get("$defs", {})}


@pytest.mark.parametrize("name", FILE_KINDS)
def test_every_field_has_words_for_an_editor(name: str, library: Library) -> None:
    """If this fails: add the field to visits/field_words.py."""
    without = [
        f"{model}.{field}"
        for model, inside in _models(name, library).items()
        for field, entry in inside.get("properties", {}).items()
        if not entry.get("description")
    ]
    assert without == []


def test_no_words_are_left_for_a_field_that_is_gone(library: Library) -> None:
    there = {
        found
        for name in FILE_KINDS
        for model, inside in _models(name, library).items()
        for field in inside.get("properties", {})
        for found in (field, f"{model}.{field}")
    }
    assert set(FIELD_WORDS) - there == set()


@pytest.mark.parametrize(
    ("name", "model", "field", "kind"),
    [
        ("points", "Point", "claims", "claim"), ("points", "Point", "figures", "figure"), ("points", "See", "see", "condition"),
        ("points", "Point", "disagreement", "disagreement"), ("points", "Comparison", "answer", "answer"),
        ("options", "Cell", "claims", "claim"), ("questionnaire", "Why", "claims", "claim"), ("cases", "Case", "shows", "point"),
        ("claims", "claims", "article", "article"), ("claims", "Passage", "section", "heading"), ("claims", "Review", "successor", "successor"),
    ],
)  # fmt: skip
def test_the_ids_that_there_are_can_be_chosen(library: Library, name: str, model: str, field: str, kind: str) -> None:
    found = _models(name, library)[model]["properties"][field]
    offered = found.get("items", found)["anyOf"][0]["$ref"]
    assert offered == f"#/definitions/known-{kind}"
    ids = schema(name, library)["definitions"][f"known-{kind}"]["enum"]
    assert len(ids) == len(set(ids)) > 3
    if kind == "claim":
        assert set(ids) == {claim_id for claim_id, located in library.claims.items() if located.claim.usable}


def test_a_comparison_names_choices_of_its_question(library: Library) -> None:
    held = schema("points", library)["$defs"]["Comparison"]["allOf"]
    cost = next(rule["then"] for rule in held if rule["if"]["properties"]["answer"]["const"] == "cost")
    assert cost["properties"]["is"]["enum"] == [*library.offered["cost"], "not-sure"]
    assert all("suicidal-thoughts" not in str(rule) for rule in held)


def test_rows_and_what_matters_and_questions_are_keys_that_can_be_chosen(library: Library) -> None:
    option = _models("options", library)["Option"]["properties"]
    assert list(option["cells"]["properties"]) == [row.id for row in library.rows]
    assert list(option["mirror"]["properties"]) == list(library.offered["what-matters"])
    assert set(_models("cases", library)["Case"]["properties"]["answers"]["properties"]) == set(library.questions)


def test_the_schemas_of_a_folder_learn_its_ids_when_it_is_laid_out(capsys: Capsys, tmp_path: Path) -> None:
    folder = copy_of(rules_folder(), tmp_path / "rules")
    text = folder.read("conditions.yaml")
    folder.write("conditions.yaml", text + "  - {id: brand-new, says: New., when: {answer: cost, is: big-worry}}\n")
    run(capsys, "check", "--format", folder.path)
    assert "brand-new" in folder.read("schemas/points.json")
    assert "brand-new" not in (SCHEMAS / "points.json").read_text(encoding="utf-8")
