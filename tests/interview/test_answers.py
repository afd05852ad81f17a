"""Answers: giving, changing and taking back, without ever touching the others."""

from hypothesis import given
from hypothesis import strategies as st

from decision_aid.interview.answers import Answers
from decision_aid.interview.trials import Trial

GIVEN = st.dictionaries(st.sampled_from("abcd"), st.text(min_size=1, max_size=3)).map(Answers)


@given(GIVEN, st.sampled_from("abcd"), st.text(min_size=1, max_size=3))
def test_giving_an_answer_changes_that_one_alone(answers: Answers, question: str, answer: str) -> None:
    changed = answers.answered(question, answer)
    assert changed[question] == answer
    assert {key: value for key, value in changed.items() if key != question} == {
        key: value for key, value in answers.items() if key != question
    }


@given(GIVEN, st.sampled_from("abcd"), st.sampled_from([None, "", ()]))
def test_taking_an_answer_back_leaves_nothing_of_it(
    answers: Answers, question: str, nothing: str | tuple[()] | None
) -> None:
    assert question not in answers.answered(question, nothing)


def test_zero_is_an_answer() -> None:
    assert Answers().answered("weeks", 0)["weeks"] == 0


@given(GIVEN, st.frozensets(st.sampled_from("abcd")))
def test_only_some_answers_are_those_and_no_others(answers: Answers, some: frozenset[str]) -> None:
    assert set(answers.only(some)) == set(answers) & some


def test_trials_are_found_only_among_trials() -> None:
    trial = Trial(id="t1")
    assert Answers({"trials": (trial,)}).trials() == (trial,)
    assert Answers({"trials": "not-sure"}).trials() == ()
    assert Answers().trials() == ()
