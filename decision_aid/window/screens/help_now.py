"""The help page: calm, few words, large numbers, in a fixed order. Nothing urges a person on, nothing traps.

Its words are true whatever the person answered, or if nothing was.
"""

from PySide6.QtWidgets import QWidget

from decision_aid.interview.rough_dates import day_words
from decision_aid.knowledge.model import help_page
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.help_words import reach_words
from decision_aid.window.parts.labels import Words, mixed, picture, rule
from decision_aid.window.parts.panels import Card, column, row
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.way.journey import NUMBERS


class HelpNowScreen(Screen):
    """Emergency, crisis line, someone you trust, distance, your own clinician; then printing, then the limits."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr(help_page.HEADING))
        lines = self.library.help_lines
        country = lines.country(context.settings.country)
        first = country.lines[0]
        self.add(
            self.heading,
            Words(self.look, tr(help_page.OPENING), "text", "quiet"),
        )
        emergency = self._number(
            tr(help_page.BEFORE_EMERGENCY),
            "phone",
            tr("Call {number}", number=country.emergency_short),
            tr(help_page.AFTER_EMERGENCY),
        )
        crisis = self._number(
            tr(help_page.BEFORE_WEB if first.reach == "web" else help_page.BEFORE_LINE, name=first.name),
            "speech" if first.reach != "call" else "phone",
            f"{reach_words(first)} {first.number}",
            first.what,
        )
        self.add(column(emergency, crisis, gap=14) if context.narrow else row(emergency, crisis, gap=20))
        steps = Card("plain", pad=0, gap=0)
        for number, (icon, lead, text) in enumerate(help_page.STEPS):
            if number:
                steps.add(rule())
            line = row(
                picture(self.look, icon, self.look.tokens.accent, 24),
                mixed(self.look, ((tr(lead), True), (f" {tr(text)}", False))),
                gap=16,
            )
            line.setContentsMargins(24, 14, 24, 14)
            steps.add(line)
        self.add(steps)
        show, printing = (
            Button(self.look, tr("Show all numbers"), "small", "list"),
            Button(self.look, tr("Print this page"), "small", "printer"),
        )
        show.clicked.connect(lambda: self.navigator.go(NUMBERS))
        printing.clicked.connect(self.navigator.print_help)
        collected = tr(
            "Numbers for: {country}. From public pages, {date}.",
            country=country.name,
            date=day_words(lines.collected),
        )
        words = Words(self.look, collected, "caption", "quiet")
        self.add(column(row(show, printing, None), words) if context.narrow else row(show, printing, words, gap=14))
        self.add(Words(self.look, tr(help_page.LIMITS), "caption", "quiet"))
        self.area.finish()
        self.bottom = Bottom(
            left=(
                Action(tr("Back"), self.navigator.back, "second", "angle-left"),
                Action(tr("Continue when ready"), self.navigator.forward, "second"),
            ),
            right=(Action(tr("Save nothing and close"), self.navigator.close_all, "second"),),
        )

    def _number(self, before: str, icon: str, number: str, after: str) -> QWidget:
        card = Card("strong", pad=24, gap=10)
        card.add(
            Words(self.look, before, "text"),
            row(picture(self.look, icon, self.look.tokens.accent, 30), Words(self.look, number, "number"), gap=16),
            Words(self.look, after, "aside", "quiet"),
        )
        card.column.addStretch(1)
        return card
