"""The path: which pages are asked, given the answers so far. Computed anew each time, so Back loses nothing."""

from collections.abc import Iterator

from decision_aid.interview.answers import Answers
from decision_aid.interview.derived import derive
from decision_aid.interview.judging import Facts, Verdict, judge
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.questionnaire import Page


def facts_of(library: Library, answers: Answers) -> Facts:
    """Return what conditions are judged against; `answers` are those that count."""
    return Facts(answers, derive(answers, library.medicines), library.named_conditions)


def _asked(library: Library, answers: Answers) -> Iterator[Page]:
    counted = Answers()
    for page in library.pages:
        if page.ask_when is not None:
            verdict = judge(page.ask_when, facts_of(library, counted)).verdict
            if verdict is not Verdict.MET:
                continue
        yield page
        for question in page.questions:
            counted = counted.answered(question.id, answers.get(question.id))


def path(library: Library, answers: Answers, *, short: bool = False) -> tuple[Page, ...]:
    """Return the pages that are asked, in order; with `short`, only those of the short path."""
    pages = _asked(library, answers)
    return tuple(page for page in pages if page.short_path) if short else tuple(pages)


def counted(library: Library, answers: Answers) -> Answers:
    """Return the answers to questions that are asked. The others are kept by the visit, but never count."""
    asked = frozenset(question.id for page in path(library, answers) for question in page.questions)
    return answers.only(asked)
