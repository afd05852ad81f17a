"""`claims/<article>.yaml`: what an article says, statement by statement, in our words."""

from typing import Annotated, Final, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from decision_aid.knowledge.model.entry import Basis, Entry, Id, OptionId, Reviewed, Text

ClaimKind: TypeAlias = Literal["background", "benefit", "harm", "caution", "unknown", "practical", "comparison"]
WithheldReason: TypeAlias = Literal[
    "promotional",
    "testimonial",
    "navigation",
    "contradicted",
    "prescriptive",
    "unsafe",
    "unverifiable",
    "off-topic",
]
FigureField: TypeAlias = Literal["who", "outcome", "otherwise", "when", "comparison", "study", "arms"]

_Z_95: Final = 1.96


class Arm(Entry):
    """One group of people in a study: `of_100` of them had the outcome; `people` is how many they were, if known."""

    label: Text
    of_100: Annotated[int, Field(ge=0, le=100)]
    printed: Text
    option: OptionId | None = None
    people: Annotated[int, Field(ge=1)] | None = None

    @property
    def range(self) -> tuple[int, int] | None:
        """Between which numbers of 100 the truth may lie: Wilson’s interval at 95%, in whole people."""
        if self.people is None:
            return None
        share, square = self.of_100 / 100, _Z_95**2 / self.people
        middle = share + square / 2
        reach = (square * (share * (1 - share) + square / 4)) ** 0.5
        low, high = ((middle + sign * reach) / (1 + square) for sign in (-1, 1))
        return max(0, round(100 * low)), min(100, round(100 * high))


class Figure(Entry):
    """A number that may be drawn: complete, or it is not a figure.

    `from_the_study` names the fields that the article leaves out and the study it cites gives.
    """

    who: Text
    outcome: Text
    otherwise: Text
    when: Text
    comparison: Text
    study: Text
    arms: Annotated[tuple[Arm, ...], Field(min_length=1, max_length=2)]
    from_the_study: tuple[FigureField, ...] = ()

    @property
    def in_order(self) -> tuple[Arm, ...]:
        """The arms from A to Z, so that two studies of the same treatments show them in the same order."""
        return tuple(sorted(self.arms, key=lambda arm: arm.label.casefold()))


class Claim(Reviewed):
    """One statement of an article. A withheld one is shown to nobody as fact, and says why.

    A `note` is for editors and reviewers, and stands in the book; what a reader needs of it is said in what is shown,
    or `untold` says why not. `basis` is left out where it follows from the source.
    `retold` marks one that was read only as others retell it, and waits for a check.
    """

    id: Id
    says: Text
    kind: ClaimKind
    about: tuple[OptionId, ...] = ()
    status: Literal["usable", "withheld"] = "usable"
    reason: WithheldReason | None = None
    why: Text | None = None
    reference: Text | None = None
    note: Text | None = None
    untold: Text | None = None
    basis: Basis | None = None
    retold: bool = False
    figure: Figure | None = None

    @model_validator(mode="after")
    def _withheld_has_reason(self) -> Self:
        if (self.status == "withheld") != (self.reason is not None):
            raise ValueError("claim-reason")
        return self

    @property
    def usable(self) -> bool:
        """Whether points may rest on it."""
        return self.status == "usable" and not self.retired


class Passage(Entry):
    """One line of an article: the n-th `paragraph` below the heading `section`; 0 is the heading itself.

    `fingerprint` is the start of the SHA-256 of the line, so that a change in the article is noticed.
    """

    section: Text
    paragraph: Annotated[int, Field(ge=0)]
    fingerprint: Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")] | None = None
    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]


class ClaimsFile(Entry):
    """The whole of a claims file."""

    article: Id
    passages: tuple[Passage, ...]
