"""What is proved of the few points that are near."""

from dataclasses import replace
from typing import get_args

from decision_aid.discussion.nearness import MOST_NEAR, MOST_OF_A_KIND
from decision_aid.knowledge.model.entry import OptionId
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.points import Point
from decision_aid.workshop.renaming import answers_renamed, with_options_renamed
from decision_aid.workshop.theorems.ground import Failure, Found, Ground, counted_words, discussed


def near_are_few_and_balanced(ground: Ground) -> Found:
    """The near points are chosen so; here each card is checked to tell both sides, and the program is run."""
    library = ground.library
    one_sided = [point.id for point in library.points.values() if point.kind == "overview" and _tells_one_side(point)]
    if one_sided:
        return "", Failure(f"“{one_sided[0]}” stands for an option and tells one side of it only.")
    for answers in ground.tried:
        near = discussed(library, answers).near
        kinds = [entry.nearness for entry in near]
        if len(near) > MOST_NEAR or any(kinds.count(kind) > MOST_OF_A_KIND for kind in kinds):
            return "", Failure(f"{len(near)} points are near.", answers)
        for entry in near:
            for option in entry.point.about if entry.point.kind == "benefit" else ():
                beside = {other.point.kind for other in near if option in other.point.about}
                if not {"harm", "unknown"} <= beside:
                    return "", Failure(f"“{entry.point.id}” is near without the other side of {option}.", answers)
    return f"by the way they are chosen; {counted_words(len(ground.tried), 'discussion')} tried", None


def _tells_one_side(point: Point) -> bool:
    return bool(point.about) and point.also is None


def near_by_no_treatment(ground: Ground) -> Found:
    """All options under each other's names and in reverse order; and what is told of one of them told three times."""
    library, cases = ground.library, 0
    options = get_args(OptionId)
    names = dict(zip(options, (*options[1:], options[0]), strict=True))
    renamed = with_options_renamed(library, names)
    told_again = {option: _told_again(library, option) for option in options}
    for answers in ground.tried:
        cases += 1
        shown = discussed(library, answers)
        near = {entry.point.id for entry in shown.near}
        if {entry.point.id for entry in discussed(renamed, answers_renamed(answers, names)).near} != near:
            return "", Failure("Other points are near when the options change their names.", answers)
        for option in {option for entry in shown.points for option in entry.point.about}:
            cases += 1
            if {entry.point.id for entry in discussed(told_again[option], answers).near} != near:
                return "", Failure(f"Other points are near when more is told of {option}.", answers)
    return f"by the way they are chosen; {counted_words(cases, 'discussion')} tried", None


def _told_again(library: Library, option: OptionId) -> Library:
    """Return the library with each point about an option told twice more, under other ids."""
    topics = []
    for topic in library.topics:
        again = [
            point.model_copy(update={"id": f"{point.id}-{number}"})
            for number in (1, 2)
            for point in topic.points
            if option in point.about
        ]
        topics.append(replace(topic, points=(*topic.points, *again)))
    return replace(library, topics=tuple(topics))
