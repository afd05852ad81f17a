"""Random small conditions over a few answers, and every value that those answers can take."""

from itertools import product
from typing import Any

from hypothesis import strategies as st
from pydantic import TypeAdapter

from decision_aid.interview.answers import Answer, Answers
from decision_aid.interview.judging import Facts, Judgement, judge
from decision_aid.knowledge.model.conditions import Condition
from decision_aid.knowledge.model.questionnaire import Choice, Question

CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)
VALUES: dict[str, tuple[Answer | None, ...]] = {
    "pace": (None, "not-sure", "days", "weeks", "months"),
    "cost": (None, "not-sure", "big", "small"),
    "wants": (None, "not-sure", ("ect",), ("tms",), ("ect", "tms"), ("therapy",)),
    "weeks": (None, 0, 3, 4, 8, 9),
}


def _question(name: str, kind: str, *choices: str, **more: Any) -> Question:
    offered = tuple(Choice(id=choice, label=choice) for choice in choices)
    return Question(id=name, kind=kind, ask=name, label=name, choices=offered, **more)


QUESTIONS = {
    "pace": _question("pace", "choice", "days", "weeks", "months", not_sure=True),
    "cost": _question("cost", "choice", "big", "small", not_sure=True),
    "wants": _question("wants", "choices", "ect", "tms", "therapy"),
    "weeks": _question("weeks", "number"),
}

_COMPARISONS = st.one_of(
    st.builds(lambda choice: {"answer": "pace", "is": choice}, st.sampled_from(["days", "weeks"])),
    st.just({"answer": "pace", "is_one_of": ["days", "weeks"]}),
    st.builds(lambda choice: {"answer": "cost", "is": choice}, st.sampled_from(["big", "small"])),
    st.builds(lambda choice: {"answer": "wants", "includes": choice}, st.sampled_from(["ect", "tms"])),
    st.just({"answer": "wants", "includes_any_of": ["ect", "tms"]}),
    st.just({"answer": "pace", "is": "days", "or_not_sure": "yes"}),
    st.just({"answer": "wants", "includes_any_of": ["ect", "tms"], "or_not_sure": "yes"}),
    st.builds(lambda number: {"answer": "weeks", "at_least": number}, st.sampled_from([4, 9])),
    st.builds(lambda number: {"answer": "weeks", "at_most": number}, st.sampled_from([3, 8])),
    st.builds(
        lambda answer, wanted: {"answer": answer, "is_answered": wanted}, st.sampled_from(list(VALUES)), st.booleans()
    ),
)
PLAIN: st.SearchStrategy[Any] = st.recursive(
    _COMPARISONS,
    lambda inner: st.one_of(
        st.builds(lambda parts: {"all": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda parts: {"any": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda part: {"not": part}, inner),
    ),
    max_leaves=5,
)
CONDITIONS = PLAIN.map(CONDITION.validate_python)
SITUATIONS = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in VALUES.items()})


def judged(condition: Condition, situation: dict[str, Answer | None]) -> Judgement:
    answers = Answers()
    for name, value in situation.items():
        answers = answers.answered(name, value)
    return judge(condition, Facts(answers, {}, {}))


def changes(situation: dict[str, Answer | None], names: tuple[str, ...]) -> list[dict[str, Answer | None]]:
    """Return every situation that differs from one in these answers alone."""
    return [
        {**situation, **dict(zip(names, some, strict=True))} for some in product(*(VALUES[name] for name in names))
    ]
