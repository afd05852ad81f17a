"""Links that are not among the typical mistakes: named conditions, pages, options, successors, trial fields."""

import pytest

from tests.support.editing import RulesFolder


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("points/spray.yaml", "disagreement: who-pays", "disagreement: who-pay", "unknown-disagreement"),
        ("points/spray.yaml", "figures: [spray-helps-some]", "figures: [costs-differ]", "figure-missing"),
        ("points/spray.yaml", "kind: disagreement", "kind: practical", "point-disagreement"),
        ("points/spray.yaml", "    balances: [esketamine]\n    title: What the spray may do", "    title: What the spray may do",
         "point-never-shows"),
        ("options.yaml", "cells:\n      cost-access: {says", "cells:\n      cost-acces: {says", "unknown-row"),
        ("options.yaml", "mirror:\n      low-cost", "mirror:\n      low-costs", "unknown-priority"),
        ("options.yaml", "claims: [costs-differ]}", "claims: []}", "cell-claims"),
        ("options.yaml", "title: Antidepressants,", "title: Pills,", "options-order"),
        ("questionnaire.yaml", "  - {id: how-sure,", "  - {id: how-shure,", "unknown-trial-field"),
        ("questionnaire.yaml", "[{id: numb, label", "[{id: numbb, label", "unknown-choice"),
        ("claims/leaflet.yaml", "        status: withheld\n        reason: promotional\n", "        status: withheld\n", "claim-reason"),
    ],
)  # fmt: skip
def test_a_broken_link_is_told(rules: RulesFolder, file: str, old: str, new: str, code: str) -> None:
    rules.edit(file, old, new)
    assert code in rules.codes()


def test_a_fact_about_medicines_without_words_is_missed(rules: RulesFolder) -> None:
    rules.edit("questionnaire.yaml", "  - {id: dose, ask: Dose, label: Dose}\n", "")
    assert rules.codes() == ["trial-field-missing"]


def test_a_circle_of_several_conditions_is_told_once(rules: RulesFolder) -> None:
    rules.edit("conditions.yaml", "when: {answer: considering, includes: esketamine}", "when: {see: worried}")
    rules.edit(
        "conditions.yaml",
        "when: {answer: cost, is_one_of: [big-worry, some-worry]}",
        "when: {not: {see: considering-esketamine}}",
    )
    (problem,) = rules.problems()
    assert problem.code == "circular-condition"
    assert problem.details["circle"] == "considering-esketamine → worried → considering-esketamine"


def test_a_page_may_not_depend_on_itself(rules: RulesFolder) -> None:
    rules.edit("questionnaire.yaml", "ask_when: {see: worried}", "ask_when: {answer: insured, is: yes}")
    assert rules.codes() == ["asked-later"]


def test_a_page_may_not_depend_on_a_later_one_by_way_of_a_named_condition(rules: RulesFolder) -> None:
    rules.edit(
        "conditions.yaml",
        "when: {answer: cost, is_one_of: [big-worry, some-worry]}",
        "when: {answer: trials, is: none}",
    )
    (problem,) = rules.problems()
    assert (problem.code, rules.marked(problem)) == ("asked-later", "see: worried}")


def test_a_page_may_not_depend_on_medicines_that_are_asked_later(rules: RulesFolder) -> None:
    rules.edit(
        "questionnaire.yaml", "ask_when: {see: worried}", "ask_when: {answer: antidepressants-tried, at_least: 1}"
    )
    assert rules.codes() == ["asked-later"]


@pytest.mark.parametrize("kind", ["points/spray.yaml", "claims/leaflet.yaml"])
def test_a_retired_entry_names_a_successor_that_is_there(rules: RulesFolder, kind: str) -> None:
    old = "    title: One medicine or more" if kind.startswith("points") else "        says: Few plans pay."
    indent = old[: len(old) - len(old.lstrip())]
    rules.edit(kind, old, f"{old}\n{indent}review: {{status: draft, successor: nobody}}")
    assert rules.codes() == ["unknown-successor"]


def test_a_retired_point_is_shown_to_nobody_and_keeps_its_id(rules: RulesFolder) -> None:
    rules.edit(
        "points/spray.yaml",
        "    title: One medicine or more",
        "    title: One medicine or more\n    review: {status: retired, successor: spray-cost}",
    )
    for side in ("shows", "hides"):
        text = rules.read("cases/people.yaml")
        rules.write("cases/people.yaml", text.replace(", one-medicine]", "]", 1))
        assert side in text
    assert rules.problems() == ()
    assert "one-medicine" not in rules.library().points
