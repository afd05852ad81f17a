"""Who has reviewed what, and what is due for review."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from decision_aid.knowledge.model.entry import Review
from decision_aid.knowledge.model.library import Library


@dataclass(frozen=True)
class Due:
    """An entry that waits for a reviewer. `since` is the day on which it fell due; nothing if never reviewed."""

    kind: Literal["point", "claim"]
    id: str
    group: str
    since: date | None


@dataclass(frozen=True)
class Retired:
    """An entry that is kept for its id alone, and what took its place."""

    kind: Literal["point", "claim"]
    id: str
    successor: str | None


@dataclass(frozen=True)
class Reviews:
    """The state of review of a library on a day."""

    due: tuple[Due, ...]
    reviewed: int
    retired: tuple[Retired, ...]
    content_due: bool
    help_lines_due: bool


def reviews(library: Library, today: date) -> Reviews:
    """Return what is due on a day. A draft is always due, a reviewed entry from its `next` day on."""
    due: list[Due] = []
    retired: list[Retired] = []
    reviewed = 0
    for kind, entry_id, group, review in _all(library):
        if review.status == "retired":
            retired.append(Retired(kind, entry_id, review.successor))
        elif review.status == "draft":
            due.append(Due(kind, entry_id, group, None))
        elif review.next is not None and review.next <= today:
            due.append(Due(kind, entry_id, group, review.next))
        else:
            reviewed += 1
    return Reviews(
        due=tuple(due),
        reviewed=reviewed,
        retired=tuple(retired),
        content_due=library.aid.next_review <= today,
        help_lines_due=library.help_lines.is_old(today),
    )


def _all(library: Library) -> list[tuple[Literal["point", "claim"], str, str, Review]]:
    found: list[tuple[Literal["point", "claim"], str, str, Review]] = [
        ("point", point.id, topic.title, point.review) for topic in library.topics for point in topic.points
    ]
    found += [
        ("claim", claim_id, located.article.short, located.claim.review)
        for claim_id, located in library.claims.items()
    ]
    return found


def help_lines_due_on(library: Library) -> date:
    """Return the day from which the help numbers count as old."""
    return library.help_lines.collected + timedelta(days=library.help_lines.days_until_old + 1)
