"""What answers bring up: points in their order, balances, worth clarifying, disagreements, help first."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.discussion.discuss import KIND_ORDER, discuss, help_first, ordered_topics
from decision_aid.interview.answers import Answer, Answers
from decision_aid.interview.judging import Verdict, judge
from decision_aid.interview.path import counted, facts_of
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.model.library import Library
from tests.support.answering import answers_to
from tests.support.editing import SMALL_RULES, RulesFolder

SMALL = load_library([SMALL_RULES])


def _shown(library: Library, **given: Answer) -> list[str]:
    return [entry.point.id for entry in discuss(library, _answers(**given)).points]


def _answers(**given: Answer) -> Answers:
    return Answers({name.replace("_", "-"): value for name, value in given.items()})


def test_a_point_shows_when_its_condition_is_met() -> None:
    assert "spray-cost" in _shown(SMALL, considering=("esketamine",), cost="big-worry")
    assert "spray-cost" not in _shown(SMALL, considering=("esketamine",), cost="no-worry")
    assert "spray-cost" not in _shown(SMALL, considering=("esketamine",), cost="not-sure")


def test_what_balances_an_option_shows_beside_its_benefit_and_not_alone() -> None:
    points = discuss(SMALL, _answers(considering=("esketamine",))).points
    assert [(entry.point.id, entry.balances) for entry in points] == [
        ("spray-helps", None), ("spray-harms", "esketamine"), ("spray-unknown", "esketamine"),
    ]  # fmt: skip
    assert _shown(SMALL, considering=("ect",)) == []


def test_a_caution_shows_when_the_answer_is_missing_and_says_so(rules: RulesFolder) -> None:
    rules.edit(
        "points/spray.yaml", "    title: What it costs\n", "    title: What it costs\n    when_unknown: show\n"
    )
    library = load_library([rules.path])
    (entry,) = (
        e for e in discuss(library, _answers(considering=("esketamine",))).points if e.point.id == "spray-cost"
    )
    assert entry.unknown
    assert "spray-cost" not in [e.question_id for e in discuss(library, Answers()).to_clarify]


def test_an_answer_that_no_longer_counts_brings_nothing_up() -> None:
    assert "spray-cover" in _shown(SMALL, cost="big-worry", insured="yes")
    assert "spray-cover" not in _shown(SMALL, cost="no-worry", insured="yes")


def test_because_names_the_answers_and_remove_the_smallest_change() -> None:
    answers = _answers(considering=("esketamine",), cost="big-worry")
    (entry,) = (entry for entry in discuss(SMALL, answers).points if entry.point.id == "spray-cost")
    assert [(reason.label, reason.said) for reason in entry.because] == [
        ("Options", "Esketamine"),
        ("Cost", "A big worry"),
    ]
    assert len(entry.remove) == 1


def test_what_could_not_be_told_is_worth_clarifying_with_what_it_would_show() -> None:
    found = discuss(SMALL, _answers(considering=("esketamine",), cost="not-sure")).to_clarify
    assert (found[0].question_id, found[0].state) == ("cost", "not-sure")
    assert [point.id for point in found[0].would_show] == ["spray-cost"]


def test_what_was_not_answered_comes_after_what_the_person_was_not_sure_of() -> None:
    found = discuss(SMALL, _answers(cost="not-sure")).to_clarify
    assert [(entry.question_id, entry.state) for entry in found][:2] == [
        ("cost", "not-sure"), ("considering", "not-answered"),
    ]  # fmt: skip


def test_a_question_that_is_not_asked_is_not_worth_clarifying() -> None:
    assert "insured" not in [entry.question_id for entry in discuss(SMALL, _answers(cost="no-worry")).to_clarify]


def test_a_contradiction_on_health_leads_what_is_worth_clarifying(library: Library) -> None:
    trial = Trial(id="t1", medicine="phenelzine", still_taking=True)
    unsure = {question.id: "not-sure" for question in library.questions.values() if question.nearness == "health"}
    found = discuss(library, Answers({**unsure, "trials": (trial,), "maoi": "no"})).to_clarify
    assert (found[0].question_id, found[0].state) == ("maoi", "contradiction")


def test_trials_with_missing_facts_are_worth_clarifying_as_one_question(library: Library) -> None:
    answers = Answers({"trials": (Trial(id="t1", medicine="sertraline", weeks="not-sure"),)})
    states = {entry.question_id: entry.state for entry in discuss(library, answers).to_clarify}
    assert states["trials"] == "incomplete"


def test_a_disagreement_shows_beside_what_rests_on_one_of_its_sides() -> None:
    assert [d.id for d in discuss(SMALL, _answers(cost="big-worry", insured="yes")).disagreements] == ["who-pays"]
    assert discuss(SMALL, Answers()).disagreements == ()


@pytest.mark.parametrize(
    ("said", "first"), [("yes", True), ("not-sure", True), ("rather-not-say", True), ("no", False), (None, False)]
)
def test_an_answer_about_suicidal_thoughts_leads_to_help_first(
    library: Library, said: str | None, first: bool
) -> None:
    answers = Answers().answered("suicidal-thoughts", said)
    assert help_first(library, answers) == first
    assert discuss(library, answers).help_first == first


@settings(max_examples=25)
@given(data=st.data(), said=st.sampled_from([None, "yes", "no", "not-sure", "rather-not-say"]))
def test_an_answer_about_suicidal_thoughts_changes_no_point(
    library: Library, data: st.DataObject, said: str | None
) -> None:
    answers = data.draw(answers_to(library))
    plain, asked = (discuss(library, answers.answered("suicidal-thoughts", value)) for value in (None, said))
    assert plain.points == asked.points
    assert plain.disagreements == asked.disagreements
    assert "suicidal-thoughts" not in [entry.question_id for entry in asked.to_clarify]


@settings(max_examples=25)
@given(data=st.data())
def test_points_stand_in_the_same_order_for_everyone(library: Library, data: st.DataObject) -> None:
    points = discuss(library, data.draw(answers_to(library))).points
    topics = [topic.id for topic in ordered_topics(library)]
    written = {point.id: number for topic in library.topics for number, point in enumerate(topic.points)}
    order = [(topics.index(e.topic.id), KIND_ORDER.index(e.point.kind), written[e.point.id]) for e in points]
    assert order == sorted(order)
    assert len({entry.point.id for entry in points}) == len(points)


def test_topics_go_from_a_to_z_with_the_last_behind(library: Library) -> None:
    titles = [topic.title for topic in ordered_topics(library)]
    assert titles[:-1] == sorted(titles[:-1], key=str.casefold)
    assert ordered_topics(library)[-1].last


@settings(max_examples=25)
@given(data=st.data())
def test_exactly_the_points_with_a_reason_are_shown(library: Library, data: st.DataObject) -> None:
    answers = data.draw(answers_to(library))
    discussion = discuss(library, answers)
    facts = facts_of(library, counted(library, answers))
    shown = {entry.point.id: entry for entry in discussion.points}
    options_with_benefits = {
        option for entry in discussion.points if entry.point.kind == "benefit" for option in entry.point.about
    }
    for point in library.points.values():
        verdict = Verdict.NOT_MET if point.when is None else judge(point.when, facts).verdict
        by_answers = point.general or verdict is Verdict.MET
        by_answers = by_answers or (verdict is Verdict.CANNOT_TELL and point.when_unknown == "show")
        beside = bool(set(point.balances) & options_with_benefits)
        assert (point.id in shown) == (by_answers or beside)


@settings(max_examples=25)
@given(data=st.data())
def test_whatever_option_shows_a_benefit_shows_a_harm_and_what_is_not_known(
    library: Library, data: st.DataObject
) -> None:
    points = [entry.point for entry in discuss(library, data.draw(answers_to(library))).points]
    for option in {option for point in points if point.kind == "benefit" for option in point.about}:
        beside = {point.kind for point in points if option in point.balances}
        assert {"harm", "unknown"} <= beside


@settings(max_examples=15)
@given(data=st.data())
def test_all_options_stand_side_by_side_whatever_was_answered(library: Library, data: st.DataObject) -> None:
    assert discuss(library, data.draw(answers_to(library))).options == library.options
    assert len(library.options) == 7


@settings(max_examples=25)
@given(data=st.data(), order=st.randoms(use_true_random=False))
def test_the_mirror_says_the_same_in_whatever_order_things_matter(
    library: Library, data: st.DataObject, order: object
) -> None:
    choices = [choice.id for choice in library.questions["what-matters"].choices]
    matters = data.draw(st.lists(st.sampled_from(choices), min_size=1, max_size=3, unique=True))
    shuffled = data.draw(st.permutations(matters))
    one, other = (discuss(library, Answers({"what-matters": tuple(some)})).mirror for some in (matters, shuffled))
    assert {(m.priority, m.option.id, m.mark, m.says) for m in one} == {
        (m.priority, m.option.id, m.mark, m.says) for m in other
    }
    assert [m.option.id for m in one] == [option.id for option in library.options] * len(matters)


@settings(max_examples=15)
@given(data=st.data())
def test_the_discussion_does_not_depend_on_the_order_of_answering(library: Library, data: st.DataObject) -> None:
    answers = data.draw(answers_to(library))
    turned = Answers(dict(reversed(list(answers.items()))))
    assert discuss(library, answers).points == discuss(library, turned).points


def test_points_do_not_depend_on_the_order_of_files() -> None:
    turned = replace(SMALL, topics=tuple(reversed(SMALL.topics)))
    answers = _answers(considering=("esketamine",), cost="big-worry", insured="yes")
    assert [e.point.id for e in discuss(SMALL, answers).points] == [
        e.point.id for e in discuss(turned, answers).points
    ]
