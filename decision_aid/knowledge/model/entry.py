"""What all models of rule-file entries share: frozen, no unknown fields, plain types for texts and ids."""

from datetime import date
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Id: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Text: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]

Kind: TypeAlias = Literal[
    "overview", "background", "benefit", "harm", "caution", "unknown", "practical", "disagreement", "question"
]
OptionId: TypeAlias = Literal[
    "antidepressants", "ect", "esketamine", "ketamine", "no-change", "talking-therapy", "tms"
]

Basis: TypeAlias = Literal[
    "trial", "records", "survey", "label", "guideline", "review", "official", "own-words"
]  # fmt: skip
"""What a statement rests on: a trial; records, or another study of people who were treated; a survey or interviews;
the product label; a guideline; a review of studies; a page of a public body; or its publisher’s own words."""

NOT_SURE = "not-sure"
NONE = "none"  # none of the choices: goes with no other
RATHER_NOT_SAY = "rather-not-say"


class Entry(BaseModel):
    """An entry of a rule file."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Elsewhere(Entry):
    """What independent sources say. It never shares a text with the articles, so that it can be left out cleanly."""

    says: Text
    claims: Annotated[tuple[Id, ...], Field(min_length=1)]


class _Signed(Entry):
    """Who vouches for an entry, since when, and until when; what names no day to look again would count for ever.

    A second person signs beside the first.
    """

    status: str = "draft"
    by: Annotated[Text | None, Field(description="who vouches for it, with name and profession")] = None
    reviewed: Annotated[date | None, Field(description="the day on which they did")] = None
    next: Annotated[date | None, Field(description="the day from which it is to be looked at again")] = None
    second_by: Annotated[Text | None, Field(description="a second person who vouches for it")] = None
    second_reviewed: Annotated[date | None, Field(description="the day on which the second person did")] = None

    @model_validator(mode="after")
    def _says_who_and_when(self) -> Self:
        if self.status == "reviewed" and not (self.by and self.reviewed and self.next):
            raise ValueError("review-incomplete")
        days = [day for day in (self.reviewed, self.second_reviewed, self.next) if day is not None]
        if days != sorted(days) or (self.reviewed is not None and self.reviewed == self.next):
            raise ValueError("review-order")
        second = self.second_by is not None, self.second_reviewed is not None
        alone = (self.by or "").casefold() == (self.second_by or "").casefold()
        if any(second) and (not all(second) or alone or self.status != "reviewed"):
            raise ValueError("review-second")
        return self


class SignOff(_Signed):
    """Who vouches for an entry. Nobody has, until `status` says so."""

    status: Annotated[Literal["draft", "reviewed"], Field(description="draft until a clinician vouches for it")] = (
        "draft"
    )


class Review(_Signed):
    """As `SignOff`, of an entry that can be retired: it keeps its id, and is shown to nobody."""

    status: Annotated[
        Literal["draft", "reviewed", "retired"],
        Field(description="draft until a clinician vouches for it; retired keeps the id alone"),
    ] = "draft"
    successor: Annotated[Id | None, Field(description="the id of what took the place of a retired entry")] = None


class Vouched(Entry):
    """An entry that a clinician reviews, and that is never retired."""

    review: Annotated[SignOff, Field(description="who has reviewed this entry, and when")] = SignOff()


class Reviewed(Entry):
    """An entry that a clinician reviews, and that is retired when it is no longer shown."""

    review: Annotated[Review, Field(description="who has reviewed this entry, and when")] = Review()

    @property
    def retired(self) -> bool:
        """Whether the entry is kept only for its id."""
        return self.review.status == "retired"
