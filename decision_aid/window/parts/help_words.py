"""Help in few words, wherever it stands beside something else: how a line is reached, and the number of a country."""

from PySide6.QtWidgets import QWidget

from decision_aid.knowledge.model.help_lines import OTHER, Country, HelpLine, HelpLinesFile
from decision_aid.window.look.look import Look
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.forms import Select
from decision_aid.window.parts.labels import Words, named, picture
from decision_aid.window.parts.panels import Card, row
from decision_aid.window.qt.texts import tr


def reach_words(line: HelpLine) -> str:
    """Return how a line is reached, before its number."""
    return {
        "call": tr("Call"),
        "text": tr("Text"),
        "call_or_text": tr("Call or text"),
        "chat": tr("Chat"),
        "video": tr("Video call"),
        "email": tr("E-mail"),
        "web": tr("See"),
    }[line.reach]


def help_number_words(country: Country) -> str:
    """Return whom to reach in a crisis, and where: “call or text 988 (United States)”."""
    line = country.lines[0]
    return tr(
        "{reach} {number} ({country})", reach=reach_words(line).lower(), number=line.number, country=country.name
    )


def beside_own_words(look: Look, country: Country, *boxes: QWidget) -> Words:
    """Return what stands beside boxes of own words: nobody reads them now. A screen reader says it at each box."""
    text = tr("Nobody reads this now. In a crisis: {number}.", number=help_number_words(country))
    for box in boxes:
        box.setAccessibleDescription(" ".join(filter(None, (box.accessibleDescription(), text))))
    words = Words(look, text, "caption", "quiet")
    words.setObjectName("nobody-reads")
    return words


def country_list(look: Look, lines: HelpLinesFile, chosen: Country) -> Select:
    """Return the list of all countries, with one chosen."""
    not_listed = tr("My country is not listed")
    names = [(not_listed if country.id == OTHER else country.name, country.id) for country in lines.countries]
    pick = Select(look, list[tuple[str, object]](names), chosen.id, width=320)
    pick.setObjectName("country")
    named(pick, tr("My country"))
    return pick


class HelpStrip(Card):
    """A quiet strip above what follows: that help is there, its number, and `button`, the way to the help page."""

    def __init__(self, look: Look, country: Country) -> None:
        super().__init__("plain", pad=16, gap=0)
        self.setObjectName("help-strip")
        text = tr("Help is there for you now, day and night: {number}.", number=help_number_words(country))
        self.button = Button(look, tr("Who can help"), "small", name=tr("Show who can help now"))
        words = Words(look, text, "card")
        self.add(row(picture(look, "help", look.tokens.accent, 22), words, self.button, gap=12, stretch=(0, 1)))
