"""Broken links that only follow from another mistake, so that one mistake gives one message."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from decision_aid.knowledge.model.fixed_ids import TRIALS, WHAT_MATTERS
from decision_aid.knowledge.problems.nearest import did_you_mean, nearest
from decision_aid.knowledge.problems.problem import Place, Problem

_CLOSE: Final = 0.85  # how alike two names are, of 1, if one is most likely a slip for the other
_FLOOD: Final = 12  # broken links; nobody makes so many slips at once
_TOLD: Final = 3
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


def without_floods(problems: Sequence[Problem], cut: Sequence[Place]) -> list[Problem]:
    """Return broken links without most of a flood: so many come from one cause, and each of them hides it.

    `cut` are the ends of files that end in the middle of a line: the likely cause of a few already.
    """
    broken = [problem for problem in problems if problem.code.startswith(_BROKEN)]
    if len(broken) <= (_TOLD if cut else _FLOOD):
        return list(problems)
    told = broken[:_TOLD]
    rest = len(broken) - _TOLD
    others = [problem for problem in problems if problem not in broken]
    if cut:
        return [*others, *(Problem("cut-short", end, {"n": str(len(broken))}) for end in cut)]
    return [*others, *told, Problem("links-gone", told[0].place, {"n": str(rest)})]


def with_lost_names(problem: Problem, lost: set[str]) -> Problem:
    """Suggest a name of an entry that could not be read, if that is what an author most likely meant."""
    meant = nearest(problem.details.get("found", ""), lost, cutoff=_CLOSE)
    if meant is None or not problem.code.startswith("unknown-"):
        return problem
    return replace(problem, details={**problem.details, "meant": did_you_mean(problem.details["found"], (meant,))})
