"""Discussion points: the few nearest to the answers, open; what is worth clarifying; and all others, by topic."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtWidgets import QWidget

from decision_aid.discussion.discuss import ordered_topics
from decision_aid.discussion.discussion import MOST_TO_CLARIFY, ClarifyState, Nearness, ShownPoint, ToClarify
from decision_aid.discussion.fixed_words import KEEP_TAKING
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.disagreements import Disagreement
from decision_aid.knowledge.model.fixed_ids import TOP_THREE, WHAT_MATTERS
from decision_aid.summary.blocks import point_key, point_ticked
from decision_aid.window.cards.point_card import DisagreementCard, PointCard
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.labels import Line, Words, named, rule
from decision_aid.window.parts.panels import Card, column, row
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.screens.tier_switch import tier_switch
from decision_aid.window.way.journey import CHECK

_MOST = 3  # questions for the visit
_DISAGREEMENTS = "disagreements"


class PointsScreen(Screen):
    """Never sorted by treatment: what is near is chosen by the answers alone, and the rest stands from A to Z."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Points to talk over"))
        discussion = self.session.discussion
        self._near = discussion.near
        self._others = tuple(entry for entry in discussion.points if not entry.near)
        with_points = {entry.point.disagreement for entry in discussion.points}
        self._disagreements = tuple(entry for entry in discussion.disagreements if entry.id not in with_points)
        self.add(
            self.heading, self._count(), *tier_switch(self.context), Words(self.look, KEEP_TAKING, "card", weight=600)
        )
        if self.session.view.how_chosen:
            self.add(self._how_chosen())
        for nearness, entries in groupby(self._near, key=lambda entry: entry.nearness):
            self._group(nearness, tuple(entries))
        if discussion.to_clarify:
            self._clarify(discussion.to_clarify)
        self._more()
        self.area.finish()
        self.bottom = Bottom(
            left=(
                Action(tr("Back"), self.navigator.back, "second", "angle-left"),
                Action(tr("Compare options"), self.navigator.forward, "main"),
            ),
            note=self._ticked_words(),
        )

    # --- at the head ------------------------------------------------------------------------------------------------

    def _count(self) -> QWidget:
        count = tr("{n} points nearest to your answers. None of them is advice.", n=len(self._near))
        how = Button(self.look, tr("How they were chosen"), "link")
        how.setObjectName("how-chosen")
        how.setAccessibleDescription(tr("open") if self.session.view.how_chosen else tr("closed"))
        how.clicked.connect(self._on_how_chosen)
        links: list[QWidget] = [how]
        number = len(self._others) + len(self._disagreements)
        if number:
            more = Button(self.look, tr("More, by topic: {n}", n=number), "link")
            more.setObjectName("to-more")
            more.clicked.connect(lambda: self.bring_up(self._more_title))
            links.append(more)
        words = Words(self.look, count, "card", "quiet")
        return column(words, row(*links, None, gap=16)) if self.context.narrow else row(words, *links, gap=16)

    def _on_how_chosen(self) -> None:
        self.session.view.how_chosen = not self.session.view.how_chosen
        self.navigator.refresh("how-chosen")

    def _how_chosen(self) -> QWidget:
        return Card("sunken", pad=18).add(
            Words(
                self.look,
                tr(
                    "Your own answers choose them, never a treatment. Warnings tied to your health come first. "
                    "Then what matters to you, in your order, your questions, what you have tried, and options "
                    "to hear about. Nine at most, so that a visit has room for them. All others stand below."
                ),
                "card",
            )
        )

    # --- the near ones ----------------------------------------------------------------------------------------------

    def _group(self, nearness: Nearness, entries: tuple[ShownPoint, ...]) -> None:
        titles = {
            "orientation": tr("To begin with"),
            "health": tr("Because of your health and practical answers"),
            "matters": tr("What matters to you"),
            "top-three": tr("Your own questions"),
            "tried": tr("What you have tried"),
            "options": tr("Options you want to hear about"),
            "visit": tr("For every visit"),
        }
        title = Words(self.look, titles[nearness], "part")
        title.setContentsMargins(0, 10, 0, 0)
        self.add(title, *self._answers_behind(nearness, entries))
        for entry in entries:
            self.add(self._card(entry, near=True))
        if nearness == "health":
            self._further_warnings()

    def _answers_behind(self, nearness: Nearness, entries: tuple[ShownPoint, ...]) -> list[QWidget]:
        """Return the answers that made a group, and the way to change the first of them."""
        reasons = {
            reason.answer_id: reason
            for entry in entries
            for reason in entry.because
            if nearness == self.library.nearness_of(reason.answer_id)
            or (nearness == "matters" and reason.answer_id == WHAT_MATTERS)
        }
        if not reasons:
            return []
        first = next(iter(reasons))
        given = [found for found in reasons.values() if found.answer_id in (*self.session.counted, *DERIVED_NAMES)]
        if given:
            said = " · ".join(tr("{label}: {said}", label=found.label, said=found.said) for found in given)
            words = tr("You said: {said}", said=said)
            change = Button(self.look, tr("Change"), "link", name=tr("Change these answers: {said}", said=said))
        else:
            words = tr("{n} health questions are open.", n=len(reasons))
            change = Button(self.look, tr("Answer"), "link", name=tr("Answer the health questions"))
        change.setObjectName(f"change-{nearness}")
        change.clicked.connect(lambda: self.navigator.change(first))
        return [row(Words(self.look, words, "aside", "quiet"), change, gap=14, stretch=(1,))]

    def _further_warnings(self) -> None:
        further = [entry for entry in self._others if entry.nearness == "health" and entry.point.kind == "caution"]
        if further:
            titles = "; ".join(entry.point.title for entry in further)
            self.add(
                Words(self.look, tr("Further warnings for your answers, below: {titles}.", titles=titles), "aside")
            )

    def _card(self, entry: ShownPoint, *, near: bool) -> PointCard:
        visit, point = self.session.visit, entry.point
        card = PointCard(
            self.look,
            self.library,
            entry,
            ticked=self._is_ticked(entry),
            note=visit.notes.get(point.id, ""),
            narrow=self.context.narrow,
            country=self.context.country,
            in_top_three=bool(set(point.ask) & set(self._top_three())),
            start_open=near or f"point-{point.id}" in self.session.view.open_cards,
        )
        card.opened.connect(lambda on, card=card: self._on_opened(card.objectName(), on))
        card.grown.connect(self.bring_up)
        card.ticked.connect(self._on_ticked)
        card.noted.connect(self.session.note)
        card.change_wanted.connect(self.navigator.change)
        card.top_three_wanted.connect(self._on_top_three)
        return card

    def _is_ticked(self, entry: ShownPoint) -> bool:
        return point_ticked(self.session.visit, entry)

    def _ticked_words(self) -> str:
        printed = sum(self._is_ticked(entry) for entry in self.session.discussion.points)
        return tr("{n} points ticked for printing", n=printed)

    def _on_ticked(self, point_id: str, on: bool) -> None:
        self.session.tick(point_key(point_id), on)
        self.note_changed.emit(self._ticked_words())

    def _top_three(self) -> tuple[str, ...]:
        value = self.session.answers.get(TOP_THREE, ())
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, tuple) else ()

    def _on_top_three(self, point_id: str, question: str) -> None:
        chosen = self._top_three()
        if question in chosen:
            self.session.answer(TOP_THREE, tuple(item for item in chosen if item != question))
            self.navigator.announce(tr("Taken out of my top three"))
        elif len(chosen) < _MOST:
            self.session.answer(TOP_THREE, (*chosen, question))
            self.navigator.announce(tr("In my top three, place {n}", n=len(chosen) + 1))
        else:
            self.navigator.announce(tr("My top three is full. Take one out first."))
            self.navigator.change(TOP_THREE)
            return
        self.navigator.refresh(f"top-three-of-{point_id}")

    # --- worth clarifying -------------------------------------------------------------------------------------------

    def _clarify(self, entries: tuple[ToClarify, ...]) -> None:
        title = Words(self.look, tr("Worth clarifying"), "part")
        title.setContentsMargins(0, 12, 0, 0)
        self.add(title, Words(self.look, tr("What we could not tell, and did not guess."), "card", "quiet"))
        card = Card("plain", pad=18, gap=8)
        for number, entry in enumerate(entries[:MOST_TO_CLARIFY]):
            if number:
                card.add(rule())
            card.add(self._open_answer(entry))
        self.add(card)
        more = len(entries) - MOST_TO_CLARIFY
        if more > 0:
            check = Button(self.look, tr("and {n} more: check my answers", n=more), "link")
            check.clicked.connect(lambda: self.navigator.go(CHECK))
            self.add(row(check, None))

    def _open_answer(self, entry: ToClarify) -> QWidget:
        states: dict[ClarifyState, str] = {
            "not-sure": tr("not sure"),
            "rather-not-say": tr("rather not say"),
            "not-answered": tr("not answered"),
            "incomplete": tr("some facts are missing"),
            "contradiction": tr("two answers do not go together"),
        }
        answer = Button(self.look, tr("Answer"), "small", name=tr("Answer: {label}", label=entry.label))
        answer.setObjectName(f"answer-{entry.question_id}")
        answer.clicked.connect(lambda: self.navigator.change(entry.question_id))
        label = tr("{label}: {state}", label=entry.label, state=states[entry.state])
        text = column(
            Words(self.look, label, "card", weight=600), Words(self.look, entry.why, "aside", "quiet"), gap=2
        )
        return row(text, answer, gap=14, stretch=(1,))

    # --- more, by topic ---------------------------------------------------------------------------------------------

    def _more(self) -> None:
        if not self._others and not self._disagreements:
            return
        self._more_title = Words(self.look, tr("More, by topic"), "part")
        self._more_title.setContentsMargins(0, 12, 0, 0)
        self.add(self._more_title)
        self._topics = Card("plain", pad=14, gap=4)
        self.add(self._topics)
        for topic in ordered_topics(self.library):
            entries = [entry for entry in self._others if entry.topic.id == topic.id]
            if entries:
                cards = [self._closed(entry) for entry in self._told(topic.id, entries)]
                self._topic(topic.id, topic.title, cards, len(entries))
        if self._disagreements:
            told = self._disagreements if _DISAGREEMENTS in self.session.view.open_topics else ()
            title = tr("What the sources disagree on")
            self._topic(_DISAGREEMENTS, title, [self._disagreement(one) for one in told], len(self._disagreements))

    def _told(self, topic_id: str, entries: list[ShownPoint]) -> Iterator[ShownPoint]:
        """Yield the points of a topic that is open; those of the others are made when they are opened."""
        yield from entries if topic_id in self.session.view.open_topics else ()

    def _closed(self, entry: ShownPoint) -> QWidget:
        return self._card(entry, near=False)

    def _topic(self, topic_id: str, title: str, cards: Sequence[QWidget], count: int) -> None:
        is_open = topic_id in self.session.view.open_topics
        button = Button(self.look, title, "section", "angle-down" if is_open else "angle-right")
        named(button, tr("{title}, {n} more", title=title, n=count), tr("open") if is_open else tr("closed"))
        button.setObjectName(f"topic-{topic_id}")
        button.clicked.connect(lambda: self._on_topic(topic_id))
        if self._topics.column.count():
            self._topics.add(rule())
        self._topics.add(row(button, None, Line(self.look, str(count), "aside", "quiet")), *cards)

    def _on_topic(self, topic_id: str) -> None:
        view = self.session.view
        view.open_topics = view.open_topics ^ {topic_id}
        self.navigator.refresh(f"topic-{topic_id}")

    def _disagreement(self, disagreement: Disagreement) -> DisagreementCard:
        card = DisagreementCard(
            self.look,
            self.library,
            disagreement,
            narrow=self.context.narrow,
            start_open=f"disagreement-{disagreement.id}" in self.session.view.open_cards,
        )
        card.opened.connect(lambda on, card=card: self._on_opened(card.objectName(), on))
        card.grown.connect(self.bring_up)
        return card

    def _on_opened(self, name: str, on: bool) -> None:
        view = self.session.view
        view.open_cards = view.open_cards | {name} if on else view.open_cards - {name}
