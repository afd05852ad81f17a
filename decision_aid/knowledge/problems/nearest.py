"""The known name that an author most likely meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(found: str, known: Iterable[str]) -> str:
    """Return a sentence that suggests the nearest known name, or nothing."""
    near = nearest(found, known)
    return f" Did you mean “{near}”?" if near else ""


def nearest(found: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Return the known name that is spelled most like one, if any is as much like it as `cutoff`, of 1."""
    return next(iter(get_close_matches(found, list(known), n=1, cutoff=cutoff)), None)
