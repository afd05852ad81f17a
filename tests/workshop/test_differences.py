"""`diff`: whatever a person could see and that reads differently is told; nothing is told of what is the same."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from decision_aid.cli.diff import difference_lines, editor_lines
from decision_aid.knowledge.loading import load
from decision_aid.knowledge.model.library import Library
from decision_aid.workshop.differences import differences
from tests.support.editing import SMALL_RULES, RulesFolder, copy_of

pytestmark = pytest.mark.slow

POINTS, CLAIMS, QUESTIONS = "points/spray.yaml", "claims/leaflet.yaml", "questionnaire.yaml"
EDITS = {
    "an option cell": ("options.yaml", "What people pay differs.", "What people pay is not said.", "What people pay is not"),
    "a mark": ("options.yaml", "low-cost: {mark: not-said}", "low-cost: {mark: partly, says: It costs., claims: [costs-differ]}", "partly"),
    "a figure": (CLAIMS, "of_100: 40", "of_100: 95", "before: 40\n  now:    95"),
    "the text of a claim": (CLAIMS, "says: Few plans pay.", "says: No plans pay.", "No plans pay."),
    "a withheld claim": (CLAIMS, "why: It is an offer.", "why: It sells.", "It sells."),
    "a side of a disagreement": ("disagreements.yaml", "{says: Few plans pay.", "{says: Hardly any pay.", "Hardly any pay."),
    "the neutral sentence": ("disagreements.yaml", "The leaflet says both.", "It says both.", "It says both."),
    "a question": (QUESTIONS, "ask: Is cost a worry?", "ask: Is money a worry?", "Is money a worry?"),
    "the label of a choice": (QUESTIONS, "label: Some worry", "label: A small worry", "A small worry"),
    "the order of choices": (QUESTIONS, "{id: esketamine, label: Esketamine}\n              - {id: ect, label: ECT}",
                             "{id: ect, label: ECT}\n              - {id: esketamine, label: Esketamine}", "order of choices"),
    "not sure": (QUESTIONS, "label: Insured\n            not_sure: yes", "label: Insured", "not sure"),
    "when it is asked": (QUESTIONS, "ask_when: {see: worried}", "ask_when: {answer: cost, is: big-worry}", "A big worry"),
    "the short path": (QUESTIONS, "      - id: cost\n        questions", "      - id: cost\n        short_path: yes\n        questions", "short path"),
    "what the publisher sells": ("articles.yaml", "sells: ", "sells: shoes and ", "shoes and"),
    "funding": ("aid.yaml", "funding: ", "funding: Paid by somebody. ", "Paid by somebody."),
    "a text of a point": (POINTS, "says: It can make people dizzy.", "says: It can make people tired.", "people tired"),
    "a question to ask": (POINTS, "Does it help people like me?", "Does it help me?", "Does it help me?"),
    "a condition": (POINTS, '{answer: insured, is: yes}', '{answer: insured, is: no}', "“Insured” is “No”"),
    "a named condition": ("conditions.yaml", "is_one_of: [big-worry, some-worry]", "is_one_of: [big-worry]", "named condition"),
}  # fmt: skip


def told(old: Library, new: Library) -> str:
    return "\n".join(difference_lines(differences(old, new)))


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_that_people_could_see_is_told(rules: RulesFolder, what: str) -> None:
    file, before, after, words = EDITS[what]
    old = rules.library()
    new = rules.edit(file, before, after).library()
    assert words in told(old, new)
    assert told(new, old)
    assert told(new, new) == ""


def test_why_a_question_is_asked_and_what_opens_help_are_told(rules: RulesFolder) -> None:
    why = "why: {says: Costs differ., claims: [costs-differ]}"
    rules.edit(QUESTIONS, "- id: cost\n        questions", f"- id: cost\n        {why}\n        questions")
    old = rules.library()
    new = rules.edit(QUESTIONS, "says: Costs differ.", "says: Prices differ.").library()
    assert "Changed: reason why / text, in the page “Is cost a worry?” (cost)." in told(old, new)
    safety = old.sections[0].pages[0]
    silent = safety.model_copy(update={"questions": (safety.questions[0].model_copy(update={"opens_help": ()}),)})
    without = replace(old, sections=(old.sections[0].model_copy(update={"pages": (silent, *old.sections[0].pages[1:])}),
                                     *old.sections[1:]))  # fmt: skip
    assert "answers that open help" in told(old, without)


def test_help_numbers_words_of_the_glossary_and_medicines_are_told(library: Library) -> None:
    country = library.help_lines.countries[0]
    line = country.lines[0].model_copy(update={"number": "000"})
    countries = (country.model_copy(update={"lines": (line, *country.lines[1:])}), *library.help_lines.countries[1:])
    term = library.glossary.terms[0].model_copy(update={"means": "Something else."})
    medicine = library.medicines.medicines[0].model_copy(update={"brands": ("Elsewhere",)})
    new = replace(
        library,
        help_lines=library.help_lines.model_copy(update={"countries": countries}),
        glossary=library.glossary.model_copy(update={"terms": (term, *library.glossary.terms[1:])}),
        medicines=library.medicines.model_copy(update={"medicines": (medicine, *library.medicines.medicines[1:])}),
    )
    text = told(library, new)
    assert all(words in text for words in ("now:    000", "Something else.", "Elsewhere"))


def test_what_only_editors_see_is_told_apart(rules: RulesFolder) -> None:
    old = rules.library()
    new = rules.edit(CLAIMS, "says: Few plans pay.", "says: Few plans pay.\n        note: Ask again.").library()
    found = differences(old, new)
    assert list(difference_lines(found)) == []
    assert "Ask again." in "\n".join(editor_lines(found))


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _scalars(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)


SPOTS = tuple(
    (path.relative_to(SMALL_RULES).as_posix(), node.start_mark.index, node.end_mark.index)
    for path in sorted(SMALL_RULES.rglob("*.yaml"))
    if path.name != "house-style.yaml"  # no person sees it
    for node in _scalars(yaml.compose(path.read_text(encoding="utf-8")))
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spot=st.sampled_from(SPOTS), written=st.sampled_from(["yes", "no", "7", "Other words.", "practical", "ect"]))
def test_nothing_changes_only_if_all_models_are_equal(
    tmp_path_factory: pytest.TempPathFactory, spot: tuple[str, int, int], written: str
) -> None:
    file, first, end = spot
    folder = copy_of(SMALL_RULES, tmp_path_factory.mktemp("edit") / "small_rules")
    old = folder.library()
    text = folder.read(file)
    folder.write(file, text[:first] + written + text[end:])
    new = load([folder.path]).library
    if new is None:
        return
    found = differences(old, new)
    assert bool([*difference_lines(found), *editor_lines(found)]) == (old != new)


def test_a_point_that_moves_to_another_topic_is_told(library: Library) -> None:
    first, second, *rest = library.topics
    moved = (replace(first, points=first.points[:-1]), replace(second, points=(*second.points, first.points[-1])))
    text = told(library, replace(library, topics=(*moved, *rest)))
    assert f"Changed: topic, in the point “{first.points[-1].title}”" in text
    assert "A point is gone" not in text


def test_the_shipped_rules_do_not_differ_from_a_copy(library: Library, tmp_path: Path) -> None:
    from decision_aid.knowledge.shipped import rules_folder

    assert told(library, copy_of(rules_folder(), tmp_path / "copy").library()) == ""
