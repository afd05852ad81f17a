"""`points/<topic>.yaml`: the discussion points, and the answers that bring each of them up."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from decision_aid.knowledge.model.conditions import Condition
from decision_aid.knowledge.model.entry import Elsewhere, Entry, Id, Kind, OptionId, Reviewed, Text


class Point(Reviewed):
    """One thing to talk about.

    It shows when `when` is met; or, with `general`, for everybody; or, with `balances`, whenever a benefit of
    one of these options shows. `also` is the other side of a benefit, at the same size on the same card.
    `elsewhere` is what independent sources add; a point whose `claims` are all independent rests on them alone.
    `when_unknown: show` is for cautions: a missing answer must not hide a warning.
    """

    id: Id
    kind: Kind
    about: tuple[OptionId, ...] = ()
    title: Annotated[str, Field(min_length=1, max_length=80)]
    says: Text
    also: Text | None = None
    elsewhere: Elsewhere | None = None
    when: Condition | None = None
    general: bool = False
    balances: tuple[OptionId, ...] = ()
    when_unknown: Literal["hide", "show"] = "hide"
    claims: Annotated[tuple[Id, ...], Field(min_length=1)]
    figures: tuple[Id, ...] = ()
    disagreement: Id | None = None
    ask: tuple[Text, ...] = ()

    @property
    def all_claims(self) -> tuple[str, ...]:
        """The claims behind its words, those of independent sources too."""
        return (*self.claims, *(self.elsewhere.claims if self.elsewhere is not None else ()))

    @model_validator(mode="after")
    def _shows_somehow(self) -> Self:
        if self.general == (self.when is not None or bool(self.balances)):
            raise ValueError("point-never-shows")
        if (self.kind == "disagreement") != (self.disagreement is not None):
            raise ValueError("point-disagreement")
        return self


class PointsFile(Entry):
    """The whole of one file of points: a topic."""

    topic: Id
    title: Text
    last: bool = False
    points: tuple[Point, ...]
