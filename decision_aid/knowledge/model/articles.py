"""`articles.yaml`: the sources, who publishes them, and what the publisher sells."""

from typing import Literal

from decision_aid.knowledge.model.entry import Entry, Id, Text


class Article(Entry):
    """One source.

    `tier` is `article` for what the aid is about, and `label` for the product label that one of them cites:
    what comes from it is always marked as not from the articles.
    """

    id: Id
    publisher: Text
    short: Text
    sells: Text
    title: Text | None = None
    address: Text | None = None
    tier: Literal["article", "label"] = "article"
    found: Text
    sections: tuple[Text, ...]
    references: tuple[Text, ...] = ()


class ArticlesFile(Entry):
    """The whole of `articles.yaml`."""

    articles: tuple[Article, ...]
