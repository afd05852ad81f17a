"""Whether everything that is written is used, once, and covered by worked people."""

from collections.abc import Iterator

from decision_aid.knowledge.checks.links import claims_named, conditions_named
from decision_aid.knowledge.model.conditions import comparisons
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.problems.problem import Place, Problem
from decision_aid.knowledge.reading.origins import Origins


def use_problems(library: Library, origins: Origins) -> Iterator[Problem]:
    """Yield claims that nothing uses, repeated titles and texts, and points without cases."""
    used = {claim_id for *_, claim_id in claims_named(library)}
    for claim_id, located in library.claims.items():
        if located.claim.usable and claim_id not in used:
            yield Problem("unused-claim", origins.place("claim", claim_id), {"found": claim_id})
    yield from _repeated(library, origins)
    shown = {point_id for case in library.cases for point_id in case.shows}
    hidden = {point_id for case in library.cases for point_id in case.hides}
    for point in library.points.values():
        if point.id not in shown:
            yield Problem("no-case-shows", origins.place("point", point.id), {"found": point.id})
        if point.id not in hidden and not point.general:
            yield Problem("no-case-hides", origins.place("point", point.id), {"found": point.id})


def answers_used(library: Library) -> frozenset[str]:
    """Return the ids of all answers that some condition asks about."""
    return frozenset(
        comparison.answer for *_, condition in conditions_named(library) for comparison in comparisons(condition)
    )


def _repeated(library: Library, origins: Origins) -> Iterator[Problem]:
    titles: dict[str, Place] = {}
    texts: dict[str, Place] = {}
    for point in library.points.values():
        place = origins.place("point", point.id)
        if point.title.casefold() in titles:
            first = str(titles[point.title.casefold()])
            yield Problem("repeated-title", place, {"found": point.title, "first": first})
        if point.says.casefold() in texts:
            yield Problem("repeated-text", place, {"first": str(texts[point.says.casefold()])})
        titles.setdefault(point.title.casefold(), place)
        texts.setdefault(point.says.casefold(), place)
