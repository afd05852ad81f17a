"""Read a YAML file into plain values, and remember where each of them stands.

Every scalar stays text (`no`, `1:30` and `012` are what the author typed; the models give them types).
Refused: repeated keys, anchors and aliases, tags, several documents, keys that are not plain text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from decision_aid.knowledge.problems import Place, Problem

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

YamlPath: TypeAlias = tuple[str | int, ...]
MAX_BYTES = 4_000_000  # ten times the largest shipped rule file
MAX_DEPTH = 40  # the deepest shipped condition has 8 levels
_EMPTY_SCALARS = {"", "~", "null"}


@dataclass(frozen=True)
class YamlFile:
    """The values of one file, the place of each, and the problems met while reading."""

    file: str
    value: Any
    places: Mapping[YamlPath, Place]
    problems: tuple[Problem, ...]

    def place(self, path: tuple[str | int, ...]) -> Place:
        """Return the place of the deepest known part of `path`; parts that the file lacks are passed over."""
        known: YamlPath = ()
        for part in path:
            if (*known, part) in self.places:
                known = (*known, part)
        return self.places.get(known, Place(self.file))


@dataclass
class _Walk:
    file: str
    places: dict[YamlPath, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, node: yaml.Node) -> Place:
        mark = node.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)

    def refuse(self, code: str, node: yaml.Node, **details: str) -> None:
        self.problems.append(Problem(code, self.place(node), details))

    def value(self, node: yaml.Node, path: YamlPath) -> Any:
        self.places.setdefault(path, self.place(node))
        if len(path) > MAX_DEPTH:
            self.refuse("too-deep", node)
            return None
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, number)) for number, item in enumerate(node.value)]
        text = str(node.value)
        return None if getattr(node, "style", None) is None and text in _EMPTY_SCALARS else text

    def mapping(self, node: yaml.MappingNode, path: YamlPath) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.refuse("key-not-text", key_node)
                continue
            key = str(key_node.value)
            if key in values:
                first = self.places[(*path, key)]
                self.refuse("repeated-key", key_node, key=key, first=str(first.line))
                continue
            # the place of a field is that of its name: this is where an author looks for it
            self.places[(*path, key)] = self.place(key_node)
            values[key] = self.value(value_node, (*path, key))
        return values


def _failed(file: str, code: str, line: int = 1, column: int = 1, **details: str) -> YamlFile:
    return YamlFile(file, None, {}, (Problem(code, Place(file, line, column), details),))


def read_text(text: str, file: str) -> YamlFile:
    """Read YAML from `text`; `file` is the name that places carry."""
    events = _refused_events(text, file)
    if events:
        return YamlFile(file, None, {}, events)
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return _failed(file, *_syntax(error, text))
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        return _failed(
            file,
            "forbidden-character",
            before.count("\n") + 1,
            len(before) - before.rfind("\n"),
            found=hex(_code(error)),
        )
    except RecursionError:
        return _failed(file, "too-deep")
    if node is None:
        return _failed(file, "empty-file")
    walk = _Walk(file)
    value = walk.value(node, ())
    return YamlFile(file, value, walk.places, tuple(walk.problems))


def _code(error: yaml.reader.ReaderError) -> int:
    character = error.character
    return character if isinstance(character, int) else ord(character)


def _syntax(error: yaml.MarkedYAMLError, text: str) -> tuple[str, int, int]:
    """Tell the usual slips apart, so that the message can say what to do."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    typed = lines[line] if line < len(lines) else ""
    problem = f"{error.problem or ''} {error.context or ''}"
    begun = error.context_mark or mark
    opened = (begun.line + 1, begun.column + 1) if begun else (line + 1, column + 1)
    if "\t" in typed[: max(column + 1, len(typed) - len(typed.lstrip()))] or "'\\t'" in problem:
        return "tab", line + 1, typed.find("\t") + 1
    if "quoted scalar" in problem:
        return "unclosed-quote", *opened
    if "could not find expected ':'" in problem:
        return "missing-colon", *opened
    if "mapping values are not allowed" in problem:
        return "colon-in-text", line + 1, column + 1
    if (
        "expected the node content" in problem
        or "expected <block end>" in problem
        or "did not find expected" in problem
    ):
        return "wrong-indentation", line + 1, column + 1
    return "not-yaml", line + 1, column + 1


def _refused_events(text: str, file: str) -> tuple[Problem, ...]:
    """Find anchors, aliases, tags, extra documents and deep nesting before any of them is built."""
    problems = []
    documents = depth = 0
    try:
        event: Any
        for event in yaml.parse(text, Loader=_Loader):
            place = Place(file, event.start_mark.line + 1, event.start_mark.column + 1)
            documents += isinstance(event, yaml.DocumentStartEvent)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if isinstance(event, yaml.AliasEvent):
                problems.append(Problem("alias", place, {"found": f"*{event.anchor}"}))
            elif getattr(event, "anchor", None):
                problems.append(Problem("anchor", place, {"found": f"&{event.anchor}"}))
            if getattr(event, "tag", None):
                problems.append(Problem("tag", place, {"found": str(event.tag)}))
            if documents > 1:
                return (*problems, Problem("several-documents", place))
            if depth > MAX_DEPTH:
                return (*problems, Problem("too-deep", place))
    except yaml.YAMLError:
        return ()  # composing meets the same error and words it
    return tuple(problems)


def read_file(path: Path, name: str) -> YamlFile:
    """Read a YAML file; `name` is how places call it. Files over 4 MB are refused unread."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return _failed(name, "too-large")
        data = path.read_bytes()
    except OSError as error:
        return _failed(name, "unreadable", found=error.strerror or type(error).__name__)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return _failed(name, "not-utf8", line, error.start - data.rfind(b"\n", 0, error.start))
    return read_text(text, name)
