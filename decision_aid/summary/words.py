"""How single facts are worded on paper: short enough for a narrow column, and never more than was said."""

from typing import Final

from decision_aid.interview.trial_words import NOT_ANSWERED, NOT_SURE_WORDS
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY, Kind

RATHER_NOT_SAY_WORDS: Final = "rather not say"

HOW_SURE_WORDS: Final = {"sure": "sure", "fairly": "fairly", "guess": "a guess"}
YES_NO_WORDS: Final = {"yes": "yes", "no": "no", NOT_SURE: NOT_SURE_WORDS, RATHER_NOT_SAY: RATHER_NOT_SAY_WORDS}
KIND_WORDS: Final[dict[Kind, str]] = {
    "overview": "At a glance",
    "background": "Background",
    "benefit": "Reported benefit",
    "harm": "Harm",
    "caution": "Caution",
    "unknown": "Not known",
    "disagreement": "Sources differ",
    "practical": "Practical",
    "question": "To talk over",
}


def yes_no_words(said: str | None) -> str:
    """Return yes, no, not sure, rather not say or not answered."""
    return NOT_ANSWERED if said is None else YES_NO_WORDS.get(said, said)


def list_words(items: tuple[str, ...]) -> str:
    """Return “a, b and c”."""
    return " and ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))


def number_words(count: int, one: str, many: str) -> str:
    """Return “1 medicine” or “8 medicines”."""
    return f"{count} {one if count == 1 else many}"


def small(words: str) -> str:
    """Return words with a small first letter, unless they begin with a short form such as ECT, or with “I”."""
    first = words.partition(" ")[0]
    return words if first in ("I", "I’m") or first[1:2].isupper() else words[:1].lower() + words[1:]


def capital(words: str) -> str:
    """Return words with a capital first letter."""
    return words[:1].upper() + words[1:]
