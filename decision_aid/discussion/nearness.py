"""Which few points come first: those nearest to what the person said, chosen by their answers, never by a treatment.

Kinds of nearness are taken in a fixed order; within each, points with more of the person's answers behind them come
first. What the answers treat alike is near together or not at all, one point for each option: so neither the order of
the options nor how many points there are about one can bring it nearer. A benefit is near only together with a harm
and an unknown of the same option. A card that tells all three in one is a point of the kind `overview`.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final, TypeAlias

from decision_aid.discussion.discussion import NEARNESS, Nearness, ShownPoint
from decision_aid.discussion.mirror import priorities
from decision_aid.interview.answers import Answers
from decision_aid.knowledge.model.conditions import comparisons_behind
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.entry import RATHER_NOT_SAY, Kind
from decision_aid.knowledge.model.fixed_ids import TOP_THREE, WHAT_MATTERS
from decision_aid.knowledge.model.library import Library

MOST_NEAR: Final = 9
MOST_OF_A_KIND: Final = 3
# of points with as many answers behind them: warnings first, then a benefit with its other side
_BY_KIND: Final[tuple[Kind, ...]] = (
    "caution", "overview", "harm", "benefit", "unknown", "disagreement", "practical", "background", "question",
)  # fmt: skip

_WORDS: Final[dict[Nearness, str]] = {
    "orientation": "it gives an overview, since no option was named yet",
    "health": "it is tied to a health or practical answer of yours",
    "matters": "it is tied to what matters to you",
    "top-three": "it goes with a question of your top three",
    "tried": "it is tied to what you have tried",
    "options": "it tells of an option that you want to hear about",
    "visit": "it is for every visit",
}

Closeness: TypeAlias = tuple[int, bool, int, bool, int, tuple[int, ...]]
"""How near a point is within its kind of nearness, the smaller the nearer. It knows no treatment."""


def with_nearness(library: Library, answers: Answers, shown: tuple[ShownPoint, ...]) -> tuple[ShownPoint, ...]:
    """Return the points, in their order, with their nearness and their place among the near ones, if they have one.

    `answers` are those that count.
    """
    kinds = {entry.point.id: _nearness(library, answers, entry) for entry in shown}
    near: dict[str, Nearness] = {}
    for kind in NEARNESS:
        of_kind = [entry for entry in shown if kinds[entry.point.id] == kind and _stands_for_itself(entry, kind)]
        taken = 0
        for alike in _alike(library, answers, of_kind):
            bundle = _with_other_sides(alike, shown)
            new = [point_id for point_id in bundle or () if point_id not in near]
            if bundle is None or taken + len(new) > MOST_OF_A_KIND or len(near) + len(new) > MOST_NEAR:
                continue  # it stays out whole
            taken += len(new)
            near |= dict.fromkeys(new, kind)
    places = {point_id: place for place, point_id in enumerate(near)}
    return tuple(
        replace(
            entry,
            nearness=near.get(entry.point.id, kinds[entry.point.id]),
            place=places.get(entry.point.id),
        )
        for entry in shown
    )


def nearness_words(entry: ShownPoint) -> str:
    """Return in a sentence whether a point is near, and why."""
    if entry.near:
        return f"Near: {_WORDS[entry.nearness]}."
    return f"Not among the near points: {_WORDS[entry.nearness]}, and others are nearer."


def _nearness(library: Library, answers: Answers, entry: ShownPoint) -> Nearness:
    """Return the nearest way in which a point is tied to the person's answers."""
    point = entry.point
    said = _said(answers, entry)
    tied = {library.nearness_of(answer_id) for answer_id in said}
    # what shows because health questions are open is tied to them; what shows because nobody can tell is not
    open_too = tied if entry.unknown else {library.nearness_of(reason.answer_id) for reason in entry.because}
    if point.kind == "overview":
        return "options" if point.about else "orientation"
    if "health" in open_too and point.kind != "benefit":
        return "health"
    if WHAT_MATTERS in said:
        return "matters"
    if set(point.ask) & set(_top_three(answers)):
        return "top-three"
    if "tried" in tied:
        return "tried"
    return "options" if "options" in tied else "visit"


def _said(answers: Answers, entry: ShownPoint) -> tuple[str, ...]:
    """Return the answers behind a point that were given, be it “not sure”."""
    found = (reason.answer_id for reason in entry.because)
    return tuple(
        answer_id
        for answer_id in found
        if answer_id in DERIVED_NAMES or answers.get(answer_id) not in (None, RATHER_NOT_SAY)
    )


def _top_three(answers: Answers) -> tuple[str, ...]:
    value = answers.get(TOP_THREE, ())
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, tuple) else ()


def _stands_for_itself(entry: ShownPoint, nearness: Nearness) -> bool:
    """Whether a point may be near by itself: the other side of a benefit comes with it, an option as one card."""
    if nearness == "options":
        return entry.point.kind == "overview"
    return entry.point.general or (nearness != "visit" and bool(entry.because))


def _alike(library: Library, answers: Answers, entries: list[ShownPoint]) -> Iterator[tuple[ShownPoint, ...]]:
    """Yield what the answers treat alike, the nearest first: of each option the first point that is told of it."""
    placed = sorted(entries, key=lambda entry: _closeness(library, answers, entry))
    for _, alike in groupby(placed, key=lambda entry: _closeness(library, answers, entry)):
        by_option: dict[str, ShownPoint] = {}
        for entry in alike:
            for option in entry.point.about or ("",):
                by_option.setdefault(option, entry)
        yield tuple({entry.point.id: entry for entry in by_option.values()}.values())


def _closeness(library: Library, answers: Answers, entry: ShownPoint) -> Closeness:
    said = _said(answers, entry)
    order = list(library.questions)
    return (
        _rank(library, answers, entry),
        entry.point.kind != "caution",
        -len(said),
        entry.unknown,
        _BY_KIND.index(entry.point.kind),
        tuple(order.index(answer_id) if answer_id in order else len(order) for answer_id in said),
    )


def _rank(library: Library, answers: Answers, entry: ShownPoint) -> int:
    """Return the place, in the person's own order, of the first thing that matters to which a point is tied."""
    if entry.point.when is None or WHAT_MATTERS not in _said(answers, entry):
        return 0
    compared = comparisons_behind(entry.point.when, library.named_conditions)
    asked = {choice for comparison in compared if comparison.answer == WHAT_MATTERS for choice in comparison.choices}
    return next((place for place, matter in enumerate(priorities(answers)) if matter in asked), 0)


def _with_other_sides(alike: tuple[ShownPoint, ...], shown: tuple[ShownPoint, ...]) -> tuple[str, ...] | None:
    """Return the points with a harm and an unknown beside each benefit; nothing where one of them is missing."""
    bundle: dict[str, None] = {}
    for entry in alike:
        bundle[entry.point.id] = None
        for option in entry.point.about if entry.point.kind == "benefit" else ():
            for kind in ("harm", "unknown"):
                beside = (other.point for other in shown if other.point.kind == kind and option in other.point.about)
                other = next(beside, None)
                if other is None:
                    return None
                bundle[other.id] = None
    return tuple(bundle)
