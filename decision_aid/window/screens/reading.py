"""Everything in the library, to browse and search without answering anything."""

from decision_aid.discussion.discuss import ordered_topics
from decision_aid.discussion.discussion import ShownPoint
from decision_aid.knowledge.model.library import Library
from decision_aid.window.cards.point_card import DisagreementCard, PointCard
from decision_aid.window.parts.forms import TextLine
from decision_aid.window.parts.labels import Words, named
from decision_aid.window.parts.panels import column
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.screen import Context, Screen

_MOST_AT_ONCE = 40


def matching(library: Library, letters: str) -> list[ShownPoint]:
    """Return the points of which a text has the letters in it, in the usual order; all without letters."""
    wanted = letters.strip().casefold()
    return [
        ShownPoint(point, topic)
        for topic in ordered_topics(library)
        for point in topic.points
        if not point.retired
        and wanted in f"{topic.title} {point.title} {point.says} {point.also or ''} {' '.join(point.ask)}".casefold()
    ]


class ReadingScreen(Screen):
    """Points, then disagreements. Help stands above whatever was searched for: no word is weighed."""

    def __init__(self, context: Context, letters: str) -> None:
        super().__init__(context, tr("Everything in the library"))
        found = matching(self.library, letters)
        field = TextLine(self.look, letters)
        field.setObjectName("search")
        named(field, tr("Search"), tr("Press Enter to search"))
        field.setClearButtonEnabled(True)
        field.returnPressed.connect(lambda: self._on_search(field.text()))
        label = Words(self.look, tr("Search, then press Enter"), "card", weight=600)
        label.setBuddy(field)
        self.add(
            self.heading,
            Words(self.look, tr("Every point, without answering anything. None of them is advice."), "card", "quiet"),
            column(label, field, gap=6),
            Words(
                self.look,
                tr("{n} points.", n=len(found)) if found else tr("Nothing has these letters in it."),
                "card",
                "quiet",
            ),
        )
        if letters.strip():
            self.add_help_strip()
        topic = ""
        for entry in found[:_MOST_AT_ONCE]:
            if entry.topic.id != topic:
                topic = entry.topic.id
                self.add(Words(self.look, entry.topic.title, "part"))
            self.add(
                PointCard(
                    self.look,
                    self.library,
                    entry,
                    ticked=False,
                    note="",
                    narrow=context.narrow,
                    country=context.country,
                    reading=True,
                )
            )
        if len(found) > _MOST_AT_ONCE:
            self.add(
                Words(
                    self.look,
                    tr("{n} more. Search for a word to see them.", n=len(found) - _MOST_AT_ONCE),
                    "card",
                    "quiet",
                )
            )
        wanted = letters.strip().casefold()
        for disagreement in self.library.disagreements:
            if (
                wanted
                and wanted in f"{disagreement.title} {' '.join(side.says for side in disagreement.sides)}".casefold()
            ):
                self.add(DisagreementCard(self.look, self.library, disagreement, narrow=context.narrow))
        self.area.finish()
        self.bottom = Bottom(left=(Action(tr("Back"), self.navigator.back, "second", "angle-left"),))

    def _on_search(self, letters: str) -> None:
        self.session.view.searched = letters
        self.navigator.refresh("search")
