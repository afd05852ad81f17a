"""What changes from one set of rules to another: every field of every entry, and who is shown what."""

from dataclasses import dataclass

from decision_aid.knowledge.model.cases import Case
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.points import Point
from decision_aid.workshop.cases import discuss_case
from decision_aid.workshop.entries import Listed, for_editors, listed_entries, same_order


@dataclass(frozen=True)
class Changed:
    """A field of an entry that reads differently; nothing before or after is an empty text."""

    entry: Listed
    field: str
    before: str
    after: str

    @property
    def for_editors(self) -> bool:
        """Whether no person sees the change."""
        return self.entry.for_editors or for_editors(self.field)


@dataclass(frozen=True)
class Shift:
    """A point that shows for other cases than before, by their names."""

    point: Point
    more: tuple[str, ...]
    fewer: tuple[str, ...]


@dataclass(frozen=True)
class Differences:
    """All that changes. Without any of it, the two say the same."""

    added: tuple[Listed, ...]
    removed: tuple[Listed, ...]
    changed: tuple[Changed, ...]
    shifted: tuple[Shift, ...]
    cases: int


def differences(old: Library, new: Library) -> Differences:
    """Compare two libraries by the ids of their entries, and by what they show to the cases of both."""
    before = {(entry.kind, entry.id): entry for entry in listed_entries(old)}
    after = {(entry.kind, entry.id): entry for entry in listed_entries(new)}
    people = {case.name: case for case in (*old.cases, *new.cases)}
    shown_before = _shown(old, tuple(people.values()))
    shown_now = _shown(new, tuple(people.values()))
    shifts = (_shift(point, shown_before, shown_now) for name, point in new.points.items() if name in old.points)
    return Differences(
        added=tuple(entry for key, entry in after.items() if key not in before),
        removed=tuple(entry for key, entry in before.items() if key not in after),
        changed=tuple(
            change for key, entry in after.items() if key in before for change in _changed(before[key], entry)
        ),
        shifted=tuple(shift for shift in shifts if shift.more or shift.fewer),
        cases=len(people),
    )


def _changed(before: Listed, after: Listed) -> tuple[Changed, ...]:
    names = dict.fromkeys((*after.fields, *before.fields))
    found = (Changed(after, name, before.fields.get(name, ""), after.fields.get(name, "")) for name in names)
    return tuple(
        change
        for change in found
        if change.before != change.after and not same_order(change.field, change.before, change.after)
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
