"""Who has reviewed what, and what is due for review."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from decision_aid.knowledge.model.entry import Review
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.reviewing import Reviewable, ReviewedKind, reviewables
from decision_aid.knowledge.problems.problem import Problem
from decision_aid.knowledge.reading.origins import Origins
from decision_aid.knowledge.reading.yaml_nodes import YamlPath


@dataclass(frozen=True)
class Due:
    """An entry that waits for a reviewer. `since` is the day on which it fell due; nothing if never reviewed."""

    kind: ReviewedKind
    id: str
    group: str
    since: date | None


@dataclass(frozen=True)
class Retired:
    """An entry that is kept for its id alone, and what took its place."""

    kind: ReviewedKind
    id: str
    successor: str | None


@dataclass(frozen=True)
class Reviews:
    """The state of review of a library on a day."""

    due: tuple[Due, ...]
    reviewed: int
    twice: int
    retired: tuple[Retired, ...]
    content_due: bool
    help_lines_due: bool


def reviews(library: Library, today: date) -> Reviews:
    """Return what is due on a day. A draft is always due, a reviewed entry from its `next` day on."""
    due: list[Due] = []
    retired: list[Retired] = []
    reviewed = twice = 0
    for entry in reviewables(library):
        review = entry.review
        if isinstance(review, Review) and review.status == "retired":
            retired.append(Retired(entry.kind, entry.id, review.successor))
        elif review.status == "draft":
            due.append(Due(entry.kind, entry.id, entry.group, None))
        elif review.next is not None and review.next <= today:
            due.append(Due(entry.kind, entry.id, entry.group, review.next))
        else:
            reviewed += 1
            twice += review.second_by is not None
    return Reviews(
        due=tuple(due),
        reviewed=reviewed,
        twice=twice,
        retired=tuple(retired),
        content_due=library.aid.next_review <= today,
        help_lines_due=library.help_lines.is_old(today),
    )


def help_lines_due_on(library: Library) -> date:
    """Return the day from which the help numbers count as old."""
    return library.help_lines.collected + timedelta(days=library.help_lines.days_until_old + 1)


def review_problems(library: Library, origins: Origins, today: date) -> Iterator[Problem]:
    """Yield the reviews of a day that has not come: no errors, since it may be the computer’s clock that is wrong."""
    for entry in reviewables(library):
        for field in ("reviewed", "second_reviewed"):
            day = getattr(entry.review, field)
            if day is not None and day > today:
                file, path = place_of_entry(origins, entry)
                yield Problem(
                    "review-in-future", origins.files[file].place((*path, "review", field)), {"found": str(day)}
                )


def place_of_entry(origins: Origins, entry: Reviewable) -> tuple[str, YamlPath]:
    """Return the file of an entry, and the path inside it."""
    if entry.kind != "cell":
        return origins.paths[entry.kind, entry.id]
    option, name = entry.id.split("/")
    file, path = origins.paths["option", option]
    table = next(table for table in ("cells", "mirror") if (*path, table, name) in origins.files[file].places)
    return file, (*path, table, name)
