"""Answers that do not go together, told gently. Nothing is taken back for it: the person knows which one is right."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from decision_aid.interview.answers import Answers
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trials import Trial
from decision_aid.interview.wording import medicine_words
from decision_aid.knowledge.model.fixed_ids import EPISODE_BEGAN, TRIALS
from decision_aid.knowledge.model.library import Library

_WEEKS_APART: Final = 4  # remembered weeks and dates may differ by so many times before anything is said
# a group of medicines, the question that asks about it, and what the group is called
_ASKED_OF_NOW: Final = (("maoi", "maoi", "an MAOI"), ("mood-stabiliser", "mood-stabiliser", "a mood stabilizer"))
_ASKED_OF_EVER: Final = (("esketamine", "tried-esketamine", "Esketamine"), ("ketamine", "tried-ketamine", "Ketamine"))


@dataclass(frozen=True)
class Contradiction:
    """Two answers that do not go together: the questions behind them, and a sentence for the person."""

    questions: tuple[str, ...]
    says: str


def contradictions(library: Library, answers: Answers) -> tuple[Contradiction, ...]:
    """Return what does not go together, in the order of the questionnaire; the first question leads there."""
    trials = answers.trials()
    if not trials:
        return ()
    return (
        *(found for trial in trials for found in _in_a_trial(library, answers, trial)),
        *_denied(library, answers, trials),
    )


def _in_a_trial(library: Library, answers: Answers, trial: Trial) -> Iterator[Contradiction]:
    name = _first_large(medicine_words(library, trial))
    began = answers.get(EPISODE_BEGAN)
    if isinstance(began, RoughDate):
        if trial.this_episode == "yes" and trial.ended is not None and trial.ended.latest < began.earliest:
            says = f"{name} ended before this time of depression began, and is said to be in it."
            yield Contradiction((TRIALS, EPISODE_BEGAN), says)
        if trial.this_episode == "no" and trial.started is not None and trial.started.earliest > began.latest:
            says = f"{name} began in this time of depression, and is said to be before it."
            yield Contradiction((TRIALS, EPISODE_BEGAN), says)
    dates = trial.weeks_between
    if trial.weeks_known is not None and dates is not None:
        least, most = dates
        if trial.weeks_known * _WEEKS_APART < least or trial.weeks_known > max(most, 1) * _WEEKS_APART:
            says = f"{name}: {trial.weeks_known} weeks do not fit its dates."
            yield Contradiction((TRIALS,), says)
    if trial.added_to == trial.id:
        yield Contradiction((TRIALS,), f"{name} is said to be added to itself.")


def _denied(library: Library, answers: Answers, trials: tuple[Trial, ...]) -> Iterator[Contradiction]:
    """Yield medicines that were written down while a question about them was answered by no."""
    known = [(trial, library.medicines.get(trial.medicine)) for trial in trials]
    for group, question, called in _ASKED_OF_NOW:
        now = [medicine.generic for trial, medicine in known
               if medicine is not None and medicine.group == group and trial.still_taking]  # fmt: skip
        if now and answers.get(question) == "no":
            yield Contradiction(
                (question, TRIALS), f"{_first_large(now[0])} is {called}, and you answered that you take none."
            )
    for medicine_id, question, called in _ASKED_OF_EVER:
        if any(trial.medicine == medicine_id for trial in trials) and answers.get(question) == "no":
            yield Contradiction((question, TRIALS), f"{called} is among your medicines, and you answered no to it.")


def _first_large(words: str) -> str:
    return words[:1].upper() + words[1:]
