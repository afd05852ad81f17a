"""A problem as it stands in a terminal: its place, its message, and the line with a mark under the spot."""

from pathlib import Path

from decision_aid.knowledge.messages import MESSAGES, message, severity
from decision_aid.knowledge.problems import Problem, Severity
from decision_aid.knowledge.shipped import resources_folder

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def problem_lines(problem: Problem, folder: Path, *, colour: bool) -> list[str]:
    """Return the lines for one problem. Colour is for terminals only, and never the only sign."""
    kind = severity(problem)
    head = f"{kind.value}: {message(problem)} [{problem.code}]"
    if colour:
        head = f"\033[{_COLOURS[kind]}m{kind.value}\033[0m" + head.removeprefix(kind.value)
    return [str(problem.place), head, *quoted_line(problem, folder)]


def quoted_line(problem: Problem, folder: Path) -> list[str]:
    """Return the line that a problem is in, and a mark under the spot; nothing if there is no such line."""
    name = problem.place.file
    path = resources_folder() / name.removeprefix("resources/") if name.startswith("resources/") else folder / name
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return []
    if problem.place.line > len(lines):
        return []
    line = lines[problem.place.line - 1].rstrip("\r").replace("\t", "→")
    start = max(0, problem.place.column - 60)
    number = f"{problem.place.line:>5} | "
    return [number + line[start : start + 100], " " * (len(number) + problem.place.column - 1 - start) + "^"]


def explanation(code: str) -> str:
    """Return what a code means: severity, message, reason, a wrong and a right example."""
    found = MESSAGES[code]
    lines = [f"{code} ({found.severity.value})", "", found.text]
    if found.why:
        lines += ["", found.why]
    if found.wrong:
        lines += ["", "Wrong:", *(f"  {line}" for line in found.wrong.split("\n"))]
        lines += ["Right:", *(f"  {line}" for line in found.right.split("\n"))]
    return "\n".join(lines)
