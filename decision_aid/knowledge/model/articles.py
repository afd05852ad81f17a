"""`articles.yaml` and `independent/sources.yaml`: the sources, who publishes them, and what the publisher sells."""

from typing import Literal, Self, TypeAlias

from pydantic import model_validator

from decision_aid.knowledge.model.entry import Basis, Entry, Id, Text

Tier: TypeAlias = Literal["article", "label", "independent"]


class Article(Entry):
    """One source.

    `tier` is `article` for what the aid is about; `label` for the product label that one of them cites; and
    `independent` for pages, guidelines, reviews and studies that sell no treatment, or name who paid. What comes from
    the last two is always marked as not from the articles. `found` says how far an independent one was read, `paid`
    who paid for it where that is known.
    """

    id: Id
    publisher: Text
    short: Text
    sells: Text | None = None
    title: Text | None = None
    address: Text | None = None
    tier: Tier = "article"
    found: Text
    sections: tuple[Text, ...] = ()
    references: tuple[Text, ...] = ()
    year: int | None = None
    kind: Basis | None = None
    country: Text | None = None
    paid: Text | None = None

    @model_validator(mode="after")
    def _tells_what_its_tier_needs(self) -> Self:
        needed: tuple[object, ...] = (self.sells,)
        if self.independent:
            needed = (self.title, self.address, self.year, self.kind, self.country)
        if None in needed:
            raise ValueError("source-incomplete")
        return self

    @property
    def independent(self) -> bool:
        """Whether it stands beside the articles, and can be left out."""
        return self.tier == "independent"

    @property
    def interest(self) -> str:
        """What its publisher sells; of an independent source, what it is and who paid for it."""
        if not self.independent:
            return f"sells {self.sells}"
        when = "" if str(self.year) in self.short else f", {self.year}"
        return f"{self.country}{when}" + (f"; paid for by {self.paid}" if self.paid else "")


class ArticlesFile(Entry):
    """The whole of `articles.yaml`."""

    articles: tuple[Article, ...]
