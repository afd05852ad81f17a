"""Where each entry of the rules was read: the way from an id back to its file, line and column."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from decision_aid.knowledge.problems.problem import Place
from decision_aid.knowledge.reading.yaml_nodes import YamlFile, YamlPath

EntryKind: TypeAlias = Literal[
    "aid", "article", "passage", "claim", "condition", "section", "page", "question", "trial-field",
    "topic", "point", "disagreement", "row", "option", "case", "criterion",
]  # fmt: skip
_LONGEST_TEXT = 40  # lines; a text of 2,000 signs has fewer


@dataclass(frozen=True)
class Origins:
    """The file and the path inside it of every entry, by kind and id."""

    paths: Mapping[tuple[EntryKind, str], tuple[str, YamlPath]]
    files: Mapping[str, YamlFile]

    def place(self, kind: EntryKind, entry_id: str, *inside: str | int) -> Place:
        """Return the place of an entry, or of a field inside it."""
        if (kind, entry_id) not in self.paths:
            return Place("rules")
        file, path = self.paths[kind, entry_id]
        return self.files[file].place((*path, *inside))

    def place_of_words(self, field: Place, words: str) -> Place:
        """Return the place of words in the text of a field, or of the field itself if a line end parts them."""
        source = self.files.get(field.file)
        lines = source.text.split("\n")[field.line - 1 :][:_LONGEST_TEXT] if source else []
        sought = re.compile(
            rf"(?<![\w-]){re.escape(words)}(?![\w-])" if words[:1].isalnum() else re.escape(words), re.I
        )
        for number, line in enumerate(lines):
            found = sought.search(line, field.column - 1 if number == 0 else 0)
            if found:
                return Place(field.file, field.line + number, found.start() + 1)
        return field
