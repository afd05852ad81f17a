"""`resources/help_lines.yaml`: whom to call in a crisis, by country."""

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field

from decision_aid.knowledge.model.entry import Entry, Id, Text

OTHER: Final = "other"  # the country of whoever finds their own not listed


class Read(Entry):
    """Where a number was read and when. `of` is the date of that page, if it has one."""

    source: Text
    of: Text | None = None
    read: date


class HelpLine(Read):
    """One service. `number` is what a person dials or texts, as printed.

    `hours_source` says where the hours were read, if not where the number was.
    """

    id: Id
    name: Text
    reach: Literal["call", "text", "call_or_text", "chat", "video", "email", "web"]
    number: Text
    what: Text
    hours: Text
    hours_source: Text | None = None
    crisis: bool = True


class Country(Read):
    """The emergency number and the services of one country; the first service is the one in the help bar."""

    id: Id
    name: Text
    emergency: Text
    emergency_short: Text
    lines: Annotated[tuple[HelpLine, ...], Field(min_length=1)]


class HelpLinesFile(Entry):
    """The whole of `help_lines.yaml`. The last country is for whoever finds their own not listed.

    After `days_until_old` days a notice says that the numbers are old; they show all the same.
    """

    days_until_old: int
    how_collected: Text
    directory: Text
    countries: Annotated[tuple[Country, ...], Field(min_length=1)]

    def country(self, country_id: str) -> Country:
        """Return a country by id; an unknown id gives the last one, which has the numbers of no other country."""
        return next((country for country in self.countries if country.id == country_id), self.countries[-1])

    @property
    def collected(self) -> date:
        """When the oldest of the numbers was read."""
        return min(entry.read for country in self.countries for entry in (country, *country.lines))

    def is_old(self, today: date) -> bool:
        """Whether the numbers were collected longer ago than they are good for."""
        return (today - self.collected).days > self.days_until_old
