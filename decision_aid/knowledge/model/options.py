"""`options.yaml`: the options side by side, always all of them, in alphabetical order."""

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from decision_aid.knowledge.model.entry import Elsewhere, Entry, Id, OptionId, Text, Vouched

Mark: TypeAlias = Literal["yes", "partly", "no", "not-said"]


class Cell(Vouched):
    """What the sources say of one option in one row; without words: the articles do not say.

    `says` rests on the articles and the label, `elsewhere` on independent sources, so that either can stand alone.
    """

    says: Text | None = None
    claims: tuple[Id, ...] = ()
    elsewhere: Elsewhere | None = None

    @model_validator(mode="after")
    def _words_rest_on_claims(self) -> Self:
        if (self.says is None) != (not self.claims):
            raise ValueError("cell-claims")
        return self


class Mirror(Cell):
    """What the sources say about something that matters to the person. Never added up."""

    mark: Mark

    @model_validator(mode="after")
    def _mark_needs_words(self) -> Self:
        if (self.mark == "not-said") != (self.says is None):
            raise ValueError("cell-claims")
        return self


class Row(Entry):
    """A row of the table: the same for every option."""

    id: Id
    title: Text


class Option(Entry):
    """One thing a person could do next."""

    id: OptionId
    title: Text
    short: Text
    cells: dict[Id, Cell]
    mirror: dict[Id, Mirror] = Field(default_factory=dict)


class OptionsFile(Entry):
    """The whole of `options.yaml`."""

    rows: Annotated[tuple[Row, ...], Field(min_length=1)]
    options: Annotated[tuple[Option, ...], Field(min_length=2)]
