"""The points on paper: the near ones first, with their sources as codes; and where else the sources differ."""

from typing import Final

from decision_aid.discussion.discussion import ShownPoint
from decision_aid.discussion.fixed_words import KEEP_TAKING
from decision_aid.knowledge.model.claims import Arm, Figure
from decision_aid.knowledge.model.disagreements import Disagreement
from decision_aid.knowledge.model.points import Point
from decision_aid.summary.because import because_words
from decision_aid.summary.document import DotArray, Points, PrintedPoint, StudyFrame
from decision_aid.summary.making import Making
from decision_aid.summary.origins import codes, elsewhere_words
from decision_aid.summary.words import KIND_WORDS, capital, list_words, number_words

_FIELD_WORDS = {
    "who": "who took part",
    "outcome": "what was counted",
    "otherwise": "what was counted",
    "when": "when it was counted",
    "comparison": "what was compared",
    "study": "the kind of study",
    "arms": "the numbers",
}
_MOST_WORDS: Final = 400  # of points that have room on one page beside what goes with them


def points(making: Making) -> Points | None:
    """Return the printed points, and how many more there are."""
    if not making.points:
        return None
    pictured = set(_pictured(making))
    elsewhere = _with_elsewhere(making)
    more = len(making.discussion.points) - len(making.points)
    return Points(
        "Points near my answers",
        KEEP_TAKING,
        tuple(
            _point(
                making,
                shown,
                with_figures=shown.point.id in pictured,
                with_elsewhere=shown.point.id in elsewhere,
            )
            for shown in making.points
        ),
        f"{number_words(more, 'point', 'points')} more in the program." if more else "",
    )


def _pictured(making: Making) -> tuple[str, ...]:
    """Return the points that bring their figures: all, or the first that has any, if the texts leave it room."""
    found = tuple(shown.point.id for shown in making.points if shown.point.figures)
    if "figures" in making.on:
        return found
    return found[:1] if sum(_words(making, shown.point) for shown in making.points) <= _MOST_WORDS else ()


def _with_elsewhere(making: Making) -> frozenset[str]:
    """Return the points that bring the words of independent sources: all, or the nearest while there is room."""
    bringing = [shown.point for shown in making.points if shown.point.elsewhere is not None]
    if making.visit.size == "all":
        return frozenset(point.id for point in bringing)
    room = _MOST_WORDS - sum(_words(making, shown.point) for shown in making.points)
    found = set()
    for point in bringing:
        room -= len(elsewhere_words(making.library, point.elsewhere).split())
        if room >= 0:
            found.add(point.id)
    return frozenset(found)


def _words(making: Making, point: Point) -> int:
    """Count the words that a point takes on paper, those of the sides of its disagreement too."""
    disagreement = making.library.disagreements_by_id.get(point.disagreement or "")
    sides = () if disagreement is None else tuple(side.says for side in disagreement.sides)
    return len(" ".join((point.title, point.says, point.also or "", *sides, *point.ask)).split())


def _point(making: Making, shown: ShownPoint, *, with_figures: bool, with_elsewhere: bool) -> PrintedPoint:
    point, library = shown.point, making.library
    disagreement = library.disagreements_by_id.get(point.disagreement or "")
    framed = () if disagreement is None else disagreement.claims  # their codes stand with the sides
    return PrintedPoint(
        title=point.title,
        point_kind=point.kind,
        kind_words=KIND_WORDS[point.kind] + (" · ◇ Elsewhere" if library.is_independent(point.claims) else ""),
        because=because_words(making, shown) if "reasons" in making.on else "",
        says=point.says,
        also=point.also or "",
        elsewhere=elsewhere_words(library, point.elsewhere if with_elsewhere else None),
        sides=() if disagreement is None else _sides(making, disagreement),
        codes=codes(library, tuple(claim for claim in point.claims if claim not in framed)),
        figures=tuple(
            _study(located.claim.figure)
            for located in library.sources(point.figures if with_figures else ())
            if located.claim.figure is not None
        ),
        ask=point.ask,
        note=making.visit.notes.get(point.id, "") if "notes" in making.on else "",
    )


def _sides(making: Making, disagreement: Disagreement) -> tuple[str, ...]:
    return tuple(f"{side.says} {codes(making.library, side.claims)}" for side in disagreement.sides)


def _study(figure: Figure) -> StudyFrame:
    ranged = any(arm.range for arm in figure.arms)
    completed = list_words(tuple(dict.fromkeys(_FIELD_WORDS[name] for name in figure.from_the_study)))
    return StudyFrame(
        title=capital(figure.study),
        who=f"{capital(figure.who)}; {figure.when}. Compared: {figure.comparison}.",
        filled_means=f"Filled dots: {figure.outcome}. Empty: {figure.otherwise}."
        + (" A line through a dot: in a larger study, it could be either." if ranged else ""),
        arrays=tuple(_dots(arm) for arm in figure.in_order),
        completed=f"From the study that the article cites: {completed}." if completed else "",
        alt=capital(figure.study)
        + ". "
        + " ".join(
            f"{arm.label}: {arm.of_100} of 100 {figure.outcome}, {100 - arm.of_100} of 100 {figure.otherwise}."
            for arm in figure.in_order
        ),
    )


def _dots(arm: Arm) -> DotArray:
    low, high = arm.range or (0, 0)
    return DotArray(
        arm.label,
        arm.of_100,
        low,
        high,
        f"{arm.of_100} of 100 yes" + (f", perhaps {low} to {high}" if arm.range else ""),
        f"{100 - arm.of_100} of 100 no",
        f"source: {arm.printed}",
    )


def further_disagreements(making: Making) -> Points | None:
    """The disagreements that belong to no point, but touch a printed one; the others stand with their point."""
    with_points = {entry.point.disagreement for entry in making.discussion.points}
    resting = {claim for entry in making.points for claim in entry.point.all_claims}
    found = tuple(
        PrintedPoint(
            title=entry.title,
            point_kind="disagreement",
            kind_words=KIND_WORDS["disagreement"],
            because="",
            says=entry.neutral,
            also="",
            elsewhere="",
            sides=_sides(making, entry),
            codes="",
            figures=(),
            ask=(),
            note="",
        )
        for entry in making.discussion.disagreements
        if entry.id not in with_points and resting & set(entry.claims)
    )
    return Points("Where else the sources differ", "", found, "") if found else None
