"""What code leans on in the rules: without it the rules do not load, and the message has a place."""

import re
from pathlib import Path

import pytest

from decision_aid.knowledge.loading import load
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES, TRIAL_FACTS
from decision_aid.knowledge.model.fixed_ids import (
    BOTHERED,
    FIXED_QUESTIONS,
    MEDICINE_GROUPS,
    MEDICINE_GROUPS_NOW,
    MEDICINES,
    NO_CHANGE,
    SIDE_EFFECTS,
    TRIALS,
    WHY_ENDED,
)
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.problems.catalogue import message, severity
from decision_aid.knowledge.problems.problem import Problem, Severity
from tests.support.editing import RulesFolder

QUESTIONS = "questionnaire.yaml"


def _told(rules: RulesFolder, code: str) -> Problem:
    """Return the one problem of a code; it blocks loading, and may have broken links in its wake."""
    loaded = load([rules.path])
    assert loaded.library is None
    (problem,) = (problem for problem in loaded.problems if problem.code == code)
    assert severity(problem) is Severity.ERROR
    assert problem.place.file == QUESTIONS
    return problem


@pytest.mark.parametrize("question_id", ["trials", "what-matters"])
def test_a_question_that_code_leans_on_is_missed(rules: RulesFolder, question_id: str) -> None:
    old = f"          - id: {question_id}\n"
    problem = _told(rules.edit(QUESTIONS, old, "          - id: another\n"), "missing-question")
    assert problem.details["found"] == question_id
    assert f"The question “{question_id}” is missing." in message(problem)


@pytest.mark.parametrize(
    ("question_id", "kind", "another"),
    [("trials", "trials", "text"), ("what-matters", "ranking", "choices")],
)
def test_a_question_of_another_kind_is_told_at_its_kind(
    rules: RulesFolder, question_id: str, kind: str, another: str
) -> None:
    start = f"          - id: {question_id}\n            kind: "
    problem = _told(rules.edit(QUESTIONS, f"{start}{kind}\n", f"{start}{another}\n"), "question-of-another-kind")
    assert rules.marked(problem) == f"kind: {another}"


def test_a_question_that_may_be_missing_is_of_its_kind_if_it_is_there(rules: RulesFolder) -> None:
    rules.edit(QUESTIONS, "          - id: cost\n", "          - id: top-three\n")
    assert rules.marked(_told(rules, "question-of-another-kind")) == "kind: choice"


def test_a_choice_that_code_leans_on_is_missed(rules: RulesFolder) -> None:
    problem = _told(rules.edit(QUESTIONS, "            none_of_these: None\n", ""), "missing-choice")
    assert (problem.details["found"], rules.marked(problem)) == ("none", "id: trials")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("      - id: trials\n        questions", "      - id: tried\n        questions"),
        ("  - id: medicines\n", "  - id: tried\n"),
    ],
)
def test_the_medicines_stand_where_the_window_looks_for_them(rules: RulesFolder, old: str, new: str) -> None:
    rules.edit(QUESTIONS, old, new)
    assert rules.codes() == ["question-elsewhere"]
    _told(rules, "question-elsewhere")


def test_what_could_not_be_read_is_not_missed_as_well(rules: RulesFolder) -> None:
    rules.edit(
        QUESTIONS, "            label: Thoughts of suicide or self-harm\n", "            lable: Thoughts of suicide\n"
    )
    assert rules.codes() == ["unknown-field"]


def test_the_shipped_rules_have_all_that_code_leans_on(library: Library) -> None:
    for fixed in FIXED_QUESTIONS:
        assert library.questions[fixed.id].kind in fixed.kinds
        assert set(fixed.choices) <= set(library.offered[fixed.id])
    assert library.section_of[library.page_of[TRIALS].id].id == MEDICINES
    assert NO_CHANGE in {option.id for option in library.options}
    assert {BOTHERED, WHY_ENDED} <= set(TRIAL_FACTS)
    assert {SIDE_EFFECTS, MEDICINE_GROUPS, MEDICINE_GROUPS_NOW} <= set(DERIVED_NAMES)


def test_they_are_declared_in_one_place() -> None:
    """Outside of the window and of the engines, no other module gives one of these questions a name of its own."""
    declared = re.compile(rf'^_?[A-Z_]+(?:: Final)? = "(?:{"|".join(fixed.id for fixed in FIXED_QUESTIONS)})"', re.M)
    package = Path(__file__).parents[2] / "decision_aid"
    rooms = ("knowledge", "interview", "discussion", "summary", "cli")
    modules = [path for room in rooms for path in (package / room).rglob("*.py")]
    assert [path.name for path in modules if declared.search(path.read_text(encoding="utf-8"))] == ["fixed_ids.py"]
