"""What every block is made from, and which answers stand in which block."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from decision_aid.discussion.discussion import Discussion, ShownPoint
from decision_aid.interview.answers import Answers
from decision_aid.interview.path import path
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.questionnaire import Question

SAFETY: Final = "safety"


@dataclass(frozen=True)
class Making:
    """The visit and all that follows from it. `answers` are those that count.

    `on` are the keys of the blocks that are printed, `points` the points that are, `asked` the questions that were
    asked, in order: what was not asked is not printed as “not answered”.
    """

    library: Library
    visit: Visit
    answers: Answers
    discussion: Discussion
    today: date
    country: str
    on: frozenset[str]
    points: tuple[ShownPoint, ...]
    asked: tuple[Question, ...]

    def asked_in(self, block: str) -> tuple[Question, ...]:
        """Return the questions of a block that were asked, in the order asked."""
        return tuple(question for question in self.asked if block_of(self.library, question) == block)

    def label(self, question_id: str) -> str:
        """Return what the answer to a question is called in short."""
        return self.library.questions[question_id].label


def block_of(library: Library, question: Question) -> str:
    """Return the key of the block in which the answer to a question is printed."""
    return SAFETY if question.opens_help else library.printed_in(question)


def asked_questions(library: Library, visit: Visit, answers: Answers) -> tuple[Question, ...]:
    """Return the questions that were asked: on the short path those of it, and what was answered besides."""
    few = {page.id for page in path(library, answers, short=visit.short)} if visit.short else None
    return tuple(
        question
        for page in path(library, answers)
        for question in page.questions
        if few is None or page.id in few or question.id in answers
    )
