"""AllOf checks of a folder of rules in one go: reading, links, words, balance, use, and cases."""

from pathlib import Path

from decision_aid.discussion.cases import case_problems
from decision_aid.knowledge.checks.balance import balance_problems
from decision_aid.knowledge.checks.use import use_problems
from decision_aid.knowledge.checks.words import word_problems
from decision_aid.knowledge.loading import Loaded, load
from decision_aid.knowledge.problems import Problem


def all_problems(folder: Path) -> tuple[Problem, ...]:
    """Return every problem of a folder of rules, sorted by place."""
    return problems_of(load([folder]))


def problems_of(loaded: Loaded) -> tuple[Problem, ...]:
    """Return every problem of what was read. While there are errors, only they are told: the rest rests on them."""
    library, style, origins = loaded.library, loaded.style, loaded.origins
    if library is None or style is None:
        return loaded.problems
    found = [
        *loaded.problems,
        *word_problems(library, origins, style),
        *balance_problems(library, origins, style),
        *use_problems(library, origins),
        *case_problems(library, origins),
    ]
    return tuple(sorted(found, key=lambda problem: problem.place))
