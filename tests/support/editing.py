"""A folder of rules to make mistakes in: small, whole and clean, copied for each test."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.problems.problem import Problem
from decision_aid.workshop.checking import all_problems

SMALL_RULES = Path(__file__).parent.parent / "small_rules"


@dataclass(frozen=True)
class RulesFolder:
    """A folder that an editor works in."""

    path: Path

    def edit(self, file: str, old: str, new: str) -> "RulesFolder":
        """Replace words that stand exactly once in a file."""
        text = self.read(file)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        return self.write(file, text.replace(old, new))

    def read(self, file: str) -> str:
        return (self.path / file).read_text(encoding="utf-8")

    def write(self, file: str, text: str) -> "RulesFolder":
        path = self.path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return self

    def problems(self) -> tuple[Problem, ...]:
        return all_problems(self.path)

    def codes(self) -> list[str]:
        return [problem.code for problem in self.problems()]

    def library(self) -> Library:
        return load_library([self.path])

    def marked(self, problem: Problem) -> str:
        """Return what stands in the file from the place of a problem to the end of the line."""
        return self.read(problem.place.file).split("\n")[problem.place.line - 1][problem.place.column - 1 :]


def copy_of(source: Path, target: Path) -> RulesFolder:
    shutil.copytree(source, target)
    return RulesFolder(target)
