"""The library without its independent sources: what the switch “The five articles only” leaves."""

from dataclasses import replace

from decision_aid.knowledge.model.disagreements import Disagreement
from decision_aid.knowledge.model.library import Library, Topic
from decision_aid.knowledge.model.options import Cell, Option
from decision_aid.knowledge.model.points import Point

_FEWEST_SIDES = 2


def only_articles(library: Library) -> Library:
    """Return the library of the articles and the label alone. Nothing of theirs is lost.

    Points, cells, sides and disagreements that rest on independent sources are not in it; nor are the words on
    “elsewhere” beside the others.
    """
    disagreements = tuple(entry for one in library.disagreements if (entry := _with_fewer_sides(library, one)))
    left = {entry.id for entry in disagreements}
    topics = tuple(
        Topic(topic.id, topic.title, points, topic.last)
        for topic in library.topics
        if (points := tuple(_point(library, point) for point in topic.points if _stays(library, point, left)))
    )
    shown = {point.id for topic in topics for point in topic.points}
    return replace(
        library,
        articles=tuple(article for article in library.articles if not article.independent),
        independent=(),
        topics=topics,
        disagreements=disagreements,
        options=tuple(_option(option) for option in library.options),
        cases=tuple(
            case.model_copy(
                update={
                    "shows": tuple(name for name in case.shows if name in shown),
                    "hides": tuple(name for name in case.hides if name in shown),
                }
            )
            for case in library.cases
        ),
    )


def _stays(library: Library, point: Point, disagreements: set[str]) -> bool:
    return not library.is_independent(point.claims) and (
        point.disagreement is None or point.disagreement in disagreements
    )


def _point(library: Library, point: Point) -> Point:
    figures = tuple(claim_id for claim_id in point.figures if not library.is_independent((claim_id,)))
    return point.model_copy(update={"elsewhere": None, "figures": figures})


def _option(option: Option) -> Option:
    def alone(cells: dict[str, Cell]) -> dict[str, Cell]:
        return {key: cell.model_copy(update={"elsewhere": None}) for key, cell in cells.items()}

    return option.model_copy(update={"cells": alone(option.cells), "mirror": alone({**option.mirror})})


def _with_fewer_sides(library: Library, disagreement: Disagreement) -> Disagreement | None:
    sides = tuple(side for side in disagreement.sides if not library.is_independent(side.claims))
    if len(sides) < _FEWEST_SIDES:
        return None
    return disagreement.model_copy(update={"sides": sides})
