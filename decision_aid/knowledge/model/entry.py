"""What all models of rule-file entries share: frozen, no unknown fields, plain types for texts and ids."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

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


class Review(Entry):
    """Who vouches for an entry. Nobody has, until `by` and `reviewed` say so.

    A retired entry keeps its id for ever, is shown to nobody, and may name its successor.
    """

    status: Literal["draft", "reviewed", "retired"] = "draft"
    by: Text | None = None
    reviewed: date | None = None
    next: date | None = None
    successor: Id | None = None


DRAFT = Review()


class Reviewed(Entry):
    """An entry that a clinician reviews."""

    review: Annotated[Review, Field(description="who has reviewed this entry, and when")] = DRAFT

    @property
    def retired(self) -> bool:
        """Whether the entry is kept only for its id."""
        return self.review.status == "retired"
