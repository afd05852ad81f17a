"""The help numbers on paper: on the person's pages, and on a sheet of their own."""

from datetime import date

from decision_aid.interview.rough_dates import day_words
from decision_aid.knowledge.model.help_lines import Country, HelpLine, HelpLinesFile
from decision_aid.summary.document import HelpFrame, HelpNumber
from decision_aid.summary.words import small

_REACH = {
    "call": "Call",
    "text": "Text",
    "call_or_text": "Call or text",
    "chat": "Chat at",
    "video": "Video:",
    "email": "E-mail",
    "web": "See",
}
_LARGE = 2  # services in large type, besides the emergency number


def help_frame(lines: HelpLinesFile, country_id: str, today: date) -> HelpFrame:
    """Return the numbers of a country. Old numbers are printed all the same, and said to be old."""
    country = lines.country(country_id)
    large = _large(country)
    return HelpFrame(
        title="If things get harder, help is there",
        words="Thinking about suicide, or worried that you may not stay safe? You do not have to wait for the visit.",
        numbers=(*(_number(line) for line in large), HelpNumber(f"Call {country.emergency}", "in an emergency")),
        more=tuple(_number(line) for line in country.lines if line not in large),
        origin=_origin(lines, country.name, today),
        elsewhere=lines.directory,
    )


def large_numbers(lines: HelpLinesFile, country_id: str) -> tuple[HelpNumber, ...]:
    """Return the numbers that stand beside a shared answer about safety."""
    country = lines.country(country_id)
    first = (HelpNumber(_do(line), line.hours) for line in _large(country)[:1])
    return (*first, HelpNumber(f"Call {country.emergency}", "in an emergency"))


def footer_words(lines: HelpLinesFile, country_id: str) -> str:
    """Return the first service and the emergency number in a few words, with the country named."""
    country = lines.country(country_id)
    first = "".join(f"{small(_do(line))} · " for line in _large(country)[:1])
    return f"Help ({country.name}): {first}{country.emergency}"


def _number(line: HelpLine) -> HelpNumber:
    address = line.number if line.reach == "chat" else ""
    return HelpNumber(_do(line), f"{line.name}. {line.hours}. {line.what}", address)


def _large(country: Country) -> list[HelpLine]:
    by_phone = [
        line for line in country.lines if line.crisis and line.reach in ("call", "call_or_text", "text", "web")
    ]
    return _first_of_each_kind(by_phone)


def _first_of_each_kind(lines: list[HelpLine]) -> list[HelpLine]:
    """The first service; and one of its own that is reached by text if there is one, for those who cannot speak."""
    if not lines:
        return []
    by_text = [
        line
        for number, line in enumerate(lines[1:], start=1)
        if line.reach == "text" and not any(line.name.startswith(before.name) for before in lines[:number])
    ]
    return [lines[0], *(by_text or lines[1:])[: _LARGE - 1]]


def _do(line: HelpLine) -> str:
    return f"{_REACH[line.reach]} {line.number}"


def _origin(lines: HelpLinesFile, country: str, today: date) -> str:
    old = " That is long ago: a number may have changed." if lines.is_old(today) else ""
    return (
        f"Country: {country}. Numbers from public pages, {day_words(lines.collected)}; "
        f"nobody has called them for this aid.{old}"
    )
