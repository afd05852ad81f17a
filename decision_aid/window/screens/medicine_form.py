"""One tried medicine, in two parts: which and when; how it was taken and how it went. Anything may be left blank.

On the short path both are one part, with the few facts that say most.
"""

from dataclasses import replace
from typing import Final, Literal, TypeAlias, assert_never

from PySide6.QtWidgets import QWidget

from decision_aid.interview.trials import Trial
from decision_aid.interview.wording import medicine_words
from decision_aid.knowledge.model.fixed_ids import TRIALS
from decision_aid.window.parts.error_summary import ErrorSummary
from decision_aid.window.parts.forms import FormRow
from decision_aid.window.parts.labels import Words, mixed
from decision_aid.window.parts.panels import column, row
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.medicines import new_trial_id
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.screens.trial_facts import TrialFactRows, Unkept
from decision_aid.window.way.journey import Stop
from decision_aid.window.way.route import MEDICINES

Part: TypeAlias = Literal["few", "1", "2"]

_FEW: Final = ("medicine", "helped")
_FIRST: Final = ("medicine", "when", "dose", "weeks")


class MedicineFormScreen(Screen):
    """A part of a trial. Every change is kept at once; Cancel brings back what there was before."""

    def __init__(
        self, context: Context, trial_id: str, part: Part, before: Trial | None, unkept: Unkept | None = None
    ) -> None:
        trials = context.session.answers.trials()
        trial = next((trial for trial in trials if trial.id == trial_id), Trial(id=trial_id))
        self._before = before
        self.part = part
        super().__init__(context, self._title(context, trial))
        self._facts = TrialFactRows(context, trial, unkept or Unkept())
        self._facts.opened.connect(self.bring_up)
        self._build(trial)

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

    def _build(self, trial: Trial) -> None:
        trials = self.session.answers.trials()
        number = next((n for n, other in enumerate(trials, 1) if other.id == trial.id), len(trials) + 1)
        place = tr("Medicine {n}", n=number)
        if self.part != "few":
            place = tr("Medicine {n} · Part {part} of 2", n=number, part=self.part)
        section = self.library.section_of[MEDICINES.id].title
        hint = tr("Leave blank what you don’t remember.")
        if self.part != "2":
            hint = tr("A name is enough. Leave blank what you don’t remember.")
        if self._facts.unkept.errors:
            self._summary = ErrorSummary(self.look, self._facts.unkept.errors)
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
        self.add(column(*self._rows(), gap=22))
        self.area.finish()
        keep = Action(tr("Keep this medicine"), self._on_keep, "main")
        cancel = Action(tr("Cancel"), self._on_cancel)
        another = Action(tr("Keep, and add another"), self._on_another, "quiet", "plus")
        match self.part:
            case "few":
                more = Action(tr("Add dates, dose and more"), lambda: self._on_part("1"), "quiet")
                self.bottom = Bottom(left=(cancel, keep), right=(more, another))
            case "1":
                on = Action(tr("Continue"), lambda: self._on_part("2"), "main")
                self.bottom = Bottom(left=(cancel, on), note=tr("Next: how you took it, and how it went"))
            case "2":
                back = Action(tr("Back"), self.navigator.back, "second", "angle-left")
                self.bottom = Bottom(left=(back, keep), right=(another,))
            case _:
                assert_never(self.part)

    def _rows(self) -> list[QWidget]:
        """Return the rows of this part: those of the short path, of the first part, or all others."""
        if self.part == "few":
            name, *others = self._facts.main(_FEW)
            return [name, row(self._facts.still(), None), *others]
        return self._facts.main(_FIRST) if self.part == "1" else self._facts.rest(_FIRST)

    def _on_part(self, part: Literal["1", "2"]) -> None:
        if self._can_be_kept():
            self.navigator.go(Stop("trial", self._facts.trial.id, part))

    def _on_keep(self) -> None:
        if self._can_be_kept():
            self._tell_kept()
            self.navigator.go(MEDICINES)

    def _on_another(self) -> None:
        if self._can_be_kept():
            self._tell_kept()
            self.navigator.edit_trial(new_trial_id(self.session.answers.trials()), new=True)

    def _tell_kept(self) -> None:
        medicine = medicine_words(self.library, self._facts.trial)
        self.navigator.announce(tr("{medicine} is written down.", medicine=medicine))

    def _can_be_kept(self) -> bool:
        """Whether all is well; what cannot be kept is told, and a time that is not understood is asked about."""
        unclear, trial, unkept = self._facts.unclear_date(), self._facts.trial, self._facts.unkept
        if unclear is not None:
            unclear.ask_again()
            return False
        errors = {}
        if unkept.dates:
            errors["when"] = tr("The end is before the start. Change one of the two dates.")
        for field_id in unkept.numbers:
            errors[field_id] = tr("Write a number, like 16, or “4 months” where weeks are asked. Or leave it blank.")
        if self.part != "2" and not (trial.medicine or trial.name):
            errors["medicine"] = tr("Write a name for the medicine. “Not sure” or its color will do.")
        if errors:
            form = trial.id, self.part, self._before, replace(unkept, errors=errors)
            self.navigator.show_instead(lambda context: MedicineFormScreen(context, *form))
        return not errors

    def _focus_field(self, field_id: str) -> None:
        for form_row in self.findChildren(FormRow):
            if form_row.objectName() == field_id:
                form_row.control.setFocus()

    def first_focus(self) -> QWidget:
        """Return the error summary if there is one, the name that is still to be written, or else the heading."""
        if self._facts.unkept.errors:
            return self._summary
        return self._facts.name_field if self._facts.is_new and self._facts.name_field else self.heading

    def _on_cancel(self) -> None:
        trials = self.session.answers.trials()
        others = tuple(trial for trial in trials if trial.id != self._facts.trial.id)
        if self._before is None:
            self.session.answer(TRIALS, others)
        else:
            self.session.answer(
                TRIALS, tuple(self._before if trial.id == self._before.id else trial for trial in trials)
            )
        self.navigator.go(MEDICINES)

    def leave(self) -> None:
        """Drop a medicine about which nothing was said."""
        trials, mine = self.session.answers.trials(), self._facts.trial.id
        if Trial(id=mine) in trials:
            self.session.answer(TRIALS, tuple(trial for trial in trials if trial.id != mine))
