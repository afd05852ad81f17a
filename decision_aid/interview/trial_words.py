"""The facts of a tried medicine in words, for screen and paper: never more than was said.

Paper has narrow columns and tells what was not answered; what is `in_short` is worded for it.
"""

import re
from typing import Final

from decision_aid.interview.rough_dates import MONTHS, RoughDate
from decision_aid.interview.trials import MOST_WEEKS, Trial
from decision_aid.interview.wording import medicine_words, quoted
from decision_aid.knowledge.model.entry import NOT_SURE
from decision_aid.knowledge.model.fixed_ids import BOTHERED, WHY_ENDED
from decision_aid.knowledge.model.library import Library

NOT_ANSWERED: Final = "not answered"
NOT_SURE_WORDS: Final = "not sure"

_HELPED_IN_SHORT: Final = {
    "worse": "worse",
    "no-change": "no change",
    "little": "a little",
    "half": "about half",
    "mostly": "mostly",
    "gone": "almost gone",
    NOT_SURE: NOT_SURE_WORDS,
}
_MOST_DAYS: Final = {"yes": "most days", "no": "not on most days", NOT_SURE: "not sure if on most days"}
_WEEKS: Final = re.compile(
    r"(?:(?:about|around|roughly|~)\s*)?([0-9]{1,4})\s*(?:(weeks?|wks?|w)|(months?|mos?|m)|(years?|yrs?|y))?",
    re.IGNORECASE,
)


def weeks_in(text: str) -> int | None:
    """Return how many weeks “16”, “16 weeks”, “about 4 months” or “2 years” are; nothing if it says none of these."""
    found = _WEEKS.fullmatch(text.strip())
    if found is None:
        return None
    number, _, months, years = found.groups()
    weeks = round(int(number) * (52 / 12 if months else 52 if years else 1))
    return weeks if weeks <= MOST_WEEKS else None


def weeks_words(weeks: int | str | None) -> str:
    """Return for how many weeks, or that this is not sure or not answered."""
    match weeks:
        case None:
            return f"weeks: {NOT_ANSWERED}"
        case 1:
            return "1 week"
        case int():
            return f"{weeks} weeks"
        case _:
            return f"weeks: {NOT_SURE_WORDS}"


def when_words(trial: Trial) -> str:
    """Return when it was taken: “March 2023 to July 2023, about 16 weeks”."""
    weeks = "" if trial.weeks is None else weeks_words(trial.weeks)
    return ", ".join(
        filter(None, (_dates_words(trial), f"about {weeks}" if trial.weeks_known is not None else weeks))
    )


def _dates_words(trial: Trial) -> str:
    started, ended = trial.started, trial.ended
    if trial.still_taking:
        return f"Since {started}" if started else "Still taking it"
    if started and ended:
        return str(started) if started == ended else f"{started} to {ended}"
    return f"From {started}" if started else f"Until {ended}" if ended else "Dates not answered"


def when_in_short(trial: Trial) -> str:
    """Return when it was taken: “Feb 2026–now”, “Mar–Jul 2021”; and what of it was not answered."""
    started, ended = trial.started, trial.ended
    if started is None and ended is None:
        return f"now; start: {NOT_ANSWERED}" if trial.still_taking else NOT_ANSWERED
    if trial.still_taking:
        return f"{started.short()}–now" if started else f"now; start: {NOT_ANSWERED}"
    if started is None or ended is None:
        known = f"from {started.short()}; end" if started else f"until {ended.short() if ended else ''}; start"
        return f"{known}: {NOT_ANSWERED}"
    return _from_to(started, ended)


def _from_to(started: RoughDate, ended: RoughDate) -> str:
    if started == ended:
        return started.short()
    if started.year == ended.year and started.month and ended.month:
        return f"{MONTHS[started.month - 1][:3]}–{ended.short()}"
    return f"{started.short()}–{ended.short()}"


def dose_words(library: Library, trial: Trial, trials: tuple[Trial, ...]) -> str:
    """Return the dose, how regularly, and what it was added to."""
    added = next((other for other in trials if other.id == trial.added_to), None)
    parts = (
        f"highest dose {trial.dose}" if trial.dose else "",
        _MOST_DAYS.get(trial.most_days or "", ""),
        f"added to {medicine_words(library, added)}" if added is not None else "",
    )
    return ", ".join(filter(None, parts))


def helped_words(library: Library, trial: Trial) -> str:
    """Return how much it helped, as the questionnaire words it."""
    return _label(library, "helped", trial.helped) or NOT_ANSWERED.capitalize()


def helped_in_short(helped: str | None) -> str:
    """Return how much a treatment helped."""
    return NOT_ANSWERED if helped is None else _HELPED_IN_SHORT.get(helped, helped)


def bothered_words(library: Library, trial: Trial) -> str:
    """Return what bothered the person, and in their own words."""
    own = trial.bothered_words
    match trial.bothered:
        case None:
            said = "" if own else NOT_ANSWERED
        case "none":
            said = "nothing bothered me"
        case "not-sure":
            said = NOT_SURE_WORDS
        case effects:
            said = _sentence(library, BOTHERED, effects, own)
    return _with_own(said, own)


def why_ended_words(library: Library, trial: Trial) -> str:
    """Return why it ended, and in the person's own words."""
    own = trial.why_ended_words
    match trial.why_ended:
        case None if trial.still_taking:
            said = "still taking it"
        case None:
            said = "" if own else NOT_ANSWERED
        case "not-sure":
            said = NOT_SURE_WORDS
        case reasons:
            said = _sentence(library, WHY_ENDED, reasons, own)
    return _with_own(said, own)


def _sentence(library: Library, field_id: str, chosen: tuple[str, ...], own: str | None) -> str:
    """Return “Weight gain, sexual problems.”; own words say what “other” is."""
    labels = [_label(library, field_id, each) or each for each in chosen if each != "other" or not own]
    listed = ", ".join((*labels[:1], *(label[:1].lower() + label[1:] for label in labels[1:])))
    return f"{listed}." if listed else ""


def _with_own(said: str, own: str | None) -> str:
    return " ".join(filter(None, (said, quoted(own) if own else "")))


def line_words(library: Library, trial: Trial, trials: tuple[Trial, ...]) -> str:
    """Return a tried medicine in one line, for the check page."""
    helped = f"how much it helped: {helped_words(library, trial)}"
    return "; ".join(filter(None, (when_words(trial), dose_words(library, trial, trials), helped)))


def _label(library: Library, field_id: str, choice_id: str | None) -> str:
    return next((choice.label for choice in library.trial_field(field_id).answers if choice.id == choice_id), "")
