"""The visit in memory, what follows from it, and how it is shown. The only thing that flows back is `answered`."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from decision_aid.discussion.discuss import discuss, help_first
from decision_aid.discussion.discussion import Discussion
from decision_aid.interview.answers import Answer, Answers
from decision_aid.interview.path import counted
from decision_aid.interview.visit import Size, Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.tiers import only_articles
from decision_aid.window.view_state import ViewState


class Session(QObject):
    """Library and visit. Emits `changed` after every change of the visit; keeps whether anything is unsaved."""

    changed = Signal()

    def __init__(self, library: Library, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._today = today
        self._whole = library
        self._articles: Library | None = None
        self.visit = Visit()
        self.saved = self.visit
        self.view = ViewState()
        self._discussed: tuple[Library, Answers, Discussion] | None = None

    @property
    def library(self) -> Library:
        """The rules as the person wants to see them, with the independent sources or without."""
        if self.visit.with_independent:
            return self._whole
        if self._articles is None:
            self._articles = only_articles(self._whole)
        return self._articles

    @property
    def has_independent(self) -> bool:
        """Whether the rules have independent sources, shown or left out."""
        return bool(self._whole.independent)

    @property
    def with_independent(self) -> bool:
        """Whether independent sources show."""
        return self.has_independent and self.visit.with_independent

    @property
    def today(self) -> date:
        """The date that goes on paper."""
        return self._today()

    @property
    def unsaved(self) -> bool:
        """Whether closing now would lose something."""
        return self.visit != self.saved

    @property
    def answers(self) -> Answers:
        """All answers that were given, counted or not."""
        return self.visit.answers

    @property
    def counted(self) -> Answers:
        """The answers to questions that are asked."""
        return counted(self.library, self.visit.answers)

    @property
    def discussion(self) -> Discussion:
        """What the answers bring up, worked out once for the same answers and rules."""
        library, answers = self.library, self.answers
        last = self._discussed
        if last is None or last[0] is not library or last[1] is not answers:
            last = self._discussed = (library, answers, discuss(library, answers))
        return last[2]

    @property
    def help_first(self) -> bool:
        """Whether an answer leads to human help before all else."""
        return help_first(self.library, self.answers)

    def answer(self, question_id: str, answer: Answer | None) -> None:
        """Give, change or take back an answer."""
        self._set(self.visit.answered(question_id, answer))

    def take_path(self, *, short: bool) -> None:
        """Ask only the few questions of the short path, or all. That alone is nothing to lose, or to save."""
        self.saved = replace(self.saved, short=short)
        self._set(replace(self.visit, short=short))

    def note(self, point_id: str, words: str) -> None:
        """Write a note on a point."""
        self._set(self.visit.noted(point_id, words))

    def tick(self, key: str, on: bool) -> None:
        """Put a block or item of the summary on paper, or leave it out."""
        self._set(self.visit.ticked(key, on))

    def print_as(self, size: Size) -> None:
        """Choose how much goes on paper."""
        self._set(replace(self.visit, size=size))

    def open(self, visit: Visit) -> None:
        """Take a visit that was opened from a file. What was searched or looked at in the one before is forgotten.

        Help that an answer of the one before led to is owed all the same, and so is that of the one opened.
        """
        owed = self.view.help_owed
        self.view = ViewState()
        self.saved = visit
        self._set(visit)
        self.view.help_owed = owed or self.help_first

    def clear(self) -> None:
        """Forget the visit."""
        self.open(Visit())

    def mark_saved(self, visit: Visit) -> None:
        """Note that this visit is in a file; answers may have changed while it was written."""
        self.saved = visit

    def use(self, library: Library) -> None:
        """Go on with other rules; the answers stay."""
        before = self.help_first
        self._whole, self._articles = library, None
        self.view.help_owed |= self.help_first and not before
        self.changed.emit()

    def _set(self, visit: Visit) -> None:
        question = self.library.safety_question()
        said = self.answers.get(question.id) if question is not None else None
        self.visit = visit
        if question is not None and self.answers.get(question.id) != said:
            self.view.help_owed = self.help_first
        self.changed.emit()
