"""Derived answers: what follows from the answers by counting. Small typed functions; no rule file counts by itself.

Each may stand in a condition like any question; their names are in `decision_aid.knowledge.model.derived_names`.
Where facts are missing, counts are intervals and sets are open, so that a comparison can honestly say “cannot tell”.
Counted are different medicines: one that was taken twice counts once, if any time of taking it fits.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from decision_aid.interview.answers import Answers
from decision_aid.interview.counts import Count, count
from decision_aid.interview.trials import ALONE, HELPED_STEPS, Trial
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.entry import NONE, NOT_SURE
from decision_aid.knowledge.model.fixed_ids import TRIALS
from decision_aid.knowledge.model.medicines import MedicinesFile


@dataclass(frozen=True)
class KnownSet:
    """Members that are known; `complete` says whether there can be no others."""

    members: frozenset[str]
    complete: bool


Derived: TypeAlias = Count | KnownSet
Fits: TypeAlias = Callable[[Trial, MedicinesFile], bool | None]
"""Whether a trial is one of those that are counted; nothing if facts are missing."""

_LITTLE_HELP = ("worse", *HELPED_STEPS[:2])
_MUCH_HELP = HELPED_STEPS[3:]
_PARTLY = HELPED_STEPS[1:3]  # a little, about half
_LONG_ENOUGH = 4  # weeks: the articles name four to eight before an antidepressant shows its effect


def _among(value: str | None, members: tuple[str, ...]) -> bool | None:
    """Whether a remembered fact is one of `members`; nothing if it is missing or not sure."""
    return None if value in (None, NOT_SURE) else value in members


def _all_of(facts: Iterable[bool | None]) -> bool | None:
    found = set(facts)
    if False in found:
        return False
    return None if None in found else True


def _any_of(facts: Iterable[bool | None]) -> bool | None:
    found = set(facts)
    if True in found:
        return True
    return None if None in found else False


def _if_so(sure: bool) -> bool | None:
    """True if it is so, and “cannot tell” if not: a doubt makes nothing untrue."""
    return True if sure else None


def _antidepressant(trial: Trial, medicines: MedicinesFile) -> bool | None:
    medicine = medicines.get(trial.medicine)
    return None if medicine is None else medicine.role == "antidepressant"


def _shorter_than(trial: Trial, weeks: int) -> bool | None:
    return None if trial.weeks_taken is None else trial.weeks_taken < weeks


def _still_taken(trial: Trial) -> bool | None:
    if trial.still_taking:
        return True
    return None if trial.ended is None and not trial.why_ended else False


def _not_enough(trial: Trial, medicines: MedicinesFile) -> bool | None:
    """Whether it was tried and did not help enough.

    It did if it was taken for depression, on most days, for at least four weeks, helped little or not, and is still
    taken or ended for that. If it helped by half, or any of this is missing or otherwise, nobody can tell. What was
    added to another medicine is counted apart.
    """
    return _all_of((
        _antidepressant(trial, medicines),
        False if trial.helped in _MUCH_HELP else _if_so(trial.helped in _LITTLE_HELP),
        _if_so((trial.weeks_taken or 0) >= _LONG_ENOUGH),
        _if_so(trial.most_days == "yes"),
        _if_so(trial.still_taking or "not-enough" in trial.reasons_ended),
        _if_so(trial.taken_for in (None, "depression")),
        None if trial.added_to == NOT_SURE else trial.added_to in (None, ALONE),
    ))  # fmt: skip


def _and_antidepressant(fits: Fits) -> Fits:
    return lambda trial, medicines: _all_of((_antidepressant(trial, medicines), fits(trial, medicines)))


_FITS: Final[Mapping[str, Fits]] = {
    "antidepressants-tried": _antidepressant,
    "antidepressants-not-enough": _not_enough,
    "antidepressants-not-enough-this-episode": lambda trial, medicines: _all_of(
        (_not_enough(trial, medicines), _among(trial.this_episode, ("yes",)))
    ),
    "antidepressants-partly": _and_antidepressant(lambda trial, _: _among(trial.helped, _PARTLY)),
    "antidepressants-under-4-weeks": _and_antidepressant(lambda trial, _: _shorter_than(trial, 4)),
    "antidepressants-under-8-weeks": _and_antidepressant(lambda trial, _: _shorter_than(trial, 8)),
    "antidepressants-missed-days": _and_antidepressant(lambda trial, _: _among(trial.most_days, ("no",))),
    "antidepressants-now": _and_antidepressant(lambda trial, _: _still_taken(trial)),
    "added-medicines": lambda trial, _: None if trial.added_to in (None, NOT_SURE) else trial.added_to != ALONE,
}


def medicines_behind(
    name: str, trials: tuple[Trial, ...], medicines: MedicinesFile
) -> tuple[tuple[tuple[Trial, ...], bool | None], ...]:
    """Return the different medicines, each with its trials, and whether a derived count counts it.

    None are returned for derived answers that count nothing.
    """
    fits = _FITS.get(name)
    if fits is None:
        return ()
    different: dict[str, list[Trial]] = {}
    for trial in trials:
        different.setdefault(trial.medicine or f"“{(trial.name or trial.id).casefold()}”", []).append(trial)
    return tuple((tuple(same), _any_of(fits(trial, medicines) for trial in same)) for same in different.values())


def _side_effects(trials: tuple[Trial, ...], _medicines: MedicinesFile) -> KnownSet:
    named = frozenset(effect for trial in trials if isinstance(trial.bothered, tuple) for effect in trial.bothered)
    return KnownSet(named, all(trial.bothered not in (None, NOT_SURE) for trial in trials))


def _groups(trials: tuple[Trial, ...], medicines: MedicinesFile) -> KnownSet:
    known = [medicines.get(trial.medicine) for trial in trials]
    groups = frozenset(group for medicine in known if medicine is not None for group in medicines.groups_of(medicine))
    return KnownSet(groups, None not in known)


def _groups_now(trials: tuple[Trial, ...], medicines: MedicinesFile) -> KnownSet:
    """The groups of medicines taken now. A name that is on no list brings up nothing by itself."""
    listed = [(medicines.get(trial.medicine), _still_taken(trial)) for trial in trials]
    taken = (medicine for medicine, now in listed if medicine is not None and now)
    groups = frozenset(group for medicine in taken for group in medicines.groups_of(medicine))
    return KnownSet(groups, all(now is not None for medicine, now in listed if medicine is not None))


_SETS: Final[Mapping[str, Callable[[tuple[Trial, ...], MedicinesFile], KnownSet]]] = {
    "side-effects": _side_effects,
    "medicine-groups": _groups,
    "medicine-groups-now": _groups_now,
}


def derive(
    answers: Answers, medicines: MedicinesFile, names: Iterable[str] = tuple(DERIVED_NAMES)
) -> dict[str, Derived]:
    """Work out derived answers. Without any trial written down nothing is known, so nothing is derived.

    Whoever answers “none” has tried no medicine: all counts are then exactly 0.
    """
    trials = answers.trials()
    if not trials and answers.get(TRIALS) != NONE:
        return {}
    return {
        name: _SETS[name](trials, medicines) if name in _SETS
        else count(counts for _, counts in medicines_behind(name, trials, medicines))
        for name in names
    }  # fmt: skip
