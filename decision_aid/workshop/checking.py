"""All checks of a folder of rules in one go: reading, links, words, balance, use, what shows, and cases."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from decision_aid.knowledge.checks.balance import balance_problems
from decision_aid.knowledge.checks.detail import detail_problems
from decision_aid.knowledge.checks.notes import note_problems
from decision_aid.knowledge.checks.use import use_problems
from decision_aid.knowledge.checks.words import word_problems
from decision_aid.knowledge.loading import Loaded, load
from decision_aid.knowledge.problems.capping import capped
from decision_aid.knowledge.problems.problem import Place, Problem
from decision_aid.workshop.cases import case_problems
from decision_aid.workshop.proving import blocking_failure
from decision_aid.workshop.reach import reach_problems
from decision_aid.workshop.review import review_problems


def all_problems(*folders: Path) -> tuple[Problem, ...]:
    """Return every problem of one or more folders of rules, sorted by place."""
    return problems_of(load(folders))


def problems_of(loaded: Loaded) -> tuple[Problem, ...]:
    """Return every problem of what was read.

    While there are errors, balance, use and cases are not judged: what is missing would be counted against them.
    """
    style, origins = loaded.style, loaded.origins
    found = list(loaded.problems)
    if loaded.draft is not None and style is not None:
        whole = loaded.library is not None  # if not, the figure that a number comes from may be among what is lost
        found += [
            problem
            for problem in word_problems(loaded.draft, origins, style)
            if whole or problem.code != "number-without-figure"
        ]
    if loaded.library is not None and style is not None:
        found += balance_problems(loaded.library, origins, style)
        failure = blocking_failure(loaded.library)
        if failure is not None:
            found.append(Problem("not-proved", Place("rules"), {"found": failure.why}))
        found += review_problems(loaded.library, origins, date.today())
        found += detail_problems(loaded.library, origins)
        found += note_problems(loaded.library, origins)
        found += use_problems(loaded.library, origins)
        found += reach_problems(loaded.library, origins)
        found += case_problems(loaded.library, origins)
    return capped(found)


def checked(folders: Sequence[Path]) -> tuple[Loaded, tuple[Problem, ...]]:
    """Read folders of rules and return what was read, to quote from, with every problem."""
    loaded = load(folders)
    return loaded, problems_of(loaded)
