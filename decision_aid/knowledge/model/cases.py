"""`cases/*.yaml`: worked people, and the points that each of them is shown."""

from typing import Any

from decision_aid.knowledge.model.entry import Entry, Id, Text


class Case(Entry):
    """One person's answers, as they stand in a visit file, and what they bring up."""

    name: Text
    answers: dict[Id, Any]
    shows: tuple[Id, ...] = ()
    hides: tuple[Id, ...] = ()


class CasesFile(Entry):
    """The whole of one file of cases."""

    cases: tuple[Case, ...]
