"""The line of a rule file that a problem is in, with a mark under the spot: for a terminal, and for the window."""

from collections.abc import Mapping
from dataclasses import dataclass

from decision_aid.knowledge.problems.problem import Place
from decision_aid.knowledge.reading.yaml_nodes import YamlFile

_WIDTH = 100
_BEFORE = 60
_TAB = "→"


@dataclass(frozen=True)
class Quote:
    """A part of a line, and how many signs stand before the spot in it. Tabs are drawn as arrows."""

    line: int
    text: str
    before: int

    def lines(self) -> tuple[str, str]:
        """Return the line with its number, and the line with the mark; for a typeface with one width."""
        number = f"{self.line:>5} | "
        return number + self.text, " " * (len(number) + self.before) + "^"


def quote(files: Mapping[str, YamlFile], place: Place) -> Quote | None:
    """Return the line at a place, as it was read; nothing for a file that was not."""
    lines = files[place.file].text.split("\n") if place.file in files else []
    if place.line > len(lines) or not lines[place.line - 1].strip():
        return None
    line = lines[place.line - 1].rstrip("\r").replace("\t", _TAB)
    start = max(0, place.column - _BEFORE)
    return Quote(place.line, line[start : start + _WIDTH], place.column - 1 - start)
