"""What the theorems share: the library, what each condition can come to, and the program that is run on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TypeAlias

from decision_aid.discussion.discuss import discuss, is_shown
from decision_aid.discussion.discussion import Discussion
from decision_aid.interview.answers import Answers
from decision_aid.interview.judging import judge
from decision_aid.interview.path import counted, facts_of
from decision_aid.knowledge.model.conditions import Condition
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.points import Point
from decision_aid.workshop.combinations import combinations, deciding, part_of


@dataclass(frozen=True)
class Failure:
    """Where a theorem does not hold: why, and answers that show it, if some set of answers can."""

    why: str
    answers: Answers | None = None


Found: TypeAlias = tuple[str, Failure | None]


@dataclass(frozen=True)
class Ground:
    """The library, and for each point what its condition can come to."""

    library: Library

    @cached_property
    def outcomes(self) -> dict[str, tuple[tuple[Answers, bool], ...]]:
        """By point with a condition: every combination of answers it can tell apart, and whether it then shows."""
        found = {}
        for point in self.library.points.values():
            if point.when is not None:
                compared = deciding(self.library, point.when)
                part = part_of(self.library, compared)
                every = combinations(self.library, compared)
                found[point.id] = tuple((answers, _shows(part, point, answers)) for answers in every)
        return found

    @cached_property
    def seen(self) -> dict[str, Answers]:
        """By point: answers with which it is really shown, if there are any."""
        return {point.id: answers for point in self.library.points.values() for answers in self._shown(point)}

    @cached_property
    def unseen(self) -> dict[str, Answers]:
        """By point: answers with which it is really absent, if there are any."""
        found = {}
        for point in self.library.points.values():
            absent = next(self._absent(point), None)
            if absent is not None:
                found[point.id] = absent
        return found

    def _absent(self, point: Point) -> Iterator[Answers]:
        hidden = (answers for answers, shows in self.outcomes.get(point.id, ((Answers(), False),)) if not shows)
        # what brings it up beside a benefit may want other answers: then all of them are gone through together
        together = self.together(point) if point.balances else iter(())
        for answers in chain(hidden, together):
            if point.id not in shown_ids(self.library, answers):
                yield answers

    @cached_property
    def tried(self) -> tuple[Answers, ...]:
        """Answers with which each point is shown, answers with which it is not, and none at all; each once."""
        found = (Answers(), *self.seen.values(), *self.unseen.values())
        return tuple({repr(dict(answers)): answers for answers in found}.values())

    def _shown(self, point: Point) -> Iterator[Answers]:
        for answers in self.ways_to(point):
            if point.id in shown_ids(self.library, answers):
                yield answers
                return

    def ways_to(self, point: Point) -> Iterator[Answers]:
        """Yield answers with which a point shows: by its condition, for everybody, or beside a benefit."""
        if point.general:
            yield Answers()
        yield from (answers for answers, shows in self.outcomes.get(point.id, ()) if shows)
        for benefit in bringing(self.library, point):
            yield from (answers for answers, shows in self.outcomes.get(benefit.id, ()) if shows)
            if benefit.general:
                yield Answers()

    def together_for(self, condition: Condition) -> Iterator[Answers]:
        """Yield every combination of answers that can decide a condition."""
        return combinations(self.library, deciding(self.library, condition))

    def together(self, *points: Point) -> Iterator[Answers]:
        """Yield every combination of answers that can decide whether these points show, whatever brings them."""
        return combinations(self.library, deciding(self.library, *ways(self.library, *points)))


def ways(library: Library, *points: Point) -> tuple[Condition, ...]:
    """Return every condition that can bring one of these points: its own, and those of benefits that it balances."""
    found = [*points, *(benefit for point in points for benefit in bringing(library, point))]
    return tuple(dict.fromkeys(point.when for point in found if point.when is not None))


def bringing(library: Library, point: Point) -> tuple[Point, ...]:
    """Return the benefits that bring a point up beside them."""
    return tuple(each for each in benefits(library) if set(each.about) & set(point.balances) and each is not point)


def _shows(library: Library, point: Point, answers: Answers) -> bool:
    """Whether a point shows by its own condition."""
    if point.when is None:
        return point.general
    return is_shown(point, judge(point.when, facts_of(library, counted(library, answers))).verdict)


def discussed(library: Library, answers: Answers) -> Discussion:
    """Run the program."""
    return discuss(library, answers)


def shown_ids(library: Library, answers: Answers) -> frozenset[str]:
    """Return the ids of the points that the program shows."""
    return frozenset(entry.point.id for entry in discussed(library, answers).points)


def benefits(library: Library) -> tuple[Point, ...]:
    """Return the points that tell a benefit."""
    return tuple(point for point in library.points.values() if point.kind == "benefit")


def counted_words(number: int, name: str) -> str:
    """Return how many there are of something."""
    return f"{number:,} {name}{'' if number == 1 else 's'}"
