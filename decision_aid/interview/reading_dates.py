"""Reading a date as people write it: “2021”, “March 2021”, “3/2021”, “summer 2021”, “two years ago”."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from decision_aid.interview.rough_dates import MONTHS, PartOfYear, RoughDate

_LEAD: Final = re.compile(r"^(?:about|around|roughly|maybe|perhaps|probably|since|from|until|in|on|the|ca?\.|~)\s*")
_TO: Final = re.compile(r"\s(?:to|until|till|through|and)\s|\s*[–—]\s*|\s-\s|;", re.IGNORECASE)
_YEAR: Final = r"((?:19|20)\d\d)"
_MONTH: Final = rf"({'|'.join(month[:3].lower() for month in MONTHS)})[a-z]*\.?"
_PARTS: Final[dict[str, PartOfYear]] = {
    "early": "early", "beginning": "early", "start": "early", "mid": "middle", "middle": "middle", "late": "late",
    "end": "late", "spring": "spring", "summer": "summer", "fall": "fall", "autumn": "fall", "winter": "winter",
}  # fmt: skip
_NUMBERS: Final = {word: number for number, word in enumerate(
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
)} | {"a": 1, "an": 1}  # fmt: skip
_MONTHS_IN: Final = {"year": 12, "month": 1}
_SHORT: Final = [month[:3].lower() for month in MONTHS]


def read_date(text: str, today: date) -> RoughDate | None:
    """Return the date that a person wrote; nothing if it holds no year, more than one, or one that is to come."""
    words = text.strip().strip(".?!,").casefold()
    while (shorter := _LEAD.sub("", words)) != words:
        words = shorter
    found = next((read(match, today) for pattern, read in _READERS if (match := pattern.fullmatch(words))), None)
    if found is None:
        years = set(re.findall(rf"(?<!\d){_YEAR}(?!\d)", words))
        found = RoughDate(year=int(years.pop())) if len(years) == 1 else None
    is_past = found is not None and found.earliest <= today.year * 12 + today.month - 1
    return found if is_past else None


def read_span(text: str, today: date) -> tuple[RoughDate, RoughDate] | None:
    """Return when something began and ended, as far as a sentence tells: “March 2018 to 2019, about 20 visits”."""
    parts = [part for part in _TO.split(text) if re.search(_YEAR, part)]
    found = [day for part in parts if (day := read_date(part, today)) is not None]
    if not 0 < len(found) == len(parts) <= 2 or found[-1].latest < found[0].earliest:
        return None
    return found[0], found[-1]


def _of_month(year: str, month: str) -> RoughDate | None:
    number = int(month) if month.isdigit() else _SHORT.index(month) + 1
    return RoughDate(year=int(year), month=number) if 1 <= number <= 12 else None


def _of_day(match: re.Match[str], _today: date) -> RoughDate:
    """Return the month of “5/23/2021”; where either number could be the month, the year alone."""
    possible = {number for number in map(int, match.group(1, 2)) if 1 <= number <= 12}
    month = possible.pop() if len(possible) == 1 else None
    return RoughDate(year=int(match.group(3)), month=month)


def _ago(match: re.Match[str], today: date) -> RoughDate:
    count = int(match.group(1)) if match.group(1).isdigit() else _NUMBERS[match.group(1)]
    if match.group(2) == "year":
        return RoughDate(year=max(1900, today.year - count))
    months = max(1900 * 12, today.year * 12 + today.month - 1 - count)
    return RoughDate(year=months // 12, month=months % 12 + 1)


_READERS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], RoughDate | None]], ...]] = (
    (re.compile(rf"{_YEAR}"), lambda match, _: RoughDate(year=int(match.group(1)))),
    (re.compile(rf"{_MONTH}(?:\s+\d{{1,2}}(?:st|nd|rd|th)?,?)?(?:\s+of)?,?\s*{_YEAR}"),
     lambda match, _: _of_month(match.group(2), match.group(1))),
    (re.compile(rf"\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?{_MONTH}\s*{_YEAR}"),
     lambda match, _: _of_month(match.group(2), match.group(1))),
    (re.compile(rf"(\d{{1,2}})\s*[/.-]\s*{_YEAR}"), lambda match, _: _of_month(match.group(2), match.group(1))),
    (re.compile(rf"{_YEAR}\s*[/.-]\s*(\d{{1,2}})(?:[/.-]\d{{1,2}})?"),
     lambda match, _: _of_month(match.group(1), match.group(2))),
    (re.compile(rf"(\d{{1,2}})[/.-](\d{{1,2}})[/.-]{_YEAR}"), _of_day),
    (re.compile(rf"({'|'.join(_PARTS)})(?:[\s-]+(?:of|in)(?:\s+the)?)?[\s,-]*{_YEAR}"),
     lambda match, _: RoughDate(year=int(match.group(2)), part=_PARTS[match.group(1)])),
    (re.compile(rf"(\d{{1,3}}|{'|'.join(_NUMBERS)})\s+(year|month)s?\s+ago"), _ago),
    (re.compile("last year"), lambda _, today: RoughDate(year=today.year - 1)),
    (re.compile("this year"), lambda _, today: RoughDate(year=today.year)),
)  # fmt: skip
