"""Choose and order: up to three things from a list or in one's own words, by buttons and keys."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from decision_aid.interview.answers import OwnWords, Ranked
from decision_aid.knowledge.model.questionnaire import Page
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.forms import TextLine
from decision_aid.window.parts.help_words import beside_own_words
from decision_aid.window.parts.labels import Words, named, rule
from decision_aid.window.parts.opener import Opener
from decision_aid.window.parts.panels import Card, column, row, spring
from decision_aid.window.parts.row_button import RowButton
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.question import QuestionScreen
from decision_aid.window.screens.screen import Context


def _key(item: Ranked) -> str:
    """Return what tells an item from every other one: own words may read like a choice."""
    return f"own words {item.text}" if isinstance(item, OwnWords) else item


class RankingScreen(QuestionScreen):
    """What can be chosen, and the person's places beside it. What is chosen stays in the list, with its number."""

    places_first = False

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
        listed, places = column(self._list(), spring(), gap=0), self._places()
        if context.narrow:
            self.add(places, listed)
        elif self.places_first:
            self.add(row(places, listed, gap=20, stretch=(9, 8)))
        else:
            places.setFixedWidth(330)
            self.add(row(listed, places, gap=28))

    def suggestions(self) -> Sequence[tuple[Ranked, str]]:
        """Return what can be chosen, each with its words."""
        return [(choice.id, choice.label) for choice in self.question.choices]

    def _words_of(self, item: Ranked) -> str:
        if isinstance(item, OwnWords):
            return item.text
        return next((choice.label for choice in self.question.choices if choice.id == item), item)

    def _list(self) -> QWidget:
        own = [self._own()] if self.question.own or self.question.kind == "own_list" else []
        return column(self.rows(self.suggestions()), *own, gap=14)

    def rows(self, items: Sequence[tuple[Ranked, str]]) -> Card:
        """Return a card with a row for each item; the whole row is the target."""
        card, chosen = Card("plain", pad=0, gap=0), self.chosen()
        card.column.setContentsMargins(1, 4, 1, 4)
        for number, (item, label) in enumerate(items):
            place = chosen.index(item) + 1 if item in chosen else 0
            button = RowButton(self.look, label, number=place)
            button.setObjectName(f"choose-{_key(item)}")
            named(button, tr("Take out: {what}", what=label) if place else tr("Choose: {what}", what=label))
            button.setEnabled(bool(place) or len(chosen) < self.question.up_to)
            button.clicked.connect(lambda _on=False, item=item, label=label: self._on_row(item, label))
            card.add(*([rule()] if number else []), button)
        return card

    def _on_row(self, item: Ranked, label: str) -> None:
        chosen = self.chosen()
        if item in chosen:
            self._remove(chosen.index(item))
        else:
            self._choose(item, label)

    def _own(self) -> QWidget:
        return Opener(self.look, tr("In my own words"), self.own_field)

    def own_field(self) -> QWidget:
        """Return the field for own words, with what adds them."""
        field = self._own_field = TextLine(self.look, most=2000)
        field.setObjectName("own-words")
        named(field, tr("In my own words"))
        add = Button(self.look, tr("Add"), "small", "plus", name=tr("Add my own words"))
        add.setMinimumHeight(self.look.px(46))
        for control in (field, add):
            control.setEnabled(len(self.chosen()) < self.question.up_to)

        def on_add() -> None:
            text = field.text().strip()
            if text:
                self._choose(self.own_item(text), text)

        add.clicked.connect(on_add)
        field.returnPressed.connect(on_add)
        return column(row(field, add), beside_own_words(self.look, self.context.country, field), gap=6)

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
        cards = [
            self._place(number, chosen) if number < len(chosen)
            else Card("empty", pad=12).add(row(self._number(number), None))
            for number in range(self.question.up_to)
        ]  # fmt: skip
        return column(*cards, *self.notes(), spring(), gap=10)

    def _place(self, number: int, chosen: tuple[Ranked, ...]) -> QWidget:
        item, words = chosen[number], self._words_of(chosen[number])
        buttons = []
        for key, icon, said, enabled in (
            ("up", "up", tr("Up: {what}", what=words), number > 0),
            ("down", "down", tr("Down: {what}", what=words), number < len(chosen) - 1),
            ("remove", "bin", tr("Remove: {what}", what=words), True),
        ):
            button = Button(self.look, "", "small", icon, name=said)
            button.setToolTip(said.partition(":")[0])
            button.setEnabled(enabled)
            button.setObjectName(f"{key}-{_key(item)}")
            buttons.append(button)
        up, down, remove = buttons
        up.clicked.connect(lambda: self._move(number, number - 1))
        down.clicked.connect(lambda: self._move(number, number + 1))
        remove.clicked.connect(lambda: self._remove(number))
        title = Words(self.look, words, "small-heading", weight=400)
        beside = column(title, *self.told(item), row(*buttons, None, gap=6), gap=6)
        return Card("plain", pad=14).add(row(self._number(number), beside, stretch=(0, 1)))

    def told(self, _item: Ranked) -> list[QWidget]:
        """Return what stands below something chosen."""
        return []

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
            self.navigator.refresh(f"choose-{_key(item)}", f"up-{_key(item)}", f"remove-{_key(item)}")

    def _remove(self, number: int) -> None:
        chosen = self.chosen()
        gone = chosen[number]
        left = tuple(item for place, item in enumerate(chosen) if place != number)
        self.navigator.announce(tr("Removed: {what}", what=self._words_of(gone)))
        self._set(left)
        near = left[number : number + 1] or left[-1:]
        self.navigator.refresh(f"choose-{_key(gone)}", *(f"remove-{_key(item)}" for item in near), "own-words")

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
