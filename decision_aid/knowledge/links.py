"""Whether everything that names something names a thing that is there, and fits it.

These problems block loading: with a broken link nobody can say what the author meant.
"""

from collections.abc import Iterator

from decision_aid.knowledge.comparing import comparison_problems
from decision_aid.knowledge.conditions import Condition, comparisons, names_seen
from decision_aid.knowledge.library import Library
from decision_aid.knowledge.origins import EntryKind, Origins
from decision_aid.knowledge.problems import Problem
from decision_aid.knowledge.translating import did_you_mean

_MIRRORED = "what-matters"


def link_problems(library: Library, origins: Origins) -> Iterator[Problem]:
    """Yield every broken link."""
    yield from _claim_links(library, origins)
    yield from _condition_links(library, origins)
    yield from _path_links(library, origins)
    yield from _point_links(library, origins)
    yield from _option_links(library, origins)
    for case in library.cases:
        for side in ("shows", "hides"):
            for point_id in getattr(case, side):
                if point_id not in library.points:
                    meant = did_you_mean(point_id, tuple(library.points))
                    place = origins.place("case", case.name, side)
                    yield Problem("unknown-point", place, {"found": point_id, "meant": meant})


def claims_named(library: Library) -> Iterator[tuple[EntryKind, str, tuple[str | int, ...], str]]:
    """Yield every use of a claim: kind and id of the entry, the path inside it, and the claim's id."""
    for point in library.points.values():
        for number, claim in enumerate(point.claims):
            yield "point", point.id, ("claims", number), claim
        for number, claim in enumerate(point.figures):
            yield "point", point.id, ("figures", number), claim
    for disagreement in library.disagreements:
        for side, entry in enumerate(disagreement.sides):
            for number, claim in enumerate(entry.claims):
                yield "disagreement", disagreement.id, ("sides", side, "claims", number), claim
    for option in library.options:
        for row, cell in option.cells.items():
            for number, claim in enumerate(cell.claims):
                yield "option", option.id, ("cells", row, "claims", number), claim
        for priority, mark in option.mirror.items():
            for number, claim in enumerate(mark.claims):
                yield "option", option.id, ("mirror", priority, "claims", number), claim
    for page in library.pages:
        if page.why is not None:
            for number, claim in enumerate(page.why.claims):
                yield "page", page.id, ("why", "claims", number), claim


def conditions_named(library: Library) -> Iterator[tuple[EntryKind, str, str, Condition]]:
    """Yield every condition: kind and id of its entry, the field it stands in, and itself."""
    for named in library.conditions:
        yield "condition", named.id, "when", named.when
    for page in library.pages:
        if page.ask_when is not None:
            yield "page", page.id, "ask_when", page.ask_when
    for point in library.points.values():
        if point.when is not None:
            yield "point", point.id, "when", point.when


def _claim_links(library: Library, origins: Origins) -> Iterator[Problem]:
    for kind, entry_id, inside, claim_id in claims_named(library):
        place = origins.place(kind, entry_id, *inside)
        located = library.claims.get(claim_id)
        if located is None:
            meant = did_you_mean(claim_id, tuple(library.claims))
            yield Problem("unknown-claim", place, {"found": claim_id, "meant": meant})
        elif not located.claim.usable:
            yield Problem("withheld-claim", place, {"found": claim_id, "reason": located.claim.reason or "retired"})
        elif "figures" in inside and located.claim.figure is None:
            yield Problem("figure-missing", place, {"found": claim_id})


def _condition_links(library: Library, origins: Origins) -> Iterator[Problem]:
    for kind, entry_id, field, condition in conditions_named(library):
        place = origins.place(kind, entry_id, field)
        for name in names_seen(condition):
            if name not in library.named_conditions:
                meant = did_you_mean(name, tuple(library.named_conditions))
                yield Problem("unknown-condition", place, {"found": name, "meant": meant})
        for comparison in comparisons(condition):
            yield from comparison_problems(library, comparison, place)
    for named in library.conditions:
        if named.id in _reachable(library, named.when):
            yield Problem("circular-condition", origins.place("condition", named.id), {"found": named.id})


def _reachable(library: Library, condition: Condition) -> set[str]:
    """Return the names of all named conditions that one leads to."""
    reached: set[str] = set()
    waiting = list(names_seen(condition))
    while waiting:
        name = waiting.pop()
        if name not in reached and name in library.named_conditions:
            reached.add(name)
            waiting += names_seen(library.named_conditions[name].when)
    return reached


def _path_links(library: Library, origins: Origins) -> Iterator[Problem]:
    """A page may depend on earlier pages only, so that no loop is possible."""
    asked: set[str] = set()
    for page in library.pages:
        if page.ask_when is not None:
            conditions = [page.ask_when]
            conditions += [library.named_conditions[name].when for name in _reachable(library, page.ask_when)]
            for comparison in (entry for condition in conditions for entry in comparisons(condition)):
                known = "trials" if comparison.answer not in library.questions else comparison.answer
                if known not in asked:
                    place = origins.place("page", page.id, "ask_when")
                    yield Problem("asked-later", place, {"found": comparison.answer})
        asked |= {question.id for question in page.questions}


def _point_links(library: Library, origins: Origins) -> Iterator[Problem]:
    for point in library.points.values():
        if point.disagreement is not None and point.disagreement not in library.disagreements_by_id:
            meant = did_you_mean(point.disagreement, tuple(library.disagreements_by_id))
            place = origins.place("point", point.id, "disagreement")
            yield Problem("unknown-disagreement", place, {"found": point.disagreement, "meant": meant})
    known = set(library.claims) | {point.id for topic in library.topics for point in topic.points}
    for topic in library.topics:
        for point in topic.points:
            successor = point.review.successor
            if successor is not None and successor not in known:
                place = origins.place("point", point.id, "review", "successor")
                meant = did_you_mean(successor, tuple(known))
                yield Problem("unknown-successor", place, {"found": successor, "meant": meant})


def _option_links(library: Library, origins: Origins) -> Iterator[Problem]:
    rows = [row.id for row in library.rows]
    ranking = library.questions.get(_MIRRORED)
    priorities = [choice.id for choice in ranking.choices] if ranking else []
    titles = [option.title.casefold() for option in library.options]
    for number, option in enumerate(library.options):
        if titles[number] != sorted(titles)[number]:
            yield Problem("options-order", origins.place("option", option.id, "title"), {"found": option.title})
        yield from (
            Problem(
                "unknown-row",
                origins.place("option", option.id, "cells", row),
                {"found": row, "meant": did_you_mean(row, rows)},
            )
            for row in option.cells
            if row not in rows
        )
        for row in rows:
            if row not in option.cells:
                place = origins.place("option", option.id, "cells")
                yield Problem("missing-cell", place, {"found": option.title, "row": row})
        for priority in option.mirror:
            if priority not in priorities:
                place = origins.place("option", option.id, "mirror", priority)
                meant = did_you_mean(priority, priorities)
                yield Problem("unknown-priority", place, {"found": priority, "meant": meant})
