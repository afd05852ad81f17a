"""Check my answers: grouped, only what is asked, with Change that returns straight back."""

from PySide6.QtWidgets import QWidget

from decision_aid.interview.contradictions import Contradiction, contradictions
from decision_aid.interview.path import path
from decision_aid.interview.trial_words import line_words
from decision_aid.interview.wording import answer_words, medicine_words
from decision_aid.knowledge.model.questionnaire import Question, Section
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.labels import Words, picture, rule
from decision_aid.window.parts.panels import Card, column, row
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.screen import Context, Screen


class CheckScreen(Screen):
    """The answer about suicidal thoughts is covered until Show is pressed."""

    def __init__(self, context: Context, *, short: bool) -> None:
        super().__init__(context, tr("Check my answers"))
        answers = self.session.answers
        pages = [page for page in path(self.library, answers) if self.library.section_of[page.id].part == "answers"]
        every = [question for page in pages for question in page.questions]
        few = {question.id for page in pages if page.short_path or not short for question in page.questions}
        questions = [question for question in every if question.id in few or question.id in answers]
        missing = [question for question in questions if question.id not in answers and question.kind != "text"]
        self.add(self.heading)
        if missing:
            text = (
                tr("1 question is not answered. That is fine. You can answer it now, or leave it.")
                if len(missing) == 1
                else tr(
                    "{n} questions are not answered. That is fine. You can answer them now, or leave them.",
                    n=len(missing),
                )
            )
            notice = Card("sunken", pad=18)
            notice.add(row(picture(self.look, "why", self.look.tokens.ink), Words(self.look, text, "card"), gap=12))
            self.add(notice)
        contradicting = contradictions(self.library, answers)
        if contradicting:
            self.add(self._contradictions(contradicting))
        left_out = [question for question in every if question not in questions and question.kind != "text"]
        if left_out:
            self.add(self._more(len(left_out)))
        for section in self.library.sections:
            asked = [
                question
                for question in questions
                if self.library.section_of[self.library.page_of[question.id].id] == section
            ]
            if asked:
                self.add(self._section(section, asked))
        self.area.finish()
        self.bottom = Bottom(
            left=(
                Action(tr("Back"), self.navigator.back, "second", "angle-left"),
                Action(tr("Show my discussion points"), self.navigator.forward, "main"),
            )
        )

    def _contradictions(self, found: tuple[Contradiction, ...]) -> QWidget:
        """Return gentle notices, each with the way to the first of its questions. Nothing waits for them."""
        notice = Card("sunken", pad=18, gap=8)
        title = tr("Do these go together? If both are right, leave them.")
        notice.add(Words(self.look, title, "card", weight=600))
        for number, one in enumerate(found):
            change = Button(self.look, tr("Change"), "link", name=tr("Change: {says}", says=one.says))
            change.setObjectName(f"change-contradiction-{number}")
            change.clicked.connect(lambda _on=False, one=one: self.navigator.change(one.questions[0]))
            notice.add(rule(), row(Words(self.look, one.says, "card"), change, gap=14, stretch=(1,)))
        return notice

    def _more(self, count: int) -> QWidget:
        more = Button(self.look, tr("Answer more"), "small")
        more.clicked.connect(self.navigator.answer_more)
        words = tr("You took the short path. It left out {n} questions. You can answer them when you like.", n=count)
        return Card("sunken", pad=18).add(Words(self.look, words, "card"), row(more, None))

    def _section(self, section: Section, questions: list[Question]) -> QWidget:
        card = Card("plain", pad=0, gap=0)
        for question in questions:
            if question.kind == "trials":
                card.add(*self._trials(question))
            else:
                card.add(
                    self._row(
                        question.id,
                        question.label,
                        self._said(question),
                        question.id in self.session.answers,
                        covered=bool(question.opens_help),
                    )
                )
        return column(Words(self.look, section.title, "small-heading"), card, gap=8)

    def _said(self, question: Question) -> str:
        return answer_words(self.library, question, self.session.answers.get(question.id))

    def _trials(self, question: Question) -> list[QWidget]:
        trials = self.session.answers.trials()
        if not trials:
            return [self._row(question.id, question.label, self._said(question), question.id in self.session.answers)]
        return [
            self._row(
                question.id,
                medicine_words(self.library, trial),
                line_words(self.library, trial, trials),
                answered=True,
                trial_id=trial.id,
            )
            for trial in trials
        ]

    def _row(
        self, question_id: str, label: str, said: str, answered: bool, *, trial_id: str = "", covered: bool = False
    ) -> QWidget:
        line = Card("row", pad=20, gap=4)
        line.column.setContentsMargins(20, 9, 20, 9)
        change = Button(self.look, tr("Change") if answered else tr("Answer"), "link")
        change.setAccessibleName(f"{change.text()}: {label}")
        change.setObjectName(f"change-trial-{trial_id}" if trial_id else f"change-{question_id}")
        if trial_id:
            change.clicked.connect(lambda: self.navigator.edit_trial(trial_id))
        else:
            change.clicked.connect(lambda: self.navigator.change(question_id))
        name = Words(self.look, label, "card", "quiet")
        if covered and answered and not self.session.view.shows_covered:
            show = Button(self.look, tr("Show"), "link", name=tr("Show this answer"))
            show.clicked.connect(lambda: self._on_show(question_id))
            show.setObjectName("show-covered")
            value: QWidget = row(Words(self.look, tr("Answered. Hidden on this page."), "card"), show)
        else:
            value = Words(self.look, said, "card", "" if answered else "quiet")
        if self.context.narrow:
            line.add(name, row(value, change))
        else:
            name.setFixedWidth(self.look.px(240))
            line.add(row(name, value, change, gap=14))
        return line

    def _on_show(self, question_id: str) -> None:
        self.session.view.shows_covered = True
        self.navigator.refresh(f"change-{question_id}")

    def leave(self) -> None:
        """Cover again."""
        self.session.view.shows_covered = False
