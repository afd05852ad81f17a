"""Points that nobody is ever shown, points that everybody is shown, and pages that are never asked.

Tried, not reasoned: every combination of answers that a condition can tell apart is gone through, up to a limit.
Above the limit nothing is said, so that what is said is true.
"""

from collections.abc import Iterator

from decision_aid.discussion.discuss import is_shown
from decision_aid.interview.judging import Verdict, judge
from decision_aid.interview.path import counted, facts_of
from decision_aid.knowledge.model.conditions import Condition
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.problems.problem import Problem
from decision_aid.knowledge.reading.origins import Origins
from decision_aid.workshop.combinations import TooManyError, combinations, deciding, part_of


def reach_problems(library: Library, origins: Origins) -> Iterator[Problem]:
    """Yield points that can never show or always do, and pages that can never be asked."""
    for point in library.points.values():
        if point.when is None:
            continue
        verdicts = possible_verdicts(library, point.when)
        place = origins.place("point", point.id, "when")
        if verdicts and not any(is_shown(point, verdict) for verdict in verdicts) and not point.balances:
            yield Problem("never-shows", place, {"found": point.id})
        elif verdicts and Verdict.NOT_MET not in verdicts:
            yield Problem("always-shows", place, {"found": point.id})
    for page in library.pages:
        if page.ask_when is not None:
            verdicts = possible_verdicts(library, page.ask_when)
            if verdicts and Verdict.MET not in verdicts:
                yield Problem("never-asked", origins.place("page", page.id, "ask_when"), {"found": page.id})


def possible_verdicts(library: Library, condition: Condition) -> frozenset[Verdict]:
    """Return every verdict that some person's answers can give; none if there are too many combinations to try."""
    compared = deciding(library, condition)
    part = part_of(library, compared)
    found: set[Verdict] = set()
    try:
        for answers in combinations(library, compared):
            found.add(judge(condition, facts_of(part, counted(part, answers))).verdict)
            if len(found) == len(Verdict):
                break
    except TooManyError:
        return frozenset()
    return frozenset(found)
