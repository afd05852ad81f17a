"""All help numbers: every country in one list, where the numbers come from, and since when."""

from PySide6.QtWidgets import QWidget

from decision_aid.interview.rough_dates import day_words
from decision_aid.knowledge.model.help_lines import Country
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.help_words import country_list, reach_words
from decision_aid.window.parts.labels import Line, Words, mixed
from decision_aid.window.parts.panels import Card, column, row
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.screen import Context, Screen


class NumbersScreen(Screen):
    """The chosen country first; each other one can be chosen for the help bar."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Help numbers"))
        lines = self.library.help_lines
        chosen = lines.country(context.settings.country)
        self.add(self.heading)
        if lines.is_old(self.session.today):
            notice = Card("sunken").add(
                Words(
                    self.look,
                    tr(
                        "These numbers were collected on {date}. Some may have changed.",
                        date=day_words(lines.collected),
                    ),
                    "card",
                    weight=600,
                )
            )
            self.add(notice)
        words = tr("Choose your country, and its numbers stay at the top of every page.")
        pick = country_list(self.look, lines, chosen)
        pick.activated.connect(lambda _n: self.navigator.choose_country(str(pick.currentData())))
        self.add(Words(self.look, words, "card", "quiet"), row(pick, None), self._country(chosen, chosen=True))
        for country in lines.countries:
            if country.id != chosen.id:
                self.add(self._country(country, chosen=False))
        self.add(
            Words(self.look, lines.directory, "card"),
            Words(
                self.look,
                tr("Collected {date}. {how}", date=day_words(lines.collected), how=lines.how_collected),
                "caption",
                "quiet",
            ),
        )
        self.area.finish()
        self.bottom = Bottom(
            left=(
                Action(tr("Back"), self.navigator.back, "second", "angle-left"),
                Action(tr("Print this page"), self.navigator.print_help, "second", "printer"),
            )
        )

    def _country(self, country: Country, *, chosen: bool) -> QWidget:
        card = Card("strong" if chosen else "plain", gap=6)
        title = Words(self.look, country.name, "card-title")
        if chosen:
            head = row(title, Line(self.look, tr("Shown at the top"), "caption", "quiet"))
        else:
            button = Button(self.look, tr("Choose"), "small", name=tr("Choose {country}", country=country.name))
            button.clicked.connect(lambda: self.navigator.choose_country(country.id))
            head = row(title, button)
        lines: list[QWidget] = [mixed(self.look, ((tr("Emergency: "), False), (country.emergency, True)), "card")]
        for line in country.lines:
            lines.append(
                column(
                    mixed(
                        self.look,
                        ((f"{line.name}: {reach_words(line).lower()} ", False), (line.number, True)),
                        "card",
                    ),
                    Words(self.look, f"{line.what} {line.hours}.", "caption", "quiet"),
                    gap=0,
                )
            )
        return card.add(head, *lines)
