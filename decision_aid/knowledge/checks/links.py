"""Whether everything that names something names a thing that is there, and fits it.

These problems block loading: with a broken link nobody can say what the author meant.
"""

from collections.abc import Iterator
from functools import partial
from typing import get_args

from decision_aid.knowledge.checks.choices import choice_problems, without_choices
from decision_aid.knowledge.checks.comparisons import comparison_problems
from decision_aid.knowledge.checks.fixed import fixed_problems
from decision_aid.knowledge.checks.tiers import tier_problems
from decision_aid.knowledge.model.conditions import (
    Comparison,
    Condition,
    See,
    comparisons_behind,
    located,
    names_seen,
)
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES, TRIAL_FACTS
from decision_aid.knowledge.model.entry import Elsewhere, OptionId, Review
from decision_aid.knowledge.model.fixed_ids import TRIALS, WHAT_MATTERS
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.options import Option
from decision_aid.knowledge.problems.nearest import did_you_mean
from decision_aid.knowledge.problems.problem import Problem
from decision_aid.knowledge.reading.origins import EntryKind, Origins


def link_problems(library: Library, origins: Origins) -> Iterator[Problem]:
    """Yield every broken link, and what code leans on and does not find; not what follows from missing choices."""
    yield from choice_problems(library, origins)
    empty = {question.id for question in library.questions.values() if without_choices(question)}
    for problem in _every_link(library, origins):
        of_question = WHAT_MATTERS if problem.code == "unknown-priority" else problem.details.get("question")
        if not (problem.code in ("unknown-choice", "unknown-priority", "missing-choice") and of_question in empty):
            yield problem


def _every_link(library: Library, origins: Origins) -> Iterator[Problem]:
    yield from fixed_problems(library, origins)
    yield from _claim_links(library, origins)
    yield from _condition_links(library, origins)
    yield from _path_links(library, origins)
    yield from _point_links(library, origins)
    yield from _successors(library, origins)
    yield from _trial_links(library, origins)
    yield from _option_links(library, origins)
    yield from tier_problems(library, origins)
    for case in library.cases:
        for side in ("shows", "hides"):
            for number, point_id in enumerate(getattr(case, side)):
                if point_id not in library.points:
                    meant = did_you_mean(point_id, tuple(library.points))
                    place = origins.place("case", case.name, side, number)
                    yield Problem("unknown-point", place, {"found": point_id, "meant": meant})


def claims_named(library: Library) -> Iterator[tuple[EntryKind, str, tuple[str | int, ...], str]]:
    """Yield every use of a claim: kind and id of the entry, the path inside it, and the claim's id."""
    for point in library.points.values():
        for number, claim in enumerate(point.claims):
            yield "point", point.id, ("claims", number), claim
        for number, claim in enumerate(point.figures):
            yield "point", point.id, ("figures", number), claim
        yield from _elsewhere("point", point.id, (), point.elsewhere)
    for disagreement in library.disagreements:
        for side, entry in enumerate(disagreement.sides):
            for number, claim in enumerate(entry.claims):
                yield "disagreement", disagreement.id, ("sides", side, "claims", number), claim
    for option in library.options:
        for row, cell in option.cells.items():
            for number, claim in enumerate(cell.claims):
                yield "option", option.id, ("cells", row, "claims", number), claim
            yield from _elsewhere("option", option.id, ("cells", row), cell.elsewhere)
        for priority, mark in option.mirror.items():
            for number, claim in enumerate(mark.claims):
                yield "option", option.id, ("mirror", priority, "claims", number), claim
            yield from _elsewhere("option", option.id, ("mirror", priority), mark.elsewhere)
    for page in library.pages:
        if page.why is not None:
            for number, claim in enumerate(page.why.claims):
                yield "page", page.id, ("why", "claims", number), claim


def _elsewhere(
    kind: EntryKind, entry_id: str, inside: tuple[str, ...], elsewhere: Elsewhere | None
) -> Iterator[tuple[EntryKind, str, tuple[str | int, ...], str]]:
    for number, claim in enumerate(elsewhere.claims if elsewhere is not None else ()):
        yield kind, entry_id, (*inside, "elsewhere", "claims", number), claim


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
        for path, part in located(condition):
            place = partial(origins.place, kind, entry_id, field, *path)
            if isinstance(part, See) and part.see not in library.named_conditions:
                meant = did_you_mean(part.see, tuple(library.named_conditions))
                yield Problem("unknown-condition", place("see"), {"found": part.see, "meant": meant})
            elif isinstance(part, Comparison):
                yield from comparison_problems(library, part, place)
    yield from _circles(library, origins)


def _circles(library: Library, origins: Origins) -> Iterator[Problem]:
    """Yield each circle of named conditions once, at the first of its conditions."""
    told: set[str] = set()
    for named in library.conditions:
        circle = _way_back(library, named.id)
        if circle and not told & set(circle):
            told |= set(circle)
            details = {"found": named.id, "circle": " → ".join((*circle, named.id))}
            yield Problem("circular-condition", origins.place("condition", named.id, "when"), details)


def _way_back(library: Library, start: str) -> tuple[str, ...]:
    """Return the names on the shortest way from a named condition back to itself; none if there is no way."""
    waiting: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while waiting:
        way = waiting.pop(0)
        for name in names_seen(library.named_conditions[way[-1]].when):
            if name == start:
                return way
            if name in library.named_conditions and name not in seen:
                seen.add(name)
                waiting.append((*way, name))
    return ()


