"""A page of the questionnaire: one question, or a few short ones, with why it is asked beside it."""

from itertools import groupby

from PySide6.QtWidgets import QWidget

from decision_aid.interview.answers import Answer
from decision_aid.knowledge.model.questionnaire import Page, Question
from decision_aid.window.cards.controls import control_for
from decision_aid.window.cards.sources import sources
from decision_aid.window.cards.yes_no_list import NoToTheRest, YesNoList
from decision_aid.window.parts.choice_cards import Shape
from decision_aid.window.parts.date_field import DateField
from decision_aid.window.parts.forms import TextBlock, TextLine
from decision_aid.window.parts.help_words import beside_own_words
from decision_aid.window.parts.labels import Words, mixed, picture
from decision_aid.window.parts.opener import Opener
from decision_aid.window.parts.panels import Card, column, row, spring
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.way.journey import SUMMARY, Stop, place_in_words


class QuestionScreen(Screen):
    """Heading, hint, the controls, and the aside “Why we ask”. A choice never moves the page."""

    def __init__(self, context: Context, page: Page, *, short: bool, returning: bool) -> None:
        super().__init__(context, page.title)
        self.page = page
        self._rest: NoToTheRest | None = None
        section, number, count = place_in_words(
            self.library, self.session.answers, Stop("page", page.id), short=short
        )
        place = f" · {tr('{n} of {all}', n=number, all=count)}" if count > 1 else ""
        self.add(column(
            mixed(self.look, ((section, True), (place, False)), "aside"),
            self.heading,
            *self._hints(),
            gap=6,
        ))  # fmt: skip
        self.body(context)
        self.area.finish()
        main = tr("Save the change") if returning else tr("Continue")
        self.bottom = Bottom(
            left=(
                Action(tr("Back"), self.navigator.back, "second", "angle-left"),
                Action(main, self.on_continue, "main"),
            ),
            right=() if returning else (Action(tr("Stop here and print"), self._on_stop, "quiet", "printer"),),
        )

    def _on_stop(self) -> None:
        self.navigator.go(SUMMARY)

    def _hints(self) -> list[QWidget]:
        first = self.page.questions[0]
        hints = [self.page.hint, first.hint if first.ask == self.page.title else None]
        return [Words(self.look, hint, "card", "quiet") for hint in hints if hint]

    def body(self, context: Context) -> None:
        """Add the controls, and the aside where it belongs."""
        controls = self.controls()
        beside = [panel for panel in (self.aside(), self._rest) if panel is not None]
        if not beside or context.narrow:
            self.add(controls, *beside)
            return
        controls.setMinimumWidth(360)
        aside = column(*beside, spring(), gap=16)
        aside.setFixedWidth(268 if context.room > 760 and self._rest is None else 224)
        self.add(row(column(controls, spring(), gap=0), aside, gap=24 if self._rest else 36, stretch=(1,)))

    def controls(self) -> QWidget:
        """Return the control of each question; those of yes or no stand in lists, the others below their words."""
        pieces: list[QWidget] = []
        for of_yes_no, group in groupby(self.page.questions, lambda question: question.kind == "yes_no"):
            questions = tuple(group)
            if of_yes_no and len(self.page.questions) > 1:
                pieces.append(self._yes_no_list(questions))
            else:
                pieces += map(self._asked, questions)
        return pieces[0] if len(pieces) == 1 else column(*pieces, gap=20)

    def _yes_no_list(self, questions: tuple[Question, ...]) -> YesNoList:
        rows = YesNoList(self.look, questions, self.session.answers, narrow=self.context.narrow)
        rows.answered.connect(self.session.answer)
        if self.page.no_to_the_rest:
            self._rest = NoToTheRest(self.look, rows)
            self._rest.filled.connect(self._on_filled)
        return rows

    def _on_filled(self, question_ids: tuple[str, ...]) -> None:
        view, here = self.session.view, {question.id for question in self.page.questions}
        view.no_together = (view.no_together - here) | set(question_ids)

    def _asked(self, question: Question) -> QWidget:
        """Return a question: its control, below its words unless they are the heading, or behind its opener."""
        if question.opener and question.id not in self.session.answers:
            opener = Opener(self.look, question.opener, lambda: self._control(question))
            opener.opened.connect(self._on_opened)
            opener.setObjectName(f"open-{question.id}")
            return opener
        if question.ask == self.page.title:
            return self._control(question)
        hint = [Words(self.look, question.hint, "aside", "quiet")] if question.hint else []
        return column(Words(self.look, question.ask, "card", weight=600), *hint, self._control(question), gap=6)

    def _on_opened(self, content: QWidget) -> None:
        for box in content.findChildren(QWidget):
            if isinstance(box, TextLine | TextBlock):
                box.setFocus()
        self.bring_up(content)

    def _control(self, question: Question) -> QWidget:
        def answered(answer: Answer | None) -> None:
            self.session.answer(question.id, answer)

        answer, today = self.session.answers.get(question.id), self.session.today
        shape: Shape = "cards" if len(self.page.questions) == 1 else "chips"
        control = control_for(self.look, question, answer, answered, today=today, shape=shape)
        if question.kind == "text":
            return column(control, beside_own_words(self.look, self.context.country, control), gap=4)
        return control

    def on_continue(self) -> None:
        """Go on; a time that could not be understood is not dropped without a word."""
        unclear = next((field for field in self.findChildren(DateField) if field.unread), None)
        if unclear is not None:
            unclear.ask_again()
        else:
            self.navigator.forward()

    def aside(self) -> QWidget | None:
        """Return the panel “Why we ask”, with what the articles tie to the question."""
        why = self.page.why
        if why is None:
            return None
        panel = Card("sunken", pad=20, gap=10)
        panel.add(
            row(
                picture(self.look, "why", self.look.tokens.ink),
                Words(self.look, tr("Why we ask"), "small-heading"),
                gap=10,
            ),
            Words(self.look, why.says, "aside"),
        )
        if why.claims:
            panel.add(Opener(self.look, tr("Sources"), lambda: sources(self.look, self.library, why.claims), "link"))
        return panel
