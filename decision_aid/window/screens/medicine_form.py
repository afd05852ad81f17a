"""One tried medicine, in two parts: which and when; how it was taken and how it went. Anything may be left blank."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget

from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trials import Trial, ends_before_it_starts
from decision_aid.interview.wording import medicine_words
from decision_aid.knowledge.entry import NOT_SURE
from decision_aid.knowledge.questionnaire import Choice
from decision_aid.window.frame.bottom_bar import Action, Bottom
from decision_aid.window.journey import Stop
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.choices import CheckCard, ManyChoices, OneChoice
from decision_aid.window.parts.forms import FormRow, TextBlock, TextLine
from decision_aid.window.parts.labels import Line, Words, mixed, named, picture
from decision_aid.window.parts.medicine_field import MedicineField
from decision_aid.window.parts.panels import Card, column, row, spring
from decision_aid.window.screens.controls import DateFields
from decision_aid.window.screens.medicines import TRIALS
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.texts import tr

_MEDICINES_PAGE = "trials"


class MedicineFormScreen(Screen):
    """Part 1 or 2 of a trial. Every change is kept at once; Cancel brings back what there was before."""

    def __init__(self, context: Context, trial_id: str, part: int, before: Trial | None) -> None:
        self._trial = next(
            (trial for trial in context.session.answers.trials() if trial.id == trial_id), Trial(id=trial_id)
        )
        self._before = before
        self._errors: dict[str, str] = {}
        self._date_in_doubt: tuple[RoughDate | None, RoughDate | None] | None = None
        self._weeks_text: str | None = None
        self.part = part
        title = tr("Which medicine, and when?") if part == 1 else self._second_title(context, self._trial)
        super().__init__(context, title)
        self._build()

    def _second_title(self, context: Context, trial: Trial) -> str:
        if not (trial.medicine or trial.name):
            return tr("How did this medicine go?")
        return tr("How did {medicine} go?", medicine=medicine_words(context.session.library, trial))

    def _build(self) -> None:
        trials = self.session.answers.trials()
        number = next((n for n, trial in enumerate(trials, 1) if trial.id == self._trial.id), len(trials) + 1)
        place = tr("Medicine {n} · Part {part} of 2", n=number, part=self.part)
        section = self.library.section_of[_MEDICINES_PAGE].title
        if self._errors:
            self.add(self._error_summary())
        self.add(
            column(
                mixed(self.look, ((section, True), (f" · {place}", False)), "aside"),
                self.heading,
                Words(self.look, tr("Leave blank what you don’t remember."), "card", "quiet"),
                gap=6,
            )
        )
        fields = self._first_part() if self.part == 1 else self._second_part()
        holder = column(*fields, gap=22)
        aside = self._aside()
        if self.part == 2 or self.context.narrow:
            self.add(holder)
        else:
            aside.setFixedWidth(240)
            self.add(row(holder, column(aside, spring()), gap=30))
        self.area.finish()
        if self.part == 1:
            note = tr("Next: how you took it, and how it went")
            left = (
                Action(tr("Cancel"), self._on_cancel),
                Action(tr("Continue"), self._on_first_done, "main"),
            )
        else:
            note = ""
            left = (
                Action(tr("Back"), lambda: self.navigator.edit_trial(self._trial.id), "second", "angle-left"),
                Action(tr("Keep this medicine"), self._on_done, "main"),
            )
        self.bottom = Bottom(left=left, note=note)

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
            self.look, entry.ask, entry.hint or "", *controls, unit=unit, error=self._errors.get(field_id, "")
        )
        form_row.setObjectName(field_id)
        return form_row

    def _on_listed(self) -> None:
        """Bring the list of medicines into view, and in any case the field."""
        self.area.ensureWidgetVisible(self._medicine.list, 0, 12)
        self.area.ensureWidgetVisible(self._medicine.field, 0, 12)

    def _first_part(self) -> list[QWidget]:
        trial = self._trial
        medicine = MedicineField(
            self.look,
            self.library.medicines,
            trial.name or (medicine_words(self.library, trial) if trial.medicine else ""),
        )
        medicine.picked.connect(lambda found, typed: self._set(medicine=found, name=typed or None))
        medicine.announced.connect(self.navigator.announce)
        medicine.listed.connect(lambda: QTimer.singleShot(0, self, self._on_listed))
        entry = self.library.trial_field("medicine")
        named(medicine.field, entry.ask, entry.hint or "")
        named(medicine, entry.ask)
        self._medicine = medicine
        started, ended = self._date_in_doubt or (trial.started, trial.ended)
        latest = self.session.today.year
        self._started = DateFields(self.look, tr("Began"), started, lambda _date: self._on_dates(), latest)
        self._ended = DateFields(self.look, tr("Ended"), ended, lambda _date: self._on_dates(), latest)
        still = CheckCard(self.look, tr("Still taking it"), bare=True)
        still.setChecked(trial.still_taking)
        still.toggled.connect(self._on_still)
        self._ended.setEnabled(not trial.still_taking)
        leads = tr("from"), tr("to")
        dates = column(
            row(self._lead(leads[0], leads), self._started, gap=10),
            row(self._lead(leads[1], leads), self._ended, gap=10),
            still,
            gap=8,
        )
        dose = TextLine(self.look, trial.dose or "", width=190)
        dose.textChanged.connect(lambda text: self._set(dose=text or None))
        weeks = TextLine(
            self.look,
            self._weeks_text
            if self._weeks_text is not None
            else str(trial.weeks_known)
            if trial.weeks_known is not None
            else "",
            width=90,
            most=6,
        )
        weeks.textChanged.connect(self._on_weeks)
        unsure = CheckCard(self.look, tr("I’m not sure"), bare=True)
        unsure.setChecked(trial.weeks == NOT_SURE)
        unsure.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        unsure.setAccessibleName(tr("Weeks: I’m not sure"))
        unsure.toggled.connect(lambda on: self._set(weeks=NOT_SURE if on else None))
        return [
            self._row("medicine", medicine),
            self._row("when", dates),
            self._row("dose", dose),
            self._row("weeks", weeks, Line(self.look, tr("weeks"), "card", "quiet"), unsure),
        ]

    def _lead(self, text: str, words: tuple[str, ...]) -> Line:
        """Return a word before a date; all of these words get the same width."""
        lead = Line(self.look, text, "card", "quiet")
        lead.setFixedWidth(max(self.look.px(46), *(lead.fontMetrics().horizontalAdvance(word) for word in words)))
        return lead

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
        bothered = self.library.trial_field("bothered")
        effects = ManyChoices(
            self.look,
            bothered.ask,
            bothered.answers,
            trial.bothered if isinstance(trial.bothered, tuple) else (trial.bothered or "",),
            alone=("none", NOT_SURE),
            chips=True,
        )
        effects.chosen.connect(self._on_bothered)
        rows: list[QWidget] = [
            self._one("helped", trial.helped, chips=True),
            self._one("most-days", trial.most_days, chips=True),
            self._row("bothered", effects),
            FormRow(
                self.look,
                tr("What bothered you, in your own words"),
                "",
                self._block(trial.bothered_words, "bothered_words"),
            ),
        ]
        if not trial.still_taking:
            rows += [
                self._one("why-ended", trial.why_ended, chips=True),
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

    def _on_bothered(self, chosen: tuple[str, ...]) -> None:
        special = next((item for item in chosen if item in ("none", NOT_SURE)), None)
        self._set(bothered=special or chosen or None)

    def _on_weeks(self, text: str) -> None:
        text = text.strip()
        known = int(text) if text.isascii() and text.isdigit() and int(text) <= 3000 else None
        self._weeks_text = text if text and known is None else None
        self._set(weeks=known)

    def _on_still(self, on: bool) -> None:
        self._ended.setEnabled(not on)
        self._set(still_taking=on, ended=None if on else self._ended.value())

    def _on_dates(self) -> None:
        started = self._started.value()
        ended = None if self._trial.still_taking else self._ended.value()
        wrong = ends_before_it_starts(started, ended)
        self._date_in_doubt = (started, ended) if wrong else None
        if not wrong:
            self._set(started=started, ended=ended)

    def _set(self, **facts: Any) -> None:
        self._trial = self._trial.model_copy(update=facts)
        trials = self.session.answers.trials()
        known = any(trial.id == self._trial.id for trial in trials)
        changed = tuple(self._trial if trial.id == self._trial.id else trial for trial in trials)
        self.session.answer(TRIALS, changed if known else (*trials, self._trial))

    def _on_first_done(self) -> None:
        self._errors = {}
        if self._date_in_doubt:
            self._errors["when"] = tr("The end is before the start. Change one of the two dates.")
        if self._weeks_text is not None:
            self._errors["weeks"] = tr("Weeks need a number from 0 to 3000, like 16. Or leave it blank.")
        if not (self._trial.medicine or self._trial.name):
            self._errors["medicine"] = tr("Write a name for the medicine. “Not sure” or its color will do.")
        if self._errors:
            self.navigator.show_again(self)
            return
        self.navigator.go(Stop("trial", f"{self._trial.id}/2"))

    def rebuilt(self, context: Context) -> "MedicineFormScreen":
        """Return this screen with its errors shown; what was typed stays."""
        new = MedicineFormScreen.__new__(MedicineFormScreen)
        new._trial, new._before, new._errors = self._trial, self._before, self._errors
        new._date_in_doubt, new._weeks_text, new.part = self._date_in_doubt, self._weeks_text, self.part
        Screen.__init__(new, context, self.heading.text())
        new._build()
        return new

    def _error_summary(self) -> QWidget:
        summary = Card("error", pad=22, gap=6)
        summary.setObjectName("error-summary")
        title = tr("There is a problem")
        named(summary, f"{title}. {' '.join(self._errors.values())}")
        summary.add(
            row(
                picture(self.look, "caution", self.look.tokens.error, 22),
                Words(self.look, title, "card-title", "error"),
                gap=12,
            )
        )
        for field_id, sentence in self._errors.items():
            link = Button(self.look, sentence, "link")
            link.setStyleSheet(f"color: {self.look.tokens.error};")
            link.clicked.connect(lambda _on=False, field_id=field_id: self._focus_field(field_id))
            summary.add(row(link, None))
        self._summary = summary
        return summary

    def _focus_field(self, field_id: str) -> None:
        for form_row in self.findChildren(FormRow):
            if form_row.objectName() == field_id:
                form_row.control.setFocus()

    def first_focus(self) -> QWidget:
        """Return the error summary if there is one, else the heading."""
        return self._summary if self._errors else self.heading

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
