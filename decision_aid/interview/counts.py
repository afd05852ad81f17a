"""Counts that are honest about what is not known: at least so many, at most so many."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Count:
    """A whole number known to lie between `least` and `most`, both included."""

    least: int
    most: int

    @property
    def exact(self) -> bool:
        """Whether there is only one number it can be."""
        return self.least == self.most

    def __str__(self) -> str:
        return str(self.least) if self.exact else f"{self.least} to {self.most}"


def count(items: Iterable[bool | None]) -> Count:
    """Count items that are so (`True`), are not (`False`), or may be (`None`)."""
    least = most = 0
    for item in items:
        least += item is True
        most += item is not False
    return Count(least, most)
