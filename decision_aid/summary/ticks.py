"""The ticks beside the preview: what the person can leave out, whether it is ticked, and how much goes on paper."""

from dataclasses import dataclass
from typing import Final

from decision_aid.discussion.discussion import Discussion
from decision_aid.interview.path import counted
from decision_aid.interview.visit import Size, Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.blocks import (
    BLOCKS,
    Block,
    key_ticked,
    of_clinician,
    point_key,
    point_ticked,
    printed_points,
)
from decision_aid.summary.making import SAFETY
from decision_aid.summary.words import number_words

CLINICIAN: Final = "For my clinician"
PATIENT: Final = "For me"
INSIDE: Final = "Inside the PDF"
SIZES: Final[tuple[tuple[Size, str], ...]] = (("one", "One page"), ("four", "Four pages"), ("all", "Everything"))


@dataclass(frozen=True)
class Tick:
    """One thing that can be left out, and whether it is on. `group` is the key of the tick above it, if any."""

    key: str
    label: str
    on: bool
    group: str | None = None
    detail: str = ""


@dataclass(frozen=True)
class TickGroup:
    """Ticks under one title."""

    title: str
    ticks: tuple[Tick, ...]


def tick_groups(library: Library, visit: Visit, discussion: Discussion) -> tuple[TickGroup, ...]:
    """Return everything that can be ticked now, in the order of the pages.

    The safety answer is offered only if there is one.
    """
    offered = [block for block in BLOCKS if block.label and block.offered(visit.size)]
    question = library.safety_question()
    if question is None or question.id not in counted(library, visit.answers):
        offered = [block for block in offered if block.key != SAFETY]
    clinician = [_tick(library, visit, discussion, block) for block in offered if of_clinician(block)]
    patient: list[Tick] = []
    inside = [_tick(library, visit, discussion, block) for block in offered if block.sheet == "inside"]
    for block in offered:
        if not of_clinician(block) and block.sheet != "inside":
            patient.append(_tick(library, visit, discussion, block))
            if block.key == "points":
                patient += _point_ticks(visit, discussion)
    groups = ((CLINICIAN, clinician), (PATIENT, patient), (INSIDE, inside))
    return tuple(TickGroup(title, tuple(ticks)) for title, ticks in groups if ticks)


def _tick(library: Library, visit: Visit, discussion: Discussion, block: Block) -> Tick:
    detail = ""
    if block.key == "medicines":
        trials = len(counted(library, visit.answers).trials())
        detail = number_words(trials, "medicine", "medicines") if trials else ""
    elif block.key == "points":
        points = number_words(len(discussion.points), "point", "points")
        detail = f"{len(printed_points(visit, discussion))} of {points}"
    return Tick(block.key, block.label, key_ticked(visit, block.key), detail=detail)


def _point_ticks(visit: Visit, discussion: Discussion) -> list[Tick]:
    others = tuple(shown for shown in discussion.points if not shown.near)
    return [
        Tick(point_key(shown.point.id), shown.point.title, point_ticked(visit, shown), "points", shown.topic.title)
        for shown in (*discussion.near, *others)
    ]
