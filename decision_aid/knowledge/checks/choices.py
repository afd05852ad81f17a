"""Whether the choices of each question can be told apart, and whether there are any."""

from collections.abc import Iterator
from typing import Final

from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.questionnaire import Choice, Question
from decision_aid.knowledge.problems.problem import Problem
from decision_aid.knowledge.reading.origins import EntryKind, Origins

_OF_CHOICES: Final = ("choice", "choices", "ranking")


def choice_problems(library: Library, origins: Origins) -> Iterator[Problem]:
    """Yield each choice with the id of another one, and each question without the choices that it needs."""
    for question in library.questions.values():
        yield from _repeated("question", question.id, question.choices, origins)
        if without_choices(question):
            yield Problem("no-choices", origins.place("question", question.id, "kind"), {"found": question.kind})
    for field in library.trial_fields:
        yield from _repeated("trial-field", field.id, field.choices, origins)


def without_choices(question: Question) -> bool:
    """Whether a question lives on choices and has none; a ranking of own words needs none."""
    return question.kind in _OF_CHOICES and not question.choices and not (question.kind == "ranking" and question.own)


def _repeated(kind: EntryKind, entry_id: str, choices: tuple[Choice, ...], origins: Origins) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, choice in enumerate(choices):
        if choice.id in first:
            before = origins.place(kind, entry_id, "choices", first[choice.id], "id")
            place = origins.place(kind, entry_id, "choices", number, "id")
            yield Problem("repeated-id", place, {"found": choice.id, "first": str(before)})
        first.setdefault(choice.id, number)
