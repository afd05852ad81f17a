"""The person's three questions: those of the near points first, all others by topic, or in their own words."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from decision_aid.discussion.own_questions import points_on
from decision_aid.interview.answers import Ranked
from decision_aid.window.parts.labels import Words
from decision_aid.window.parts.opener import Opener
from decision_aid.window.parts.panels import column
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.ranking import RankingScreen

_NEAREST: Final = 3


class TopThreeScreen(RankingScreen):
    """The places at the left, what can be chosen at the right."""

    places_first = True

    def suggestions(self) -> Sequence[tuple[Ranked, str]]:
        """Return a question of each of the nearest points."""
        near = dict.fromkeys(entry.point.ask[0] for entry in self.session.discussion.near if entry.point.ask)
        return [(question, question) for question in list(near)[:_NEAREST]]

    def own_item(self, text: str) -> Ranked:
        """Return own words as an item of the answer."""
        return text

    def _list(self) -> QWidget:
        near = self.suggestions()
        heading = [Words(self.look, tr("From your nearest points"), "small-heading"), self.rows(near)] if near else []
        return column(
            self.own_field(), *heading, Opener(self.look, tr("More questions, by topic"), self._more), gap=10
        )

    def _more(self) -> QWidget:
        """Return the questions of all other points that show, each once; not of those that may not fit the person."""
        listed = {label for _, label in self.suggestions()}
        topics: dict[str, list[str]] = {}
        for entry in self.session.discussion.points:
            if not entry.unknown:
                title = self.library.topic_of[entry.point.id].title
                new = [question for question in entry.point.ask if question not in listed]
                topics.setdefault(title, []).extend(new)
                listed |= set(new)
        parts: list[QWidget] = []
        for title in sorted(title for title, questions in topics.items() if questions):
            rows = self.rows([(question, question) for question in topics[title]])
            parts += [Words(self.look, title, "small-heading"), rows]
        return column(*parts, gap=8)

    def told(self, item: Ranked) -> list[QWidget]:
        """Return which point says something on it, or that none does."""
        found = points_on(self.session.discussion.points, str(item))[:1]
        words = (
            tr("Your points say: {title}", title=found[0].point.title)
            if found
            else tr("The sources say nothing on this.")
        )
        return [Words(self.look, words, "aside", "quiet")]
