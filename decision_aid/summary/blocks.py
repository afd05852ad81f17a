"""Which answers stand in which block of the summary.

By section, so that a question added to the questionnaire is printed without any change here; the few that stand
elsewhere are named. A section that is not known here goes to the facts of this episode, rather than nowhere.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from decision_aid.knowledge.model.fixed_ids import MEDICINES, TOP_THREE
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.questionnaire import Question

_BLOCK_OF_SECTION: Final[Mapping[str, str]] = MappingProxyType({
    "right-now": "episode",
    "what-matters": "what-matters",
    "episode": "episode",
    MEDICINES: "medicines",
    "other-treatments": "other-treatments",
    "health": "health",
    "limits": "limits",
    "ready": "readiness",
})  # fmt: skip
_BLOCK_OF_QUESTION: Final[Mapping[str, str]] = MappingProxyType({
    TOP_THREE: "top-three",
    "hospital": "episode",
    "pill-troubles": "current-medicines",
    "other-medicines": "current-medicines",
    "over-the-counter": "current-medicines",
    "alcohol-drugs": "current-medicines",
    "allergies": "current-medicines",
})  # fmt: skip


def block_of(library: Library, question: Question) -> str:
    """Return the key of the block in which the answer to a question is printed."""
    if question.opens_help:
        return "safety"
    if question.id in _BLOCK_OF_QUESTION:
        return _BLOCK_OF_QUESTION[question.id]
    section = library.section_of[library.page_of[question.id].id].id
    if section == "episode" and question.kind == "yes_no":
        return "health"  # what a clinician has told the person, beside the other things to check
    return _BLOCK_OF_SECTION.get(section, "episode")


def questions_of(library: Library, block: str) -> tuple[Question, ...]:
    """Return the questions whose answers are printed in a block, in the order asked."""
    return tuple(question for question in library.questions.values() if block_of(library, question) == block)
