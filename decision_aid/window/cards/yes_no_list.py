"""Yes-or-no questions as a list, one row each, with “No to the rest” for the rows that have no answer."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.interview.answers import Answer
from decision_aid.knowledge.model.questionnaire import Question
from decision_aid.window.look.look import Look
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.choices import OneChoice
from decision_aid.window.parts.labels import Words, rule
from decision_aid.window.parts.panels import Card, column, row
from decision_aid.window.qt.texts import tr


class YesNoList(Card):
    """A row for each question. `answered` tells the question and its new answer, or `None` if it was taken back."""

    answered = Signal(str, object)

    def __init__(
        self, look: Look, questions: tuple[Question, ...], answers: Mapping[str, Answer], *, narrow: bool
    ) -> None:
        super().__init__("plain", pad=0, gap=0)
        self.column.setContentsMargins(1, 1, 1, 1)
        self._rows: dict[str, OneChoice] = {}
        self._said: dict[str, object] = {question.id: answers.get(question.id) for question in questions}
        for number, question in enumerate(questions):
            said = self._said[question.id]
            choice = OneChoice(
                look, question.ask, question.answers, said if isinstance(said, str) else None, shape="segments"
            )
            choice.chosen.connect(lambda answer, name=question.id: self._on_chosen(name, answer))
            choice.setObjectName(question.id)
            self._rows[question.id] = choice
            ask = Words(look, question.ask, "card")
            line = column(ask, choice, gap=6) if narrow else row(ask, choice, gap=14, stretch=(1,))
            line.setContentsMargins(18, 6, 14, 6)
            self.add(*([rule()] if number else []), line)

        widest = max(choice.sizeHint().width() for choice in self._rows.values())
        for choice in self._rows.values():
            choice.setMinimumWidth(widest)  # so that each answer has its column

    def _on_chosen(self, question_id: str, answer: object) -> None:
        self._said[question_id] = answer
        self.answered.emit(question_id, answer)

    def still(self, question_ids: tuple[str, ...], answer: str) -> tuple[str, ...]:
        """Return those of some questions that still have this answer."""
        return tuple(name for name in question_ids if self._said[name] == answer)

    def open_rows(self) -> tuple[str, ...]:
        """Return the questions without an answer."""
        return tuple(name for name, said in self._said.items() if said is None)

    def answer_all(self, question_ids: tuple[str, ...], answer: str | None) -> None:
        """Give rows the same answer, or take it back."""
        for name in question_ids:
            if answer is None:
                self._rows[name].clear()
            else:
                self._rows[name].choose(answer)


class NoToTheRest(QWidget):
    """Fills the rows that have no answer, and takes that back; `filled` tells which rows it holds at no.

    It never touches a yes or a not sure.
    """

    filled = Signal(object)

    def __init__(self, look: Look, rows: YesNoList) -> None:
        super().__init__()
        self._rows = rows
        self._set: tuple[str, ...] = ()
        self.button = Button(look, "", "second")
        self.button.setObjectName("no-to-the-rest")
        self.button.clicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._words = Words(look, "", "caption", "quiet")
        layout.addWidget(self.button)
        layout.addWidget(self._words)
        rows.answered.connect(self._on_answered)
        self._tell()

    def _on_answered(self, _question_id: str, _answer: object) -> None:
        self._set = self._rows.still(self._set, "no")
        self._tell()

    def _on_clicked(self) -> None:
        if self._set:
            undone, self._set = self._set, ()
            self._rows.answer_all(undone, None)
        else:
            filled = self._rows.open_rows()
            self._rows.answer_all(filled, "no")
            self._set = filled
        self._tell()
        self.filled.emit(self._set)

    def _tell(self) -> None:
        count = len(self._set) or len(self._rows.open_rows())
        rows = tr("1 row") if count == 1 else tr("{n} rows", n=count)
        self.button.setText(tr("Undo") if self._set else tr("No to the rest"))
        self._words.setText(
            tr("{rows} set to No.", rows=rows) if self._set else tr("{rows} without an answer.", rows=rows)
        )
        self.button.setAccessibleName(f"{self.button.text()}: {self._words.text()}")
        self.button.setEnabled(count > 0)
