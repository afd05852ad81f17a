"""How single facts are worded on paper: short enough for a narrow column, and never more than was said."""

from typing import Final

from decision_aid.interview.rough_dates import MONTHS, RoughDate
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY, Kind

NOT_ANSWERED: Final = "not answered"
NOT_SURE_WORDS: Final = "not sure"
RATHER_NOT_SAY_WORDS: Final = "rather not say"

HELPED_WORDS: Final = {
    "no-change": "no change or worse",
    "little": "a little",
    "half": "about half",
    "mostly": "mostly",
    "gone": "almost gone",
    NOT_SURE: NOT_SURE_WORDS,
}
HOW_SURE_WORDS: Final = {"sure": "sure", "fairly": "fairly", "guess": "a guess"}
YES_NO_WORDS: Final = {"yes": "yes", "no": "no", NOT_SURE: NOT_SURE_WORDS, RATHER_NOT_SAY: RATHER_NOT_SAY_WORDS}
KIND_WORDS: Final[dict[Kind, str]] = {
    "overview": "At a glance",
    "background": "Background",
    "benefit": "Reported benefit",
    "harm": "Harm",
    "caution": "Caution",
    "unknown": "Not known",
    "disagreement": "The articles differ",
    "practical": "Practical",
    "question": "To talk over",
}


def helped_words(helped: str | None) -> str:
    """Return how much a treatment helped, in a few words."""
    return NOT_ANSWERED if helped is None else HELPED_WORDS.get(helped, helped)


def yes_no_words(said: str | None) -> str:
    """Return yes, no, not sure, rather not say or not answered."""
    return NOT_ANSWERED if said is None else YES_NO_WORDS.get(said, said)


def when_words(trial: Trial) -> str:
    """Return when a medicine was taken: “Feb 2026–now”, “Mar–Jul 2021”; and what of it was not answered."""
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


def quoted(words: str) -> str:
    """Return the person's own words in quotation marks, verbatim."""
    return f"“{words}”"


def list_words(items: tuple[str, ...]) -> str:
    """Return “a, b and c”."""
    return " and ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))


def number_words(count: int, one: str, many: str) -> str:
    """Return “1 medicine” or “8 medicines”."""
    return f"{count} {one if count == 1 else many}"
