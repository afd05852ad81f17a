"""A page of the questionnaire: one question, or a few short ones, with why it is asked beside it."""

from PySide6.QtWidgets import QWidget

from decision_aid.interview.answers import Answer
from decision_aid.knowledge.model.questionnaire import Page, Question
from decision_aid.window.cards.controls import DateFields, control_for
from decision_aid.window.cards.sources import sources
from decision_aid.window.parts.help_words import beside_own_words
from decision_aid.window.parts.labels import Words, mixed, picture, rule
from decision_aid.window.parts.panels import Card, column, row, spring
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.way.journey import Stop, place_in_words


class QuestionScreen(Screen):
    """Heading, hint, the controls, and the aside “Why we ask”. A choice never moves the page."""

    def __init__(self, context: Context, page: Page, *, short: bool, returning: bool) -> None:
        super().__init__(context, page.title)
        self.page = page
        section, number, count = place_in_words(
            self.library, self.session.answers, Stop("page", page.id), short=short
        )
        place = tr("Question {n} of {all}", n=number, all=count)
        self.add(column(
            mixed(self.look, ((section, True), (f" · {place}", False)), "aside"),
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
            right=() if returning else (Action(self.skip_words(), self.navigator.forward, "quiet"),),
        )

    def skip_words(self) -> str:
        """Return what skipping is called here."""
        return tr("Skip this question") if len(self.page.questions) == 1 else tr("Skip this page")

    def _hints(self) -> list[QWidget]:
        first = self.page.questions[0]
        hints = [self.page.hint, first.hint if len(self.page.questions) == 1 else None]
        return [Words(self.look, hint, "card", "quiet") for hint in hints if hint]

    def body(self, context: Context) -> None:
        """Add the controls, and the aside where it belongs."""
        controls = self.controls()
        aside = self.aside()
        if aside is None or context.narrow:
            self.add(controls)
            if aside is not None:
                self.add(aside)
            return
        controls.setMinimumWidth(360)
        aside.setFixedWidth(268 if context.room > 760 else 220)
        self.add(row(column(controls, spring(), gap=0), column(aside, spring(), gap=0), gap=36, stretch=(1,)))

    def controls(self) -> QWidget:
        """Return the control of each question; several questions get their own words."""
        if len(self.page.questions) == 1:
            question = self.page.questions[0]
            return self._control(question, chips=False)
        if all(question.kind == "yes_no" for question in self.page.questions):
            card = Card("plain", pad=14, gap=8)
            for number, question in enumerate(self.page.questions):
                if number:
                    card.add(rule())
                card.add(Words(self.look, question.ask, "card", weight=600), self._control(question, chips=True))
            return card
        rows: list[QWidget] = []
        for question in self.page.questions:
            hint = [Words(self.look, question.hint, "aside", "quiet")] if question.hint else []
            control = self._control(question, chips=True)
            rows.append(column(Words(self.look, question.ask, "card", weight=600), *hint, control, gap=6))
        return column(*rows, gap=20)

    def _control(self, question: Question, *, chips: bool) -> QWidget:
        def answered(answer: Answer | None) -> None:
            self.session.answer(question.id, answer)

        answer, this_year = self.session.answers.get(question.id), self.session.today.year
        control = control_for(self.look, question, answer, answered, this_year=this_year, chips=chips)
        if question.kind == "text":
            return column(control, beside_own_words(self.look, self.context.country, control), gap=4)
        return control

    def on_continue(self) -> None:
        """Go on; a month without its year is not dropped without a word."""
        incomplete = next((fields for fields in self.findChildren(DateFields) if fields.lacks_year), None)
        if incomplete is not None:
            incomplete.ask_for_year()
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
            panel.add(rule(), sources(self.look, self.library, why.claims))
        return panel
