"""The few points that come first: by the person's answers, in their order, balanced, and fair to every option."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.discussion.discuss import discuss
from decision_aid.discussion.discussion import Discussion
from decision_aid.discussion.nearness import MOST_NEAR, MOST_OF_A_KIND, nearness_words
from decision_aid.interview.answers import Answers
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.model.entry import OptionId
from decision_aid.knowledge.model.library import Library
from decision_aid.workshop.renaming import answers_renamed, with_options_renamed
from tests.support.answering import answers_to

ALL = ("antidepressants", "ect", "esketamine", "ketamine", "no-change", "talking-therapy", "tms")


def near(discussion: Discussion) -> list[tuple[str, str]]:
    return [(entry.nearness, entry.point.id) for entry in discussion.near]


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_few_are_near_and_few_of_a_kind(library: Library, data: st.DataObject) -> None:
    found = discuss(library, data.draw(answers_to(library))).near
    assert len(found) <= MOST_NEAR
    assert max(Counter(entry.nearness for entry in found).values(), default=0) <= MOST_OF_A_KIND
    assert [entry.place for entry in found] == list(range(len(found)))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_near_benefit_has_a_harm_and_an_unknown_of_its_option_near(library: Library, data: st.DataObject) -> None:
    found = discuss(library, data.draw(answers_to(library))).near
    for entry in found:
        for option in entry.point.about if entry.point.kind == "benefit" else ():
            assert {"harm", "unknown"} <= {other.point.kind for other in found if option in other.point.about}


@settings(max_examples=40, deadline=None)
@given(data=st.data(), one=st.sampled_from(ALL), other=st.sampled_from(ALL))
def test_the_same_are_near_under_other_names(
    library: Library, data: st.DataObject, one: OptionId, other: OptionId
) -> None:
    names = {one: other, other: one}
    answers = data.draw(answers_to(library))
    renamed = discuss(with_options_renamed(library, names), answers_renamed(answers, names))
    assert {point for _, point in near(renamed)} == {point for _, point in near(discuss(library, answers))}


def test_who_has_named_nothing_gets_an_overview_first_and_no_list_of_hazards(library: Library) -> None:
    found = discuss(library, Answers())
    assert near(found)[:2] == [("orientation", "seven-options"), ("health", "not-yet-checked")]
    assert not any(entry.point.kind == "caution" for entry in found.points)


@pytest.mark.parametrize("said", ["yes", "not-sure"])
def test_a_warning_is_near_for_yes_and_for_not_sure_even_if_no_option_is_named(library: Library, said: str) -> None:
    found = discuss(library, Answers({"brain-vessels": said}))
    assert ("health", "blood-vessels") in near(found)
    assert ("brain-vessels" in [entry.question_id for entry in found.to_clarify]) == (said == "not-sure")


def test_what_matters_comes_in_the_persons_own_order(library: Library) -> None:
    def of_matters(*order: str) -> list[str]:
        return [
            point for kind, point in near(discuss(library, Answers({"what-matters": order}))) if kind == "matters"
        ]

    assert of_matters("weight", "sex-life")[:2] == ["weight-gain", "sexual-problems"]
    assert of_matters("sex-life", "weight")[:2] == ["sexual-problems", "weight-gain"]


def test_each_option_to_hear_about_has_one_card_or_none_has(library: Library) -> None:
    def cards(*options: str) -> list[str]:
        found = discuss(library, Answers({"considering": options}))
        return [point for kind, point in near(found) if kind == "options"]

    assert cards("ect", "ketamine", "tms") == ["ect-at-a-glance", "ketamine-at-a-glance", "tms-at-a-glance"]
    assert cards("ect", "ketamine", "tms", "esketamine") == []


def test_a_question_of_the_top_three_brings_its_point(library: Library) -> None:
    point = library.points["while-waiting"]
    answers = Answers({"waiting-hard": ("work",), "top-three": (point.ask[0],)})
    assert ("top-three", "while-waiting") in near(discuss(library, answers))


def test_a_near_point_says_why_in_a_sentence(library: Library) -> None:
    trial = Trial(id="t1", medicine="sertraline", bothered=("tired",))
    found = discuss(library, Answers({"trials": (trial,)}))
    tired = next(entry for entry in found.points if entry.point.id == "tired-from-medicine")
    assert nearness_words(tired) == "Near: it is tied to what you have tried."
