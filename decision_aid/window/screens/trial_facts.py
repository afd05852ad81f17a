"""The rows that ask for the facts about a tried medicine. What is said is kept at once; what cannot be, is noted."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final, assert_never

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trial_words import weeks_in
from decision_aid.interview.trials import Trial, ends_before_it_starts, in_episode_by_dates
from decision_aid.interview.wording import medicine_words
from decision_aid.knowledge.model.derived_names import TRIAL_FACTS
from decision_aid.knowledge.model.entry import NONE, NOT_SURE
from decision_aid.knowledge.model.fixed_ids import EPISODE_BEGAN, TRIALS
from decision_aid.knowledge.model.questionnaire import Choice
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.choice_cards import CheckCard
from decision_aid.window.parts.choices import ManyChoices, OneChoice
from decision_aid.window.parts.date_field import DateField
from decision_aid.window.parts.forms import FormRow, TextBlock, TextLine
from decision_aid.window.parts.help_words import beside_own_words
from decision_aid.window.parts.labels import Line, Words, named
from decision_aid.window.parts.medicine_field import MedicineField
from decision_aid.window.parts.opener import Opener
from decision_aid.window.parts.panels import column, row
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.screen import Context

_DATES: Final = frozenset(("started", "ended", "still_taking"))
_MOST_OF_100: Final = 100


@dataclass(frozen=True)
class Unkept:
    """What stands in the fields and cannot be kept: dates in the wrong order, numbers that are none; and errors.

    Dates are as typed; numbers as typed and errors, which are sentences, are kept by the id of their field.
    """

    dates: tuple[str, str] | None = None
    numbers: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)


def _attribute(field_id: str) -> str:
    """Return what a fact is called in a trial."""
    return field_id.replace("-", "_")


class TrialFactRows(QObject):
    """Makes the rows of a medicine: `trial` is what is known of it, `unkept` what could not be kept."""

    opened = Signal(object)

    def __init__(self, context: Context, trial: Trial, unkept: Unkept) -> None:
        super().__init__()
        self.trial = trial
        self.unkept = unkept
        self._context = context
        self._look, self._session = context.look, context.session
        self._library = context.session.library
        self._rows: dict[str, FormRow] = {}
        self._dates_asked: tuple[DateField, DateField] | None = None
        self.name_field: QWidget | None = None

    @property
    def is_new(self) -> bool:
        """Whether nothing is said of the medicine yet."""
        return self.trial == Trial(id=self.trial.id)

    def main(self, field_ids: tuple[str, ...]) -> list[QWidget]:
        """Return the rows of some facts."""
        return [self._fact(field_id) for field_id in field_ids]

    def still(self) -> CheckCard:
        """Return the box for a medicine that is still taken."""
        still = CheckCard(self._look, tr("Still taking it"))
        still.setChecked(self.trial.still_taking)
        still.toggled.connect(self._on_still)
        return still

    def rest(self, told: tuple[str, ...]) -> list[QWidget]:
        """Return the rows of all facts but those told elsewhere; those that few people know stand behind a button."""
        asked = [field_id for field_id in TRIAL_FACTS if field_id not in told and self._is_asked(field_id)]
        further = [field_id for field_id in asked if self._is_further(field_id)]
        rows: list[QWidget] = []
        for field_id in asked:
            if field_id not in further:
                rows += [self._fact(field_id), *self._own_words(field_id)]
        return [*rows, self._further(further)] if further else rows

    def _is_asked(self, field_id: str) -> bool:
        fact = TRIAL_FACTS[field_id]
        if fact.kind == "other-trial" and not self._others():
            return False
        return fact.taken in ("any", "still" if self.trial.still_taking else "ended")

    def _is_further(self, field_id: str) -> bool:
        return TRIAL_FACTS[field_id].further or self._told_by_dates(field_id)

    def _told_by_dates(self, field_id: str) -> bool:
        by_dates = self._episode_by_dates(self.trial)
        return field_id == "this-episode" and self.trial.this_episode == by_dates is not None

    def _fact(self, field_id: str) -> QWidget:
        kind = TRIAL_FACTS[field_id].kind
        match kind:
            case "name":
                return self._name(field_id)
            case "dates":
                return self._dates(field_id)
            case "words":
                return self._words(field_id)
            case "weeks":
                return self._weeks(field_id)
            case "of-100":
                return self._number(field_id, tr("of 100"))
            case "one":
                return self._one(field_id, self._library.trial_field(field_id).answers)
            case "many":
                return self._many(field_id)
            case "other-trial":
                return self._one(field_id, self._others_to_choose(field_id))
            case _:
                assert_never(kind)

    def _further(self, field_ids: list[str]) -> QWidget:
        """Return what opens the facts that few people know; those that were told already stand open."""
        told = [
            field_id for field_id in field_ids if TRIAL_FACTS[field_id].further and self._said(field_id) is not None
        ]
        is_open = bool(told) or not self.unkept.numbers.keys().isdisjoint(field_ids)
        opener = Opener(
            self._look, tr("More that a clinician may ask"), lambda: column(*self.main(tuple(field_ids)), gap=22),
            is_open=is_open,
        )  # fmt: skip
        opener.button.setObjectName("more-facts")
        opener.opened.connect(self.opened)
        return opener

    def _said(self, field_id: str) -> Any:
        return getattr(self.trial, _attribute(field_id))

    def _ask(self, field_id: str) -> str:
        """Return how a fact is asked: in the present tense of what is still taken."""
        entry = self._library.trial_field(field_id)
        return entry.ask_now if entry.ask_now and self.trial.still_taking else entry.ask

    def _row(self, field_id: str, *controls: QWidget, hint: str = "") -> FormRow:
        hints = filter(None, (self._library.trial_field(field_id).hint, hint))
        error = self.unkept.errors.get(field_id, "")
        form_row = FormRow(self._look, self._ask(field_id), " ".join(hints), *controls, error=error)
        form_row.setObjectName(field_id)
        self._rows[field_id] = form_row
        return form_row

    def _name(self, field_id: str) -> FormRow:
        trial, navigator = self.trial, self._context.navigator
        medicine = MedicineField(
            self._look,
            self._library.medicines,
            trial.name or (medicine_words(self._library, trial) if trial.medicine else ""),
        )
        medicine.picked.connect(lambda found, typed: self._set(medicine=found, name=typed or None))
        medicine.announced.connect(navigator.announce)
        medicine.listed.connect(lambda: self.opened.emit(medicine))
        entry = self._library.trial_field(field_id)
        named(medicine.field, entry.ask, entry.hint or "")
        self.name_field = medicine.field
        named(medicine, entry.ask)
        return self._row(field_id, medicine)

    def _dates(self, field_id: str) -> FormRow:
        trial, day = self.trial, self._session.today
        began, end = self.unkept.dates or ("", "")

        def on_date(_date: RoughDate | None) -> None:
            self._on_dates()

        started = DateField(self._look, tr("Began"), trial.started, on_date, today=day, typed=began)
        ended = DateField(self._look, tr("Ended"), trial.ended, on_date, today=day, typed=end)
        ended.set_asked(not trial.still_taking)
        self._dates_asked = started, ended
        leads = tr("from"), tr("to")
        dates = column(
            row(self._lead(leads[0], leads), started, gap=10),
            row(self._lead(leads[1], leads), ended, gap=10),
            self.still(),
            gap=8,
        )
        return self._row(field_id, dates)

    def _lead(self, text: str, words: tuple[str, ...]) -> Line:
        """Return a word before a date; all of these words get the same width."""
        leads = {word: Line(self._look, word, "card", "quiet") for word in words}
        leads[text].setFixedWidth(max(self._look.px(46), *(lead.sizeHint().width() for lead in leads.values())))
        return leads[text]

    def _words(self, field_id: str) -> FormRow:
        line = TextLine(self._look, self._said(field_id) or "", width=340)
        line.textChanged.connect(lambda text: self._set(**{_attribute(field_id): text or None}))
        return self._row(field_id, line)

    def _number(self, field_id: str, unit: str) -> FormRow:
        said = self._said(field_id)
        text = self.unkept.numbers.get(field_id, str(said) if isinstance(said, int) else "")
        number = TextLine(self._look, text, width=170, most=40)
        number.textChanged.connect(partial(self._on_number, field_id))
        controls: list[QWidget] = [number, Line(self._look, unit, "card", "quiet")]
        if self._library.trial_field(field_id).not_sure:
            unsure = CheckCard(self._look, tr("I’m not sure"))
            unsure.setChecked(said == NOT_SURE)
            unsure.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            unsure.setAccessibleName(tr("Weeks: I’m not sure"))
            unsure.toggled.connect(lambda on: self._set(**{_attribute(field_id): NOT_SURE if on else None}))
            controls.append(unsure)
        return self._row(field_id, *controls)

    def _weeks(self, field_id: str) -> QWidget:
        """Return the row; where the dates tell the weeks, what they tell, with a way to say otherwise."""
        form_row = self._number(field_id, tr("weeks"))
        if field_id != "weeks":
            return form_row
        told, change = Words(self._look, "", "card"), Button(self._look, tr("I know the weeks"), "link")
        told.setObjectName("weeks-by-dates")
        by_dates = row(told, change, gap=14, stretch=(1,))

        def tell() -> None:
            between = self.trial.weeks_between
            if between is not None:
                told.setText(tr("By the dates: {least} to {most} weeks.", least=between[0], most=between[1]))
            only = between is not None and self.trial.weeks is None and field_id not in self.unkept.numbers
            by_dates.setVisible(only)
            form_row.setVisible(not only)

        def on_change() -> None:
            by_dates.hide()
            form_row.show()
            form_row.control.setFocus()

        both = column(form_row, by_dates, gap=4)
        tell()
        change.clicked.connect(on_change)
        if self._dates_asked is not None:
            for date in self._dates_asked:
                date.field.textChanged.connect(tell)
        return both

    def _one(self, field_id: str, choices: tuple[Choice, ...]) -> FormRow:
        control = OneChoice(self._look, self._ask(field_id), choices, self._said(field_id), shape="chips")
        control.chosen.connect(lambda value: self._set(**{_attribute(field_id): value}))
        hint = tr("Your dates say so. You can change it.") if self._told_by_dates(field_id) else ""
        return self._row(field_id, control, hint=hint)

    def _others(self) -> tuple[Trial, ...]:
        return tuple(other for other in self._session.answers.trials() if other.id != self.trial.id)

    def _others_to_choose(self, field_id: str) -> tuple[Choice, ...]:
        """Return the medicines that this one may have been added to, before “not sure”."""
        entry = self._library.trial_field(field_id)
        others = (
            Choice(id=other.id, label=tr("To {medicine}", medicine=medicine_words(self._library, other)))
            for other in self._others()
        )
        return (*entry.choices, *others, *entry.answers[len(entry.choices) :])

    def _many(self, field_id: str) -> FormRow:
        answers, said = self._library.trial_field(field_id).answers, self._said(field_id)
        given = said if isinstance(said, tuple) else (said or "",)
        alone = (NONE, NOT_SURE)
        control = ManyChoices(self._look, self._ask(field_id), answers, given, alone=alone, shape="chips")
        control.chosen.connect(partial(self._on_many, _attribute(field_id)))
        return self._row(field_id, control)

    def _own_words(self, field_id: str) -> list[QWidget]:
        """Return what opens the box for own words about some facts."""
        match field_id:
            case "bothered":
                past, now = tr("What bothered you, in my own words"), tr("What bothers you, in my own words")
                fact, ask = "bothered_words", now if self.trial.still_taking else past
            case "why-ended":
                fact, ask = "why_ended_words", tr("Why it ended, in my own words")
            case _:
                return []

        def box() -> QWidget:
            block = TextBlock(self._look, getattr(self.trial, fact) or "", 2)
            block.edited.connect(lambda words: self._set(**{fact: words or None}))
            form_row = FormRow(self._look, ask, "", block)
            return column(form_row, beside_own_words(self._look, self._context.country, block), gap=4)

        opener = Opener(self._look, tr("In my own words"), box, is_open=bool(getattr(self.trial, fact)))
        opener.button.setAccessibleName(ask)
        opener.opened.connect(self.opened)
        return [opener]

    # --- what the person does ---------------------------------------------------------------------------------------

    def unclear_date(self) -> DateField | None:
        """Return a date that could not be understood, if there is one."""
        return next((date for date in self._dates_asked or () if date.unread), None)

    def _on_many(self, fact: str, chosen: tuple[str, ...]) -> None:
        special = next((item for item in chosen if item in (NONE, NOT_SURE)), None)
        self._set(**{fact: special or chosen or None})

    def _on_number(self, field_id: str, text: str) -> None:
        text = text.strip()
        if TRIAL_FACTS[field_id].kind == "weeks":
            known = weeks_in(text)
        else:
            known = int(text) if text.isascii() and text.isdigit() and int(text) <= _MOST_OF_100 else None
        others = {key: unkept for key, unkept in self.unkept.numbers.items() if key != field_id}
        self.unkept = replace(self.unkept, numbers=others | ({field_id: text} if text and known is None else {}))
        self._set(**{_attribute(field_id): known})

    def _on_still(self, on: bool) -> None:
        if self._dates_asked is None:
            self._set(still_taking=on, ended=None if on else self.trial.ended)
        else:
            ended = self._dates_asked[1]
            ended.set_asked(not on)
            self._set(still_taking=on, ended=None if on else ended.value())
        for field_id, form_row in self._rows.items():
            form_row.set_label(self._ask(field_id))

    def _on_dates(self) -> None:
        if self._dates_asked is None:
            return
        first, last = self._dates_asked
        started, ended = first.value(), None if self.trial.still_taking else last.value()
        wrong = ends_before_it_starts(started, ended)
        self.unkept = replace(self.unkept, dates=(first.field.text(), last.field.text()) if wrong else None)
        if not wrong:
            self._set(started=started, ended=ended)

    def _episode_by_dates(self, trial: Trial) -> str | None:
        began = self._session.answers.get(EPISODE_BEGAN)
        return in_episode_by_dates(trial, began if isinstance(began, RoughDate) else None)

    def _set(self, **facts: Any) -> None:
        before, self.trial = self.trial, self.trial.model_copy(update=facts)
        if facts.keys() & _DATES and before.this_episode in (None, self._episode_by_dates(before)):
            # the dates tell it, unless the person said otherwise
            self.trial = self.trial.model_copy(update={"this_episode": self._episode_by_dates(self.trial)})
        trials = self._session.answers.trials()
        known = any(trial.id == self.trial.id for trial in trials)
        changed = tuple(self.trial if trial.id == self.trial.id else trial for trial in trials)
        self._session.answer(TRIALS, changed if known else (*trials, self.trial))
