"""Where each entry of the rules was read: the way from an id back to its file, line and column."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from decision_aid.knowledge.problems import Place
from decision_aid.knowledge.yaml_nodes import YamlFile, YamlPath

EntryKind: TypeAlias = Literal[
    "aid", "article", "passage", "claim", "condition", "section", "page", "question", "trial-field",
    "topic", "point", "disagreement", "row", "option", "case", "criterion",
]  # fmt: skip


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
