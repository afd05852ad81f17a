"""Proved, not sampled: what holds for whatever a person answers.

Each theorem is argued from how a discussion is made (`discuss`), and the argument's conditions are checked over all
rules; where that does not settle it, every combination of answers that the conditions can tell apart is gone through.
Either way the program itself is run on what was gone through, so that it cannot drift away from the argument. That
the window shows the help page when a discussion says so is shown by the tests of the window, by every way out.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from decision_aid.knowledge.model.library import Library
from decision_aid.workshop.combinations import TooManyError
from decision_aid.workshop.theorems.balance import alone, benefits_never_alone
from decision_aid.workshop.theorems.ground import Failure, Found, Ground
from decision_aid.workshop.theorems.help import help_is_shown, that_answer_changes_nothing_else
from decision_aid.workshop.theorems.near import near_are_few_and_balanced, near_by_no_treatment
from decision_aid.workshop.theorems.shown import always_something, disagreements_show, each_point_comes_and_goes

Theorem: TypeAlias = Callable[[Ground], Found]


@dataclass(frozen=True)
class Proof:
    """A theorem, and how it came out. `failure` is nothing where it is proved; `how` says what was gone through."""

    id: str
    says: str
    how: str
    failure: Failure | None


def prove(library: Library, only: str | None = None) -> tuple[Proof, ...]:
    """Return every theorem, or one of them, with its proof or with where it fails."""
    ground = Ground(library)
    wanted = [theorem for theorem in THEOREMS if only in (None, theorem[0])]
    return tuple(Proof(name, says, *_settled(theorem, ground)) for name, says, theorem in wanted)


def blocking_failure(library: Library) -> Failure | None:
    """Return where a benefit can stand alone, by the argument; the same theorem about help is checked at loading."""
    return alone(Ground(library))


def _settled(theorem: Theorem, ground: Ground) -> Found:
    try:
        return theorem(ground)
    except TooManyError:
        return "", Failure("A condition tells more combinations of answers apart than can be gone through.")


THEOREMS: Final[tuple[tuple[str, str, Theorem], ...]] = (
    (
        "help-is-shown",
        "Every answer about suicidal thoughts but no calls for the help page, whatever else is answered.",
        help_is_shown,
    ),
    (
        "no-treatment-by-that-answer",
        "No condition asks about that answer: no point, order, table or mirror changes with it, and help alone does.",
        that_answer_changes_nothing_else,
    ),
    (
        "benefits-never-alone",
        "Whenever a point of the kind benefit shows, one of the kind harm and one of the kind unknown show, too, for "
        "each option that it is about.",
        benefits_never_alone,
    ),
    (
        "always-something",
        "Whatever is answered, or not, there is at least one point, and all options.",
        always_something,
    ),
    (
        "both-sides",
        "Whenever a shown point rests on a side of a disagreement in disagreements.yaml, that disagreement shows.",
        disagreements_show,
    ),
    (
        "near-few-and-balanced",
        "At most nine points are near, three of a kind, and no benefit without a harm and an unknown of its option.",
        near_are_few_and_balanced,
    ),
    (
        "near-by-no-treatment",
        "Neither the name, the place nor the number of points of an option changes which points are near.",
        near_by_no_treatment,
    ),
    (
        "comes-and-goes",
        "Each point can show, and each that is not for everybody can be absent.",
        each_point_comes_and_goes,
    ),
)
