"""Every kind of problem by its code, and what a problem says in words. Codes are stable; tests assert codes."""

from typing import Final

from decision_aid.knowledge.problems.in_content import IN_CONTENT
from decision_aid.knowledge.problems.in_fields import IN_FIELDS
from decision_aid.knowledge.problems.in_files import IN_FILES
from decision_aid.knowledge.problems.in_links import IN_LINKS
from decision_aid.knowledge.problems.in_promises import IN_PROMISES
from decision_aid.knowledge.problems.problem import Problem, ProblemKind, Severity

CATALOGUE: Final[dict[str, ProblemKind]] = {**IN_FILES, **IN_FIELDS, **IN_LINKS, **IN_PROMISES, **IN_CONTENT}


def message(problem: Problem) -> str:
    """Return the message of a problem, in words."""
    return CATALOGUE[problem.code].says.format_map(_Filled(problem.details))


def severity(problem: Problem) -> Severity:
    """Return how bad a problem is."""
    return CATALOGUE[problem.code].severity


def message_of(code: str) -> str:
    """Return the message of a code without a problem at hand: dots stand for what a problem would tell."""
    return CATALOGUE[code].says.format_map(_Dotted())


class _Filled(dict[str, str]):
    """Details for a message; what a problem does not tell stays visible as a gap."""

    def __missing__(self, key: str) -> str:
        return f"({key})"


class _Dotted(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "" if key in ("meant", "instead") else "…"
