"""Dates as people remember them: a year, perhaps with a month."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class RoughDate(BaseModel):
    """A year from 1900 to 2100, and a month from 1 to 12 if it is remembered."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: Annotated[int, Field(ge=1900, le=2100)]
    month: Annotated[int, Field(ge=1, le=12)] | None = None

    @property
    def earliest(self) -> int:
        """The first month it can mean, counted in months since year 0."""
        return self.year * 12 + (self.month or 1) - 1

    @property
    def latest(self) -> int:
        """The last month it can mean, counted in months since year 0."""
        return self.year * 12 + (self.month or 12) - 1

    def __str__(self) -> str:
        return f"{MONTHS[self.month - 1]} {self.year}" if self.month else str(self.year)

    def short(self) -> str:
        """Return it with the month in three letters, for tables."""
        return f"{MONTHS[self.month - 1][:3]} {self.year}" if self.month else str(self.year)


def day_words(day: date) -> str:
    """Return a date as “November 24, 2026”, without strftime: its formats differ between systems."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def month_of(day: date) -> RoughDate:
    """Return the month that a day lies in."""
    return RoughDate(year=day.year, month=day.month)
