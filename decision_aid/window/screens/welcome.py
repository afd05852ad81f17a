"""The first screen: what this is and is not, what happens to the answers, and how much time there is today."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from decision_aid.interview.rough_dates import day_words
from decision_aid.knowledge.model import promises
from decision_aid.knowledge.model.reviewing import reviewed_by
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.flow import flowing
from decision_aid.window.parts.help_words import country_list
from decision_aid.window.parts.labels import Line, Words, mixed, picture
from decision_aid.window.parts.panels import Card, column, row
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.way.journey import ABOUT, LIBRARY


class WelcomeScreen(Screen):
    """Two equal paths, and two ways without answering."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, context.session.library.aid.title, role="welcome")
        aid = self.library.aid
        decision = tr("The decision: {what}", what=aid.decision)
        self.add(self.heading)
        if context.settings.ask_country:
            self.add(self._country())
        self.add(*(Words(self.look, words, "card", "quiet") for words in (aid.subtitle, decision)))
        if self.library.owner:
            self.add(self._owner())
        for icon, lead, text in (
            ("book", tr("What depression is."), aid.what_depression_is),
            ("sheet", tr("What it is."), promises.WHAT_IT_IS),
            ("speech", tr("What it is not."), promises.WHAT_IT_IS_NOT),
            ("lock", tr("Yours alone."), promises.YOURS_ALONE),
        ):
            words = mixed(self.look, ((lead, True), (f" {text}", False)), "card")
            line = row(picture(self.look, icon, self.look.tokens.accent, 22), words, gap=16)
            self.add(line)
        part = Words(self.look, tr("How much time do you have today?"), "part")
        part.setContentsMargins(0, 14, 0, 0)
        self.add(part)
        few = tr("What you tried, how soon, and what matters to you. One page to print.")
        short = self._path(tr("About 3 minutes"), few, tr("Take the short path"), short=True)
        every = tr("Also your health, limits and other treatments. Stop and print at any time.")
        full = self._path(tr("About 10 minutes"), every, tr("Take the full path"), short=False)
        self.add(column(short, full, gap=14) if context.narrow else row(short, full, gap=20))
        opening = Button(self.look, tr("Open a saved visit…"), "second", "folder")
        opening.clicked.connect(self.navigator.open_file)
        reading = Button(self.look, tr("Read without answering"), "second", "book")
        reading.clicked.connect(lambda: self.navigator.go(LIBRARY))
        self.add(column(opening, reading) if context.narrow else row(opening, reading, None, gap=12))
        self.area.finish()
        overdue = self.session.today > aid.next_review
        note = tr("Content of {date}. {reviewed}", date=day_words(aid.dated), reviewed=reviewed_by(self.library))
        if overdue:
            note = tr(
                "This content was due for review on {date}. {reviewed}",
                date=day_words(aid.next_review),
                reviewed=reviewed_by(self.library),
            )
        if context.narrow:
            self.add(Words(self.look, note, "caption", "quiet"))
        self.bottom = Bottom(
            left_widgets=() if context.narrow else (Line(self.look, note, "caption", "quiet"),),
            right=(Action(tr("Who made this, and its sources"), lambda: self.navigator.go(ABOUT), "link"),),
        )

    def _owner(self) -> QWidget:
        """Say whose rules these are and where they are, and apart from all else what their owner says."""
        owner, says = self.library.owner, self.library.owner_says
        whose = tr("These are not the shipped rules alone. They are of: {owner}", owner=owner)
        card = Card("sunken", gap=4).add(Words(self.look, whose, "card", weight=600))
        card.add(Words(self.look, "; ".join(self.library.folders), "caption", "quiet"))
        if says:
            card.add(Words(self.look, tr("The owner says: “{words}”", words=says), "card"))
        return card

    def _country(self) -> QWidget:
        """Ask whose help numbers to show; the one that the system's region proposes is chosen already."""
        pick = country_list(self.look, self.library.help_lines, self.context.country)
        confirm = Button(self.look, tr("This is my country"), "second")
        confirm.setObjectName("confirm-country")
        choose = self.navigator.choose_country
        pick.activated.connect(lambda _n: choose(str(pick.currentData()), confirmed=False))
        confirm.clicked.connect(lambda: choose(str(pick.currentData())))
        words = Words(
            self.look, tr("Which country’s help numbers stand at the top of every page?"), "card", weight=600
        )
        return Card("strong").add(words, flowing(pick, confirm, gap=12))

    def _path(self, title: str, text: str, action: str, *, short: bool) -> QWidget:
        card = Card("plain", pad=24)
        button = Button(self.look, action, "main", "angle-right")
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the angle stands behind the words
        button.clicked.connect(lambda: self.navigator.take_path(short=short))
        card.add(
            Words(self.look, title, "part"),
            Words(self.look, text, "card", "quiet"),
        )
        card.column.addStretch(1)
        card.add(row(button, None))
        return card
