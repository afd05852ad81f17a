"""Build the document from what the person said, what that brings up, and what they ticked."""

from datetime import date

from decision_aid.discussion.discussion import Discussion
from decision_aid.interview.path import counted
from decision_aid.interview.rough_dates import day_words
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.clinician import clinician_pages
from decision_aid.summary.document import Document
from decision_aid.summary.keeping import kept
from decision_aid.summary.patient import patient_pages

__all__ = ["NOTICE", "TITLE", "build", "kept"]

TITLE = "Notes for my visit"  # neutral: it stands in the title bar of viewers and in lists of print jobs
NOTICE = "Patient-prepared notes; not a medical record, not a diagnosis"


def build(library: Library, visit: Visit, discussion: Discussion, *, today: date, country: str = "us") -> Document:
    """Return the document. Answers to questions that are no longer asked are not in it."""
    answers = counted(library, visit.answers)
    return Document(
        title=TITLE,
        notice=NOTICE,
        prepared=day_words(today),
        content=library.aid.version,
        dated=(today.year, today.month, today.day),
        clinician=clinician_pages(library, visit, answers, discussion, today),
        patient=patient_pages(library, visit, answers, discussion, today=today, country=country),
    )
