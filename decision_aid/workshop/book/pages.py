"""What a book is made of: chapters, groups, and entries to tick."""

from dataclasses import dataclass


@dataclass(frozen=True)
class BookLine:
    """A line, and how far it stands to the right."""

    depth: int
    text: str


@dataclass(frozen=True)
class Source:
    """A claim: where it stands, what it says in our words, what it rests on, and the note for editors."""

    where: str
    says: str
    note: str


@dataclass(frozen=True)
class BookEntry:
    """Anything that a reviewer ticks: a heading, a line of small print, texts, lists with a label, and sources."""

    id: str
    title: str
    facts: str
    texts: tuple[str, ...] = ()
    lists: tuple[tuple[str, tuple[BookLine, ...]], ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Chapter:
    """A part of the book."""

    title: str
    intro: str
    groups: tuple[tuple[str, tuple[BookEntry, ...]], ...]


@dataclass(frozen=True)
class Book:
    """The whole book."""

    title: str
    subtitle: str
    version: str
    purpose: str
    facts: tuple[str, ...]
    chapters: tuple[Chapter, ...]
