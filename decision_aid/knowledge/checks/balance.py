"""Balance: whatever shows a benefit shows its harms and what is not known, in equal detail."""

from collections.abc import Iterator
from dataclasses import dataclass

from decision_aid.knowledge.checks.readability import words
from decision_aid.knowledge.model.house_style import HouseStyle
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.points import Point
from decision_aid.knowledge.problems.problem import Problem
from decision_aid.knowledge.reading.origins import Origins

_TOLERANCE = 0.2
_ONE_TEXT = 1  # with three texts to four, 20% cannot be had: a text is there or it is not


@dataclass(frozen=True)
class Weight:
    """How much is said on one side: texts, and the words in them."""

    texts: int
    words: int


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
        place = origins.place("point", benefits[0].id)
        for missing in ("harm", "unknown"):
            if not any(point.kind == missing and option.id in point.balances for point in points):
                yield Problem("benefit-alone", place, {"found": option.id, "missing": missing})
        good, bad = for_and_against(library, option.id)
        if option.id not in excepted and not within_tolerance(good, bad):
            details = {
                "found": option.title,
                "benefits": f"{good.words} words in {good.texts} texts",
                "harms": f"{bad.words} words in {bad.texts} texts",
            }
            yield Problem("one-sided", place, details)


def within_tolerance(good: Weight, bad: Weight) -> bool:
    """Whether two sides are within 20% of each other, in words and in texts; one text more or less is allowed."""
    apart = abs(good.texts - bad.texts)
    return abs(good.words - bad.words) <= _TOLERANCE * max(good.words, bad.words) and (
        apart <= _TOLERANCE * max(good.texts, bad.texts) or apart <= _ONE_TEXT
    )


def for_and_against(library: Library, option_id: str) -> tuple[Weight, Weight]:
    """Return what the points say for an option, and what always shows beside it on the other side.

    The other side is the `also` of each benefit, and the harms that balance the option: they show whenever a benefit
    does. Words of independent sources count like the others. Cautions are not weighed: they show for a person's own
    health, with or without a benefit beside them.
    """
    about = [point for point in library.points.values() if option_id in point.about]
    benefits = [point for point in about if point.kind == "benefit"]
    harms = [point for point in about if _weighed(library, point, option_id)]
    good = [text for point in benefits for text in (point.says, _elsewhere(point))]
    bad = [text for point in harms for text in (point.says, _elsewhere(point))]
    return _weight(good), _weight([*(point.also or "" for point in benefits), *bad])


def _elsewhere(point: Point) -> str:
    return point.elsewhere.says if point.elsewhere is not None else ""


def _weighed(library: Library, point: Point, option_id: str) -> bool:
    """Warnings of the label are not weighed: they are facts that no article sets a benefit against."""
    of_label = all(located.article.tier == "label" for located in library.sources(point.claims))
    return point.kind == "harm" and option_id in point.balances and not of_label


def _weight(texts: list[str]) -> Weight:
    written = [text for text in texts if text]
    return Weight(len(written), sum(len(words(text)) for text in written))
