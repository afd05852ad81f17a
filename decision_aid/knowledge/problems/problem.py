"""What is wrong in a rule file, and where: the values that reading and checking give back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Severity(Enum):
    """How bad a problem is, by what it would do to a reader."""

    ERROR = "error"  # blocks loading: nobody can say what the author meant
    WARNING = "warning"  # loads, but would mislead or burden a reader
    NOTE = "note"  # untidy


ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@dataclass(frozen=True)
class ProblemKind:
    """A kind of problem: how bad it is, what to say of it, why it matters, and an example where there is one.

    `says` tells what was found, what was expected and what to do; `{…}` is filled from a problem's details.
    """

    severity: Severity
    says: str
    why: str
    wrong: str = ""
    right: str = ""


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a rule file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One problem: its stable code, its place, and what fills the gaps of its message.

    Its message for people is in `decision_aid.knowledge.problems.catalogue`.
    """

    code: str
    place: Place
    details: Mapping[str, str] = field(default_factory=dict, hash=False)


class RulesError(Exception):
    """The rule files cannot be used; carries every problem that was found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems in the rule files")
        self.problems = problems
