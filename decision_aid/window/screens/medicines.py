"""The medicines tried, as cards, with a timeline drawn from the rough dates."""

from PySide6.QtWidgets import QWidget

from decision_aid.interview.trial_words import dose_words, helped_words, when_words, why_ended_words
from decision_aid.interview.trials import Trial
from decision_aid.interview.wording import brand_words, choice_label, medicine_words
from decision_aid.knowledge.model.entry import NONE
from decision_aid.summary.timeline import as_sentences, newest_first, timeline
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.choice_cards import CheckCard
from decision_aid.window.parts.forms import Select
from decision_aid.window.parts.labels import Line, Words, mixed, named
from decision_aid.window.parts.panels import Card, column, row
from decision_aid.window.parts.steps_picture import StepsPicture
from decision_aid.window.parts.timeline_chart import TimelineChart
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.question import QuestionScreen
from decision_aid.window.screens.screen import Context

TRIALS = "trials"


def new_trial_id(trials: tuple[Trial, ...]) -> str:
    """Return an id that no trial has."""
    taken = {trial.id for trial in trials}
    return next(f"t{number}" for number in range(1, len(taken) + 2) if f"t{number}" not in taken)


class MedicinesScreen(QuestionScreen):
    """A card for each medicine, with Change, Copy and Remove; removing can be undone until the next screen."""

    def body(self, context: Context) -> None:
        """Add the cards and the timeline."""
        trials = self.session.answers.trials()
        add = Button(self.look, tr("Add a medicine"), "second" if trials else "main", "plus")
        add.setObjectName("add-medicine")
        add.clicked.connect(lambda: self.navigator.edit_trial(new_trial_id(trials)))
        if not trials:
            empty = Card("empty", pad=26, gap=14)
            empty.add(
                Words(self.look, tr("Old packs, a pharmacy or someone close to you may help."), "card", "quiet"),
                row(add, None),
            )
            self.add(empty, self._none_so_far())
            if context.session.view.removed_trial is not None:
                self.add(self._undo(context.session.view.removed_trial[1]))
            aside = self.aside()
            if aside is not None:
                self.add(aside)
            return
        order = Select(
            self.look,
            [(tr("Newest first"), "newest"), (tr("Oldest first"), "oldest"), (tr("As I wrote them"), "written")],
            context.session.view.medicine_order,
            width=190,
        )
        named(order, tr("Order of the medicines"))
        order.setObjectName("order")
        order.currentIndexChanged.connect(lambda _n: self._on_order(str(order.currentData())))
        count = tr("1 medicine so far.") if len(trials) == 1 else tr("{n} medicines so far.", n=len(trials))
        words = Words(self.look, count, "card", "quiet")
        self.add(column(words, row(order, add, None)) if context.narrow else row(words, order, add))
        removed = context.session.view.removed_trial
        for trial in self._ordered(trials if removed is None else _with(trials, *removed)):
            gone = removed is not None and trial.id == removed[1].id
            self.add(self._undo(trial) if gone else self._card(context, trial, trials))
        self._timeline()
        aside = self.aside()
        if aside is not None:
            self.add(aside)

    def _none_so_far(self) -> CheckCard:
        question = self.page.questions[0]
        none = CheckCard(self.look, choice_label(question, NONE))
        none.setObjectName("none-so-far")
        none.setChecked(self.session.answers.get(question.id) == NONE)
        none.toggled.connect(lambda on: self.session.answer(question.id, NONE if on else None))
        return none

    def _ordered(self, trials: tuple[Trial, ...]) -> list[Trial]:
        order = self.session.view.medicine_order
        if order == "written":
            return list(trials)
        found = list(newest_first(trials))
        return found if order == "newest" else found[::-1]

    def _on_order(self, order: str) -> None:
        self.session.view.medicine_order = order
        self.navigator.refresh("order")

    def _card(self, context: Context, trial: Trial, trials: tuple[Trial, ...]) -> QWidget:
        name, brand = medicine_words(self.library, trial), brand_words(self.library, trial)
        title = mixed(self.look, ((_capital(name), True), (f" ({brand})" if brand else "", False)), "small-heading")
        facts = column(
            title,
            Words(self.look, when_words(trial), "aside", "quiet"),
            *(
                [Words(self.look, words, "aside", "quiet")]
                if (words := dose_words(self.library, trial, trials))
                else []
            ),
            gap=2,
        )
        ended = tr("Ended: {why}", why=why_ended_words(self.library, trial))
        if trial.still_taking:
            ended = tr("Still taking it")
        helped = column(
            row(
                StepsPicture(self.look, trial.helped),
                Words(self.look, helped_words(self.library, trial), "aside", weight=600),
                gap=10,
            ),
            Words(self.look, ended, "aside", "quiet"),
            gap=2,
        )
        buttons = []
        for key, text, do in (
            ("change", tr("Change"), self._on_change),
            ("copy", tr("Copy"), self._on_copy),
            ("remove", tr("Remove"), self._on_remove),
        ):
            button = Button(self.look, text, "link", name=f"{text}: {name}")
            button.setObjectName(f"{key}-trial-{trial.id}")
            button.clicked.connect(lambda _on=False, do=do, trial=trial: do(trial))
            buttons.append(button)
        card = Card("plain", gap=6)
        if context.narrow:
            card.add(facts, helped, row(*buttons, None, gap=10))
        else:
            card.add(row(facts, helped, row(*buttons, gap=8), gap=18, stretch=(5, 4)))
        return card

    def _undo(self, trial: Trial) -> QWidget:
        undo = Button(
            self.look,
            tr("Undo"),
            "link",
            name=tr("Undo: bring back {medicine}", medicine=medicine_words(self.library, trial)),
        )
        undo.setObjectName("undo")
        undo.clicked.connect(self._on_undo)
        words = tr("Removed {medicine}.", medicine=medicine_words(self.library, trial))
        return Card("empty", pad=16).add(row(Words(self.look, words, "card", "quiet"), undo, stretch=(1,)))

    def _timeline(self) -> None:
        found = timeline(self.library, self.session.counted, self.session.today)
        if not found.rows:
            return
        text = Button(
            self.look, tr("Show as picture") if self.session.view.timeline_as_text else tr("Read as text"), "link"
        )
        text.setObjectName("as-text")
        text.clicked.connect(self._on_as_text)
        self.add(row(Line(self.look, tr("Over time"), "part"), None, text))
        sentences = as_sentences(found)
        if self.session.view.timeline_as_text:
            self.add(Card("plain").add(*(Words(self.look, sentence, "card") for sentence in sentences)))
            return
        card = Card("plain", pad=14)
        card.add(TimelineChart(self.look, found, " ".join(sentences)))
        self.add(card)
        self.add(
            Words(
                self.look,
                tr(
                    "The fuller the bar, the more it helped. Dashed: rough date. Arrow: still taking it. "
                    "A line between bars: added to that medicine."
                ),
                "caption",
                "quiet",
            )
        )
        if found.undated:
            names = ", ".join(found.undated)
            words = tr("Not drawn, because no date was given: {medicines}.", medicines=names)
            self.add(Words(self.look, words, "caption", "quiet"))

    def _on_as_text(self) -> None:
        self.session.view.timeline_as_text = not self.session.view.timeline_as_text
        self.navigator.refresh("as-text")

    def _on_change(self, trial: Trial) -> None:
        self.navigator.edit_trial(trial.id)

    def _on_copy(self, trial: Trial) -> None:
        trials = self.session.answers.trials()
        copy = trial.model_copy(update={"id": new_trial_id(trials)})
        self._set((*trials, copy))
        self.navigator.announce(tr("Copied {medicine}.", medicine=medicine_words(self.library, trial)))
        self.navigator.edit_trial(copy.id, new=True)

    def _on_remove(self, trial: Trial) -> None:
        trials = self.session.answers.trials()
        self.session.view.removed_trial = (trials.index(trial), trial)
        self._set(tuple(other for other in trials if other.id != trial.id))
        self.navigator.announce(
            tr("Removed {medicine}. Undo is the next control.", medicine=medicine_words(self.library, trial))
        )
        self.navigator.refresh("undo")

    def _on_undo(self) -> None:
        removed = self.session.view.removed_trial
        if removed is not None:
            trials = self.session.answers.trials()
            self._set(_with(trials, *removed))
            self.session.view.removed_trial = None
            self.navigator.refresh("add-medicine")

    def _set(self, trials: tuple[Trial, ...]) -> None:
        self.session.answer(TRIALS, trials)

    def leave(self) -> None:
        """Forget what could be undone."""
        self.session.view.removed_trial = None


def _with(trials: tuple[Trial, ...], place: int, removed: Trial) -> tuple[Trial, ...]:
    """Return the trials with one that was removed back in its place."""
    return (*trials[:place], removed, *trials[place:])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
