"""Read a YAML file into plain values, and remember where each of them stands.

Every scalar stays text (`no`, `1:30` and `012` are what the author typed; the models give them types).
Refused: repeated keys, anchors and aliases, tags, several documents, keys that are not plain text.
"""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from decision_aid.knowledge.problems.problem import Place, Problem
from decision_aid.knowledge.reading.other_readers import (
    YES_NO,
    Typed,
    code_for,
    is_plain,
    other_reading,
    refused_in_brackets,
)
from decision_aid.knowledge.reading.partial_reading import names_in_text, names_lost, without_entry
from decision_aid.knowledge.reading.regular import read_regular
from decision_aid.knowledge.reading.slips import slip

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

YamlPath: TypeAlias = tuple[str | int, ...]
MAX_BYTES = 1_000_000  # twenty times the largest shipped rule file
MAX_EVENTS = 60_000  # the largest has 4,000
MAX_DEPTH = 40  # the deepest shipped condition has 8 levels
MAX_SLIPS = 20  # then the file is something else than a rule file
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")  # all that YAML takes for the end of a line
_EMPTY_SCALARS = {"", "~", "null"}


@dataclass(frozen=True)
class YamlFile:
    """The values of one file, the place of each, and the problems met while reading.

    `text` is what was read, to quote from; `lost` are the names that may stand in parts that could not be read.
    `typed` are the numbers and dates that other programs would read where a text without quotation marks stands.
    """

    file: str
    value: Any
    places: Mapping[YamlPath, Place]
    problems: tuple[Problem, ...]
    text: str = ""
    lost: frozenset[str] = frozenset()
    typed: Mapping[YamlPath, Typed] = field(default_factory=dict)

    @property
    def unseen(self) -> bool:
        """Whether the file was not even looked into: nobody knows which names it holds."""
        return any(problem.code in ("too-large", "unreadable") for problem in self.problems)

    def known_path(self, path: YamlPath) -> YamlPath:
        """Return the deepest part of `path` that the file has; parts that it lacks are passed over.

        A checker names more than the file has: which kind of condition it took an entry for, for instance. Of two
        readings of equal depth, the one with the later parts is meant.
        """
        known: dict[YamlPath, int] = {(): 0}
        for number, part in enumerate(path, start=1):
            known |= {(*begun, part): number for begun in known if (*begun, part) in self.places}
        return max(known, key=lambda found: (len(found), known[found]))

    def place(self, path: YamlPath) -> Place:
        """Return the place of the deepest known part of `path`."""
        return self.places.get(self.known_path(path), Place(self.file))


@dataclass
class _Walk:
    file: str
    lines: list[str] = field(default_factory=list)
    places: dict[YamlPath, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    typed: dict[YamlPath, Typed] = field(default_factory=dict)

    def place(self, node: yaml.Node) -> Place:
        mark = node.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)

    def refuse(self, code: str, node: yaml.Node, **details: str) -> None:
        self.problems.append(Problem(code, self.place(node), details))

    def value(self, node: yaml.Node, path: YamlPath, *, in_brackets: bool = False) -> Any:
        self.places.setdefault(path, self.place(node))
        if len(path) > MAX_DEPTH:
            self.refuse("too-deep", node)
            return None
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            inside = bool(node.flow_style)
            return [self.value(item, (*path, n), in_brackets=inside) for n, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)  # there is no fourth kind
        self.notice_hash(node)
        self.notice_other_reading(node, path, in_brackets=in_brackets)
        return None if is_plain(node) and node.value in _EMPTY_SCALARS else str(node.value)

    def notice_other_reading(self, node: yaml.ScalarNode, path: YamlPath, *, in_brackets: bool) -> None:
        """Notice a text that other programs refuse or take for something else, and yes and no in quotation marks."""
        other = other_reading(node)
        if is_plain(node) and in_brackets and refused_in_brackets(node.value):
            self.refuse("refused-in-brackets", node, found=node.value)
        elif node.value in YES_NO and not is_plain(node):
            self.refuse("yes-no-quoted", node, found=node.value)
        elif other is not None and other.value is not None:
            self.typed[path] = other.value
        elif other is not None:
            self.refuse(code_for(other), node, found=node.value, kind=other.kind)

    def notice_name(self, node: yaml.ScalarNode, *, in_brackets: bool) -> None:
        """Notice the name of a field that other programs refuse or take for something else than a text."""
        other = other_reading(node, is_name=True)
        if is_plain(node) and in_brackets and refused_in_brackets(node.value):
            self.refuse("refused-in-brackets", node, found=node.value)
        elif other is not None:
            self.refuse(code_for(other), node, found=node.value, kind=other.kind)

    def notice_hash(self, node: yaml.Node) -> None:
        """Notice a text that a “#” cuts short; with a space behind it, it is meant as a comment."""
        mark = node.end_mark
        if mark is None or not is_plain(node) or mark.line >= len(self.lines):
            return
        cut = re.match(r"\s+#(?=[^\s#])", self.lines[mark.line][mark.column :])
        if cut:
            place = Place(self.file, mark.line + 1, mark.column + cut.end())
            self.problems.append(Problem("text-cut-short", place))

    def mapping(self, node: yaml.MappingNode, path: YamlPath) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.refuse("key-not-text", key_node)
                continue
            key = str(key_node.value)
            self.notice_name(key_node, in_brackets=bool(node.flow_style))
            if key in values:
                first = self.places[(*path, key)]
                self.refuse("repeated-key", key_node, key=key, first=str(first.line))
                continue
            # the place of a field is that of its name: this is where an author looks for it
            self.places[(*path, key)] = self.place(key_node)
            values[key] = self.value(value_node, (*path, key), in_brackets=bool(node.flow_style))
        return values


