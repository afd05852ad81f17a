"""What follows from the medicines tried: counts between least and most, and sets that may be open."""

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.interview.answers import Answers
from decision_aid.interview.counts import Count, count
from decision_aid.interview.derived import KnownSet, derive
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trials import HELPED_STEPS, Ended, Helped, SideEffect, TakenFor, Trial, YesNoUnsure
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES, MEDICINE_GROUPS, SIDE_EFFECTS, TRIAL_FACTS
from decision_aid.knowledge.model.entry import NOT_SURE
from decision_aid.knowledge.model.library import Library
from tests.support.answering import trials

# tried long enough, on most days, for depression, and ended since it did not help enough
TRIED = {"medicine": "sertraline", "helped": "little", "weeks": 8, "most_days": "yes", "why_ended": ("not-enough",)}
SPRING, SUMMER = RoughDate(year=2024, month=3), RoughDate(year=2024, month=7)


def _derived(library: Library, *facts: dict[str, Any]) -> dict[str, Any]:
    some = tuple(Trial(id=f"t{number}", **fact) for number, fact in enumerate(facts))
    return derive(Answers({"trials": some}), library.medicines)


@given(st.lists(st.sampled_from([True, False, None])))
def test_a_count_lies_between_the_sure_and_the_possible(items: list[bool | None]) -> None:
    found = count(items)
    assert found == Count(items.count(True), items.count(True) + items.count(None))
    assert found.exact == (None not in items)


def test_names_and_functions_are_in_step(library: Library) -> None:
    found = derive(Answers({"trials": "none"}), library.medicines)
    assert list(found) == list(DERIVED_NAMES)
    for name, value in found.items():
        assert isinstance(value, KnownSet if DERIVED_NAMES[name].kind == "set" else Count)


def test_the_choices_that_rules_may_word_are_those_of_a_trial() -> None:
    def known(kind: Any) -> tuple[str, ...]:
        return tuple(choice for choice in get_args(kind) if choice != NOT_SURE)

    assert TRIAL_FACTS["helped"].choices == known(Helped) == ("worse", *HELPED_STEPS)
    assert TRIAL_FACTS["taken-for"].choices == known(TakenFor)
    assert TRIAL_FACTS["why-ended"].choices == known(Ended)
    assert TRIAL_FACTS["this-episode"].choices == TRIAL_FACTS["most-days"].choices == known(YesNoUnsure)
    assert (*known(SideEffect), "none") == TRIAL_FACTS["bothered"].choices
    assert set(SIDE_EFFECTS) == set(known(SideEffect))


def test_every_medicine_belongs_to_a_known_group(library: Library) -> None:
    assert {medicine.group for medicine in library.medicines.medicines} <= set(MEDICINE_GROUPS)


def test_nothing_is_derived_before_a_medicine_is_written_down(library: Library) -> None:
    assert derive(Answers(), library.medicines) == {}
    assert derive(Answers({"ever-tried": "yes"}), library.medicines) == {}


def test_who_never_tried_a_medicine_has_exactly_none(library: Library) -> None:
    found = derive(Answers({"trials": "none"}), library.medicines)
    assert found["antidepressants-tried"] == Count(0, 0)
    assert found["side-effects"] == KnownSet(frozenset(), complete=True)


