"""What changes for people from one set of rules to another: points that come and go, new words, who is shown what."""

from dataclasses import dataclass

from decision_aid.knowledge.model.cases import Case
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.points import Point
from decision_aid.workshop.cases import discuss_case


@dataclass(frozen=True)
class Reworded:
    """A text of a point that reads differently."""

    point: Point
    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Shift:
    """A point that shows for other cases than before, by their names."""

    point: Point
    more: tuple[str, ...]
    fewer: tuple[str, ...]


@dataclass(frozen=True)
class Differences:
    """All that changes for people."""

    added: tuple[Point, ...]
    removed: tuple[Point, ...]
    reworded: tuple[Reworded, ...]
    resourced: tuple[Point, ...]
    shifted: tuple[Shift, ...]
    questions_added: tuple[str, ...]
    questions_removed: tuple[str, ...]
    cases: int


def differences(old: Library, new: Library) -> Differences:
    """Compare two libraries by the ids of their points, and by what they show to the cases of both."""
    kept = [(old.points[point_id], point) for point_id, point in new.points.items() if point_id in old.points]
    people = {case.name: case for case in (*old.cases, *new.cases)}
    shown_before = _shown(old, tuple(people.values()))
    shown_now = _shown(new, tuple(people.values()))
    return Differences(
        added=tuple(point for point_id, point in new.points.items() if point_id not in old.points),
        removed=tuple(point for point_id, point in old.points.items() if point_id not in new.points),
        reworded=tuple(change for before, after in kept for change in _reworded(before, after)),
        resourced=tuple(after for before, after in kept if set(before.all_claims) != set(after.all_claims)),
        shifted=tuple(
            shift for _, point in kept if (shift := _shift(point, shown_before, shown_now)).more or shift.fewer
        ),
        questions_added=tuple(q.label for name, q in new.questions.items() if name not in old.questions),
        questions_removed=tuple(q.label for name, q in old.questions.items() if name not in new.questions),
        cases=len(people),
    )


def _shown(library: Library, people: tuple[Case, ...]) -> dict[str, frozenset[str]]:
    """Return, for each case, the points that it is shown. Answers to questions that are not there are left aside."""
    return {
        case.name: frozenset(entry.point.id for entry in discuss_case(library, case)[0].points) for case in people
    }


def _shift(point: Point, before: dict[str, frozenset[str]], now: dict[str, frozenset[str]]) -> Shift:
    return Shift(
        point,
        more=tuple(name for name in now if point.id in now[name] and point.id not in before[name]),
        fewer=tuple(name for name in now if point.id in before[name] and point.id not in now[name]),
    )


def _elsewhere(point: Point) -> str:
    return point.elsewhere.says if point.elsewhere is not None else ""


def _reworded(before: Point, after: Point) -> tuple[Reworded, ...]:
    texts = (
        ("title", before.title, after.title),
        ("text", before.says, after.says),
        ("other side", before.also or "", after.also or ""),
        ("elsewhere", _elsewhere(before), _elsewhere(after)),
        ("questions to ask", " ".join(before.ask), " ".join(after.ask)),
    )
    return tuple(Reworded(after, field, was, now) for field, was, now in texts if was != now)
