"""Choose and order: up to three things from a list or in one's own words, by buttons and keys."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from decision_aid.interview.answers import OwnWords, Ranked
from decision_aid.knowledge.model.questionnaire import Page
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.flow import flowing
from decision_aid.window.parts.forms import TextLine
from decision_aid.window.parts.help_words import beside_own_words
from decision_aid.window.parts.labels import Words, named, picture
from decision_aid.window.parts.panels import Card, column, row, spring
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.question import QuestionScreen
from decision_aid.window.screens.screen import Context


def _key(item: Ranked) -> str:
    """Return what tells an item from every other one: own words may read like a choice."""
    return f"own words {item.text}" if isinstance(item, OwnWords) else item


class RankingScreen(QuestionScreen):
    """The list at the left, the person's places at the right."""

    own_first = False

    def __init__(self, context: Context, page: Page, *, short: bool, returning: bool) -> None:
        self.question = page.questions[0]
        self._own_field: TextLine | None = None
        super().__init__(context, page, short=short, returning=returning)

    def chosen(self) -> tuple[Ranked, ...]:
        """Return what stands in the places, in order."""
        answer = self.session.answers.get(self.question.id, ())
        if not isinstance(answer, tuple):
            return ()
        return tuple(item for item in answer if isinstance(item, str | OwnWords))

    def body(self, context: Context) -> None:
        """Add the list and the places."""
        left, right = self._list(), self._places()
        if context.narrow:
            self.add(right, left)
        else:
            right.setFixedWidth(350)
            self.add(row(left, right, gap=36))

    def suggestions(self) -> Sequence[tuple[Ranked, str]]:
        """Return what can be chosen, each with its words."""
        return [(choice.id, choice.label) for choice in self.question.choices]

    def _words_of(self, item: Ranked) -> str:
        if isinstance(item, OwnWords):
            return item.text
        return next((choice.label for choice in self.question.choices if choice.id == item), item)

    def _list(self) -> QWidget:
        card = Card("plain", pad=0, gap=0)
        chosen = self.chosen()
        full = len(chosen) >= self.question.up_to
        for item, label in self.suggestions():
            taken = item in chosen
            line = Card("row-chosen" if taken else "row", pad=14, gap=0)
            line.column.setContentsMargins(20, 4, 10, 4)
            words = Words(self.look, label, "card", weight=600 if taken else 400)
            if taken:
                mark = row(
                    picture(self.look, "tick", self.look.tokens.accent),
                    Words(self.look, tr("Chosen"), "aside", "accent", 600),
                    gap=8,
                )
                mark.setFixedWidth(self.look.px(110))
                mark.setMinimumHeight(self.look.px(36))
                line.add(row(words, mark))
            else:
                button = Button(self.look, tr("Choose"), "small", name=tr("Choose: {what}", what=label))
                button.setObjectName(f"choose-{_key(item)}")
                button.setEnabled(not full)
                button.clicked.connect(lambda _on=False, item=item, label=label: self._choose(item, label))
                line.add(row(words, button))
            card.add(line)
        heading = Words(self.look, self.list_heading(), "small-heading")
        if full:
            why = tr("{n} are chosen. To choose another, remove one.", n=len(chosen))
            return column(heading, Words(self.look, why, "card", "quiet"), card, gap=8)
        own = [self._own()] if self.question.own or self.question.kind == "own_list" else []
        return column(*own, heading, card, gap=8) if self.own_first else column(heading, card, *own, gap=8)

    def list_heading(self) -> str:
        """Return the heading of the list."""
        return tr("Choose from these")

    def _own(self) -> QWidget:
        field = self._own_field = TextLine(self.look, most=2000)
        field.setObjectName("own-words")
        named(field, tr("Add my own"))
        add = Button(self.look, tr("Add"), "small", "plus", name=tr("Add my own words"))
        add.setMinimumHeight(self.look.px(46))

        def on_add() -> None:
            text = field.text().strip()
            if text:
                self._choose(self.own_item(text), text)

        add.clicked.connect(on_add)
        field.returnPressed.connect(on_add)
        label = Words(self.look, tr("Add my own"), "card", weight=600)
        label.setBuddy(field)
        return column(label, row(field, add), beside_own_words(self.look, self.context.country, field), gap=6)

    def leave(self) -> None:
        """Keep own words that were typed and not added."""
        text = self._own_field.text().strip() if self._own_field is not None else ""
        item = self.own_item(text)
        if text and item not in self.chosen():
            self._set((*self.chosen(), item))

    def own_item(self, text: str) -> Ranked:
        """Return own words as an item of the answer."""
        return OwnWords(text)

    def _places(self) -> QWidget:
        chosen = self.chosen()
        cards: list[QWidget] = []
        for number in range(self.question.up_to):
            if number >= len(chosen):
                empty = Card("empty", pad=16)
                empty.add(
                    row(
                        self._number(number),
                        Words(self.look, tr("Nothing here yet. You can leave it empty."), "aside", "quiet"),
                        gap=14,
                    )
                )
                cards.append(empty)
                continue
            words, key = self._words_of(chosen[number]), _key(chosen[number])
            up = Button(self.look, tr("Up"), "small", "up", name=tr("Up: {what}", what=words))
            down = Button(self.look, tr("Down"), "small", "down", name=tr("Down: {what}", what=words))
            remove = Button(self.look, tr("Remove"), "small", name=tr("Remove: {what}", what=words))
            up.setEnabled(number > 0)
            down.setEnabled(number < len(chosen) - 1)
            up.setObjectName(f"up-{key}")
            down.setObjectName(f"down-{key}")
            remove.setObjectName(f"remove-{key}")
            up.clicked.connect(lambda _on=False, n=number: self._move(n, n - 1))
            down.clicked.connect(lambda _on=False, n=number: self._move(n, n + 1))
            remove.clicked.connect(lambda _on=False, n=number: self._remove(n))
            card = Card("plain", pad=16, gap=8)
            card.add(
                row(
                    self._number(number),
                    column(Words(self.look, words, "small-heading", weight=400), flowing(up, down, remove)),
                    gap=14,
                )
            )
            cards.append(card)
        return column(Words(self.look, tr("My order"), "small-heading"), *cards, *self.notes(), spring(), gap=10)

    def notes(self) -> list[QWidget]:
        """Return what stands below the places."""
        why = self.page.why
        return [Words(self.look, why.says, "caption", "quiet")] if why else []

    def _number(self, number: int) -> QWidget:
        words = Words(self.look, str(number + 1), "card-title", "accent")
        words.setFixedWidth(self.look.px(18))
        return words

    def _choose(self, item: Ranked, label: str) -> None:
        chosen = self.chosen()
        if len(chosen) < self.question.up_to and item not in chosen:
            self._set((*chosen, item))
            self.navigator.announce(tr("{what}: place {n}", what=label, n=len(chosen) + 1))
            listed = [other for other, _ in self.suggestions()]
            behind = listed[listed.index(item) + 1 :] + listed[: listed.index(item)] if item in listed else []
            in_list = ["own-words"] if isinstance(item, OwnWords) else [f"choose-{_key(other)}" for other in behind]
            self.navigator.refresh(*in_list, f"up-{_key(item)}", f"down-{_key(item)}")

    def _remove(self, number: int) -> None:
        chosen = self.chosen()
        gone = chosen[number]
        left = tuple(item for place, item in enumerate(chosen) if place != number)
        self.navigator.announce(tr("Removed: {what}", what=self._words_of(gone)))
        self._set(left)
        near = left[number : number + 1] or left[-1:]
        self.navigator.refresh(*(f"remove-{_key(item)}" for item in near), f"choose-{_key(gone)}", "own-words")

    def _move(self, number: int, to: int) -> None:
        order = list(self.chosen())
        order[number], order[to] = order[to], order[number]
        self._set(tuple(order))
        key = _key(order[to])
        self.navigator.announce(tr("{what}: now place {n}", what=self._words_of(order[to]), n=to + 1))
        same, other = ("up", "down") if to < number else ("down", "up")
        self.navigator.refresh(f"{same}-{key}", f"{other}-{key}")

    def _set(self, chosen: tuple[Ranked, ...]) -> None:
        self.session.answer(self.question.id, chosen)


class TopThreeScreen(RankingScreen):
    """The same for the person's own questions; the points offer theirs."""

    own_first = True

    def suggestions(self) -> Sequence[tuple[Ranked, str]]:
        """Return the questions of the points that show, each once; not of those that may not fit the person."""
        fitting = [entry.point for entry in self.session.discussion.points if not entry.unknown]
        found = dict.fromkeys(question for point in fitting for question in point.ask)
        return [(question, question) for question in found]

    def list_heading(self) -> str:
        """Return the heading of the list."""
        return tr("Questions from your points")

    def own_item(self, text: str) -> Ranked:
        """Return own words as an item of the answer."""
        return text
