"""Whoever a person is, and however much they answer in ordinary words: a few pages hold it, near points and all."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from decision_aid.discussion.discuss import discuss
from decision_aid.interview.plain import read_answers
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.questionnaire import Question
from decision_aid.summary.document import Points
from decision_aid.summary.typeset import Typesetter
from tests.support.generated import answers_to, rough_dates
from tests.support.printed import contents_of, document_of, read, squeezed, words_in

pytestmark = pytest.mark.slow

TWENTY = settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
WORDS = ("It", "made", "me", "tired", "and", "slow", "at", "work", "so", "I", "slept", "badly")
FEW_WORDS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


@pytest.fixture(scope="module")
def typesetter(resources: Path) -> Typesetter:
    return Typesetter(resources)


def trials(library: Library) -> st.SearchStrategy[list[dict[str, Any]]]:
    effects = [choice.id for choice in library.trial_field("bothered").choices if choice.id != "none"]
    why = [choice.id for choice in library.trial_field("why-ended").choices]
    facts = {
        "started": rough_dates(2005, 2015),
        "ended": rough_dates(2016, 2026),
        "dose": st.sampled_from(["20 mg", "about 100 mg"]),
        "weeks": st.integers(0, 200) | st.just("not-sure"),
        "weeks_at_highest": st.integers(0, 100),
        "better_of_100": st.integers(0, 100),
        "most_days": st.sampled_from(["yes", "no"]),
        "helped": st.sampled_from(["worse", "no-change", "little", "half", "mostly", "gone", "not-sure"]),
        "bothered": st.lists(st.sampled_from(effects), min_size=1, max_size=2, unique=True),
        "bothered_words": FEW_WORDS,
        "why_ended": st.sampled_from(why),
        "this_episode": st.sampled_from(["yes", "no"]),
        "how_sure": st.sampled_from(["sure", "guess"]),
    }
    ids = [medicine.id for medicine in library.medicines.medicines]
    one = st.fixed_dictionaries({"medicine": st.sampled_from(ids)}, optional=facts)
    return st.lists(one, min_size=1, max_size=8).map(
        lambda found: [{**trial, "id": f"t{number}"} for number, trial in enumerate(found)]
    )


def in_ordinary_words(library: Library, question: Question) -> st.SearchStrategy[Any]:
    match question.kind:
        case "text":
            return FEW_WORDS
        case "own_list":
            return st.lists(FEW_WORDS, min_size=1, max_size=3)
        case "ranking":
            return st.lists(
                st.sampled_from([choice.id for choice in question.choices]), min_size=1, max_size=3, unique=True
            )
        case "trials":
            return trials(library)
        case _:
            return answers_to(library, question)


@pytest.fixture(scope="module")
def people(library: Library) -> st.SearchStrategy[dict[str, Any]]:
    """Those who answer everything, and those who leave out what they like."""
    every = {name: in_ordinary_words(library, question) for name, question in library.questions.items()}
    return st.fixed_dictionaries(every) | st.fixed_dictionaries({}, optional=every)


@TWENTY
@given(data=st.data())
def test_a_generated_visit_fits(
    library: Library, typesetter: Typesetter, people: st.SearchStrategy[dict[str, Any]], data: st.DataObject
) -> None:
    answers = read_answers(library, data.draw(people)).answers
    visit = Visit(answers)
    if data.draw(st.booleans()):
        visit = visit.ticked("safety", True)
    document = document_of(library, visit)
    pdf = typesetter.pdf(document, data.draw(st.sampled_from(["letter", "a4"])))
    pages = read(pdf).pages
    assert len(pages) <= (4 if len(answers.trials()) <= 4 else 5)
    assert words_in(pdf) <= 2500
    near = discuss(library, answers).near
    (points,) = contents_of(document, Points)
    assert [point.title for point in points.points] == [shown.point.title for shown in near]
    text = squeezed("".join(page.extract_text() for page in pages))
    assert all(squeezed(shown.point.title) in text for shown in near)
    key = squeezed(
        "Where this comes from"
    )  # told of in quotation marks, and headed by it, on whichever page has room
    assert text.count(key) - text.count(f"“{key}”") == 1
    personal = [shown for shown in discuss(library, answers).points if shown.nearness == "health" and shown.near]
    assert all(squeezed(shown.point.says) in text for shown in personal)
