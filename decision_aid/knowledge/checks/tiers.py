"""Whether the words of independent sources stand apart from those of the articles, so that either can stand alone."""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.problems.problem import Problem
from decision_aid.knowledge.reading.origins import EntryKind, Origins
from decision_aid.knowledge.tiers import only_articles

_Wanted: TypeAlias = Literal["articles", "independent", "either"]


def tier_problems(library: Library, origins: Origins) -> Iterator[Problem]:
    """Yield texts that rest on both, or stand where the other belongs, and points that lose their disagreement."""
    for kind, entry_id, inside, claims, wanted in _texts(library):
        found = {library.claims[claim].article.independent for claim in claims if claim in library.claims}
        allowed = {"articles": {False}, "independent": {True}}.get(wanted, {True, False})
        if len(found) > 1 or not found <= allowed:
            yield Problem("tiers-mixed", origins.place(kind, entry_id, *inside, "claims"))
    if all(claim in library.claims for entry in library.disagreements for claim in entry.claims):
        yield from _lost(library, origins)


def _lost(library: Library, origins: Origins) -> Iterator[Problem]:
    """Yield points of the articles that would be lost without the independent sources."""
    known = {claim for point in library.points.values() for claim in point.claims} <= set(library.claims)
    left = only_articles(library).points if known else library.points
    for point in library.points.values():
        there = point.disagreement in library.disagreements_by_id  # if not, that is told by itself
        if there and point.id not in left and not library.is_independent(point.claims):
            details = {"found": point.disagreement or ""}
            yield Problem("disagreement-lost", origins.place("point", point.id, "disagreement"), details)


def _texts(
    library: Library,
) -> Iterator[tuple[EntryKind, str, tuple[str | int, ...], tuple[str, ...], _Wanted]]:
    """Yield what rests on claims: its entry, the path inside it, the claims, and of which tier they have to be."""
    for point in library.points.values():
        yield "point", point.id, (), point.claims, "either"
        if point.elsewhere is not None:
            yield "point", point.id, ("elsewhere",), point.elsewhere.claims, "independent"
    for disagreement in library.disagreements:
        for number, side in enumerate(disagreement.sides):
            yield "disagreement", disagreement.id, ("sides", number), side.claims, "either"
    for option in library.options:
        for part, cells in (("cells", option.cells), ("mirror", option.mirror)):
            for key, cell in cells.items():
                yield "option", option.id, (part, key), cell.claims, "articles"
                if cell.elsewhere is not None:
                    inside = (part, key, "elsewhere")
                    yield "option", option.id, inside, cell.elsewhere.claims, "independent"
    for page in library.pages:
        if page.why is not None:
            yield "page", page.id, ("why",), page.why.claims, "articles"
