"""One tried medicine, in two parts: which and when; how it was taken and how it went. Anything may be left blank.

On the short path both are one part, with the few facts that say most.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Literal, TypeAlias

from PySide6.QtWidgets import QSizePolicy, QWidget

from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trial_words import weeks_in
from decision_aid.interview.trials import Trial, ends_before_it_starts
from decision_aid.interview.wording import medicine_words
from decision_aid.knowledge.model.entry import NONE, NOT_SURE
from decision_aid.knowledge.model.questionnaire import Choice
from decision_aid.window.cards.controls import DateFields
from decision_aid.window.parts.choices import CheckCard, ManyChoices, OneChoice
from decision_aid.window.parts.error_summary import ErrorSummary
from decision_aid.window.parts.forms import FormRow, TextBlock, TextLine
from decision_aid.window.parts.labels import Line, Words, mixed, named, picture
from decision_aid.window.parts.medicine_field import MedicineField
from decision_aid.window.parts.panels import Card, column, row, spring
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.medicines import TRIALS
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.way.journey import Stop

_MEDICINES_PAGE = "trials"


Part: TypeAlias = Literal["few", "1", "2"]


@dataclass(frozen=True)
class Unkept:
    """What stands in the fields and cannot be kept: dates in the wrong order, weeks that are no number; and errors.

    An error is a sentence, by the id of its field.
    """

    dates: tuple[RoughDate | None, RoughDate | None] | None = None
    weeks: str | None = None
    errors: Mapping[str, str] = field(default_factory=dict)


class MedicineFormScreen(Screen):
    """A part of a trial. Every change is kept at once; Cancel brings back what there was before."""

    def __init__(
        self, context: Context, trial_id: str, part: Part, before: Trial | None, unkept: Unkept = Unkept()
    ) -> None:
        self._trial = next(
            (trial for trial in context.session.answers.trials() if trial.id == trial_id), Trial(id=trial_id)
        )
        self._before = before
        self._unkept = unkept
        self.part = part
        super().__init__(context, self._title(context, self._trial))
        self._build()

    def _title(self, context: Context, trial: Trial) -> str:
        if self.part == "few":
            return tr("Which medicine, and how did it go?")
        if self.part == "1":
            return tr("Which medicine, and when?")
        if not (trial.medicine or trial.name):
            return tr("How did this medicine go?")
        name = trial.name or medicine_words(context.session.library, trial)
        return (
            tr("How is {medicine} going?", medicine=name)
            if trial.still_taking
            else tr("How did {medicine} go?", medicine=name)
        )

    def _build(self) -> None:
        trials = self.session.answers.trials()
        number = next((n for n, trial in enumerate(trials, 1) if trial.id == self._trial.id), len(trials) + 1)
        place = tr("Medicine {n}", n=number)
        if self.part != "few":
            place = tr("Medicine {n} · Part {part} of 2", n=number, part=self.part)
        section = self.library.section_of[_MEDICINES_PAGE].title
        hint = tr("Leave blank what you don’t remember.")
        if self.part != "2":
            hint = tr("A name is enough. Leave blank what you don’t remember.")
        if self._unkept.errors:
            self._summary = ErrorSummary(self.look, self._unkept.errors)
            self._summary.wanted.connect(self._focus_field)
            self.add(self._summary)
        self.add(
            column(
                mixed(self.look, ((section, True), (f" · {place}", False)), "aside"),
                self.heading,
                Words(self.look, hint, "card", "quiet"),
                gap=6,
            )
        )
        parts = {"few": self._few, "1": self._first_part, "2": self._second_part}
        fields = parts[self.part]()
        holder = column(*fields, gap=22)
        aside = self._aside()
        if self.part != "1" or self.context.narrow:
            self.add(holder)
        else:
            aside.setFixedWidth(240)
            self.add(row(holder, column(aside, spring()), gap=30))
        self.area.finish()
        right: tuple[Action, ...] = ()
        if self.part == "few":
            note = ""
            left = (
                Action(tr("Cancel"), self._on_cancel),
                Action(tr("Keep this medicine"), lambda: self._on_first_done(then=None), "main"),
            )
            whole = Stop("trial", self._trial.id, "1")
            right = (Action(tr("Add dates, dose and more"), lambda: self._on_first_done(then=whole), "quiet"),)
        elif self.part == "1":
            note = tr("Next: how you took it, and how it went")
            left = (
                Action(tr("Cancel"), self._on_cancel),
                Action(
                    tr("Continue"),
                    lambda: self._on_first_done(then=Stop("trial", self._trial.id, "2")),
                    "main",
                ),
            )
        else:
            note = ""
            left = (
                Action(tr("Back"), self.navigator.back, "second", "angle-left"),
                Action(tr("Keep this medicine"), self._on_done, "main"),
            )
        self.bottom = Bottom(left=left, right=right, note=note)

    def _aside(self) -> QWidget:
        panel = Card("sunken", pad=20, gap=8)
        return panel.add(
            row(
                picture(self.look, "why", self.look.tokens.ink),
                Words(self.look, tr("A guess is fine"), "small-heading"),
                gap=10,
            ),
            Words(self.look, tr("Old packs, a pharmacy or someone close to you may help you remember."), "aside"),
            Words(self.look, tr("Rough dates are marked as rough, on the screen and in print."), "aside"),
        )

    def _row(self, field_id: str, *controls: QWidget, unit: str = "") -> FormRow:
        entry = self.library.trial_field(field_id)
        form_row = FormRow(
            self.look, entry.ask, entry.hint or "", *controls, unit=unit, error=self._unkept.errors.get(field_id, "")
        )
        form_row.setObjectName(field_id)
        return form_row

    def _few(self) -> list[QWidget]:
        still = row(self._still(), None)
        return [
            self._name(),
            still,
            self._weeks(),
            self._one("helped", self._trial.helped, chips=True),
            self._effects(),
        ]

    def _first_part(self) -> list[QWidget]:
        return [self._name(), self._dates(), self._dose(), self._weeks()]

    def _name(self) -> FormRow:
        trial = self._trial
        medicine = MedicineField(
            self.look,
            self.library.medicines,
            trial.name or (medicine_words(self.library, trial) if trial.medicine else ""),
        )
        medicine.picked.connect(lambda found, typed: self._set(medicine=found, name=typed or None))
        medicine.announced.connect(self.navigator.announce)
        medicine.listed.connect(lambda: self.bring_up(medicine))
        entry = self.library.trial_field("medicine")
        named(medicine.field, entry.ask, entry.hint or "")
        named(medicine, entry.ask)
        self._medicine = medicine
        return self._row("medicine", medicine)

    def _still(self) -> CheckCard:
        still = CheckCard(self.look, tr("Still taking it"), bare=True)
        still.setChecked(self._trial.still_taking)
        still.toggled.connect(self._on_still)
        return still

    def _dates(self) -> FormRow:
        trial = self._trial
        started, ended = self._unkept.dates or (trial.started, trial.ended)
        this_year = self.session.today.year
        self._started = DateFields(self.look, tr("Began"), started, lambda _date: self._on_dates(), this_year)
        self._ended = DateFields(self.look, tr("Ended"), ended, lambda _date: self._on_dates(), this_year)
        self._ended.setEnabled(not trial.still_taking)
        leads = tr("from"), tr("to")
        dates = column(
            row(self._lead(leads[0], leads), self._started, gap=10),
            row(self._lead(leads[1], leads), self._ended, gap=10),
            self._still(),
            gap=8,
        )
        return self._row("when", dates)

    def _dose(self) -> FormRow:
        dose = TextLine(self.look, self._trial.dose or "", width=340)
        dose.textChanged.connect(lambda text: self._set(dose=text or None))
        return self._row("dose", dose)

    def _weeks(self) -> FormRow:
        trial = self._trial
        known = "" if trial.weeks_known is None else str(trial.weeks_known)
        weeks = TextLine(self.look, self._unkept.weeks or known, width=130, most=12)
        weeks.textChanged.connect(self._on_weeks)
        unsure = CheckCard(self.look, tr("I’m not sure"), bare=True)
        unsure.setChecked(trial.weeks == NOT_SURE)
        unsure.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        unsure.setAccessibleName(tr("Weeks: I’m not sure"))
        unsure.toggled.connect(lambda on: self._set(weeks=NOT_SURE if on else None))
        return self._row("weeks", weeks, Line(self.look, tr("weeks"), "card", "quiet"), unsure)

    def _lead(self, text: str, words: tuple[str, ...]) -> Line:
        """Return a word before a date; all of these words get the same width."""
        leads = {word: Line(self.look, word, "card", "quiet") for word in words}
        leads[text].setFixedWidth(max(self.look.px(46), *(lead.sizeHint().width() for lead in leads.values())))
        return leads[text]

    def _second_part(self) -> list[QWidget]:
        trial = self._trial
        others = [other for other in self.session.answers.trials() if other.id != trial.id]
        added = self.library.trial_field("added-to")
        added_choices = (
            *added.choices,
            *(
                Choice(id=other.id, label=tr("To {medicine}", medicine=medicine_words(self.library, other)))
                for other in others
            ),
            *(choice for choice in added.answers if choice.id == NOT_SURE),
        )
        rows: list[QWidget] = [
            self._one("helped", trial.helped, chips=True),
            self._one("most-days", trial.most_days, chips=True),
            self._effects(),
            FormRow(
                self.look,
                tr("What bothered you, in your own words"),
                "",
                self._block(trial.bothered_words, "bothered_words"),
            ),
        ]
        if not trial.still_taking:
            rows += [
                self._many("why-ended", trial.why_ended),
                FormRow(
                    self.look,
                    tr("Why it ended, in your own words"),
                    "",
                    self._block(trial.why_ended_words, "why_ended_words"),
                ),
            ]
        rows.append(self._one("this-episode", trial.this_episode, chips=True))
        control = OneChoice(self.look, added.ask, added_choices, trial.added_to, chips=True)
        control.chosen.connect(lambda value: self._set(added_to=value))
        rows.append(self._row("added-to", control))
        rows.append(self._one("how-sure", trial.how_sure, chips=True))
        return rows

    def _effects(self) -> FormRow:
        return self._many("bothered", self._trial.bothered)

    def _many(self, field_id: str, said: tuple[str, ...] | str | None) -> FormRow:
        entry = self.library.trial_field(field_id)
        given = said if isinstance(said, tuple) else (said or "",)
        control = ManyChoices(self.look, entry.ask, entry.answers, given, alone=(NONE, NOT_SURE), chips=True)
        control.chosen.connect(partial(self._on_many, field_id.replace("-", "_")))
        return self._row(field_id, control)

    def _block(self, text: str | None, fact: str) -> TextBlock:
        block = TextBlock(self.look, text or "", 2)
        block.edited.connect(lambda words: self._set(**{fact: words or None}))
        return block

    def _one(self, field_id: str, current: str | None, *, chips: bool) -> FormRow:
        entry = self.library.trial_field(field_id)
        control = OneChoice(self.look, entry.ask, entry.answers, current, chips=chips)
        fact = field_id.replace("-", "_")
        control.chosen.connect(lambda value: self._set(**{fact: value}))
        return self._row(field_id, control)

    def _on_many(self, fact: str, chosen: tuple[str, ...]) -> None:
        special = next((item for item in chosen if item in (NONE, NOT_SURE)), None)
        self._set(**{fact: special or chosen or None})

    def _on_weeks(self, text: str) -> None:
        text = text.strip()
        known = weeks_in(text)
        self._unkept = replace(self._unkept, weeks=text if text and known is None else None)
        self._set(weeks=known)

    def _on_still(self, on: bool) -> None:
        if self.part == "few":
            self._set(still_taking=on, ended=None if on else self._trial.ended)
            return
        self._ended.setEnabled(not on)
        self._set(still_taking=on, ended=None if on else self._ended.value())

    def _on_dates(self) -> None:
        started = self._started.value()
        ended = None if self._trial.still_taking else self._ended.value()
        wrong = ends_before_it_starts(started, ended)
        self._unkept = replace(self._unkept, dates=(started, ended) if wrong else None)
        if not wrong:
            self._set(started=started, ended=ended)

    def _set(self, **facts: Any) -> None:
        self._trial = self._trial.model_copy(update=facts)
        trials = self.session.answers.trials()
        known = any(trial.id == self._trial.id for trial in trials)
        changed = tuple(self._trial if trial.id == self._trial.id else trial for trial in trials)
        self.session.answer(TRIALS, changed if known else (*trials, self._trial))

    def _on_first_done(self, then: Stop | None) -> None:
        errors = {}
        if self._unkept.dates:
            errors["when"] = tr("The end is before the start. Change one of the two dates.")
        if self._unkept.weeks is not None:
            errors["weeks"] = tr("Weeks need a number up to 3000, like 16, or “4 months”. Or leave it blank.")
        if not (self._trial.medicine or self._trial.name):
            errors["medicine"] = tr("Write a name for the medicine. “Not sure” or its color will do.")
        if errors:
            unkept = replace(self._unkept, errors=errors)
            form = self._trial.id, self.part, self._before, unkept
            self.navigator.show_instead(lambda context: MedicineFormScreen(context, *form))
        elif then is None:
            self._on_done()
        else:
            self.navigator.go(then)

    def _focus_field(self, field_id: str) -> None:
        for form_row in self.findChildren(FormRow):
            if form_row.objectName() == field_id:
                form_row.control.setFocus()

    def first_focus(self) -> QWidget:
        """Return the error summary if there is one, else the heading."""
        return self._summary if self._unkept.errors else self.heading

    def _on_cancel(self) -> None:
        trials = self.session.answers.trials()
        others = tuple(trial for trial in trials if trial.id != self._trial.id)
        if self._before is None:
            self.session.answer(TRIALS, others)
        else:
            self.session.answer(
                TRIALS, tuple(self._before if trial.id == self._before.id else trial for trial in trials)
            )
        self.navigator.go(Stop("page", _MEDICINES_PAGE))

    def _on_done(self) -> None:
        self.navigator.announce(tr("{medicine} is written down.", medicine=medicine_words(self.library, self._trial)))
        self.navigator.go(Stop("page", _MEDICINES_PAGE))

    def leave(self) -> None:
        """Drop a medicine about which nothing was said."""
        if self._trial == Trial(id=self._trial.id):
            trials = tuple(trial for trial in self.session.answers.trials() if trial.id != self._trial.id)
            if trials != self.session.answers.trials():
                self.session.answer(TRIALS, trials)
