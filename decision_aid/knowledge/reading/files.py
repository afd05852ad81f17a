"""Read single rule files into their models, and remember where everything stands and what is wrong with it.

A file with mistakes gives the entries that are well, so that one run tells the mistakes of all entries of all files.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError

from decision_aid.knowledge.problems.problem import Place, Problem
from decision_aid.knowledge.reading.origins import EntryKind, Origins
from decision_aid.knowledge.reading.other_readers import with_typed
from decision_aid.knowledge.reading.partial_reading import names_in, without_bad_entries
from decision_aid.knowledge.reading.translating import translate
from decision_aid.knowledge.reading.yaml_nodes import YamlFile, YamlPath, read_file

File = TypeVar("File", bound=BaseModel)
MAX_FILES: Final = 300  # the shipped rules are some forty
MAX_TOGETHER: Final = 4_000_000  # signs; the shipped rules have half a million


@dataclass
class Reading:
    """The files read so far, where their entries stand, and the problems met.

    `lost` are names that stand in entries which could not be read: nobody can say whether a link to them is wrong.
    `unseen` says that a file could not be looked into at all, so that it may hold any name.
    """

    files: dict[str, YamlFile] = field(default_factory=dict)
    paths: dict[tuple[EntryKind, str], tuple[str, YamlPath]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    unseen: bool = False
    _kept: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    _told_too_much: bool = False

    def read(self, path: Path, name: str, model: type[File]) -> File | None:
        """Return what a file says, without the entries that are wrong; nothing if nothing can be used."""
        if self._too_much():
            if not self._told_too_much:
                self.problems.append(Problem("too-many-files", Place(name)))
            self._told_too_much = self.unseen = True
            return None
        source = read_file(path, name)
        self.files[name] = source
        self.problems += source.problems
        self.lost |= source.lost
        self.unseen |= source.unseen
        if source.value is None:
            return None
        self.problems += _typed_where_text_belongs(source, model)
        try:
            return model.model_validate(source.value)
        except ValidationError as error:
            self.problems += [found for found in translate(error, source, model) if not _emptied(found, source)]
            self.lost |= set(names_in(source.value))
            return self._salvaged(source, model, error)

    def _too_much(self) -> bool:
        size = sum(len(source.text) for source in self.files.values())
        return len(self.files) >= MAX_FILES or size > MAX_TOGETHER

    def _salvaged(self, source: YamlFile, model: type[File], error: ValidationError) -> File | None:
        left = without_bad_entries(source.value, error)
        if left is None:
            return None
        value, self._kept[source.file] = left
        try:
            return model.model_validate(value)
        except ValidationError:
            return None

    def cut(self) -> tuple[Place, ...]:
        """Return the last place of each file that ends in the middle of a line."""
        ends = ((name, source.text) for name, source in self.files.items() if not source.text.endswith("\n"))
        return tuple(Place(name, text.count("\n") + 1) for name, text in ends if text)

    def place(self, file: str, *path: str | int) -> Place:
        """Return the place of an entry by its path among the entries that were kept."""
        return self.files[file].place(self._in_file(file, path))

    def _in_file(self, file: str, path: YamlPath) -> YamlPath:
        match path:
            case (str(name), int(number), *rest) if name in self._kept.get(file, {}):
                return (name, self._kept[file][name][number], *rest)
        return path

    def note(self, kind: EntryKind, entry_id: str, file: str, *path: str | int) -> None:
        """Remember where an entry stands; an id that is taken is a problem that names both places."""
        if (kind, entry_id) in self.paths:
            first, inside = self.paths[kind, entry_id]
            details = {"found": entry_id, "first": str(self.files[first].place(inside))}
            named = "name" if kind == "case" else "topic" if kind == "topic" else "id"
            inner = path if kind == "topic" else (*path, named)
            self.problems.append(Problem("repeated-id", self.place(file, *inner), details))
            return
        self.paths[kind, entry_id] = (file, self._in_file(file, path))

    def origins(self) -> Origins:
        """Return where every entry stands."""
        return Origins(self.paths, self.files)


def _emptied(problem: Problem, source: YamlFile) -> bool:
    """Whether a list has no entries only because those it had could not be read."""
    return bool(source.lost) and problem.code == "expected-list" and problem.details["found"] == "nothing"


def _typed_where_text_belongs(source: YamlFile, model: type[BaseModel]) -> Iterator[Problem]:
    """Yield the numbers and dates that other programs would hand to a field for text or for an id."""
    try:
        if source.typed:
            model.model_validate(with_typed(source.value, source.typed))
    except ValidationError as error:
        for details in error.errors(include_url=False):
            path = source.known_path(details["loc"])
            if details["type"] == "string_type" and path in source.typed:
                found = source.typed[path]
                kind = "a number" if isinstance(found, int) else "a date"
                yield Problem("read-otherwise", source.place(path), {"found": str(found), "kind": kind})
