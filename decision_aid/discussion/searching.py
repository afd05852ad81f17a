"""Searching the library: by words as people type them, also misspelled, by brand, and by what people call a thing.

No word is weighed: help stands above whatever is searched for, in the window.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final, TypeAlias

from decision_aid.discussion.discuss import ordered_topics
from decision_aid.discussion.discussion import ShownPoint
from decision_aid.knowledge.model.disagreements import Disagreement
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.points import Point

_How: TypeAlias = Callable[[Iterable[bool]], bool]  # `all` or `any`
_WORD: Final = re.compile(r"[^\W_]+")
_STEM: Final = 5  # letters by which longer words are taken as the same: “sleeping” is “sleep”
_LEAST: Final = 4  # letters of a word that may be misspelled
_ALIKE: Final = 0.75
_ENOUGH: Final = 3  # points that hold every word: what holds only some is left out then


@dataclass(frozen=True)
class Found:
    """What fits what was typed: points whose title or words do, then questions to take along, then disagreements."""

    points: tuple[ShownPoint, ...]
    questions: tuple[tuple[str, ShownPoint], ...]
    disagreements: tuple[Disagreement, ...]

    @property
    def count(self) -> int:
        """How many there are in all."""
        return len(self.points) + len(self.questions) + len(self.disagreements)


def search(library: Library, typed: str) -> Found:
    """Return what holds every word that was typed, then, if that is little, what holds any; all if none was typed."""
    points = tuple(ShownPoint(point, topic) for topic in ordered_topics(library)
                   for point in topic.points if not point.retired)  # fmt: skip
    wanted = _wanted(library, typed)
    if not wanted:
        return Found(points, (), ())
    found = _with(library, points, wanted, all)
    if len(found.points) >= _ENOUGH or len(wanted) == 1:
        return found
    wider = _with(library, points, wanted, any)
    return Found(
        tuple(dict.fromkeys((*found.points, *wider.points))),
        tuple(dict.fromkeys((*found.questions, *wider.questions))),
        tuple(dict.fromkeys((*found.disagreements, *wider.disagreements))),
    )


def _with(library: Library, points: tuple[ShownPoint, ...], wanted: list[set[str]], how: _How) -> Found:
    def fits(text: str) -> bool:
        stems = {_stem(word) for word in _words(text)}
        return how(not options.isdisjoint(stems) for options in wanted)

    return Found(
        tuple(entry for entry in points if fits(_said(entry))),
        tuple((ask, entry) for entry in points for ask in entry.point.ask if fits(ask) and not fits(_said(entry))),
        tuple(
            one for one in library.disagreements if fits(f"{one.title} {' '.join(side.says for side in one.sides)}")
        ),
    )


def _said(entry: ShownPoint) -> str:
    point: Point = entry.point
    elsewhere = point.elsewhere.says if point.elsewhere is not None else ""
    return f"{entry.topic.title} {point.title} {point.says} {point.also or ''} {elsewhere}"


def _wanted(library: Library, typed: str) -> list[set[str]]:
    """Return for each word that was typed the stems that stand for it."""
    known: set[str] | None = None
    wanted = []
    for word in _words(typed):
        stems = {_stem(other) for other in (word, *_also(library, word))}
        known = known if known is not None else {_stem(other) for text in _texts(library) for other in _words(text)}
        begun = {stem for stem in known if stem.startswith(_stem(word))}
        if not (stems | begun) & known and len(word) >= _LEAST:
            begun |= set(get_close_matches(_stem(word), known, n=2, cutoff=_ALIKE))
            brand = library.medicines.find(word)[:1]
            begun |= {_stem(match.medicine.generic) for match in brand}
        wanted.append(stems | begun)
    return wanted


def _also(library: Library, word: str) -> Iterator[str]:
    """Yield what a word may be called in the library: the generic name of a brand, and words of the same meaning."""
    medicine = library.medicines.recognised(word)
    if medicine is not None:
        yield from _words(f"{medicine.generic} {medicine.role}")
    for called, words in library.aid.search_words.items():
        if word == called.casefold():
            yield from _words(words)


def _texts(library: Library) -> Iterator[str]:
    for topic in library.topics:
        for point in topic.points:
            yield f"{_said(ShownPoint(point, topic))} {' '.join(point.ask)}"


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _stem(word: str) -> str:
    return word[:_STEM]