@pytest.mark.parametrize(
    ("fact", "name", "expected"),
    [
        ({"medicine": "sertraline"}, "antidepressants-tried", Count(1, 1)),
        ({"medicine": "lithium"}, "antidepressants-tried", Count(0, 0)),
        ({"name": "the green pill"}, "antidepressants-tried", Count(0, 1)),
        ({**TRIED}, "antidepressants-not-enough", Count(1, 1)),
        ({**TRIED, "helped": "worse"}, "antidepressants-not-enough", Count(1, 1)),
        ({**TRIED, "helped": "half"}, "antidepressants-not-enough", Count(0, 1)),
        ({**TRIED, "helped": "mostly"}, "antidepressants-not-enough", Count(0, 0)),
        ({**TRIED, "helped": "not-sure"}, "antidepressants-not-enough", Count(0, 1)),
        ({**TRIED, "medicine": "lithium"}, "antidepressants-not-enough", Count(0, 0)),
        ({**TRIED, "weeks": 3}, "antidepressants-not-enough", Count(0, 1)),
        ({**TRIED, "weeks": None}, "antidepressants-not-enough", Count(0, 1)),
        ({**TRIED, "weeks": None, "started": SPRING, "ended": SUMMER}, "antidepressants-not-enough", Count(1, 1)),
        ({**TRIED, "weeks": None, "started": SPRING, "ended": SPRING}, "antidepressants-not-enough", Count(0, 1)),
        ({**TRIED, "most_days": "no"}, "antidepressants-not-enough", Count(0, 1)),
        ({**TRIED, "why_ended": ("side-effects",)}, "antidepressants-not-enough", Count(0, 1)),
        ({**TRIED, "why_ended": ("cost",)}, "antidepressants-not-enough", Count(0, 1)),
        ({**TRIED, "why_ended": ("side-effects", "not-enough")}, "antidepressants-not-enough", Count(1, 1)),
        ({**TRIED, "why_ended": None, "still_taking": True}, "antidepressants-not-enough", Count(1, 1)),
        ({**TRIED, "taken_for": "sleep"}, "antidepressants-not-enough", Count(0, 1)),
        ({**TRIED, "taken_for": "depression"}, "antidepressants-not-enough", Count(1, 1)),
        ({**TRIED, "added_to": "t9"}, "antidepressants-not-enough", Count(0, 0)),
        ({**TRIED, "added_to": "not-sure"}, "antidepressants-not-enough", Count(0, 1)),
        ({**TRIED, "this_episode": "no"}, "antidepressants-not-enough-this-episode", Count(0, 0)),
        ({**TRIED}, "antidepressants-not-enough-this-episode", Count(0, 1)),
        ({"medicine": "sertraline", "helped": "half"}, "antidepressants-partly", Count(1, 1)),
        ({"medicine": "sertraline", "helped": "no-change"}, "antidepressants-partly", Count(0, 0)),
        ({"medicine": "sertraline", "weeks": 3}, "antidepressants-under-4-weeks", Count(1, 1)),
        ({"medicine": "sertraline", "weeks": 4}, "antidepressants-under-4-weeks", Count(0, 0)),
        ({"medicine": "sertraline", "weeks": "not-sure"}, "antidepressants-under-4-weeks", Count(0, 1)),
        ({"medicine": "sertraline", "weeks": 7}, "antidepressants-under-8-weeks", Count(1, 1)),
        ({"medicine": "sertraline", "weeks": 8}, "antidepressants-under-8-weeks", Count(0, 0)),
        ({"medicine": "sertraline", "most_days": "no"}, "antidepressants-missed-days", Count(1, 1)),
        ({"medicine": "sertraline", "still_taking": True}, "antidepressants-now", Count(1, 1)),
        ({"medicine": "sertraline"}, "antidepressants-now", Count(0, 1)),
        ({"medicine": "sertraline", "why_ended": ("cost",)}, "antidepressants-now", Count(0, 0)),
        ({"added_to": "alone"}, "added-medicines", Count(0, 0)),
        ({"added_to": "t9"}, "added-medicines", Count(1, 1)),
        ({"added_to": "not-sure"}, "added-medicines", Count(0, 1)),
        ({"bothered": ("numb",)}, "side-effects", KnownSet(frozenset({"numb"}), complete=True)),
        ({"bothered": "none"}, "side-effects", KnownSet(frozenset(), complete=True)),
        ({"bothered": "not-sure"}, "side-effects", KnownSet(frozenset(), complete=False)),
        ({"medicine": "sertraline"}, "medicine-groups", KnownSet(frozenset({"ssri"}), complete=True)),
        ({"name": "the green pill"}, "medicine-groups", KnownSet(frozenset(), complete=False)),
        ({"medicine": "phenelzine", "still_taking": True}, "medicine-groups-now", KnownSet(frozenset({"maoi"}), complete=True)),
        ({"medicine": "phenelzine", "ended": SUMMER}, "medicine-groups-now", KnownSet(frozenset(), complete=True)),
        ({"medicine": "phenelzine"}, "medicine-groups-now", KnownSet(frozenset(), complete=False)),
        ({"name": "the green pill", "still_taking": True}, "medicine-groups-now", KnownSet(frozenset(), complete=True)),
    ],
)  # fmt: skip
def test_a_fact_counts_as_what_it_says(library: Library, fact: dict[str, Any], name: str, expected: object) -> None:
    assert _derived(library, fact)[name] == expected


@given(trials())
def test_what_is_remembered_later_only_narrows_a_count(library: Library, some: tuple[Trial, ...]) -> None:
    before = derive(Answers({"trials": some}), library.medicines)
    sure = tuple(
        trial.model_copy(update={"helped": "little"}) if trial.helped in (None, NOT_SURE) else trial for trial in some
    )
    after = derive(Answers({"trials": sure}), library.medicines)
    for name, value in after.items():
        was = before[name]
        if isinstance(value, Count) and isinstance(was, Count):
            assert was.least <= value.least <= value.most <= was.most


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ({"medicine": "escitalopram"}, Count(2, 2)),
        ({"medicine": "sertraline"}, Count(1, 1)),  # the same medicine twice
        ({"medicine": "escitalopram", "weeks": 1, "why_ended": ("side-effects",)}, Count(1, 2)),
        ({"medicine": "trazodone", "taken_for": "sleep"}, Count(1, 2)),
        ({"medicine": "bupropion", "added_to": "t0"}, Count(1, 1)),
        ({"medicine": "escitalopram", "helped": "half", "why_ended": ("cost",)}, Count(1, 2)),
        ({"medicine": "escitalopram", "most_days": "no"}, Count(1, 2)),
    ],
)
def test_tries_that_did_not_help_enough_are_different_medicines(
    library: Library, second: dict[str, Any], expected: Count
) -> None:
    assert _derived(library, TRIED, {**TRIED, **second})["antidepressants-not-enough"] == expected
