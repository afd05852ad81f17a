"""What is proved of what shows: always something, disagreements, and that each point comes and goes."""

from typing import get_args

from decision_aid.interview.answers import Answers
from decision_aid.knowledge.model.disagreements import Disagreement
from decision_aid.knowledge.model.entry import OptionId
from decision_aid.workshop.theorems.ground import Failure, Found, Ground, counted_words, discussed


def always_something(ground: Ground) -> Found:
    """Points for everybody show whatever is answered, and the options are those of the library."""
    library = ground.library
    everybody = [point for point in library.points.values() if point.general]
    for answers in ground.tried:
        discussion = discussed(library, answers)
        if not discussion.points:
            return "", Failure("These answers bring up no point at all.", answers)
        if {option.id for option in discussion.options} != set(get_args(OptionId)):
            return "", Failure("Not all options stand side by side.", answers)
    if not everybody:
        return "", Failure("No point is shown to everybody.")
    tried = counted_words(len(ground.tried), "discussion")
    return f"{counted_words(len(everybody), 'point')} for everybody; {tried} tried", None


def disagreements_show(ground: Ground) -> Found:
    """A disagreement shows as soon as one shown point rests on a claim of one of its sides."""
    library, cases = ground.library, 0
    resting = {point.id: {*point.all_claims, *point.figures} for point in library.points.values()}
    for disagreement in library.disagreements:
        on_a_side = [name for name, claims in resting.items() if claims & set(disagreement.claims)]
        for name in on_a_side:
            if name in ground.seen:
                cases += 1
                if disagreement not in discussed(library, ground.seen[name]).disagreements:
                    return "", Failure(
                        f"“{name}” shows without the disagreement “{disagreement.id}”.", ground.seen[name]
                    )
    pairs = sum(_pairs(disagreement, resting) for disagreement in library.disagreements)
    return f"{counted_words(pairs, 'pair')} of points on two sides; {counted_words(cases, 'discussion')} tried", None


def _pairs(disagreement: Disagreement, resting: dict[str, set[str]]) -> int:
    sides = [{name for name, claims in resting.items() if claims & set(side.claims)} for side in disagreement.sides]
    return len({
        frozenset((one, other))
        for number, side in enumerate(sides) for later in sides[number + 1 :]
        for one in side for other in later if one != other
    })  # fmt: skip


def each_point_comes_and_goes(ground: Ground) -> Found:
    """Answers are looked for in all combinations that a condition can tell apart, and the program is run on them."""
    library = ground.library
    cases = sum(len(outcomes) for outcomes in ground.outcomes.values())
    for point in library.points.values():
        if point.id not in ground.seen:
            return "", Failure(f"“{point.id}” never shows, whatever is answered.")
        if point.id not in ground.unseen and not point.general:
            return "", Failure(f"“{point.id}” shows to everybody, and is not said to.", Answers())
    return f"{counted_words(cases, 'combination')} of answers, all that the conditions can tell apart", None
