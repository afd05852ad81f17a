"""Open a visit from the bytes of a file: a plain visit, a protected one, or a summary PDF that carries one."""

from decision_aid.interview.visit import Visit
from decision_aid.knowledge.library import Library
from decision_aid.visits.format import from_json


def open_visit(library: Library, data: bytes) -> Visit:
    """Return the visit in `data`. Raises `VisitError` with one clear sentence if there is none."""
    return from_json(library, data)
