"""Judging a condition: Kleene’s three values, and every operator against every kind of answer."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from decision_aid.interview.answers import Answer, Answers
from decision_aid.interview.counts import Count
from decision_aid.interview.derived import Derived, KnownSet
from decision_aid.interview.judging import Facts, Verdict, judge
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.knowledge.model.conditions import Condition, NamedCondition

MET, NOT_MET, CANNOT_TELL = Verdict.MET, Verdict.NOT_MET, Verdict.CANNOT_TELL
_CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)
_SAYING = {MET: "yes", NOT_MET: "no", CANNOT_TELL: "not-sure"}
_RANK = {NOT_MET: 0, CANNOT_TELL: 1, MET: 2}  # Kleene: “and” is the least of its parts, “or” the greatest


def verdict(
    plain: Any, answers: dict[str, Answer] | None = None, derived: dict[str, Derived] | None = None
) -> Verdict:
    facts = Facts(Answers(answers or {}), derived or {}, {})
    return judge(_CONDITION.validate_python(plain), facts).verdict


def _parts(verdicts: tuple[Verdict, ...]) -> tuple[list[dict[str, str]], dict[str, Answer]]:
    plain = [{"answer": f"q{number}", "is": "yes"} for number, _ in enumerate(verdicts)]
    return plain, {f"q{number}": _SAYING[wanted] for number, wanted in enumerate(verdicts)}


@pytest.mark.parametrize("verdicts", [*product(Verdict, repeat=2), *product(Verdict, repeat=3)], ids=str)
def test_all_and_any_follow_kleenes_tables(verdicts: tuple[Verdict, ...]) -> None:
    plain, answers = _parts(verdicts)
    assert verdict({"all": plain}, answers) is min(verdicts, key=_RANK.__getitem__)
    assert verdict({"any": plain}, answers) is max(verdicts, key=_RANK.__getitem__)


@pytest.mark.parametrize(("inner", "outer"), [(MET, NOT_MET), (NOT_MET, MET), (CANNOT_TELL, CANNOT_TELL)])
def test_not_turns_round_what_is_known_and_nothing_else(inner: Verdict, outer: Verdict) -> None:
    (plain,), answers = _parts((inner,))
    assert verdict({"not": plain}, answers) is outer


@given(st.lists(st.sampled_from(list(Verdict)), min_size=1, max_size=4))
def test_not_all_is_any_not(verdicts: list[Verdict]) -> None:
    plain, answers = _parts(tuple(verdicts))
    assert verdict({"not": {"all": plain}}, answers) is verdict({"any": [{"not": part} for part in plain]}, answers)


def test_a_named_condition_is_followed() -> None:
    named = NamedCondition(id="soon", says="Soon.", when=_CONDITION.validate_python({"answer": "pace", "is": "days"}))
    for said, expected in (("days", MET), ("weeks", NOT_MET), ("not-sure", CANNOT_TELL)):
        facts = Facts(Answers({"pace": said}), {}, {"soon": named})
        judgement = judge(_CONDITION.validate_python({"see": "soon"}), facts)
        assert judgement.verdict is expected
        assert [part.verdict for part in judgement.parts] == [expected]


@pytest.mark.parametrize("missing", [{}, {"q": "not-sure"}, {"q": "rather-not-say"}])
@pytest.mark.parametrize(
    "operator",
    [
        {"is": "a"},
        {"is_one_of": ["a", "b"]},
        {"includes": "a"},
        {"includes_any_of": ["a"]},
        {"at_least": 1},
        {"at_most": 1},
    ],
)
def test_what_is_missing_is_never_taken_for_a_no(operator: dict[str, Any], missing: dict[str, Answer]) -> None:
    assert verdict({"answer": "q", **operator}, missing) is CANNOT_TELL
    assert verdict({"not": {"answer": "q", **operator}}, missing) is CANNOT_TELL


@pytest.mark.parametrize(
    "operator", [{"is": "a"}, {"is_one_of": ["a", "b"]}, {"includes": "a"}, {"includes_any_of": ["a"]}]
)
def test_not_sure_meets_a_comparison_that_says_so_and_no_answer_does_not(operator: dict[str, Any]) -> None:
    plain = {"answer": "q", **operator, "or_not_sure": "yes"}
    several = "includes" in next(iter(operator))
    assert verdict(plain, {"q": "not-sure"}) is MET
    assert verdict({"not": plain}, {"q": "not-sure"}) is NOT_MET
    assert verdict(plain, {}) is NOT_MET
    assert verdict(plain, {"q": "rather-not-say"}) is CANNOT_TELL
    assert verdict(plain, {"q": ("a",) if several else "a"}) is MET
    assert verdict(plain, {"q": ("c",) if several else "c"}) is NOT_MET


@pytest.mark.parametrize(
    ("operator", "answer", "expected"),
    [
        ({"is": "a"}, "a", MET),
        ({"is": "a"}, "b", NOT_MET),
        ({"is_one_of": ["a", "b"]}, "b", MET),
        ({"is_one_of": ["a", "b"]}, "c", NOT_MET),
        ({"includes": "a"}, ("a", "b"), MET),
        ({"includes": "a"}, ("b",), NOT_MET),
        ({"includes_any_of": ["a", "b"]}, ("b", "c"), MET),
        ({"includes_any_of": ["a", "b"]}, ("c",), NOT_MET),
        ({"includes": "a"}, ("not-sure",), CANNOT_TELL),
        ({"at_least": 2}, 2, MET),
        ({"at_least": 2}, 1, NOT_MET),
        ({"at_most": 2}, 2, MET),
        ({"at_most": 2}, 3, NOT_MET),
        ({"at_least": 0}, 0, MET),
        ({"is": "a"}, RoughDate(year=2020), CANNOT_TELL),
    ],
)
def test_each_operator_compares_as_it_reads(operator: dict[str, Any], answer: Answer, expected: Verdict) -> None:
    assert verdict({"answer": "q", **operator}, {"q": answer}) is expected


@pytest.mark.parametrize("wanted", [True, False])
@pytest.mark.parametrize("answer", [None, "a", "not-sure", 0, ("a",), RoughDate(year=2020)])
def test_whether_something_is_answered_is_always_known(answer: Answer | None, wanted: bool) -> None:
    answers = {} if answer is None else {"q": answer}
    expected = MET if (answer is not None) == wanted else NOT_MET
    assert verdict({"answer": "q", "is_answered": wanted}, answers) is expected


@given(st.integers(0, 6), st.integers(0, 6), st.integers(0, 6))
def test_a_count_that_is_not_exact_is_judged_by_all_it_can_be(least: int, more: int, limit: int) -> None:
    value = Count(least, least + more)
    possible = range(value.least, value.most + 1)
    for operator, holds in (
        ("at_least", [n >= limit for n in possible]),
        ("at_most", [n <= limit for n in possible]),
    ):
        expected = MET if all(holds) else CANNOT_TELL if any(holds) else NOT_MET
        assert verdict({"answer": "q", operator: limit}, derived={"q": value}) is expected


@pytest.mark.parametrize(
    ("members", "complete", "expected"),
    [
        ({"a"}, True, MET),
        ({"a"}, False, MET),
        ({"b"}, True, NOT_MET),
        ({"b"}, False, CANNOT_TELL),
        (set(), False, CANNOT_TELL),
    ],
)
def test_an_open_set_may_hold_what_it_does_not_name(members: set[str], complete: bool, expected: Verdict) -> None:
    known = KnownSet(frozenset(members), complete=complete)
    assert verdict({"answer": "q", "includes": "a"}, derived={"q": known}) is expected
