"""Derived answers: what follows from the answers by counting. Small typed functions; no rule file counts by itself.

Each may stand in a condition like any question; their names are in `decision_aid.knowledge.model.derived_names`.
Where facts are missing, counts are intervals and sets are open, so that a comparison can honestly say “cannot tell”.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from decision_aid.interview.answers import Answers
from decision_aid.interview.counts import Count, count
from decision_aid.interview.trials import ALONE, HELPED_STEPS, Trial
from decision_aid.knowledge.model.entry import NOT_SURE
from decision_aid.knowledge.model.medicines import MedicinesFile


@dataclass(frozen=True)
class KnownSet:
    """Members that are known; `complete` says whether there can be no others."""

    members: frozenset[str]
    complete: bool


Derived: TypeAlias = Count | KnownSet
_NOT_ENOUGH = HELPED_STEPS[:3]  # no change or worse, a little, about half
_TOO_SOON = 4  # weeks: three of the articles name four to eight before an antidepressant shows its effect
_PARTLY = HELPED_STEPS[1:4]  # a little, about half, mostly


def _among(value: str | None, members: tuple[str, ...]) -> bool | None:
    """Whether a remembered fact is one of `members`; nothing if it is missing or not sure."""
    return None if value in (None, NOT_SURE) else value in members


def _all_of(*facts: bool | None) -> bool | None:
    if False in facts:
        return False
    return None if None in facts else True


def _antidepressant(trial: Trial, medicines: MedicinesFile) -> bool | None:
    medicine = medicines.get(trial.medicine)
    return None if medicine is None else medicine.role == "antidepressant"


def _shorter_than(trial: Trial, weeks: int) -> bool | None:
    return None if trial.weeks_known is None else trial.weeks_known < weeks


def _not_enough_help(trial: Trial) -> bool | None:
    """Whether it did not help enough.

    Of a medicine that is still taken nobody can tell in its first weeks, nor without knowing for how long. Of one
    that ended the person's own word counts: the aid gives no verdict on whether it was taken long enough.
    """
    found = _among(trial.helped, _NOT_ENOUGH)
    long_enough = _shorter_than(trial, _TOO_SOON) is False
    return None if found and trial.still_taking and not long_enough else found


def _still_taken(trial: Trial) -> bool | None:
    if trial.still_taking:
        return True
    return None if trial.ended is None and trial.why_ended is None else False


def _antidepressants(trials: tuple[Trial, ...], medicines: MedicinesFile) -> Count:
    return count(_antidepressant(trial, medicines) for trial in trials)


def _not_enough(trials: tuple[Trial, ...], medicines: MedicinesFile) -> Count:
    return count(_all_of(_antidepressant(trial, medicines), _not_enough_help(trial)) for trial in trials)


def _not_enough_this_episode(trials: tuple[Trial, ...], medicines: MedicinesFile) -> Count:
    return count(
        _all_of(
            _antidepressant(trial, medicines),
            _not_enough_help(trial),
            _among(trial.this_episode, ("yes",)),
        )
        for trial in trials
    )


def _partly(trials: tuple[Trial, ...], medicines: MedicinesFile) -> Count:
    return count(_all_of(_antidepressant(trial, medicines), _among(trial.helped, _PARTLY)) for trial in trials)


def _under_4_weeks(trials: tuple[Trial, ...], medicines: MedicinesFile) -> Count:
    return count(_all_of(_antidepressant(trial, medicines), _shorter_than(trial, 4)) for trial in trials)


def _under_8_weeks(trials: tuple[Trial, ...], medicines: MedicinesFile) -> Count:
    return count(_all_of(_antidepressant(trial, medicines), _shorter_than(trial, 8)) for trial in trials)


def _missed_days(trials: tuple[Trial, ...], medicines: MedicinesFile) -> Count:
    return count(_all_of(_antidepressant(trial, medicines), _among(trial.most_days, ("no",))) for trial in trials)


def _taken_now(trials: tuple[Trial, ...], medicines: MedicinesFile) -> Count:
    return count(_all_of(_antidepressant(trial, medicines), _still_taken(trial)) for trial in trials)


def _added(trials: tuple[Trial, ...], _medicines: MedicinesFile) -> Count:
    return count(None if trial.added_to in (None, NOT_SURE) else trial.added_to != ALONE for trial in trials)


def _side_effects(trials: tuple[Trial, ...], _medicines: MedicinesFile) -> KnownSet:
    named = frozenset(effect for trial in trials if isinstance(trial.bothered, tuple) for effect in trial.bothered)
    return KnownSet(named, all(trial.bothered not in (None, NOT_SURE) for trial in trials))


def _groups(trials: tuple[Trial, ...], medicines: MedicinesFile) -> KnownSet:
    known = [medicines.get(trial.medicine) for trial in trials]
    groups = frozenset(medicine.group for medicine in known if medicine is not None)
    return KnownSet(groups, None not in known)


_WORK_OUT: Final[Mapping[str, Callable[[tuple[Trial, ...], MedicinesFile], Derived]]] = {
    "antidepressants-tried": _antidepressants,
    "antidepressants-not-enough": _not_enough,
    "antidepressants-not-enough-this-episode": _not_enough_this_episode,
    "antidepressants-partly": _partly,
    "antidepressants-under-4-weeks": _under_4_weeks,
    "antidepressants-under-8-weeks": _under_8_weeks,
    "antidepressants-missed-days": _missed_days,
    "antidepressants-now": _taken_now,
    "added-medicines": _added,
    "side-effects": _side_effects,
    "medicine-groups": _groups,
}


def derive(answers: Answers, medicines: MedicinesFile) -> dict[str, Derived]:
    """Work out every derived answer. Without any trial written down nothing is known, so nothing is derived.

    Whoever answers “none” to `ever-tried` has tried no medicine: all counts are then exactly 0.
    """
    trials = answers.trials()
    if not trials and answers.get("ever-tried") != "no":
        return {}
    return {name: work_out(trials, medicines) for name, work_out in _WORK_OUT.items()}
