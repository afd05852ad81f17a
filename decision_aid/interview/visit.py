"""A visit: the answers, and what the person does with the points: notes, and what goes on paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias

from decision_aid.interview.answers import Answer, Answers

INDEPENDENT: Final = "independent"  # the key in `printed` of the one choice that counts on the screen too
Size: TypeAlias = Literal["one", "four", "all"]
"""How much goes on paper: one page for the clinician, about four pages, or everything."""


@dataclass(frozen=True)
class Visit:
    """All that a person can lose. Everything else is computed from it and the library, every time.

    `short` says that only the questions of the short path were asked, and `size` how much goes on paper.
    `notes` are the person's own words by point id. `printed` holds only what differs from the default:
    the key of a block or item of the summary, and whether it goes on paper.
    `unknown` keeps answers of a file that this version does not know, and `aside` what it does not know of the rest
    of the file, by part, so that saving loses nothing.
    """

    answers: Answers = field(default_factory=Answers)
    notes: Mapping[str, str] = field(default_factory=dict)
    printed: Mapping[str, bool] = field(default_factory=dict)
    unknown: Mapping[str, object] = field(default_factory=dict)
    aside: Mapping[str, object] = field(default_factory=dict)
    short: bool = False
    size: Size = "four"

    @property
    def kept_aside(self) -> int:
        """How many things of the file were not understood."""
        parts = [self.aside.get(name) for name in ("notes", "printed")]
        inside = sum(len(part) for part in parts if isinstance(part, Mapping))
        return len(self.unknown) + inside + sum(name not in ("notes", "printed") for name in self.aside)

    @property
    def with_independent(self) -> bool:
        """Whether independent sources show beside the articles, on the screen and on paper."""
        return self.printed.get(INDEPENDENT, True)

    def answered(self, question_id: str, answer: Answer | None) -> "Visit":
        """Return the visit with one answer given, changed or taken back."""
        return replace(self, answers=self.answers.answered(question_id, answer))

    def noted(self, point_id: str, words: str) -> "Visit":
        """Return the visit with a note on a point; no words take the note back."""
        notes = {key: value for key, value in self.notes.items() if key != point_id}
        if words:
            notes[point_id] = words
        return replace(self, notes=notes)

    def ticked(self, key: str, on: bool) -> "Visit":
        """Return the visit with a block or item of the summary ticked or not."""
        return replace(self, printed={**self.printed, key: on})
