"""Balance: whatever shows a benefit shows its harms and what is not known, in equal detail."""

from collections.abc import Iterator

from decision_aid.knowledge.house_style import HouseStyle
from decision_aid.knowledge.library import Library
from decision_aid.knowledge.origins import Origins
from decision_aid.knowledge.points import Point
from decision_aid.knowledge.problems import Place, Problem
from decision_aid.knowledge.readability import words

_TOLERANCE = 0.2


def balance_problems(library: Library, origins: Origins, style: HouseStyle) -> Iterator[Problem]:
    """Yield benefits that could stand alone, and options with lopsided texts."""
    points = library.points.values()
    excepted = {exception.option for exception in style.balance_exceptions}
    for point in points:
        if point.kind == "benefit" and point.also is None:
            yield Problem("benefit-without-other-side", origins.place("point", point.id))
    for option in library.options:
        benefits = [point for point in points if point.kind == "benefit" and option.id in point.about]
        if not benefits:
            continue
        for missing in ("harm", "unknown"):
            if not any(point.kind == missing and option.id in point.balances for point in points):
                place = origins.place("point", benefits[0].id)
                yield Problem("benefit-alone", place, {"found": option.id, "missing": missing})
        good, bad = words_for_and_against(library, option.id)
        if option.id not in excepted and abs(good - bad) > _TOLERANCE * max(good, bad):
            details = {"found": option.title, "benefits": str(good), "harms": str(bad)}
            yield Problem("one-sided", Place("points"), details)


def words_for_and_against(library: Library, option_id: str) -> tuple[int, int]:
    """Return how many words the points on an option spend on its benefits, and on its harms and cautions.

    The `also` of a benefit counts as the other side.
    """
    good = bad = 0
    for point in library.points.values():
        if option_id in point.about:
            said = _count(point.says)
            if point.kind == "benefit":
                good += said
                bad += _count(point.also or "")
            elif point.kind in ("harm", "caution") and not _label_only(library, point):
                bad += said
    return good, bad


def _label_only(library: Library, point: Point) -> bool:
    """Warnings of the label are not weighed: they are facts that no article sets a benefit against."""
    return all(located.article.tier == "label" for located in library.sources(point.claims))


def _count(text: str) -> int:
    return len(words(text))
