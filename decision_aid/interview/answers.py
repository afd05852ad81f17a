"""Answers: what the person has said so far, by question id. Immutable; a change gives new answers.

What is absent is not answered. `not-sure` and `rather-not-say` are answers, and compare as “cannot tell”.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.model.fixed_ids import TRIALS


@dataclass(frozen=True)
class OwnWords:
    """A line that the person wrote instead of choosing one."""

    text: str


Ranked: TypeAlias = str | OwnWords
Answer: TypeAlias = str | int | RoughDate | tuple[str, ...] | tuple[Ranked, ...] | tuple[Trial, ...]


@dataclass(frozen=True)
class Answers(Mapping[str, Answer]):
    """A mapping from question id to answer."""

    given: Mapping[str, Answer] = field(default_factory=dict)

    def __getitem__(self, question_id: str) -> Answer:
        return self.given[question_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.given)

    def __len__(self) -> int:
        return len(self.given)

    def answered(self, question_id: str, answer: Answer | None) -> "Answers":
        """Return these answers with one given, changed, or (`None`, an empty text or list) taken back."""
        given = {key: value for key, value in self.given.items() if key != question_id}
        if answer is not None and answer not in ("", ()):
            given[question_id] = answer
        return Answers(given)

    def only(self, question_ids: frozenset[str]) -> "Answers":
        """Return the answers to some questions, and to no others."""
        return Answers({key: value for key, value in self.given.items() if key in question_ids})

    def trials(self) -> tuple[Trial, ...]:
        """Return the medicines tried, in the order they were written down."""
        value = self.given.get(TRIALS, ())
        return tuple(trial for trial in value if isinstance(trial, Trial)) if isinstance(value, tuple) else ()
