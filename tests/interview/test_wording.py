"""Answers in words."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.interview.answers import Answer, Answers, OwnWords
from decision_aid.interview.counts import Count
from decision_aid.interview.derived import KnownSet, derive
from decision_aid.interview.rough_dates import RoughDate, month_of
from decision_aid.interview.trials import Trial, ends_before_it_starts
from decision_aid.interview.wording import (
    GROUP_WORDS,
    NOT_ANSWERED,
    answer_words,
    brand_words,
    derived_words,
    medicine_words,
    words_of,
)
from decision_aid.knowledge.model.derived_names import MEDICINE_GROUPS
from decision_aid.knowledge.model.library import Library
from tests.support.answering import answers_to


def _words(library: Library, question: str, answer: Answer | None) -> str:
    return answer_words(library, library.questions[question], answer)


def test_each_kind_of_answer_has_its_words(library: Library) -> None:
    assert _words(library, "cost", None) == NOT_ANSWERED
    assert _words(library, "cost", "big-worry") == "A big worry"
    assert _words(library, "cost", "not-sure") == "I’m not sure"
    assert _words(library, "suicidal-thoughts", "rather-not-say") == "I would rather not say"
    assert _words(library, "trials", "none") == "None so far"
    assert (
        _words(library, "considering", ("ect", "tms"))
        == "ECT (electroconvulsive therapy), TMS (magnetic stimulation)"
    )
    assert _words(library, "what-matters", ("lasting", OwnWords("To sleep"))) == "1 A benefit that lasts · 2 To sleep"
    assert _words(library, "top-three", ("Sleep", "Cost")) == "1 Sleep · 2 Cost"
    assert _words(library, "episode-began", RoughDate(year=2023, month=3)) == "March 2023"
    assert (
        _words(library, "trials", (Trial(id="t1", medicine="sertraline"), Trial(id="t2", name="A tea")))
        == "sertraline, A tea"
    )


def test_a_choice_that_is_gone_is_named_by_its_id(library: Library) -> None:
    assert _words(library, "cost", "a-fortune") == "a-fortune"


def test_own_words_stay_as_they_were_typed(library: Library) -> None:
    assert _words(library, "waiting-words", "  I am *tired*  ") == "  I am *tired*  "


def test_a_medicine_is_named_by_what_is_known_of_it(library: Library) -> None:
    assert medicine_words(library, Trial(id="t1", medicine="sertraline", name="Zoloft")) == "sertraline"
    assert medicine_words(library, Trial(id="t1", name="The green one")) == "The green one"
    assert medicine_words(library, Trial(id="t1")) == "A medicine without a name"
    assert brand_words(library, Trial(id="t1", medicine="sertraline", name="zoloft")) == "Zoloft"
    assert brand_words(library, Trial(id="t1", name="The green one")) == ""


def test_derived_answers_say_what_is_not_known() -> None:
    assert derived_words(None) == "not known"
    assert derived_words(Count(1, 1)) == "1"
    assert derived_words(Count(1, 3)) == "1 to 3"
    assert derived_words(KnownSet(frozenset(), complete=True)) == "none"
    assert derived_words(KnownSet(frozenset({"ssri", "maoi"}), complete=True)) == "maoi, ssri"


def test_side_effects_are_said_in_the_words_of_the_form(library: Library) -> None:
    answers = Answers({"trials": (Trial(id="t1", bothered=("numb", "weight-gain")),)})
    assert (
        words_of(library, answers, derive(answers, library.medicines), "side-effects") == "Weight gain, Feeling numb"
    )


@settings(max_examples=40)
@given(data=st.data())
def test_every_answer_has_words(library: Library, data: st.DataObject) -> None:
    answers = data.draw(answers_to(library))
    for question in library.questions.values():
        assert answer_words(library, question, answers.get(question.id))


def test_rough_dates_cover_all_months_they_can_mean() -> None:
    assert (RoughDate(year=2020).earliest, RoughDate(year=2020).latest) == (2020 * 12, 2020 * 12 + 11)
    assert str(RoughDate(year=2020)) == "2020"
    assert RoughDate(year=2020, month=9).short() == "Sep 2020"
    assert month_of(date(2026, 11, 20)) == RoughDate(year=2026, month=11)


def test_an_end_is_before_a_start_only_if_it_surely_is() -> None:
    year, march, may = RoughDate(year=2020), RoughDate(year=2020, month=3), RoughDate(year=2020, month=5)
    assert ends_before_it_starts(may, march)
    assert not ends_before_it_starts(may, year)
    assert not ends_before_it_starts(may, may)
    assert not ends_before_it_starts(None, march)


def test_every_group_of_medicines_has_words() -> None:
    assert set(GROUP_WORDS) == set(MEDICINE_GROUPS)
