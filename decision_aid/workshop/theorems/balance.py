"""What is proved of balance: no benefit of an option stands without a harm and an unknown of it."""

from decision_aid.knowledge.model.entry import OptionId
from decision_aid.knowledge.model.points import Point
from decision_aid.workshop.combinations import TooManyError
from decision_aid.workshop.theorems.ground import (
    Failure,
    Found,
    Ground,
    benefits,
    counted_words,
    discussed,
    shown_ids,
)


def benefits_never_alone(ground: Ground) -> Found:
    """A benefit that its own condition brings up brings what balances its options; else all ways are gone through."""
    library, cases = ground.library, 0
    failure = alone(ground)
    if failure is not None:
        return "", failure
    for benefit in benefits(library):
        for answers in ground.ways_to(benefit):
            cases += 1
            shown = [entry.point for entry in discussed(library, answers).points]
            for option in benefit.about:
                kinds = {point.kind for point in shown if option in point.about}
                if benefit in shown and not {"harm", "unknown"} <= kinds:
                    return "", Failure(f"“{benefit.id}” shows a benefit of {option} alone.", answers)
    told = counted_words(len(benefits(library)), "benefit")
    return f"{told}, with {counted_words(cases, 'discussion')} in all tried", None


def alone(ground: Ground) -> Failure | None:
    """Return where a benefit can show without a harm or an unknown of its option; nothing if none can."""
    for benefit in benefits(ground.library):
        if not benefit.about:
            return Failure(f"“{benefit.id}” is a benefit of no option, so nothing can balance it.")
        for option in benefit.about:
            for kind in ("harm", "unknown"):
                failure = _stands_alone(ground, benefit, option, kind)
                if failure is not None:
                    return failure
    return None


def _stands_alone(ground: Ground, benefit: Point, option: OptionId, kind: str) -> Failure | None:
    library = ground.library
    others = [point for point in library.points.values() if point.kind == kind and option in point.about]
    # only a benefit that its own condition brings up brings others: one that stands beside another does not
    by_itself = not benefit.balances
    if any(point.general or (by_itself and option in point.balances) for point in others):
        return None
    why = f"“{benefit.id}” can show a benefit of {option} without any {kind} of it."
    try:
        for answers in ground.together(benefit, *others):
            shown = shown_ids(library, answers)
            if benefit.id in shown and not any(point.id in shown for point in others):
                return Failure(why, answers)
    except TooManyError:
        return Failure(f"{why} There are too many combinations to say that it never does.")
    return None
