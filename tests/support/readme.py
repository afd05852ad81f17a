"""The examples of rules/README.md, as they stand there."""

import re
from dataclasses import dataclass
from pathlib import Path

from decision_aid.knowledge.shipped import rules_folder
from tests.support.editing import RulesFolder

README = rules_folder() / "README.md"
_BLOCK = re.compile(r"^```(\w*) ?(.*)\n((?:.*\n)*?)^```$", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """A block of code: its language, what its first line says beside it, and its text."""

    language: str
    where: str
    text: str


def examples() -> tuple[Example, ...]:
    return tuple(Example(*found.groups()) for found in _BLOCK.finditer(README.read_text(encoding="utf-8")))


def of_files() -> tuple[Example, ...]:
    """Return the examples that are written into a file, in the order of the lesson."""
    return tuple(
        example
        for example in examples()
        if example.where.split(" ")[0].endswith(".yaml") and example.language == "yaml"
    )


def follow(example: Example, folder: RulesFolder) -> None:
    """Do what the lesson says: a new file, lines at the end of one, or lines above another line."""
    above = re.fullmatch(r'(\S+) above "(.*)"', example.where)
    if above:
        folder.edit(above[1], f"{above[2]}\n", f"{example.text}{above[2]}\n")
    elif (folder.path / example.where).is_file():
        folder.write(example.where, folder.read(example.where) + example.text)
    else:
        folder.write(example.where, example.text)


def commands() -> tuple[str, ...]:
    """Return every command line that the README names."""
    blocks = [line for example in examples() if not example.language for line in example.text.splitlines()]
    inline = re.findall(r"`(decision-aid [^`]+)`", Path(README).read_text(encoding="utf-8"))
    return tuple(line for line in (*blocks, *inline) if line.startswith("decision-aid"))