def _path_links(library: Library, origins: Origins) -> Iterator[Problem]:
    """A page may depend on earlier pages only, so that no loop is possible."""
    asked: set[str] = set()
    for page in library.pages:
        for path, part in located(page.ask_when) if page.ask_when is not None else ():
            place = origins.place("page", page.id, "ask_when", *path, "see" if isinstance(part, See) else "answer")
            if not isinstance(part, Comparison | See):
                continue
            for answer_id in dict.fromkeys(
                comparison.answer for comparison in comparisons_behind(part, library.named_conditions)
            ):
                question_id = TRIALS if answer_id in DERIVED_NAMES else answer_id
                if question_id in library.questions and question_id not in asked:
                    yield Problem("asked-later", place, {"found": answer_id})
        asked |= {question.id for question in page.questions}


def _point_links(library: Library, origins: Origins) -> Iterator[Problem]:
    for point in library.points.values():
        if point.disagreement is not None and point.disagreement not in library.disagreements_by_id:
            meant = did_you_mean(point.disagreement, tuple(library.disagreements_by_id))
            place = origins.place("point", point.id, "disagreement")
            yield Problem("unknown-disagreement", place, {"found": point.disagreement, "meant": meant})
        details = {"found": point.id, "kind": point.kind}
        kinds = {library.claims[claim].claim.kind for claim in point.claims if claim in library.claims}
        if kinds == {"benefit"} and point.kind in ("background", "practical", "caution", "question"):
            yield Problem("kind-unlike-claims", origins.place("point", point.id, "kind"), details)
        if point.kind in ("benefit", "harm") and not point.about:
            yield Problem("about-nothing", origins.place("point", point.id, "kind"), details)


def _successors(library: Library, origins: Origins) -> Iterator[Problem]:
    points = {point.id: point.review for topic in library.topics for point in topic.points}
    claims = {claim_id: located.claim.review for claim_id, located in library.claims.items()}
    kinds: tuple[tuple[EntryKind, dict[str, Review]], ...] = (("point", points), ("claim", claims))
    for kind, reviews in kinds:
        for entry_id, review in reviews.items():
            if review.successor is not None and review.successor not in reviews:
                place = origins.place(kind, entry_id, "review", "successor")
                meant = did_you_mean(review.successor, tuple(reviews))
                yield Problem("unknown-successor", place, {"found": review.successor, "meant": meant})


def _trial_links(library: Library, origins: Origins) -> Iterator[Problem]:
    """The facts about a tried medicine, and their choices, are fixed in the program; only their words are rules."""
    found = [entry.id for entry in library.trial_fields]
    for fact in TRIAL_FACTS:
        if library.trial_fields and fact not in found:
            place = origins.place("trial-field", found[0])
            yield Problem("trial-field-missing", place, {"found": fact})
    for entry in library.trial_fields:
        if entry.id not in TRIAL_FACTS:
            meant = did_you_mean(entry.id, tuple(TRIAL_FACTS))
            yield Problem(
                "unknown-trial-field",
                origins.place("trial-field", entry.id, "id"),
                {"found": entry.id, "meant": meant},
            )
            continue
        known = TRIAL_FACTS[entry.id].choices
        for number, choice in enumerate(entry.choices):
            if choice.id not in known:
                place = origins.place("trial-field", entry.id, "choices", number, "id")
                details = {
                    "found": choice.id, "question": entry.id, "expected": ", ".join(known) or "no choices",
                    "meant": did_you_mean(choice.id, known),
                }  # fmt: skip
                yield Problem("unknown-choice", place, details)


def _option_links(library: Library, origins: Origins) -> Iterator[Problem]:
    titles = [option.title.casefold() for option in library.options]
    found = [option.id for option in library.options]
    for option_id in get_args(OptionId):
        if found and option_id not in found:
            yield Problem("missing-option", origins.place("option", found[0]), {"found": option_id})
    for number, option in enumerate(library.options):
        if titles[number] != sorted(titles)[number]:
            yield Problem("options-order", origins.place("option", option.id, "title"), {"found": option.title})
        yield from _cell_links(library, origins, option)
        yield from _mirror_links(library, origins, option)


def _cell_links(library: Library, origins: Origins, option: Option) -> Iterator[Problem]:
    rows = [row.id for row in library.rows]
    for row in option.cells:
        if row not in rows:
            place = origins.place("option", option.id, "cells", row)
            yield Problem("unknown-row", place, {"found": row, "meant": did_you_mean(row, rows)})
    for row in rows:
        if row not in option.cells:
            place = origins.place("option", option.id, "cells")
            yield Problem("missing-cell", place, {"found": option.title, "row": row})


def _mirror_links(library: Library, origins: Origins, option: Option) -> Iterator[Problem]:
    ranking = library.questions.get(WHAT_MATTERS)
    priorities = [choice.id for choice in ranking.choices] if ranking else []
    for priority in option.mirror:
        if priority not in priorities:
            place = origins.place("option", option.id, "mirror", priority)
            meant = did_you_mean(priority, priorities)
            yield Problem("unknown-priority", place, {"found": priority, "meant": meant})
