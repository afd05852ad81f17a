"""The path of questions, and which answers count."""

from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.interview.answers import Answers
from decision_aid.interview.path import counted, path
from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.model.library import Library
from tests.support.answering import answers_to
from tests.support.editing import SMALL_RULES

SMALL = load_library([SMALL_RULES])


def _pages(library: Library, **given: str) -> list[str]:
    answers = Answers({name.replace("_", "-"): value for name, value in given.items()})
    return [page.id for page in path(library, answers)]


def test_a_page_is_asked_only_when_its_condition_is_met() -> None:
    assert "cover" in _pages(SMALL, cost="big-worry")
    assert "cover" not in _pages(SMALL, cost="no-worry")
    assert "cover" not in _pages(SMALL, cost="not-sure")
    assert "cover" not in _pages(SMALL)


def test_an_answer_to_a_question_that_is_no_longer_asked_does_not_count_and_is_kept() -> None:
    answers = Answers({"cost": "big-worry", "insured": "yes"}).answered("cost", "no-worry")
    assert "insured" in answers
    assert "insured" not in counted(SMALL, answers)
    assert "insured" in counted(SMALL, answers.answered("cost", "some-worry"))


def test_the_short_path_has_only_pages_of_the_path(library: Library) -> None:
    short, whole = path(library, Answers(), short=True), path(library, Answers())
    assert 0 < len(short) < len(whole)
    assert [page for page in whole if page.short_path] == list(short)


@settings(max_examples=40)
@given(data=st.data())
def test_counting_twice_is_counting_once_and_the_path_is_the_same(library: Library, data: st.DataObject) -> None:
    answers = data.draw(answers_to(library))
    once = counted(library, answers)
    assert counted(library, once) == once
    assert path(library, once) == path(library, answers)
    assert set(once) <= set(answers)


@settings(max_examples=40)
@given(data=st.data())
def test_the_path_keeps_the_order_of_the_questionnaire(library: Library, data: st.DataObject) -> None:
    order = [page.id for page in library.pages]
    asked = [page.id for page in path(library, data.draw(answers_to(library)))]
    assert asked == [page for page in order if page in asked]
    always = {page.id for page in library.pages if page.ask_when is None}
    assert always <= set(asked)
