"""Dates as people remember them: a year, perhaps with a month, or with a part of it."""

from datetime import date
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
PartOfYear: TypeAlias = Literal["early", "middle", "late", "spring", "summer", "fall", "winter"]
_BEFORE_YEAR: Final[dict[PartOfYear, str]] = {"middle": "mid-"}


class RoughDate(BaseModel):
    """A year from 1900 to 2100, with a month from 1 to 12, or a part of the year, if it is remembered.

    A part of the year narrows no reckoning: it is meant roughly, and when summer is depends on where one lives.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: Annotated[int, Field(ge=1900, le=2100)]
    month: Annotated[int, Field(ge=1, le=12)] | None = None
    part: PartOfYear | None = None

    @property
    def earliest(self) -> int:
        """The first month it can mean, counted in months since year 0."""
        return self.year * 12 + (self.month or 1) - 1

    @property
    def latest(self) -> int:
        """The last month it can mean, counted in months since year 0."""
        return self.year * 12 + (self.month or 12) - 1

    def __str__(self) -> str:
        return f"{MONTHS[self.month - 1]} {self.year}" if self.month else self._year_words()

    def short(self) -> str:
        """Return it with the month in three letters, for tables."""
        return f"{MONTHS[self.month - 1][:3]} {self.year}" if self.month else self._year_words()

    def _year_words(self) -> str:
        return f"{_BEFORE_YEAR.get(self.part, f'{self.part} ')}{self.year}" if self.part else str(self.year)


def day_words(day: date) -> str:
    """Return a date as “November 24, 2026”, without strftime: its formats differ between systems."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def month_of(day: date) -> RoughDate:
    """Return the month that a day lies in."""
    return RoughDate(year=day.year, month=day.month)