def _failed(file: str, code: str, line: int = 1, column: int = 1, *, text: str = "", **details: str) -> YamlFile:
    problem = Problem(code, Place(file, line, column), details)
    return YamlFile(file, None, {}, (problem,), text, names_in_text(text))


def read_text(text: str, file: str) -> YamlFile:
    """Read YAML from `text`; `file` is the name that places carry.

    An entry with a slip in its YAML is told and left out, so that the entries after it are read too.
    """
    text = _LINE_ENDS.sub("\n", text)
    slips: list[Problem] = []
    readable = text
    while True:
        events = _refused_events(readable, file)
        if events:
            return YamlFile(file, None, {}, (*slips, *events), text, names_in_text(text))
        try:
            node = yaml.compose(readable, Loader=Loader)
            break
        except yaml.MarkedYAMLError as error:
            code, line, column = slip(error, readable)
            slips.append(Problem(code, Place(file, line, column), {"found": _sign(readable, line, column)}))
            rest = without_entry(readable, line) if len(slips) < MAX_SLIPS else None
            if rest is None:
                return YamlFile(file, None, {}, tuple(slips), text, names_in_text(text))
            readable = rest
        except yaml.reader.ReaderError as error:
            before = text[: error.position]
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            return _failed(file, "forbidden-character", line, column, text=text, found=hex(_code(error)))
        except RecursionError:
            return _failed(file, "too-deep", text=text)
    if node is None:
        empty = (Problem("empty-file", Place(file)),)
        return YamlFile(file, None, {}, tuple(slips) or empty, text, names_in_text(text))
    walk = _Walk(file, readable.split("\n"))
    value = walk.value(node, ())
    lost = names_lost(text, readable) if slips else frozenset[str]()
    return YamlFile(file, value, walk.places, (*slips, *walk.problems), text, lost, walk.typed)


def _sign(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    return lines[line - 1][column - 1 : column] if line <= len(lines) else ""


def _code(error: yaml.reader.ReaderError) -> int:
    character = error.character
    return character if isinstance(character, int) else ord(character)


def _refused_events(text: str, file: str) -> tuple[Problem, ...]:
    """Find anchors, aliases, tags, extra documents and deep nesting before any of them is built."""
    problems = []
    documents = depth = 0
    try:
        event: Any
        for number, event in enumerate(yaml.parse(text, Loader=Loader)):
            if number > MAX_EVENTS:
                return (Problem("too-large", Place(file)),)
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
    """Read a YAML file; `name` is how places call it. Files over 1 MB are refused unread."""
    try:
        data = read_regular(path, MAX_BYTES)
    except OSError as error:
        return _failed(name, "unreadable", found=error.strerror or type(error).__name__)
    if len(data) > MAX_BYTES:
        return _failed(name, "too-large")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8"
        return _failed(name, "not-utf8", line, column, text=data.decode(encoding, errors="replace"))
    return read_text(text, name)
