"""Why a point is printed, in a few words: the answers behind it; of a long list only what the point asks about."""

from collections.abc import Iterator

from decision_aid.discussion.discussion import Reason, ShownPoint
from decision_aid.interview.answers import Answers, OwnWords
from decision_aid.interview.trial_words import NOT_SURE_WORDS
from decision_aid.interview.visit import Visit
from decision_aid.interview.wording import choice_label
from decision_aid.knowledge.model.conditions import Comparison, comparisons_behind
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.entry import NOT_SURE
from decision_aid.knowledge.model.fixed_ids import BOTHERED, MEDICINE_GROUPS, SIDE_EFFECTS, TRIALS
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.blocks import block_of
from decision_aid.summary.ticks import key_ticked

_LISTS = ("choices", "ranking")
_SHORT_FORMS = frozenset({"ssri", "snri", "tca", "maoi"})


def because_words(library: Library, visit: Visit, answers: Answers, shown: ShownPoint) -> str:
    """Return why a point is here. Answers of blocks that are left out are not told here either."""
    if shown.balances is not None:
        option = next(option.short for option in library.options if option.id == shown.balances)
        return f"it stands beside a benefit of {small(option)}."
    if not shown.because:
        return "it may matter to anyone."
    told = [reason for reason in shown.because if key_ticked(visit, _block_behind(library, reason.answer_id))]
    if not told:
        return "of an answer that you left out of these pages."
    when = shown.point.when
    asked = comparisons_behind(when, library.named_conditions) if when is not None else ()
    return "; ".join(f"{small(reason.label)}: {_said(library, answers, reason, asked)}" for reason in told) + "."


def _block_behind(library: Library, answer_id: str) -> str:
    return block_of(library, library.questions[TRIALS if answer_id in DERIVED_NAMES else answer_id])


def _said(library: Library, answers: Answers, reason: Reason, asked: tuple[Comparison, ...]) -> str:
    if answers.get(reason.answer_id) == NOT_SURE:
        return NOT_SURE_WORDS
    compared = {choice for entry in asked if entry.answer == reason.answer_id for choice in entry.choices}
    named = tuple(_names(library, answers, reason, compared))
    return ", ".join(named) if named else small(reason.said)


def _names(library: Library, answers: Answers, reason: Reason, compared: set[str]) -> Iterator[str]:
    """Yield what was chosen among the choices that the point asks about; nothing for answers that are no lists."""
    if reason.answer_id == SIDE_EFFECTS:
        chosen = {effect for trial in answers.trials() for effect in trial.bothered or () if effect in compared}
        fields = library.trial_field(BOTHERED).choices
        yield from (small(choice.label) for choice in fields if choice.id in chosen)
    elif reason.answer_id == MEDICINE_GROUPS:
        medicines = [library.medicines.get(trial.medicine) for trial in answers.trials()]
        groups = dict.fromkeys(medicine.group for medicine in medicines if medicine and medicine.group in compared)
        yield from (group.upper() if group in _SHORT_FORMS else group.replace("-", " ") for group in groups)
    elif reason.answer_id in library.questions and library.questions[reason.answer_id].kind in _LISTS:
        value = answers.get(reason.answer_id)
        chosen_ids = [item for item in value if not isinstance(item, OwnWords)] if isinstance(value, tuple) else []
        for item in chosen_ids:
            if item in compared:
                yield small(choice_label(library.questions[reason.answer_id], str(item)))


def small(words: str) -> str:
    """Return words with a small first letter, unless they begin with a short form such as ECT, or with “I”."""
    first = words.partition(" ")[0]
    return words if first in ("I", "I’m") or first[1:2].isupper() else words[:1].lower() + words[1:]
