"""Which points a question in the person's own words is about.

A question that was taken from a point is answered by that point. Own words are compared with the titles of points and
their questions, word by word; what is found is named, so that the person sees whether it fits.
"""

import re
from collections.abc import Iterator
from typing import Final

from decision_aid.discussion.discussion import ShownPoint

_RARE: Final = 4  # points that may share a word for it to tell something by itself
_STEM: Final = 4  # letters by which words are taken as the same, so that “drive” is “driving”
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
# words that tell nothing of what a question is about
_EMPTY: Final = """
about after again also been before benefit besides change changes could days depression does done each else
enough ever every feel first from have help helps here into just know like long made make mean means medicine
medicines might more most much need next only options other over right same should some something take than that
their them then there these they thing things think this those through time treatment treatments tried used very
want well were what when where which while whom will with would year years your
"""


def points_on(shown: tuple[ShownPoint, ...], words: str) -> tuple[ShownPoint, ...]:
    """Return the points that a question was taken from, or else those that share most of its words.

    A benefit alone is none of them, since its other side would be missing.
    """
    points = [entry for entry in shown if entry.point.kind != "benefit"]
    taken_from = tuple(entry for entry in points if words in entry.point.ask)
    if taken_from:
        return taken_from
    stems = set(_stems(words))
    titles = {entry.point.id: set(_stems(entry.point.title)) for entry in points}
    in_titles = {stem: sum(stem in title for title in titles.values()) for stem in stems}
    shared = {}
    for entry in points:
        in_title = {stem for stem in titles[entry.point.id] & stems if in_titles[stem] <= _RARE}
        asked = set(_stems(" ".join(entry.point.ask))) & stems
        if in_title:
            shared[entry.point.id] = 2 * len(in_title) + len(asked)
    most = max(shared.values(), default=0)
    return tuple(entry for entry in points if shared.get(entry.point.id) == most)


def _stems(words: str) -> Iterator[str]:
    for word in _WORD.findall(words.casefold()):
        if word not in _EMPTY.split():
            yield word[:_STEM]
