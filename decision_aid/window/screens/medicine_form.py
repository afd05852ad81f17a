"""One tried medicine, in two parts: which and when; how it was taken and how it went. Anything may be left blank.

On the short path both are one part, with the few facts that say most.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final, Literal, TypeAlias, assert_never

from PySide6.QtWidgets import QSizePolicy, QWidget

from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trial_words import weeks_in
from decision_aid.interview.trials import Trial, ends_before_it_starts, in_episode_by_dates
from decision_aid.interview.wording import medicine_words
from decision_aid.knowledge.model.derived_names import TRIAL_FACTS
from decision_aid.knowledge.model.entry import NONE, NOT_SURE
from decision_aid.knowledge.model.fixed_ids import EPISODE_BEGAN
from decision_aid.knowledge.model.questionnaire import Choice
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.choice_cards import CheckCard
from decision_aid.window.parts.choices import ManyChoices, OneChoice
from decision_aid.window.parts.date_field import DateField
from decision_aid.window.parts.error_summary import ErrorSummary
from decision_aid.window.parts.forms import FormRow, TextBlock, TextLine
from decision_aid.window.parts.help_words import beside_own_words
from decision_aid.window.parts.labels import Line, Words, mixed, named, picture
from decision_aid.window.parts.medicine_field import MedicineField
from decision_aid.window.parts.panels import Card, column, row, spring
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.medicines import TRIALS
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.way.journey import Stop
from decision_aid.window.way.route import MEDICINES

Part: TypeAlias = Literal["few", "1", "2"]

_FEW: Final = ("medicine", "weeks", "helped", "bothered")
_FIRST: Final = ("medicine", "when", "dose", "weeks")
_DATES: Final = frozenset(("started", "ended", "still_taking"))


@dataclass(frozen=True)
class Unkept:
    """What stands in the fields and cannot be kept: dates in the wrong order, weeks that are no number; and errors.

    Dates are as typed; weeks as typed and errors, which are sentences, are kept by the id of their field.
    """

    dates: tuple[str, str] | None = None
    weeks: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)


def _attribute(field_id: str) -> str:
    """Return what a fact is called in a trial."""
    return field_id.replace("-", "_")


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
        self._rows: dict[str, FormRow] = {}
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
        section = self.library.section_of[MEDICINES.id].title
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
        holder = column(*self._facts(), gap=22)
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
                Action(tr("Keep this medicine"), lambda: self._on_done(then=None), "main"),
            )
            whole = Stop("trial", self._trial.id, "1")
            right = (Action(tr("Add dates, dose and more"), lambda: self._on_done(then=whole), "quiet"),)
        elif self.part == "1":
            note = tr("Next: how you took it, and how it went")
            left = (
                Action(tr("Cancel"), self._on_cancel),
                Action(
                    tr("Continue"),
                    lambda: self._on_done(then=Stop("trial", self._trial.id, "2")),
                    "main",
                ),
            )
        else:
            note = ""
            left = (
                Action(tr("Back"), self.navigator.back, "second", "angle-left"),
                Action(tr("Keep this medicine"), lambda: self._on_done(then=None), "main"),
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

    # --- the facts --------------------------------------------------------------------------------------------------

    def _facts(self) -> list[QWidget]:
        """Return the rows of this part: those of the short path, of the first part, or all others."""
        if self.part == "few":
            return [self._fact("medicine"), row(self._still(), None), *map(self._fact, _FEW[1:])]
        if self.part == "1":
            return [self._fact(field_id) for field_id in _FIRST]
        asked = [field_id for field_id in TRIAL_FACTS if field_id not in _FIRST and self._is_asked(field_id)]
        rows: list[QWidget] = []
        for field_id in asked:
            if not TRIAL_FACTS[field_id].further:
                rows += [self._fact(field_id), *self._own_words(field_id)]
        further = [field_id for field_id in asked if TRIAL_FACTS[field_id].further]
        return [*rows, self._further(further)] if further else rows

    def _is_asked(self, field_id: str) -> bool:
        fact = TRIAL_FACTS[field_id]
        if fact.kind == "other-trial" and not self._others():
            return False
        return fact.taken in ("any", "still" if self._trial.still_taking else "ended")

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
            case "one":
                return self._one(field_id, self.library.trial_field(field_id).answers)
            case "many":
                return self._many(field_id)
            case "other-trial":
                return self._one(field_id, self._others_to_choose(field_id))
            case _:
                assert_never(kind)

    def _further(self, field_ids: list[str]) -> QWidget:
        """Return what opens the facts that few people know; those that were told already stand open."""
        rows = column(*map(self._fact, field_ids), gap=22)
        if any(self._said(field_id) is not None for field_id in field_ids):
            return rows
        opener = Button(self.look, tr("More that a clinician may ask"), "quiet", "angle-right")
        opener.setObjectName("more-facts")

        def show(on: bool) -> None:
            rows.setVisible(on)
            opener.setIcon(self.look.icon("angle-down" if on else "angle-right", self.look.tokens.accent))
            opener.setAccessibleDescription(tr("open") if on else tr("closed"))
            if on:
                self.bring_up(rows)

        holder = column(row(opener, None), rows, gap=14)
        show(on=False)
        opener.clicked.connect(lambda: show(rows.isHidden()))
        return holder

    def _said(self, field_id: str) -> Any:
        return getattr(self._trial, _attribute(field_id))

    def _ask(self, field_id: str) -> str:
        """Return how a fact is asked: in the present tense of what is still taken."""
        entry = self.library.trial_field(field_id)
        return entry.ask_now if entry.ask_now and self._trial.still_taking else entry.ask

    def _row(self, field_id: str, *controls: QWidget, hint: str = "") -> FormRow:
        hints = filter(None, (self.library.trial_field(field_id).hint, hint))
        error = self._unkept.errors.get(field_id, "")
        form_row = FormRow(self.look, self._ask(field_id), " ".join(hints), *controls, error=error)
        form_row.setObjectName(field_id)
        self._rows[field_id] = form_row
        return form_row

    def _name(self, field_id: str) -> FormRow:
        trial = self._trial
        medicine = MedicineField(
            self.look,
            self.library.medicines,
            trial.name or (medicine_words(self.library, trial) if trial.medicine else ""),
        )
        medicine.picked.connect(lambda found, typed: self._set(medicine=found, name=typed or None))
        medicine.announced.connect(self.navigator.announce)
        medicine.listed.connect(lambda: self.bring_up(medicine))
        entry = self.library.trial_field(field_id)
        named(medicine.field, entry.ask, entry.hint or "")
        named(medicine, entry.ask)
        return self._row(field_id, medicine)

    def _still(self) -> CheckCard:
        still = CheckCard(self.look, tr("Still taking it"))
        still.setChecked(self._trial.still_taking)
        still.toggled.connect(self._on_still)
        return still

    def _dates(self, field_id: str) -> FormRow:
        trial = self._trial
        began, end = self._unkept.dates or ("", "")
        day = self.session.today

        def on_date(_date: RoughDate | None) -> None:
            self._on_dates()

        self._started = DateField(self.look, tr("Began"), trial.started, on_date, today=day, typed=began)
        self._ended = DateField(self.look, tr("Ended"), trial.ended, on_date, today=day, typed=end)
        self._ended.set_asked(not trial.still_taking)
        leads = tr("from"), tr("to")
        dates = column(
            row(self._lead(leads[0], leads), self._started, gap=10),
            row(self._lead(leads[1], leads), self._ended, gap=10),
            self._still(),
            gap=8,
        )
        return self._row(field_id, dates)

    def _lead(self, text: str, words: tuple[str, ...]) -> Line:
        """Return a word before a date; all of these words get the same width."""
        leads = {word: Line(self.look, word, "card", "quiet") for word in words}
        leads[text].setFixedWidth(max(self.look.px(46), *(lead.sizeHint().width() for lead in leads.values())))
        return leads[text]

    def _words(self, field_id: str) -> FormRow:
        line = TextLine(self.look, self._said(field_id) or "", width=340)
        line.textChanged.connect(lambda text: self._set(**{_attribute(field_id): text or None}))
        return self._row(field_id, line)

    def _weeks(self, field_id: str) -> QWidget:
        said = self._said(field_id)
        text = self._unkept.weeks.get(field_id, str(said) if isinstance(said, int) else "")
        weeks = TextLine(self.look, text, width=170, most=40)
        weeks.textChanged.connect(partial(self._on_weeks, field_id))
        controls: list[QWidget] = [weeks, Line(self.look, tr("weeks"), "card", "quiet")]
        if self.library.trial_field(field_id).not_sure:
            unsure = CheckCard(self.look, tr("I’m not sure"))
            unsure.setChecked(said == NOT_SURE)
            unsure.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            unsure.setAccessibleName(tr("Weeks: I’m not sure"))
            unsure.toggled.connect(lambda on: self._set(**{_attribute(field_id): NOT_SURE if on else None}))
            controls.append(unsure)
        form_row = self._row(field_id, *controls)
        if field_id != "weeks":
            return form_row
        self._by_dates = Words(self.look, "", "aside", "quiet")
        self._by_dates.setObjectName("weeks-by-dates")
        both = column(form_row, self._by_dates, gap=4)
        self._tell_weeks()
        return both

    def _tell_weeks(self) -> None:
        """Say how many weeks the dates tell."""
        between = self._trial.weeks_between
        if between is not None:
            words = tr("By the dates: {least} to {most}. Write a number if you know better.",
                       least=between[0], most=between[1])  # fmt: skip
            self._by_dates.setText(words)
        self._by_dates.setVisible(between is not None)

    def _one(self, field_id: str, choices: tuple[Choice, ...]) -> FormRow:
        control = OneChoice(self.look, self._ask(field_id), choices, self._said(field_id), shape="chips")
        control.chosen.connect(lambda value: self._set(**{_attribute(field_id): value}))
        trial = self._trial
        from_dates = field_id == "this-episode" and trial.this_episode == self._episode_by_dates(trial) is not None
        return self._row(field_id, control, hint=tr("Your dates say so. You can change it.") if from_dates else "")

    def _others(self) -> tuple[Trial, ...]:
        return tuple(other for other in self.session.answers.trials() if other.id != self._trial.id)

    def _others_to_choose(self, field_id: str) -> tuple[Choice, ...]:
        """Return the medicines that this one may have been added to, before “not sure”."""
        entry = self.library.trial_field(field_id)
        others = (
            Choice(id=other.id, label=tr("To {medicine}", medicine=medicine_words(self.library, other)))
            for other in self._others()
        )
        return (*entry.choices, *others, *entry.answers[len(entry.choices) :])

    def _many(self, field_id: str) -> FormRow:
        answers, said = self.library.trial_field(field_id).answers, self._said(field_id)
        given = said if isinstance(said, tuple) else (said or "",)
        control = ManyChoices(self.look, self._ask(field_id), answers, given, alone=(NONE, NOT_SURE), shape="chips")
        control.chosen.connect(partial(self._on_many, _attribute(field_id)))
        return self._row(field_id, control)

    def _own_words(self, field_id: str) -> list[QWidget]:
        """Return the box for own words about some facts."""
        match field_id:
            case "bothered":
                past, now = tr("What bothered you, in your own words"), tr("What bothers you, in your own words")
                fact, ask = "bothered_words", now if self._trial.still_taking else past
            case "why-ended":
                fact, ask = "why_ended_words", tr("Why it ended, in your own words")
            case _:
                return []
        block = TextBlock(self.look, getattr(self._trial, fact) or "", 2)
        block.edited.connect(lambda words: self._set(**{fact: words or None}))
        form_row = FormRow(self.look, ask, "", block)
        return [column(form_row, beside_own_words(self.look, self.context.country, block), gap=4)]

    # --- what the person does ---------------------------------------------------------------------------------------

    def _on_many(self, fact: str, chosen: tuple[str, ...]) -> None:
        special = next((item for item in chosen if item in (NONE, NOT_SURE)), None)
        self._set(**{fact: special or chosen or None})

    def _on_weeks(self, field_id: str, text: str) -> None:
        text = text.strip()
        known = weeks_in(text)
        others = {key: unkept for key, unkept in self._unkept.weeks.items() if key != field_id}
        self._unkept = replace(self._unkept, weeks=others | ({field_id: text} if text and known is None else {}))
        self._set(**{_attribute(field_id): known})

    def _on_still(self, on: bool) -> None:
        if self.part == "few":
            self._set(still_taking=on, ended=None if on else self._trial.ended)
        else:
            self._ended.set_asked(not on)
            self._set(still_taking=on, ended=None if on else self._ended.value())
        for field_id, form_row in self._rows.items():
            form_row.set_label(self._ask(field_id))

    def _on_dates(self) -> None:
        started = self._started.value()
        ended = None if self._trial.still_taking else self._ended.value()
        wrong = ends_before_it_starts(started, ended)
        typed = self._started.field.text(), self._ended.field.text()
        self._unkept = replace(self._unkept, dates=typed if wrong else None)
        if not wrong:
            self._set(started=started, ended=ended)
        self._tell_weeks()

    def _episode_by_dates(self, trial: Trial) -> str | None:
        began = self.session.answers.get(EPISODE_BEGAN)
        return in_episode_by_dates(trial, began if isinstance(began, RoughDate) else None)

    def _set(self, **facts: Any) -> None:
        before, self._trial = self._trial, self._trial.model_copy(update=facts)
        if facts.keys() & _DATES and before.this_episode in (None, self._episode_by_dates(before)):
            # the dates tell it, unless the person said otherwise
            self._trial = self._trial.model_copy(update={"this_episode": self._episode_by_dates(self._trial)})
        trials = self.session.answers.trials()
        known = any(trial.id == self._trial.id for trial in trials)
        changed = tuple(self._trial if trial.id == self._trial.id else trial for trial in trials)
        self.session.answer(TRIALS, changed if known else (*trials, self._trial))

    def _on_done(self, then: Stop | None) -> None:
        """Go on, or keep the medicine; what cannot be kept is told first, and a missing year is asked for."""
        unclear = next((field for field in self.findChildren(DateField) if field.unread), None)
        if unclear is not None:
            unclear.ask_again()
            return
        errors = {}
        if self._unkept.dates:
            errors["when"] = tr("The end is before the start. Change one of the two dates.")
        for field_id in self._unkept.weeks:
            errors[field_id] = tr("Weeks need a number up to 3000, like 16, or “4 months”. Or leave it blank.")
        if self.part != "2" and not (self._trial.medicine or self._trial.name):
            errors["medicine"] = tr("Write a name for the medicine. “Not sure” or its color will do.")
        if errors:
            unkept = replace(self._unkept, errors=errors)
            form = self._trial.id, self.part, self._before, unkept
            self.navigator.show_instead(lambda context: MedicineFormScreen(context, *form))
        elif then is None:
            medicine = medicine_words(self.library, self._trial)
            self.navigator.announce(tr("{medicine} is written down.", medicine=medicine))
            self.navigator.go(MEDICINES)
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
        self.navigator.go(MEDICINES)

    def leave(self) -> None:
        """Drop a medicine about which nothing was said."""
        if self._trial == Trial(id=self._trial.id):
            trials = tuple(trial for trial in self.session.answers.trials() if trial.id != self._trial.id)
            if trials != self.session.answers.trials():
                self.session.answer(TRIALS, trials)
