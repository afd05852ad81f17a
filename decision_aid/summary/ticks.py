"""The ticks beside the preview: what the person can leave out, and whether it is ticked."""

from dataclasses import dataclass

from decision_aid.discussion.discussion import Discussion
from decision_aid.interview.path import counted
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.words import number_words

CLINICIAN = "For my clinician"
PATIENT = "For me"
INSIDE = "Inside the PDF"
OFF_BY_DEFAULT = frozenset({"safety", "compare", "attachment"})

_CLINICIAN_LABELS = (
    ("top-three", "My top three for this visit"),
    ("what-matters", "What matters to me"),
    ("medicines", "Medicines I have tried"),
    ("timeline", "Timeline"),
    ("other-treatments", "Other treatments"),
    ("episode", "This episode"),
    ("current-medicines", "What I take now"),
    ("health", "Things to check"),
    ("limits", "Practical limits"),
    ("readiness", "How ready I feel"),
    ("to-clarify", "Worth clarifying"),
    ("point-titles", "Titles of my points"),
    ("room-for-notes", "Room for notes"),
)


@dataclass(frozen=True)
class Tick:
    """One thing that can be left out. `group` is the key of the tick above it, if any: both must be on."""

    key: str
    label: str
    group: str | None
    default: bool
    detail: str = ""


@dataclass(frozen=True)
class TickGroup:
    """Ticks under one title."""

    title: str
    ticks: tuple[Tick, ...]


def point_key(point_id: str) -> str:
    """Return the key of the tick of a point."""
    return f"point:{point_id}"


def key_ticked(visit: Visit, key: str) -> bool:
    """Whether the block or item of this key is ticked, by the person or by default."""
    return visit.printed.get(key, key not in OFF_BY_DEFAULT)


def point_ticked(visit: Visit, point_id: str) -> bool:
    """Whether a point is printed: its own tick and that of all points are on."""
    return key_ticked(visit, "points") and key_ticked(visit, point_key(point_id))


def is_ticked(visit: Visit, tick: Tick) -> bool:
    """Whether a tick is on, by the person or by default."""
    return visit.printed.get(tick.key, tick.default)


def tick_groups(library: Library, visit: Visit, discussion: Discussion) -> tuple[TickGroup, ...]:
    """Return everything that can be ticked now, in the order of the pages.

    The safety answer is offered only if there is one.
    """
    return (
        TickGroup(CLINICIAN, _clinician_ticks(library, visit)),
        TickGroup(PATIENT, _patient_ticks(visit, discussion)),
        TickGroup(INSIDE, (_tick("attachment", "My answers, to open again later"),)),
    )


def _tick(key: str, label: str, detail: str = "", group: str | None = None) -> Tick:
    return Tick(key, label, group, key not in OFF_BY_DEFAULT, detail)


def _clinician_ticks(library: Library, visit: Visit) -> tuple[Tick, ...]:
    answers = counted(library, visit.answers)
    trials = len(answers.trials())
    details = {"medicines": number_words(trials, "medicine", "medicines") if trials else ""}
    ticks = [_tick(key, label, details.get(key, "")) for key, label in _CLINICIAN_LABELS]
    question = library.safety_question()
    if question is not None and question.id in answers:
        ticks.insert(0, _tick("safety", "My answer about suicidal thoughts"))
    return tuple(ticks)


def _patient_ticks(visit: Visit, discussion: Discussion) -> tuple[Tick, ...]:
    printed = sum(point_ticked(visit, shown.point.id) for shown in discussion.points)
    points = number_words(len(discussion.points), "point", "points")
    return (
        _tick("help-lines", "Help numbers"),
        _tick("points", "Points to talk over", f"{printed} of {points}"),
        *(
            _tick(point_key(shown.point.id), shown.point.title, shown.topic.title, group="points")
            for shown in discussion.points
        ),
        _tick("notes", "My own notes on the points"),
        _tick("disagreements", "Where the articles differ"),
        _tick("compare", "The options side by side"),
        _tick("questions", "My questions, with room to write"),
        _tick("sources", "Where all this comes from"),
    )
