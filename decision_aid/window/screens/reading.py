"""Everything in the library, to browse and search without answering anything."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.discussion.discussion import ShownPoint
from decision_aid.discussion.searching import Found, search
from decision_aid.window.cards.point_card import DisagreementCard, PointCard
from decision_aid.window.parts.forms import TextLine
from decision_aid.window.parts.help_words import HelpStrip
from decision_aid.window.parts.labels import Words, named
from decision_aid.window.parts.panels import Card, column
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.way.journey import HELP

_MOST_AT_ONCE: Final = 30
_MOST_QUESTIONS: Final = 12
_PAUSE_MS: Final = 150  # between the last key and the search
_QUIET_MS: Final = 500  # until a screen reader is told


class ReadingScreen(Screen):
    """Points, questions, disagreements, found while one types. Help stands above whatever is searched for."""

    def __init__(self, context: Context, letters: str) -> None:
        super().__init__(context, tr("Everything in the library"))
        self._field = TextLine(self.look, letters)
        self._field.setObjectName("search")
        named(self._field, tr("Search"), tr("Results come while you type"))
        self._field.setClearButtonEnabled(True)
        self._pause, self._quiet = self._timer(_PAUSE_MS, self._on_pause), self._timer(_QUIET_MS, self._on_quiet)
        self._field.textChanged.connect(lambda _text: self._pause.start())
        self._field.returnPressed.connect(self._on_pause)
        label = Words(self.look, tr("Search"), "card", weight=600)
        label.setBuddy(self._field)
        words = tr("Every point, without answering anything. None of them is advice.")
        self._results = QWidget()
        self._list = QVBoxLayout(self._results)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(14)
        self._told = ""
        self.add(
            self.heading, Words(self.look, words, "card", "quiet"), column(label, self._field, gap=6), self._results
        )
        self._show()
        self.area.finish()
        self.bottom = Bottom(left=(Action(tr("Back"), self.navigator.back, "second", "angle-left"),))

    def _timer(self, milliseconds: int, do: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(do)
        return timer

    def _on_pause(self) -> None:
        self._pause.stop()
        if self.session.view.searched != self._field.text():
            self.session.view.searched = self._field.text()
            self._show()
            self._quiet.start()

    def _on_quiet(self) -> None:
        self.navigator.announce(self._told)

    def _show(self) -> None:
        """Show what was found, in place of what was found before."""
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        letters = self.session.view.searched
        found = search(self.library, letters)
        self._told = tr("{n} found.", n=found.count) if found.count else tr("Nothing in the library has these words.")
        if letters.strip():
            strip = HelpStrip(self.look, self.context.country)
            strip.button.clicked.connect(lambda: self.navigator.go(HELP))
            self._list.addWidget(strip)
        self._list.addWidget(Words(self.look, self._told, "card", "quiet"))
        for widget in self._found(found, letters):
            self._list.addWidget(widget)

    def _found(self, found: Found, letters: str) -> list[QWidget]:
        rows: list[QWidget] = []
        topic = ""
        for entry in found.points[:_MOST_AT_ONCE]:
            if entry.topic.id != topic:
                topic = entry.topic.id
                rows.append(Words(self.look, entry.topic.title, "part"))
            rows.append(self._card(entry))
        more = len(found.points) - _MOST_AT_ONCE
        if more > 0:
            rows.append(Words(self.look, tr("{n} more. Search for a word to see them.", n=more), "card", "quiet"))
        if found.questions:
            card = Card("plain", pad=18, gap=8)
            for ask, _entry in found.questions[:_MOST_QUESTIONS]:
                card.add(Words(self.look, ask, "card"))
            rows += [Words(self.look, tr("Questions to take along"), "part"), card]
        if letters.strip() and found.disagreements:
            rows.append(Words(self.look, tr("Where the sources differ"), "part"))
            rows += [
                DisagreementCard(self.look, self.library, one, narrow=self.context.narrow)
                for one in found.disagreements
            ]
        return rows

    def _card(self, entry: ShownPoint) -> PointCard:
        return PointCard(
            self.look, self.library, entry, ticked=False, note="", narrow=self.context.narrow,
            country=self.context.country, reading=True,
        )  # fmt: skip
