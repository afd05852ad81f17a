"""Whether the questions that code leans on are there, and are what it takes them for."""

from collections.abc import Iterator

from decision_aid.knowledge.model.fixed_ids import FIXED_QUESTIONS, MEDICINES, TRIALS, FixedQuestion
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.problems.problem import Place, Problem
from decision_aid.knowledge.reading.origins import Origins

_FILE = "questionnaire.yaml"


def fixed_problems(library: Library, origins: Origins) -> Iterator[Problem]:
    """Yield what is missing or of another kind; nothing without a questionnaire, which has its own problem."""
    if not library.sections:
        return
    for fixed in FIXED_QUESTIONS:
        yield from _question_problems(library, origins, fixed)
    page = library.page_of.get(TRIALS)
    if page is not None and (page.id, library.section_of[page.id].id) != (TRIALS, MEDICINES):
        details = {"found": TRIALS, "page": TRIALS, "section": MEDICINES}
        yield Problem("question-elsewhere", origins.place("page", page.id, "id"), details)


def _question_problems(library: Library, origins: Origins, fixed: FixedQuestion) -> Iterator[Problem]:
    question = library.questions.get(fixed.id)
    if question is None:
        if not fixed.optional:
            yield Problem("missing-question", _of_questionnaire(origins), {"found": fixed.id, "use": fixed.use})
        return
    if question.kind not in fixed.kinds:
        details = {"found": fixed.id, "kind": question.kind, "expected": " or ".join(fixed.kinds), "use": fixed.use}
        yield Problem("question-of-another-kind", origins.place("question", fixed.id, "kind"), details)
        return
    for choice in fixed.choices:
        if choice not in library.offered[fixed.id]:
            details = {"found": choice, "question": fixed.id, "use": fixed.use}
            yield Problem("missing-choice", origins.place("question", fixed.id, "choices"), details)


def _of_questionnaire(origins: Origins) -> Place:
    """Return the beginning of the questionnaire that was read: that of an own folder, if it has one."""
    named = (file for file in origins.files if file.rpartition("/")[2] == _FILE)
    return Place(next(reversed([*named]), _FILE))
