"""Random answers for any questionnaire, as plain values and as typed ones."""

from typing import Any

from hypothesis import strategies as st

from decision_aid.interview.answers import Answer, Answers, OwnWords
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.model.derived_names import SIDE_EFFECTS
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.questionnaire import Question

WORDS = st.text(min_size=1, max_size=30)
DATES = st.builds(RoughDate, year=st.integers(1950, 2030), month=st.none() | st.integers(1, 12))
MEDICINES = ("sertraline", "venlafaxine", "lithium", "bupropion", "a-medicine-nobody-knows")


@st.composite
def trials(draw: st.DrawFn) -> tuple[Trial, ...]:
    count = draw(st.integers(1, 4))
    return tuple(
        Trial(
            id=f"t{number}",
            medicine=draw(st.none() | st.sampled_from(MEDICINES)),
            name=draw(st.none() | WORDS),
            started=draw(st.none() | DATES),
            still_taking=draw(st.booleans()),
            weeks=draw(st.none() | st.just("not-sure") | st.integers(0, 300)),
            most_days=draw(st.sampled_from([None, "yes", "no", "not-sure"])),
            helped=draw(
                st.sampled_from([None, "worse", "no-change", "little", "half", "mostly", "gone", "not-sure"])
            ),
            bothered=draw(st.sampled_from([None, "none", "not-sure", ("numb",), SIDE_EFFECTS])),
            why_ended=draw(st.sampled_from([None, ("cost",), ("not-enough", "side-effects"), "not-sure"])),
            this_episode=draw(st.sampled_from([None, "yes", "no", "not-sure"])),
            added_to=draw(st.sampled_from([None, "alone", "not-sure", "t0"])),
            taken_for=draw(st.sampled_from([None, "depression", "sleep"])),
        )
        for number in range(count)
    )


def answer_to(question: Question) -> st.SearchStrategy[Answer]:
    ids = [choice.id for choice in question.answers]
    plain = [choice for choice in ids if choice not in (NOT_SURE, RATHER_NOT_SAY)]
    special = (
        st.sampled_from([choice for choice in ids if choice not in plain]) if len(ids) > len(plain) else st.nothing()
    )
    some: Any
    match question.kind:
        case "choice" | "yes_no":
            return st.sampled_from(ids)
        case "choices":
            some = st.lists(st.sampled_from(plain), min_size=1, unique=True).map(tuple)
        case "ranking":
            own = st.builds(OwnWords, WORDS) if question.own else st.nothing()
            items = st.sampled_from(plain) | own
            some = st.lists(items, min_size=1, max_size=question.up_to, unique=True).map(tuple)
        case "own_list":
            some = st.lists(WORDS, min_size=1, max_size=question.up_to).map(tuple)
        case "number":
            some = st.integers(question.least, question.most)
        case "date":
            some = DATES
        case "trials":
            some = trials()
        case "text":
            some = WORDS
    return some | special


def answers_to(library: Library) -> st.SearchStrategy[Answers]:
    each = {question.id: answer_to(question) for question in library.questions.values()}
    return st.fixed_dictionaries({}, optional=each).map(Answers)
