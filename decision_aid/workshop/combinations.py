"""Every combination of answers that some conditions can tell apart: one for each, made of real answers.

Two answers that all comparisons take alike are the same here, so a few stand for all. For the medicines tried this is
worked out by adding one medicine after another until nothing new can be told: counts matter up to one above the
highest number that is asked for.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from math import prod
from typing import Any, Final, TypeAlias

from decision_aid.interview.answers import Answer, Answers
from decision_aid.interview.counts import Count
from decision_aid.interview.derived import Derived, derive
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.telling_apart import choices_named, distinct_answers, edges
from decision_aid.interview.trials import ALONE, HELPED_STEPS, Trial
from decision_aid.knowledge.model.conditions import Comparison, Condition, comparisons_behind
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.entry import NONE, NOT_SURE
from decision_aid.knowledge.model.fixed_ids import MEDICINE_GROUPS, MEDICINE_GROUPS_NOW, TRIALS
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.medicines import Medicine, MedicinesFile

MOST: Final = 200_000  # combinations; the largest shipped condition has some hundreds


TrialFacts: TypeAlias = dict[str, Any]
Told: TypeAlias = tuple[tuple[int, int] | tuple[frozenset[str], bool], ...]

_TRY: Final = ("medicine", "helped", "taken", "weeks", "most_days", "why_ended", "added_to", "taken_for")
# the facts of a trial that each derived answer looks at; a test keeps this in step with `interview.derived`
FACTS: Final[dict[str, tuple[str, ...]]] = {
    "antidepressants-tried": ("medicine",),
    "antidepressants-not-enough": _TRY,
    "antidepressants-not-enough-this-episode": (*_TRY, "this_episode"),
    "antidepressants-partly": ("medicine", "helped"),
    "antidepressants-under-4-weeks": ("medicine", "weeks"),
    "antidepressants-under-8-weeks": ("medicine", "weeks"),
    "antidepressants-missed-days": ("medicine", "most_days"),
    "antidepressants-now": ("medicine", "taken", "why_ended"),
    "added-medicines": ("medicine", "added_to"),
    "side-effects": ("bothered",),
    "medicine-groups": ("medicine",),
    "medicine-groups-now": ("medicine", "taken", "why_ended"),
}


def deciding(library: Library, *conditions: Condition) -> tuple[Comparison, ...]:
    """Return every comparison that can decide these conditions.

    Named conditions are followed; so are the conditions of the pages on which the compared questions stand, since an
    answer counts only if it is asked for.
    """
    found: dict[Comparison, None] = {}
    pages: set[str] = set()
    waiting = list(conditions)
    while waiting:
        compared = comparisons_behind(waiting.pop(), library.named_conditions)
        found |= dict.fromkeys(compared)
        for question_id in _questions_behind(compared):
            page = library.page_of.get(question_id)
            if page is not None and page.ask_when is not None and page.id not in pages:
                pages.add(page.id)
                waiting.append(page.ask_when)
    return tuple(found)


def _questions_behind(compared: Iterable[Comparison]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(question_behind(entry.answer) for entry in compared))


def question_behind(answer_id: str) -> str:
    """Return the question that an answer comes from; derived answers come from the medicines tried."""
    return TRIALS if answer_id in DERIVED_NAMES else answer_id


def part_of(library: Library, compared: tuple[Comparison, ...]) -> Library:
    """Return the library with only the pages that matter for these comparisons: it judges the same, and faster."""
    wanted = set(_questions_behind(compared))
    sections = []
    for section in library.sections:
        pages = tuple(page for page in section.pages if wanted & {question.id for question in page.questions})
        sections.append(section.model_copy(update={"pages": pages}))
    return replace(library, sections=tuple(sections))


class TooManyError(Exception):
    """There are more combinations than can be gone through."""


def combinations(library: Library, compared: tuple[Comparison, ...]) -> Iterator[Answers]:
    """Yield one set of answers for each combination. Raises `TooManyError` before the first if there are too many."""
    values = _values(library, compared)
    if prod(len(options) for options in values.values()) > MOST:
        raise TooManyError
    for chosen in product(*values.values()):
        given = zip(values, chosen, strict=True)
        yield Answers({name: answer for name, answer in given if answer is not None})


def _values(library: Library, compared: tuple[Comparison, ...]) -> dict[str, tuple[Answer | None, ...]]:
    found: dict[str, tuple[Answer | None, ...]] = {}
    for name in _questions_behind(compared):
        question = library.questions.get(name)
        mine = [entry for entry in compared if question_behind(entry.answer) == name]
        if question is None:
            continue
        if name == TRIALS:
            found[name] = (None, NONE, *trial_lists(library.medicines, mine))
        else:
            found[name] = distinct_answers(question, mine)
    return found


# --- the medicines tried ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Asked:
    """What is asked about one derived answer: the highest number, or the members of a set."""

    name: str
    highest: int
    members: frozenset[str]

    def told(self, value: Derived) -> tuple[int, int] | tuple[frozenset[str], bool]:
        """Return as much of a value as can be told apart."""
        if isinstance(value, Count):
            return min(value.least, self.highest + 1), min(value.most, self.highest + 1)
        return value.members & self.members, value.complete


def trial_lists(medicines: MedicinesFile, compared: list[Comparison]) -> tuple[tuple[Trial, ...], ...]:
    """Return a list of trials for each combination of derived answers that these comparisons can tell apart."""
    asked = _asked(compared)
    names = tuple(entry.name for entry in asked)

    def told(trials: tuple[Trial, ...]) -> Told:
        derived = derive(Answers({TRIALS: trials}), medicines, names)
        return tuple(entry.told(derived[entry.name]) for entry in asked)

    kinds: dict[Told, Trial] = {}
    for facts in _facts(medicines, asked):
        trial = Trial(id="t1", **facts)
        kinds.setdefault(told((trial,)), trial)
    known: dict[Told, tuple[Trial, ...]] = {}
    waiting: list[tuple[Trial, ...]] = [()]
    while waiting:
        trials = waiting.pop(0)
        for kind in kinds.values():
            another = {
                "id": f"t{len(trials) + 1}",
                "medicine": _another(medicines, kind.medicine, trials, groups=_by_group(asked)),
            }
            more = (*trials, kind.model_copy(update=another))
            state = told(more)
            if state not in known:
                known[state] = more
                waiting.append(more)
    return tuple(known.values())


def _another(
    medicines: MedicinesFile, medicine_id: str | None, trials: tuple[Trial, ...], *, groups: bool
) -> str | None:
    """Return a medicine of the same use that is not in a list yet, if there is one: the same twice counts once."""
    medicine = medicines.get(medicine_id)
    if medicine is None:
        return medicine_id
    taken = {trial.medicine for trial in trials}
    free = (other for other in medicines.medicines if other.id not in taken and other.role == medicine.role)
    return next((other.id for other in free if not groups or other.group == medicine.group), medicine_id)


def _use(medicine: Medicine) -> tuple[str, str]:
    return medicine.role, medicine.group


def _asked(compared: list[Comparison]) -> tuple[_Asked, ...]:
    names = dict.fromkeys(entry.answer for entry in compared if entry.answer in DERIVED_NAMES)
    return tuple(
        _Asked(
            name,
            max(edges(entry for entry in compared if entry.answer == name), default=0),
            choices_named(entry for entry in compared if entry.answer == name),
        )
        for name in names
    )


def _by_group(asked: tuple[_Asked, ...]) -> bool:
    """Whether it matters which group a medicine belongs to, and not only its role."""
    return any(entry.name in (MEDICINE_GROUPS, MEDICINE_GROUPS_NOW) for entry in asked)


def _facts(medicines: MedicinesFile, asked: tuple[_Asked, ...]) -> Iterator[TrialFacts]:
    """Yield every mix of the facts that matter for what is asked."""
    members = frozenset().union(*(entry.members for entry in asked))
    wanted = dict.fromkeys(fact for entry in asked for fact in FACTS[entry.name])
    every = _possible(medicines, members, groups=_by_group(asked))
    for chosen in product(*(every[fact] for fact in wanted)):
        yield {name: value for facts in chosen for name, value in facts.items()}


def _possible(
    medicines: MedicinesFile, members: frozenset[str], *, groups: bool
) -> Mapping[str, tuple[TrialFacts, ...]]:
    """Return the values of each fact that a derived answer can tell apart."""
    by_use = {_use(medicine): medicine.id for medicine in reversed(medicines.medicines)}
    uses = by_use.values() if groups else {role: found for (role, _), found in by_use.items()}.values()
    began, end = RoughDate(year=2020), RoughDate(year=2020, month=12)
    return {
        "medicine": _each("medicine", (None, *uses)),
        "helped": _each("helped", (None, *HELPED_STEPS)),
        "this_episode": _each("this_episode", (None, "yes", "no")),
        "weeks": _each("weeks", (None, 3, 4, 8)),
        "most_days": _each("most_days", (None, "yes", "no")),
        "why_ended": _each("why_ended", (None, ("not-enough",), ("cost",))),
        "taken_for": _each("taken_for", (None, "sleep")),
        "taken": ({}, {"started": began, "still_taking": True}, {"started": began, "ended": end}),
        "added_to": _each("added_to", (None, NOT_SURE, ALONE, "t1")),
        "bothered": _each("bothered", (None, "none", ("other",), *((one,) for one in _effects(members)))),
    }


def _effects(members: frozenset[str]) -> list[str]:
    return sorted(members & set(DERIVED_NAMES["side-effects"].members))


def _each(fact: str, values: tuple[Any, ...]) -> tuple[TrialFacts, ...]:
    return tuple({fact: value} for value in values)
