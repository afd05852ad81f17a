"""A problem as it stands in a terminal: its place, its message, and the line with a mark under the spot."""

from collections.abc import Mapping

from decision_aid.knowledge.explanations import EXPLANATIONS
from decision_aid.knowledge.messages import MESSAGES, message, message_of, severity
from decision_aid.knowledge.problems import Problem, Severity
from decision_aid.knowledge.quoting import quote
from decision_aid.knowledge.yaml_nodes import YamlFile

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
    found, explained = MESSAGES[code], EXPLANATIONS[code]
    lines = [f"{code} ({found.severity.value})", "", message_of(code), "", explained.why]
    if explained.wrong:
        lines += ["", "Wrong:", *(f"  {line}" for line in explained.wrong.split("\n"))]
        lines += ["Right:", *(f"  {line}" for line in explained.right.split("\n"))]
    return "\n".join(lines)
