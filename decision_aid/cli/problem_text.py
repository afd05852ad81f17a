"""A problem as it stands in a terminal: its place, its message, and the line with a mark under the spot."""

from collections.abc import Mapping

from decision_aid.knowledge.problems.catalogue import CATALOGUE, message, message_of, severity
from decision_aid.knowledge.problems.problem import Problem, Severity
from decision_aid.knowledge.reading.quoting import quote
from decision_aid.knowledge.reading.yaml_nodes import YamlFile

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def problem_lines(problem: Problem, files: Mapping[str, YamlFile], *, colour: bool) -> list[str]:
    """Return the lines for one problem. Colour is for terminals only, and never the only sign."""
    kind = severity(problem)
    head = f"{kind.value}: {message(problem)} [{problem.code}]"
    if colour:
        head = f"\033[{_COLOURS[kind]}m{kind.value}\033[0m" + head.removeprefix(kind.value)
    quoted = quote(files, problem.place)
    return [str(problem.place), head, *(quoted.lines() if quoted else ())]


def explanation(code: str) -> str:
    """Return what a code means: severity, message, reason, a wrong and a right example."""
    kind = CATALOGUE[code]
    lines = [f"{code} ({kind.severity.value})", "", message_of(code), "", kind.why]
    if kind.wrong:
        lines += ["", "Wrong:", *(f"  {line}" for line in kind.wrong.split("\n"))]
        lines += ["Right:", *(f"  {line}" for line in kind.right.split("\n"))]
    return "\n".join(lines)
