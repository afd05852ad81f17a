"""The engine against brute force: on generated rules it finds the verdicts that all answers together give."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, combinations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from decision_aid.interview.answers import Answer, Answers
from decision_aid.interview.judging import Verdict, judge
from decision_aid.interview.path import counted, facts_of
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.model.conditions import Condition
from decision_aid.knowledge.model.entry import NONE
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.questionnaire import Choice, Page, Question, Section
from decision_aid.workshop.reach import possible_verdicts
from tests.support.editing import SMALL_RULES

pytestmark = pytest.mark.slow

CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)
SMALL = load_library([SMALL_RULES])
SPECIAL = ("not-sure", "rather-not-say")
BEGAN = RoughDate(year=2020)
KNOWN = ("sertraline", "escitalopram", "venlafaxine")

_QUESTIONS: tuple[dict[str, Any], ...] = (
    {"id": "eager", "kind": "choice", "choices": ("yes", "no"), "not_sure": True},
    {"id": "pace", "kind": "choice", "choices": ("days", "weeks", "months"), "not_sure": True},
    {"id": "cover", "kind": "yes_no", "choices": (), "rather_not_say": True},
    {"id": "wants", "kind": "choices", "choices": ("ect", "tms", "talk"), "none_of_these": "None", "not_sure": True},
    {"id": "first", "kind": "ranking", "choices": ("ect", "tms", "talk"), "up_to": 2},
    {"id": "weeks", "kind": "number", "choices": (), "most": 6},
    {"id": "trials", "kind": "trials", "choices": (), "none_of_these": "None"},
)
_COMPARISONS: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "eager": st.builds(lambda choice: {"answer": "eager", "is": choice}, st.sampled_from(["yes", "no"])),
    "pace": st.sampled_from(
        [{"answer": "pace", "is": "days"}, {"answer": "pace", "is_one_of": ["days", "weeks"]},
         {"answer": "pace", "is_answered": True}]
    ),
    "cover": st.sampled_from([{"answer": "cover", "is": "no"}, {"answer": "cover", "is_answered": False}]),
    "wants": st.one_of(
        st.builds(lambda choice: {"answer": "wants", "includes": choice}, st.sampled_from(["ect", "tms", NONE])),
        st.just({"answer": "wants", "includes_any_of": ["ect", "talk"]}),
    ),
    "first": st.builds(lambda choice: {"answer": "first", "includes": choice}, st.sampled_from(["ect", "tms", "talk"])),
    "weeks": st.one_of(
        st.builds(lambda limit: {"answer": "weeks", "at_least": limit}, st.integers(0, 7)),
        st.builds(lambda limit: {"answer": "weeks", "at_most": limit}, st.integers(0, 7)),
    ),
    "trials": st.one_of(
        st.builds(lambda limit: {"answer": "antidepressants-tried", "at_least": limit}, st.integers(0, 2)),
        st.builds(lambda limit: {"answer": "antidepressants-now", "at_most": limit}, st.integers(0, 2)),
        st.builds(lambda limit: {"answer": "antidepressants-tried", "at_most": limit}, st.integers(0, 1)),
        st.just({"answer": "trials", "is_answered": True}),
        st.just({"answer": "trials", "is": NONE}),
    ),
}  # fmt: skip


def conditions(comparisons: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.recursive(
        comparisons,
        lambda inner: st.one_of(
            st.builds(lambda parts: {"all": parts}, st.lists(inner, min_size=1, max_size=3)),
            st.builds(lambda parts: {"any": parts}, st.lists(inner, min_size=1, max_size=3)),
            st.builds(lambda part: {"not": part}, inner),
        ),
        max_leaves=4,
    )


def _page(plain: dict[str, Any], ask_when: Any) -> Page:
    choices = tuple(Choice(id=choice, label=choice) for choice in plain["choices"])
    question = Question(**{**plain, "choices": choices}, ask=plain["id"], label=plain["id"])
    asked = None if ask_when is None else CONDITION.validate_python(ask_when)
    return Page(id=f"page-{plain['id']}", questions=(question,), ask_when=asked)


@st.composite
def rules_with_a_condition(draw: st.DrawFn) -> tuple[Library, Condition, frozenset[str]]:
    """Small rules in which pages are asked only after an answer on the first ones, and a condition on a few questions.

    A few questions, so that comparisons meet on the same answer.
    """
    first = ("eager", "pace")
    early = conditions(st.one_of(*(_COMPARISONS[name] for name in first)))
    names = draw(st.lists(st.sampled_from(list(_COMPARISONS)), min_size=1, max_size=2, unique=True))
    pages = [_page(_QUESTIONS[0], draw(st.one_of(st.none(), conditions(_COMPARISONS["pace"]))))]
    pages = [_page(_QUESTIONS[1], None), *pages]
    pages += [_page(plain, draw(st.one_of(st.none(), early))) for plain in _QUESTIONS[2:]]
    plain = draw(conditions(st.one_of(*(_COMPARISONS[name] for name in names))))
    library = replace(SMALL, sections=(Section(id="all", title="All", pages=tuple(pages)),))
    return library, CONDITION.validate_python(plain), frozenset((*first, *names))


def every_value(question: Question) -> Iterator[Answer | None]:
    """Every answer that a person can give; of medicines up to three, taken now, ended, or of no known name."""
    yield None
    offered = [choice.id for choice in question.answers if choice.id not in SPECIAL]
    yield from (choice.id for choice in question.answers if choice.id in SPECIAL)
    match question.kind:
        case "choice" | "yes_no":
            yield from offered
        case "choices" | "ranking":
            most = question.up_to if question.kind == "ranking" else len(offered)
            sets = chain.from_iterable(combinations(offered, size) for size in range(1, most + 1))
            yield from (chosen for chosen in sets if NONE not in chosen or len(chosen) == 1)
        case "number":
            yield from range(question.least, question.most + 1)
        case "trials":
            yield NONE
            kinds = (
                {"started": BEGAN, "still_taking": True},
                {"started": BEGAN, "ended": RoughDate(year=2021)},
                {"medicine": None, "name": "something"},
                {"medicine": "lithium"},
            )
            for size in (1, 2, 3):
                for chosen in product(kinds, repeat=size):
                    yield tuple(
                        Trial(**{"id": f"t{number}", "medicine": KNOWN[number], **facts})
                        for number, facts in enumerate(chosen)
                    )


def by_brute_force(library: Library, condition: Condition, names: frozenset[str]) -> frozenset[Verdict]:
    values = {name: tuple(every_value(question)) for name, question in library.questions.items() if name in names}
    found = set()
    for chosen in product(*values.values()):
        given_answers = {name: value for name, value in zip(values, chosen, strict=True) if value is not None}
        answers = counted(library, Answers(given_answers))
        found.add(judge(condition, facts_of(library, answers)).verdict)
        if len(found) == len(Verdict):
            break
    return frozenset(found)


@settings(max_examples=150, deadline=None)
@given(rules_with_a_condition())
def test_the_verdicts_that_can_be_are_those_of_all_answers_together(
    made: tuple[Library, Condition, frozenset[str]],
) -> None:
    library, condition, names = made
    assert possible_verdicts(library, condition) == by_brute_force(library, condition, names)
