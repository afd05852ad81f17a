"""Why a point is printed, in a few words: the answers behind it; of a long list only what the point asks about."""

from collections.abc import Iterator

from decision_aid.discussion.discussion import Reason, ShownPoint
from decision_aid.interview.answers import OwnWords
from decision_aid.interview.trial_words import NOT_SURE_WORDS
from decision_aid.interview.wording import GROUP_WORDS, choice_label
from decision_aid.knowledge.model.conditions import Comparison, comparisons_behind
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.entry import NOT_SURE
from decision_aid.knowledge.model.fixed_ids import (
    BOTHERED,
    MEDICINE_GROUPS,
    MEDICINE_GROUPS_NOW,
    SIDE_EFFECTS,
    TRIALS,
)
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.making import Making, block_of
from decision_aid.summary.words import small

_LISTS = ("choices", "ranking")


def because_words(making: Making, shown: ShownPoint) -> str:
    """Return why a point is here. Answers of blocks that are left out are not told here either."""
    library = making.library
    if shown.balances is not None:
        option = next(option.short for option in library.options if option.id == shown.balances)
        return f"it stands beside a benefit of {small(option)}."
    if not shown.because:
        return "it may matter to anyone."
    told = [reason for reason in shown.because if _block_behind(library, reason.answer_id) in making.on]
    if not told:
        return "of an answer that you left out of these pages."
    when = shown.point.when
    asked = comparisons_behind(when, library.named_conditions) if when is not None else ()
    return "; ".join(f"{small(reason.label)}: {_said(making, reason, asked)}" for reason in told) + "."


def _block_behind(library: Library, answer_id: str) -> str:
    return block_of(library, library.questions[TRIALS if answer_id in DERIVED_NAMES else answer_id])


def _said(making: Making, reason: Reason, asked: tuple[Comparison, ...]) -> str:
    if making.answers.get(reason.answer_id) == NOT_SURE:
        return NOT_SURE_WORDS
    compared = {choice for entry in asked if entry.answer == reason.answer_id for choice in entry.choices}
    named = tuple(_names(making, reason, compared))
    return ", ".join(named) if named else small(reason.said)


def _names(making: Making, reason: Reason, compared: set[str]) -> Iterator[str]:
    """Yield what was chosen among the choices that the point asks about; nothing for answers that are no lists."""
    library, answers = making.library, making.answers
    if reason.answer_id == SIDE_EFFECTS:
        chosen = {effect for trial in answers.trials() for effect in trial.bothered or () if effect in compared}
        fields = library.trial_field(BOTHERED).choices
        yield from (small(choice.label) for choice in fields if choice.id in chosen)
    elif reason.answer_id in (MEDICINE_GROUPS, MEDICINE_GROUPS_NOW):
        medicines = [library.medicines.get(trial.medicine) for trial in answers.trials()]
        groups = dict.fromkeys(medicine.group for medicine in medicines if medicine and medicine.group in compared)
        yield from (GROUP_WORDS.get(group, group) for group in groups)
    elif reason.answer_id in library.questions and library.questions[reason.answer_id].kind in _LISTS:
        value = answers.get(reason.answer_id)
        chosen_ids = [item for item in value if not isinstance(item, OwnWords)] if isinstance(value, tuple) else []
        for item in chosen_ids:
            if item in compared:
                yield small(choice_label(library.questions[reason.answer_id], str(item)))
