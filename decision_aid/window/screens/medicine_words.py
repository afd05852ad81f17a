"""The facts about a tried medicine, as words for its card and for the check page."""

import re
from typing import Final

from decision_aid.interview.trials import MOST_WEEKS, Trial
from decision_aid.interview.wording import medicine_words
from decision_aid.knowledge.model.library import Library
from decision_aid.window.qt.texts import tr

_WEEKS: Final = re.compile(r"([0-9]{1,4})\s*(?:(weeks?|wks?|w)|(months?|mos?|m)|(years?|yrs?|y))?", re.IGNORECASE)


def weeks_in(text: str) -> int | None:
    """Return how many weeks “16”, “16 weeks”, “4 months” or “2 years” are; nothing if it says none of these."""
    found = _WEEKS.fullmatch(text.strip())
    if found is None:
        return None
    number, _, months, years = found.groups()
    weeks = round(int(number) * (52 / 12 if months else 52 if years else 1))
    return weeks if weeks <= MOST_WEEKS else None


def choice_words(library: Library, field_id: str, choice_id: str | None) -> str:
    """Return what a chosen fact is called; empty if it is not answered."""
    return next((choice.label for choice in library.trial_field(field_id).answers if choice.id == choice_id), "")


def when_words(trial: Trial) -> str:
    """Return when it was taken: “March 2023 to July 2023, about 16 weeks”."""
    end = tr("still taking it") if trial.still_taking else str(trial.ended) if trial.ended else ""
    if trial.started and trial.still_taking:
        when = tr("Since {date}", date=trial.started)
    elif trial.started and trial.started == trial.ended:
        when = str(trial.started)
    elif trial.started and end:
        when = tr("{start} to {end}", start=trial.started, end=end)
    elif trial.started:
        when = tr("From {start}", start=trial.started)
    elif trial.ended:
        when = tr("Until {end}", end=end)
    else:
        when = tr("Still taking it") if trial.still_taking else tr("Dates not answered")
    if trial.weeks_known is not None:
        return tr("{when}, about {n} weeks", when=when, n=trial.weeks_known)
    return tr("{when}, weeks not sure", when=when) if trial.weeks else when


def dose_words(library: Library, trial: Trial, trials: tuple[Trial, ...]) -> str:
    """Return the dose, how regularly, and what it was added to."""
    days = {"yes": tr("most days"), "no": tr("not on most days"), "not-sure": tr("not sure if on most days")}
    parts = [tr("highest dose {dose}", dose=trial.dose) if trial.dose else "", days.get(trial.most_days or "", "")]
    added = next((other for other in trials if other.id == trial.added_to), None)
    if added is not None:
        parts.append(tr("added to {medicine}", medicine=medicine_words(library, added)))
    return ", ".join(part for part in parts if part)


def ended_words(library: Library, trial: Trial) -> str:
    """Return why it ended, in short and in the person's own words."""
    if trial.still_taking:
        return tr("Still taking it")
    said = trial.reasons_ended or ((trial.why_ended,) if isinstance(trial.why_ended, str) else ())
    parts = [*(choice_words(library, "why-ended", reason) for reason in said), trial.why_ended_words or ""]
    words = ". ".join(part for part in parts if part)
    return tr("Ended: {why}", why=words) if words else tr("Why it ended: not answered")


def helped_words(library: Library, trial: Trial) -> str:
    """Return how much it helped."""
    return choice_words(library, "helped", trial.helped) or tr("Not answered")


def short_words(library: Library, trial: Trial, trials: tuple[Trial, ...]) -> str:
    """Return a tried medicine in one line, for the check page."""
    helped = tr("how much it helped: {words}", words=helped_words(library, trial))
    return "; ".join(part for part in (when_words(trial), dose_words(library, trial, trials), helped) if part)
