"""Build the document from what the person said, what that brings up, and what they ticked."""

from datetime import date
from itertools import groupby
from typing import Final

from decision_aid.discussion.discussion import Discussion
from decision_aid.interview.path import counted
from decision_aid.interview.rough_dates import day_words
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.blocks import BLOCKS, Block, SheetName, blocks_on, of_clinician, printed_points
from decision_aid.summary.document import Content, Document, Part, Printed, Sheet
from decision_aid.summary.help_frame import footer_words
from decision_aid.summary.making import Making, asked_questions

TITLE: Final = "Notes for my visit"  # neutral: it stands in the title bar of viewers and in lists of print jobs
NOTICE: Final = "Patient-prepared notes; not a medical record, not a diagnosis"
_ASKED_TODAY: Final = "Asked about safety today"
_HEADINGS: Final[dict[SheetName, str]] = {
    "facts": "For my clinician",
    "details": "For my clinician, continued",
    "questions": "For me: my questions",
    "points": "For me: points near my answers",
}
_NOTES: Final[dict[SheetName, str]] = {
    "questions": "In brackets: the sources; “Where this comes from” lists them. None of this is advice.",
}
_ROOM: Final[dict[SheetName, str]] = {"questions": "More of my own questions", "points": "What I want to remember"}


def build(library: Library, visit: Visit, discussion: Discussion, *, today: date, country: str = "us") -> Document:
    """Return the document. Answers to questions that are no longer asked are not in it."""
    answers = counted(library, visit.answers)
    making = Making(
        library=library,
        visit=visit,
        answers=answers,
        discussion=discussion,
        today=today,
        country=country,
        on=blocks_on(visit),
        points=printed_points(visit, discussion),
        asked=asked_questions(library, visit, answers),
    )
    return Document(
        title=TITLE,
        notice=NOTICE,
        prepared=day_words(today),
        content=library.aid.version,
        dated=(today.year, today.month, today.day),
        help=footer_words(library.help_lines, country) if _with_help(making) else "",
        path=_path_words(making),
        asked_today=_ASKED_TODAY,
        parts=tuple(_parts(making)),
    )


def _with_help(making: Making) -> bool:
    """The numbers stand in every footer, unless the person took them away."""
    return making.visit.printed.get("help-lines", True)


def _path_words(making: Making) -> str:
    if making.visit.short:
        return f"Short path: {len(making.asked)} of {len(making.library.questions)} questions were asked."
    return "Full path: every question was offered."


def _parts(making: Making) -> tuple[Part, ...]:
    found = [(block, content) for block in BLOCKS if block.key in making.on and (content := block.make(making))]
    parts = []
    for clinician in (True, False):
        of_part = [(block, content) for block, content in found if of_clinician(block) is clinician]
        # the fixed sentence stands with something that it speaks of
        if all(block.key in ("warning", "made-by") for block, _ in of_part):
            continue
        counted_as = "for my clinician" if clinician else "for me"
        sheets = tuple(
            _sheet(making, name, tuple((block, content) for block, content in of_sheet))
            for name, of_sheet in groupby(of_part, key=lambda entry: _sheet_of(making, entry[0]))
        )
        parts.append(Part("clinician" if clinician else "mine", counted_as, sheets))
    return tuple(parts)


def _sheet_of(making: Making, block: Block) -> SheetName:
    """Return the sheet of a block; in the one-page size there is only the first."""
    return "facts" if making.visit.size == "one" else block.sheet


def _sheet(making: Making, name: SheetName, blocks: tuple[tuple[Block, Content], ...]) -> Sheet:
    room = _ROOM.get(name, "Room for notes" if "room-for-notes" in making.on else "")
    return Sheet(
        _HEADINGS[name],
        _NOTES.get(name, ""),
        tuple(Printed(content, block.moves, block.instead, block.foot) for block, content in blocks),
        room,
    )
