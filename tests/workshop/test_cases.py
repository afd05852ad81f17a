"""Worked people: what differs is told, and a visit can become one of them."""

from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.discussion.discuss import discuss
from decision_aid.interview.answers import Answers, OwnWords
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.model.cases import Case, CasesFile
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.problems.catalogue import message
from decision_aid.knowledge.reading.yaml_nodes import read_text
from decision_aid.workshop.cases import case_of, case_text, discuss_case
from decision_aid.workshop.differences import differences
from tests.support.answering import answers_to
from tests.support.editing import SMALL_RULES, RulesFolder, copy_of


def test_a_case_that_comes_out_differently_is_told_for_each_point(rules: RulesFolder) -> None:
    rules.edit("cases/people.yaml", "      cost: no-worry", "      cost: big-worry")
    rules.edit("cases/people.yaml", "considering: [ect]", "considering: [ect, esketamine]")
    problems = rules.problems()
    assert {problem.code for problem in problems} == {"case-differs"}
    assert "“spray-cost” shows all the same" in " ".join(message(problem) for problem in problems)
    assert {rules.marked(problem).split(",")[0] for problem in problems} == {
        "spray-helps", "spray-harms", "spray-unknown", "spray-cost",
    }  # fmt: skip


def test_a_case_with_an_answer_that_nobody_can_give_is_told(rules: RulesFolder) -> None:
    rules.edit("cases/people.yaml", "      cost: no-worry", "      cost: none")
    assert "case-unreadable" in rules.codes()


@settings(max_examples=25)
@given(data=st.data())
def test_a_case_made_of_a_visit_shows_what_the_visit_shows(library: Library, data: st.DataObject) -> None:
    answers = data.draw(answers_to(library))
    case = _read_back(case_text(case_of(library, "A person", answers), "x.json"))
    discussion, unread = discuss_case(library, case)
    assert unread == ()
    assert tuple(entry.point.id for entry in discussion.points) == case.shows
    assert set(case.hides) == set(library.points) - set(case.shows)


def _read_back(text: str) -> Case:
    read = read_text(text, "case.yaml")
    assert read.problems == ()
    (case,) = CasesFile.model_validate(read.value).cases
    return case


def test_a_case_carries_no_words_of_the_person_and_no_answer_about_suicide(library: Library) -> None:
    answers = Answers(
        {
            "suicidal-thoughts": "yes", "waiting-words": "SECRET", "what-matters": (OwnWords("SECRET"), "weight"),
            "top-three": ("SECRET",),
            "trials": (Trial(id="t1", name="SECRET", dose="SECRET", bothered_words="SECRET", why_ended_words="SECRET"),),
        }
    )  # fmt: skip
    text = case_text(case_of(library, "A person", answers), "x.json")
    assert "SECRET" not in text
    assert "suicid" not in str(yaml.safe_load(text)["cases"][0]["answers"])
    assert "weight" in text


def test_nothing_differs_between_a_folder_and_itself(rules: RulesFolder) -> None:
    found = differences(rules.library(), rules.library())
    assert (found.added, found.removed, found.changed, found.shifted) == ((), (), (), ())


def test_what_changes_for_people_is_found(rules: RulesFolder, tmp_path: Path) -> None:
    new = copy_of(SMALL_RULES, tmp_path / "new")
    new.edit("points/spray.yaml", "title: What it costs", "title: The cost")
    new.edit(
        "points/spray.yaml",
        "{answer: cost, is_one_of: [big-worry, some-worry]}\n    title",
        "{answer: cost, is: some-worry}\n    title",
    )
    new.edit("points/spray.yaml", "  - id: one-medicine", "  - id: a-medicine")
    new.edit("points/spray.yaml", "claims: [costs-are-covered, costs-are-not-covered]", "claims: [costs-are-covered]")
    people = new.read("cases/people.yaml").replace("one-medicine", "a-medicine")
    new.write("cases/people.yaml", people)
    found = differences(rules.library(), new.library())
    assert [entry.id for entry in found.added] == ["a-medicine"]
    assert [entry.id for entry in found.removed] == ["one-medicine"]
    assert [(change.entry.id, change.field) for change in found.changed if not change.for_editors] == [
        ("spray-cost", "title"), ("spray-cost", "when it shows"), ("spray-cover", "claims"),
    ]  # fmt: skip
    assert [(s.point.id, s.more, s.fewer) for s in found.shifted] == [
        ("spray-cost", (), ("Wants the spray, worried about cost",)),
    ]  # fmt: skip


def test_a_case_shows_what_its_answers_bring_up(library: Library) -> None:
    for case in library.cases:
        discussion, unread = discuss_case(library, case)
        assert unread == ()
        assert set(case.shows) <= {entry.point.id for entry in discussion.points}
        assert discussion.options == discuss(library, Answers()).options
