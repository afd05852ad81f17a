"""No more problems of one file than somebody can read; the rest is counted."""

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from decision_aid.knowledge.problems.problem import Problem

MOST_IN_A_FILE: Final = 100
AND_MORE: Final = "and-more"


def capped(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems sorted by place: of each file the first ones, and how many more there are."""
    told: list[Problem] = []
    for _, found in groupby(sorted(problems, key=lambda problem: problem.place), lambda problem: problem.place.file):
        each = list(found)
        mine = [problem for problem in each if problem.code != AND_MORE]
        told += mine[:MOST_IN_A_FILE]
        more = max(0, len(mine) - MOST_IN_A_FILE) + sum(
            int(problem.details["n"]) for problem in each if problem.code == AND_MORE
        )
        if more:
            told.append(Problem(AND_MORE, mine[:MOST_IN_A_FILE][-1].place, {"n": str(more)}))
    return tuple(told)
