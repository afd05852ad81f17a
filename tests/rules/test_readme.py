"""rules/README.md: its lesson can be followed to the letter, and each of its examples works."""

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from decision_aid.cli.main import COMMANDS
from decision_aid.interview.judging import Verdict
from decision_aid.knowledge.checks.comparisons import comparison_problems
from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.model.conditions import OPERATORS, Condition, comparisons
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.entry import Review
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.problems.problem import Place
from decision_aid.knowledge.reading.yaml_nodes import read_text
from decision_aid.knowledge.shipped import rules_folder
from decision_aid.workshop.reach import possible_verdicts
from tests.support.editing import RulesFolder, copy_of
from tests.support.readme import README, commands, examples, follow, of_files

pytestmark = pytest.mark.slow

_CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)


def _conditions() -> list[Any]:
    found = [read_text(example.text, "README.md").value for example in examples() if example.where == "conditions"]
    return [condition for group in found for condition in group]


def test_the_lesson_leads_to_rules_without_a_problem(tmp_path: Path) -> None:
    folder = copy_of(rules_folder(), tmp_path / "my-rules")
    for example in of_files():
        follow(example, folder)
    assert folder.problems() == ()
    library = folder.library()
    assert {"parking-free", "parking-far"} <= set(library.points)
    assert library.owner == "my-rules"


@pytest.mark.parametrize("plain", _conditions(), ids=str)
def test_each_condition_of_the_readme_works(library: Library, plain: Any) -> None:
    condition = _CONDITION.validate_python(plain)
    for comparison in comparisons(condition):
        assert list(comparison_problems(library, comparison, lambda *_: Place("README.md"))) == []
    assert Verdict.MET in possible_verdicts(library, condition)


def test_every_operator_has_an_example() -> None:
    used = {
        comparison.operator
        for plain in _conditions()
        for comparison in comparisons(_CONDITION.validate_python(plain))
    }
    assert used == set(OPERATORS)
    assert {key for plain in _conditions() for key in plain} >= {"all", "any"}


def test_every_derived_answer_is_named() -> None:
    text = README.read_text(encoding="utf-8")
    assert [name for name in DERIVED_NAMES if f"`{name}`" not in text] == []


def test_the_review_examples_are_well() -> None:
    found = [
        read_text(example.text, "README.md").value["review"] for example in examples() if example.where == "review"
    ]
    assert [Review.model_validate(review).status for review in found] == ["reviewed", "retired"]


def test_an_own_folder_says_whose_rules_these_are(tmp_path: Path) -> None:
    (own,) = (example for example in examples() if example.where == "own aid.yaml")
    folder = RulesFolder(tmp_path / "own").write("aid.yaml", own.text)
    assert load_library([folder.path]).owner == "Lake Clinic"


def test_every_command_that_is_named_is_there() -> None:
    for line in commands():
        assert line.split(" ")[1] in (*COMMANDS, "--rules"), line


def test_every_file_that_is_named_is_there() -> None:
    named = set(re.findall(r"`([\w/-]+\.yaml|[\w-]+/)`", README.read_text(encoding="utf-8")))
    made = {example.where.split(" ")[0] for example in of_files()}
    assert [name for name in named - made if not (rules_folder() / name).exists()] == []


def test_the_lesson_is_short() -> None:
    assert len(README.read_text(encoding="utf-8").split()) < 2_000
