"""The order of screens, without a window."""

from hypothesis import given
from hypothesis import strategies as st

from decision_aid.interview.answers import Answers
from decision_aid.knowledge.model.library import Library
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop, after, before, entries, stops

TITLES = {"welcome": "w", "check": "c", "points": "p", "compare": "o", "summary": "s"}


def test_the_short_path_asks_for_safety_and_still_ends_in_a_summary(library: Library) -> None:
    order = stops(library, Answers(), short=True)
    assert order[1] == Stop("page", "safety")
    assert order[-1] == journey.SUMMARY


@given(short=st.booleans(), number=st.integers(min_value=0, max_value=60))
def test_back_undoes_forward(library: Library, short: bool, number: int) -> None:
    order = stops(library, Answers(), short=short)
    stop = order[number % (len(order) - 1)]
    assert before(order, after(order, stop)) == stop


def test_a_stop_that_is_no_longer_asked_leads_to_the_beginning(library: Library) -> None:
    order = stops(library, Answers(), short=False)
    assert after(order, Stop("page", "ect-details")) == journey.WELCOME


def test_marks_tell_done_from_done_with_gaps(library: Library) -> None:
    pages = [page for page in library.pages if library.section_of[page.id].id == "what-matters"]
    reached = frozenset(Stop("page", page.id) for page in pages)
    answers = Answers({"what-matters": ("lasting",), "considering": ("ect",)})

    def mark(given: Answers) -> str:
        mine, _ = entries(library, given, journey.CHECK, reached, TITLES, short=False)
        return next(entry.progress for entry in mine if entry.title == "What matters to me")

    assert mark(answers) == "gaps"
    assert mark(answers.answered("curious", ("numbers",))) == "done"
