"""Small sets of rules by the thousand, and every answer that a person could give to them, for brute force."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, combinations, product
from typing import Any, Final

from hypothesis import strategies as st
from pydantic import TypeAdapter

from decision_aid.interview.answers import Answer, Answers
from decision_aid.knowledge.model.conditions import Condition
from decision_aid.knowledge.model.entry import NONE
from decision_aid.knowledge.model.library import Library, Topic
from decision_aid.knowledge.model.points import Point
from decision_aid.knowledge.model.promises import SAFETY_PAGE
from decision_aid.knowledge.model.questionnaire import Choice, Page, Question

_CONDITION: Final = TypeAdapter[Any](Condition)
_CLAIM: Final = "costs-differ"
_OPTIONS: Final = ("ect", "esketamine")
_QUESTIONS: Final = (
    Question(id="one", kind="choice", ask="?", label="?", not_sure=True,
             choices=(Choice(id="a", label="A"), Choice(id="b", label="B"))),
    Question(id="many", kind="choices", ask="?", label="?", none_of_these="None",
             choices=(Choice(id="a", label="A"), Choice(id="b", label="B"))),
    Question(id="yes", kind="yes_no", ask="?", label="?", not_sure=True, rather_not_say=True),
)  # fmt: skip
_COMPARED: Final = (
    {"answer": "one", "is": "a"}, {"answer": "one", "is_one_of": ["a", "b"]},
    {"answer": "one", "is": "a", "or_not_sure": True}, {"answer": "one", "is_answered": True},
    {"answer": "one", "is_answered": False},
    {"answer": "many", "includes": "a"}, {"answer": "many", "includes": "none"},
    {"answer": "many", "includes_any_of": ["a", "b"]},
    {"answer": "many", "is_answered": False},
    {"answer": "yes", "is": "yes"}, {"answer": "yes", "is": "no"}, {"answer": "yes", "is_answered": True},
)  # fmt: skip


def conditions() -> st.SearchStrategy[Any]:
    """Conditions on the three questions, as a rule file has them."""
    return st.recursive(
        st.sampled_from(_COMPARED),
        lambda inner: st.one_of(
            st.lists(inner, min_size=2, max_size=2).map(lambda parts: {"all": parts}),
            st.lists(inner, min_size=2, max_size=2).map(lambda parts: {"any": parts}),
            inner.map(lambda part: {"not": part}),
        ),
        max_leaves=3,
    )


@st.composite
def _point(draw: st.DrawFn, number: int, kinds: tuple[str, ...], about: tuple[str, ...] | None = None) -> Point:
    shows = draw(st.sampled_from(("when", "when", "both", "general", "balances")))
    plain: dict[str, Any] = {"general": True} if shows == "general" else {}
    if shows in ("when", "both"):
        plain["when"] = draw(conditions())
        plain["when_unknown"] = draw(st.sampled_from(("hide", "show")))
    if shows in ("balances", "both"):
        plain["balances"] = draw(_some_options())
    about = about or tuple(draw(_some_options()))
    return _made(number, draw(st.sampled_from(kinds)), about, **plain)


def _some_options() -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(_OPTIONS), unique=True, min_size=1, max_size=2)


def _made(number: int, kind: str, about: tuple[str, ...], **plain: Any) -> Point:
    return Point.model_validate({
        "id": f"p{number}", "kind": kind, "about": about, "title": f"Point {number}", "says": "Words.",
        "claims": [_CLAIM], **plain,
    })  # fmt: skip


@st.composite
def _any_points(draw: st.DrawFn) -> tuple[Point, ...]:
    kinds = ("benefit", "benefit", "harm", "unknown", "background")
    return tuple(draw(_point(number, kinds)) for number in range(draw(st.integers(2, 6))))


@st.composite
def _balanced_points(draw: st.DrawFn) -> tuple[Point, ...]:
    """A harm and an unknown that balance each option, and a few benefits: so that much can be proved of them."""
    sides = [(kind, option) for kind in ("harm", "unknown") for option in _OPTIONS]
    found = [_made(number, kind, (option,), balances=(option,)) for number, (kind, option) in enumerate(sides)]
    return (*found, *(draw(_point(10 + number, ("benefit",))) for number in range(draw(st.integers(1, 3)))))


@st.composite
def small_sets(draw: st.DrawFn, base: Library) -> Library:
    """Rules with three questions, any of which may depend on earlier ones, and up to six points."""
    points = draw(st.one_of(_any_points(), _balanced_points()))
    pages = []
    for number, question in enumerate(_QUESTIONS):
        earlier = [entry for entry in _COMPARED if entry["answer"] in [each.id for each in _QUESTIONS[:number]]]
        asked = draw(st.one_of(st.none(), st.sampled_from(earlier))) if earlier else None
        when = _CONDITION.validate_python(asked) if asked is not None else None
        pages.append(Page(id=question.id, questions=(question,), ask_when=when))
    kept = [page for page in base.pages if page.id in ("ever-tried", "trials", "what-matters")]
    section = base.sections[0].model_copy(update={"pages": (SAFETY_PAGE, *pages, *kept)})
    return replace(
        base, sections=(section,), conditions=(), topics=(Topic("small", "Small", points),), disagreements=()
    )


def every_answer() -> Iterator[Answers]:
    """Yield every set of answers to the three questions that a person could give."""
    for given in product(*(_values(question) for question in _QUESTIONS)):
        said = zip(_QUESTIONS, given, strict=True)
        yield Answers({question.id: answer for question, answer in said if answer is not None})


def _values(question: Question) -> list[Answer | None]:
    offered = [choice.id for choice in question.answers]
    if question.kind != "choices":
        return [None, *offered]
    free = [choice for choice in offered if choice != NONE]
    some = chain.from_iterable(combinations(free, size) for size in range(1, len(free) + 1))
    return [None, *some, (NONE,)]
