"""Broken links that only follow from another mistake, so that one mistake gives one message."""

from dataclasses import replace
from typing import Final

from decision_aid.knowledge.model.fixed_ids import TRIALS, WHAT_MATTERS
from decision_aid.knowledge.problems.nearest import did_you_mean, nearest
from decision_aid.knowledge.problems.problem import Problem

_CLOSE: Final = 0.85  # how alike two names are, of 1, if one is most likely a slip for the other
_BROKEN: Final = ("unknown-", "missing-", "asked-")  # how the codes of broken links begin


def follows(problem: Problem, lost: set[str], *, asked: bool, unseen: bool) -> bool:
    """Whether a broken link may come only from an entry that could not be read.

    `lost` are the names in such entries; `asked` says whether there is a questionnaire at all; `unseen` whether a
    file could not be looked into, so that it may hold any name.
    """
    if unseen and problem.code.startswith(_BROKEN):
        return True
    if not asked and problem.code in ("unknown-answer", "asked-later", "unknown-priority"):
        return True
    if TRIALS in lost and problem.code == "asked-later":
        return True
    if lost and problem.code == "safety-page-changed" and problem.details["field"] == "id":
        return True
    if WHAT_MATTERS in lost and problem.code == "unknown-priority":
        return True
    return problem.details.get("found") in lost and problem.code.startswith(_BROKEN)


def with_lost_names(problem: Problem, lost: set[str]) -> Problem:
    """Suggest a name of an entry that could not be read, if that is what an author most likely meant."""
    meant = nearest(problem.details.get("found", ""), lost, cutoff=_CLOSE)
    if meant is None or not problem.code.startswith("unknown-"):
        return problem
    return replace(problem, details={**problem.details, "meant": did_you_mean(problem.details["found"], (meant,))})
