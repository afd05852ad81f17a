"""The visit in memory, and what follows from it. The only thing that flows back is `answered`."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from decision_aid.discussion.discuss import discuss
from decision_aid.discussion.discussion import Discussion
from decision_aid.interview.answers import Answer, Answers
from decision_aid.interview.path import counted
from decision_aid.interview.trials import Trial
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library


class Session(QObject):
    """Library and visit. Emits `changed` after every change of the visit; keeps whether anything is unsaved."""

    changed = Signal()
    saved_somewhere = Signal()

    def __init__(
        self,
        library: Library,
        visit: Visit | None = None,
        file: Path | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self._today = today
        self.library = library
        self.visit = visit or Visit()
        self.file = file
        self.saved = self.visit
        self._begin()
        self._discussed: tuple[Library, Answers, Discussion] | None = None

    def _begin(self) -> None:
        """Begin with nothing of the visit before: what was searched, removed or looked at is its, too."""
        # how lists are shown, until another visit begins or the window closes
        self.medicine_order = "newest"
        self.timeline_as_text = False
        self.point_group = "all"
        self.searched = ""
        self.open_cards: frozenset[str] = frozenset()
        self.compared: frozenset[str] = frozenset()
        self.compare_page = 0
        self.table_sources = False
        self.preview_page = 0
        self.choosing_points = False
        self.removed_trial: tuple[int, Trial] | None = None

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
        """What the answers bring up; kept until the answers or the rules change."""
        now = (self.library, self.visit.answers)
        if self._discussed is None or (self._discussed[0] is not now[0] or self._discussed[1] is not now[1]):
            self._discussed = (*now, discuss(*now))
        return self._discussed[2]

    def answer(self, question_id: str, answer: Answer | None) -> None:
        """Give, change or take back an answer."""
        self._set(self.visit.answered(question_id, answer))

    def note(self, point_id: str, words: str) -> None:
        """Write a note on a point."""
        self._set(self.visit.noted(point_id, words))

    def tick(self, key: str, on: bool) -> None:
        """Put a block or item of the summary on paper, or leave it out."""
        self._set(self.visit.ticked(key, on))

    def open(self, visit: Visit, file: Path | None) -> None:
        """Take a visit that was opened from a file."""
        self._begin()
        self.file = file
        self.saved = visit
        self._set(visit)

    def clear(self) -> None:
        """Forget the visit."""
        self._begin()
        self.file = None
        self.saved = Visit()
        self._set(Visit())

    def mark_saved(self, file: Path, visit: Visit) -> None:
        """Note that this visit is in a file; answers may have changed while it was written."""
        self.file = file
        self.saved = visit
        self.saved_somewhere.emit()

    def use(self, library: Library) -> None:
        """Go on with other rules; the answers stay."""
        self.library = library
        self.changed.emit()

    def _set(self, visit: Visit) -> None:
        self.visit = visit
        self.changed.emit()
