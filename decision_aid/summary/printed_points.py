"""The points on paper: the near ones first, with their sources as codes; and where else the articles differ."""

from decision_aid.discussion.discussion import ShownPoint
from decision_aid.discussion.fixed_words import KEEP_TAKING
from decision_aid.knowledge.model.claims import Arm, Figure
from decision_aid.knowledge.model.disagreements import Disagreement
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


def points(making: Making) -> Points | None:
    """Return the printed points, and how many more there are."""
    if not making.points:
        return None
    pictured = set(_pictured(making))
    more = len(making.discussion.points) - len(making.points)
    return Points(
        "Points near my answers",
        KEEP_TAKING,
        tuple(_point(making, shown, with_figures=shown.point.id in pictured) for shown in making.points),
        f"{number_words(more, 'point', 'points')} more in the program." if more else "",
    )


def _pictured(making: Making) -> tuple[str, ...]:
    """Return the points that bring their figures: all, or else the first that has any."""
    found = tuple(shown.point.id for shown in making.points if shown.point.figures)
    return found if "figures" in making.on else found[:1]


def _point(making: Making, shown: ShownPoint, *, with_figures: bool) -> PrintedPoint:
    point, library = shown.point, making.library
    disagreement = library.disagreements_by_id.get(point.disagreement or "")
    framed = () if disagreement is None else disagreement.claims  # their codes stand with the sides
    return PrintedPoint(
        title=point.title,
        point_kind=point.kind,
        kind_words=KIND_WORDS[point.kind],
        because=because_words(making, shown) if "reasons" in making.on else "",
        says=point.says,
        also=point.also or "",
        elsewhere=elsewhere_words(library, point.elsewhere),
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
    resting = {claim for entry in making.points for claim in entry.point.claims}
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
    return Points("Where else the articles differ", "", found, "") if found else None
