"""`resources/help_lines.yaml`: whom to call in a crisis, by country."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from decision_aid.knowledge.model.entry import Entry, Id, Text


class HelpLine(Entry):
    """One service. `number` is what a person dials or texts, as printed."""

    id: Id
    name: Text
    reach: Literal["call", "text", "call_or_text", "chat", "video", "email"]
    number: Text
    what: Text
    hours: Text
    crisis: bool = True


class Country(Entry):
    """The emergency number and the services of one country; the first service is the one in the help bar."""

    id: Id
    name: Text
    emergency: Text
    emergency_short: Text
    lines: Annotated[tuple[HelpLine, ...], Field(min_length=1)]


class HelpLinesFile(Entry):
    """The whole of `help_lines.yaml`. `collected` is when the numbers were read from public pages.

    After `days_until_old` days a notice says so; the numbers show all the same.
    """

    collected: date
    days_until_old: int
    how_collected: Text
    directory: Text
    countries: Annotated[tuple[Country, ...], Field(min_length=1)]

    def country(self, country_id: str) -> Country:
        """Return a country by id; an unknown id gives the first one, the United States."""
        return next((country for country in self.countries if country.id == country_id), self.countries[0])

    def is_old(self, today: date) -> bool:
        """Whether the numbers were collected longer ago than they are good for."""
        return (today - self.collected).days > self.days_until_old
