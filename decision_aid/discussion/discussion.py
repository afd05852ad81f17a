"""What a discussion is made of."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

from decision_aid.knowledge.model.disagreements import Disagreement
from decision_aid.knowledge.model.entry import Elsewhere
from decision_aid.knowledge.model.library import Topic
from decision_aid.knowledge.model.options import Mark, Option
from decision_aid.knowledge.model.points import Point

Nearness: TypeAlias = Literal["orientation", "health", "matters", "top-three", "tried", "options", "visit"]
"""How a point is tied to the person: to no answer yet; a health or practical answer; what matters; a question of the
top three; what was tried; an option to hear about; or for every visit."""
NEARNESS: Final[tuple[Nearness, ...]] = get_args(Nearness)


MOST_TO_CLARIFY: Final = 5  # at once; more are counted


@dataclass(frozen=True)
class Reason:
    """An answer that brought a point up: what was asked, in short, and what was said."""

    answer_id: str
    label: str
    said: str


@dataclass(frozen=True)
class ShownPoint:
    """A point, and why it shows.

    `because` is empty for general points and for those that stand beside a benefit (`balances` names that option).
    `remove` is the smallest set of answers of which a change would take the point away. `place` is that among the few
    near points, from 0.
    """

    point: Point
    topic: Topic
    because: tuple[Reason, ...] = ()
    balances: str | None = None
    remove: tuple[Reason, ...] = ()
    unknown: bool = False
    nearness: Nearness = "visit"
    place: int | None = None

    @property
    def near(self) -> bool:
        """Whether it is among the few that come first."""
        return self.place is not None


ClarifyState: TypeAlias = Literal["not-sure", "rather-not-say", "not-answered", "incomplete", "contradiction"]


@dataclass(frozen=True)
class ToClarify:
    """A question whose answer left points open, or goes against another: `why` says which way.

    `would_show` are these points. Medicines of which some facts are missing are `incomplete`.
    """

    question_id: str
    label: str
    state: ClarifyState
    would_show: tuple[Point, ...]
    why: str


@dataclass(frozen=True)
class MirrorMark:
    """What the sources say about one thing that matters to the person, for one option."""

    priority: str
    option: Option
    mark: Mark
    says: str | None
    claims: tuple[str, ...]
    elsewhere: Elsewhere | None = None


@dataclass(frozen=True)
class Discussion:
    """All that the answers bring up, in a fixed order."""

    help_first: bool
    points: tuple[ShownPoint, ...]
    to_clarify: tuple[ToClarify, ...]
    disagreements: tuple[Disagreement, ...]
    options: tuple[Option, ...]
    mirror: tuple[MirrorMark, ...]

    @property
    def near(self) -> tuple[ShownPoint, ...]:
        """The few points that come first, in their order."""
        return tuple(sorted((entry for entry in self.points if entry.near), key=lambda entry: entry.place or 0))
