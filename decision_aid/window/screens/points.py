"""Discussion points: by topic from A to Z, with a filter by kind; disagreements; what is worth clarifying."""

from PySide6.QtWidgets import QWidget

from decision_aid.discussion.discussion import ShownPoint, ToClarify
from decision_aid.knowledge.model.disagreements import Disagreement
from decision_aid.summary.ticks import key_ticked, point_key
from decision_aid.window.cards.point_card import DisagreementCard, PointCard
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.choices import RadioCard
from decision_aid.window.parts.flow import flowing
from decision_aid.window.parts.forms import Select
from decision_aid.window.parts.labels import Words, named
from decision_aid.window.parts.panels import Card, column, row
from decision_aid.window.parts.tags import GROUP_OF, GROUPS, group_name
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.way.journey import CHECK, HELP

_MOST_UNANSWERED = 6  # more are told by their number


class PointsScreen(Screen):
    """Never sorted by fit: the order is the same for everyone."""

    def __init__(self, context: Context, group: str) -> None:
        super().__init__(context, tr("Points to talk over"))
        self._group = group
        discussion = self.session.discussion
        shown = [entry for entry in discussion.points if group in ("all", GROUP_OF[entry.point.kind])]
        count = tr("{n} points, by topic from A to Z. None of them is advice.", n=len(discussion.points))
        words = Words(self.look, count, "card", "quiet")
        self.add(self.heading, words)
        if discussion.help_first:
            self.add(self._help_first())
        self.add(self._filter(context), self._tick_all([entry.point.id for entry in shown]))
        topic = ""
        for entry in shown:
            if entry.topic.id != topic:
                topic = entry.topic.id
                title = Words(self.look, entry.topic.title, "part")
                title.setContentsMargins(0, 10, 0, 0)
                self.add(title)
            self.add(self._card(context, entry))
        told = {entry.point.disagreement for entry in shown}
        others = [disagreement for disagreement in discussion.disagreements if disagreement.id not in told]
        if group in ("all", "differ") and others:
            title = Words(self.look, tr("More on which the articles disagree"), "part")
            title.setContentsMargins(0, 12, 0, 0)
            self.add(title)
            for disagreement in others:
                self.add(self._disagreement(context, disagreement))
        if group == "all" and discussion.to_clarify:
            self._clarify(discussion.to_clarify)
        self.area.finish()
        self.bottom = Bottom(
            left=(
                Action(tr("Back"), self.navigator.back, "second", "angle-left"),
                Action(tr("Compare options"), self.navigator.forward, "main"),
            ),
            note=self._ticked_words(),
        )

    def _ticked_words(self) -> str:
        points = self.session.discussion.points
        printed = sum(key_ticked(self.session.visit, point_key(entry.point.id)) for entry in points)
        return tr("{n} of {all} points ticked for printing", n=printed, all=len(points))

    def _on_ticked(self, point_id: str, on: bool) -> None:
        self.session.tick(point_key(point_id), on)
        self.note_changed.emit(self._ticked_words())

    def _help_first(self) -> QWidget:
        card = Card("strong", pad=20, gap=8)
        show = Button(self.look, tr("Show who can help now"), "small", "help")
        show.clicked.connect(lambda: self.navigator.go(HELP))
        card.add(
            Words(self.look, tr("You deserve help now."), "card-title"),
            Words(self.look, tr("People are there, day and night. You do not have to wait for a visit."), "card"),
            row(show, None),
        )
        return card

    def _tick_all(self, point_ids: list[str]) -> QWidget:
        buttons = []
        for text, on in ((tr("Tick all of these for printing"), True), (tr("Untick all of these"), False)):
            button = Button(self.look, text, "link")
            button.setObjectName(f"tick-all-{on}")
            button.clicked.connect(lambda _on=False, on=on: self._on_tick_all(point_ids, on))
            buttons.append(button)
        return column(*buttons, gap=2) if self.context.narrow else row(*buttons, None, gap=16)

    def _on_tick_all(self, point_ids: list[str], on: bool) -> None:
        for point_id in point_ids:
            self.session.tick(point_key(point_id), on)
        self.navigator.announce(
            tr("{n} points ticked", n=len(point_ids)) if on else tr("{n} points unticked", n=len(point_ids))
        )
        self.navigator.refresh(f"tick-all-{on}")

    def _filter(self, context: Context) -> QWidget:
        points = self.session.discussion.points
        counts = {group: sum(GROUP_OF[entry.point.kind] == group for entry in points) for group in GROUPS}
        told = {entry.point.disagreement for entry in points}
        counts["differ"] += sum(entry.id not in told for entry in self.session.discussion.disagreements)
        choices = [("all", tr("All"), len(points))]
        choices += [(group, group_name(group), counts[group]) for group in GROUPS if counts[group]]
        if context.narrow:
            select = Select(self.look, [(f"{name} ({count})", key) for key, name, count in choices], self._group)
            select.setObjectName("filter")
            named(select, tr("Show which kind of points"))
            select.currentIndexChanged.connect(lambda _n: self._on_filter(str(select.currentData())))
            return row(select, None)
        chips = []
        for key, name, count in choices:
            chip = RadioCard(self.look, f"{name}  {count}", chip=True)
            chip.setAccessibleName(tr("{name}, {n} points", name=name, n=count))
            chip.setChecked(key == self._group)
            chip.setObjectName(f"filter-{key}")
            chip.toggled.connect(lambda on, key=key: self._on_filter(key) if on else None)
            chips.append(chip)
        holder = flowing(*chips)
        named(holder, tr("Show which kind of points"))
        return holder

    def _on_filter(self, group: str) -> None:
        self.session.view.point_group = group
        self.navigator.refresh("filter" if self.context.narrow else f"filter-{group}")

    def _card(self, context: Context, entry: ShownPoint) -> PointCard:
        visit = self.session.visit
        card = PointCard(
            self.look,
            self.library,
            entry,
            ticked=key_ticked(visit, point_key(entry.point.id)),
            note=visit.notes.get(entry.point.id, ""),
            narrow=context.narrow,
            start_open=f"point-{entry.point.id}" in self.session.view.open_cards,
        )
        card.opened.connect(lambda on, card=card: self._on_opened(card.objectName(), on))
        card.grown.connect(self.bring_up)
        card.ticked.connect(self._on_ticked)
        card.noted.connect(self.session.note)
        card.change_wanted.connect(self.navigator.change)
        return card

    def _disagreement(self, context: Context, disagreement: Disagreement) -> DisagreementCard:
        card = DisagreementCard(
            self.look,
            self.library,
            disagreement,
            narrow=context.narrow,
            start_open=f"disagreement-{disagreement.id}" in self.session.view.open_cards,
        )
        card.opened.connect(lambda on, card=card: self._on_opened(card.objectName(), on))
        card.grown.connect(self.bring_up)
        return card

    def _on_opened(self, name: str, on: bool) -> None:
        session = self.session
        session.view.open_cards = session.view.open_cards | {name} if on else session.view.open_cards - {name}

    def _clarify(self, entries: tuple[ToClarify, ...]) -> None:
        title = Words(self.look, tr("Worth clarifying"), "part")
        title.setContentsMargins(0, 12, 0, 0)
        self.add(title, Words(self.look, tr("Things we could not tell, and did not guess."), "card", "quiet"))
        states = {
            "not-sure": tr("You answered “not sure”."),
            "rather-not-say": tr("You would rather not say."),
            "not-answered": tr("Not answered."),
            "incomplete": tr("Some facts are missing, or a medicine is still too new to tell."),
        }
        known = [entry for entry in entries if entry.state != "not-answered"]
        unanswered = [entry for entry in entries if entry.state == "not-answered"]
        few = unanswered if len(unanswered) <= _MOST_UNANSWERED else []
        for entry in (*known, *few):
            card = Card("plain", pad=20, gap=4)
            titles = "; ".join(point.title for point in entry.would_show[:3])
            more = len(entry.would_show) - 3
            if more > 0:
                titles = tr("{titles}; and {n} more", titles=titles, n=more)
            answer = Button(self.look, tr("Answer"), "small", name=tr("Answer: {label}", label=entry.label))
            answer.clicked.connect(lambda _on=False, question=entry.question_id: self.navigator.change(question))
            text = column(
                Words(self.look, entry.label, "card", weight=600),
                Words(
                    self.look,
                    tr("{state} It may matter for: {titles}.", state=states[entry.state], titles=titles),
                    "aside",
                    "quiet",
                ),
                gap=2,
            )
            self.add(card.add(row(text, answer, gap=14)))
        if unanswered and not few:
            check = Button(self.look, tr("Check my answers"), "small")
            check.clicked.connect(lambda: self.navigator.go(CHECK))
            words = tr("{n} more questions are not answered. Some of them could bring up points.", n=len(unanswered))
            self.add(Card("plain", pad=20).add(row(Words(self.look, words, "card"), check, gap=14)))
