"""The one layout of rule files: what `decision-aid check --format` writes. Values and remarks stay as they are.

- What an author wrote in brackets stays there if it fits on its line, and else gets a line for each part.
- A text that is longer than its line is folded after `>-`. Lines that are broken already stay, if they fit.
- Quotation marks are double; yes and no have none; a text that other programs would take for something else has some.
- Remarks stay above, beside or below the entry that they belong to; of blank lines between entries one is kept.
"""

import re
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import yaml

from decision_aid.knowledge.reading.other_readers import (
    YES_NO,
    YES_OR_NO,
    is_plain,
    other_reading,
    refused_in_brackets,
)
from decision_aid.knowledge.reading.yaml_nodes import Loader, read_text

WIDTH: Final = 130  # signs of a line: what fits beside a list of files in an editor
_STEP: Final = 2
_HEAD_REMARK: Final = re.compile(r"[|>][-+\d]*[ \t]+(#.*)")
_IN_LINES: Final = ("|", ">")


@dataclass(frozen=True)
class _Remark:
    """A remark: where it stands in the file, and whether it has its line for itself."""

    index: int
    line: int
    column: int
    text: str
    alone: bool


def laid_out(text: str) -> str:
    """Return the text of a rule file in the one layout. The file has to be readable without errors."""
    text = read_text(text, "").text
    node = yaml.compose(text, Loader=Loader)
    written = _Writer(text).written(node)
    # a file that came out with other values would be the loss of somebody's work
    assert read_text(written, "").value == read_text(text, "").value
    return written


def _remarks(text: str) -> Iterator[_Remark]:
    """Yield every remark: they stand between the tokens, or behind the sign that begins a folded text."""
    end = 0
    for token in yaml.scan(text, Loader=Loader):
        yield from _remarks_between(text, end, token.start_mark.index)
        if isinstance(token, yaml.ScalarToken) and token.style in _IN_LINES:
            head = _HEAD_REMARK.match(text, token.start_mark.index)
            if head:
                yield _remark(text, head.start(1), head[1])
        end = max(end, token.end_mark.index)
    yield from _remarks_between(text, end, len(text))


def _remarks_between(text: str, start: int, end: int) -> Iterator[_Remark]:
    for found in re.finditer(r"#.*", text[start:end]):
        yield _remark(text, start + found.start(), found[0])


def _remark(text: str, index: int, words: str) -> _Remark:
    begin = text.rfind("\n", 0, index) + 1
    return _Remark(index, text.count("\n", 0, index), index - begin, words.rstrip(), not text[begin:index].strip())


class _Writer:
    """Writes the nodes of a file line by line, and each remark at its entry."""

    def __init__(self, text: str) -> None:
        self.source = text.split("\n")
        self.remarks = list(_remarks(text))
        self.lines: list[str] = []

    def written(self, node: Any) -> str:
        self.entry("", node, -_STEP, (0, sys.maxsize))
        self.write_remarks(sys.maxsize, 0)
        return "\n".join(self.lines) + "\n"

    def entry(self, head: str, node: Any, indent: int, around: tuple[int, int]) -> None:
        """Write an entry: `head` is its name or its dash; `around` is the line of that, and where the next begins."""
        line, until = around
        margin = len(head) - len(head.lstrip(" "))
        inline = None if self.has_remark_inside(node) else _inline(node)
        if (inline is not None and len(f"{head} {inline}") <= WIDTH) or isinstance(node, yaml.ScalarNode):
            self.write_remarks(node.start_mark.index, margin)
            first, *more = _lines_of(node, inline, head, indent + _STEP, self.source)
            self.write(first, line if _in_lines(node) else node.end_mark.line)
            self.lines += more
            return
        self.write_remark_behind(node, margin)
        if isinstance(node, yaml.MappingNode) and head.endswith("-"):
            self.parts(node, indent + _STEP, f"{head} ", until)
            return
        if head:
            first = node.value[0][0] if isinstance(node, yaml.MappingNode) else node.value[0]
            self.write(head, line, first.start_mark.index)
        self.parts(node, indent + _STEP, "", until)

    def parts(self, node: Any, indent: int, head: str, until: int) -> None:
        """Write each part of a mapping or a list on a line of its own; `head` is what stands before the first."""
        pairs = isinstance(node, yaml.MappingNode)
        entries = [part if pairs else (part, part) for part in node.value]
        for number, (first, value) in enumerate(entries):
            after = entries[number + 1][0].start_mark.index if number + 1 < len(entries) else until
            if not head:
                self.write_remarks(first.start_mark.index, indent)
                self.keep_blank(first.start_mark.line)
            name = f"{_scalar(first, is_name=True)}:" if pairs else "-"
            self.entry(f"{head or ' ' * indent}{name}", value, indent, (first.start_mark.line, after))
            head = ""
        column = entries[0][0].start_mark.column - (0 if pairs else _STEP)
        while column > 0 and self.remarks and self.remarks[0].index < until and self.remarks[0].column >= column:
            self.write_remarks(self.remarks[0].index + 1, indent)

    def has_remark_inside(self, node: yaml.Node) -> bool:
        start, end = node.start_mark.index, node.end_mark.index
        return any(start < remark.index < end for remark in self.remarks)

    def keep_blank(self, line: int) -> None:
        if self.lines and line > 0 and not self.source[line - 1].strip():
            self.lines.append("")

    def write_remarks(self, before: int, indent: int) -> None:
        """Write every remark that stands before a spot of the file, each on a line of its own."""
        while self.remarks and self.remarks[0].index < before:
            remark = self.remarks.pop(0)
            if remark.alone:
                self.keep_blank(remark.line)
            self.lines.append(" " * indent + remark.text)

    def write_remark_behind(self, node: Any, indent: int) -> None:
        """Write what stood behind a closing bracket above its entry: the bracket goes away."""
        for remark in list(self.remarks):
            behind = remark.index >= node.end_mark.index and remark.line == node.end_mark.line
            if node.flow_style and behind and not remark.alone:
                self.remarks.remove(remark)
                self.lines.append(" " * indent + remark.text)

    def write(self, line: str, source_line: int, before: int = sys.maxsize) -> None:
        """Write a line with the remark that stood beside it; above it, if it does not fit any more."""
        beside = [remark for remark in self.remarks[:1] if remark.line == source_line and remark.index < before]
        if beside and not beside[0].alone:
            remark = self.remarks.pop(0).text
            if len(f"{line}  {remark}") <= WIDTH:
                line = f"{line}  {remark}"
            else:
                self.lines.append(" " * (len(line) - len(line.lstrip(" "))) + remark)
        self.lines.append(line)


def _in_lines(node: yaml.Node) -> bool:
    return getattr(node, "style", None) in _IN_LINES


def _inline(node: Any, *, in_brackets: bool = False) -> str | None:
    """Return a node on one line, or nothing where its author gave it several."""
    if isinstance(node, yaml.ScalarNode):
        several = _in_lines(node) or (is_plain(node) and "\n" in node.value)
        return None if several and not in_brackets else _scalar(node, in_brackets=in_brackets)
    pairs = isinstance(node, yaml.MappingNode)
    if not node.flow_style and node.value:
        return None
    if pairs:
        inner = [f"{_scalar(name, is_name=True)}: {_inline(part, in_brackets=True)}" for name, part in node.value]
        return "{" + ", ".join(inner) + "}"
    return "[" + ", ".join(_inline(part, in_brackets=True) or "" for part in node.value) + "]"


def _scalar(node: Any, *, in_brackets: bool = False, is_name: bool = False) -> str:
    text = str(node.value)
    if not is_plain(node):
        if text in YES_NO and not is_name:
            return text
        return _quoted(text)
    other = other_reading(node)
    read_otherwise = other is not None and other.value is None and other.kind != YES_OR_NO
    return _quoted(text) if read_otherwise or (in_brackets and refused_in_brackets(text)) or "\n" in text else text


def _quoted(text: str) -> str:
    if text.isprintable():
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(yaml.safe_dump(text, default_style='"', allow_unicode=True, width=sys.maxsize)).rstrip("\n")


def _lines_of(node: Any, inline: str | None, head: str, indent: int, source: list[str]) -> tuple[str, ...]:
    """Return the lines of a text: on one line if it fits, else folded."""
    one = f"{head} {inline if inline is not None else _quoted(node.value)}".rstrip(" ")
    if inline is not None and len(one) <= WIDTH:
        return (one,)
    body = str(node.value).removesuffix("\n")
    width = WIDTH - indent
    lines = body.split("\n") if node.style == "|" else _as_broken(node, body, source, width) or _filled(body, width)
    if not lines or not _can_stand_in_lines(body, literal=node.style == "|"):
        return (one,)
    sign = ("|" if node.style == "|" else ">") + ("" if node.value.endswith("\n") else "-")
    return (f"{head} {sign}", *(f"{' ' * indent}{line}".rstrip() for line in lines))


def _as_broken(node: Any, body: str, source: list[str], width: int) -> list[str]:
    """Return the lines of a folded text as its author broke them; none if they do not fit."""
    lines: list[str] = []
    for line in source[node.start_mark.line + 1 :] if node.style == ">" else ():
        lines.append(line.strip())
        if len(" ".join(lines)) >= len(body):
            break
    return lines if " ".join(lines) == body and all(len(line) <= width for line in lines) else []


def _filled(body: str, width: int) -> list[str]:
    """Return a text on lines that are filled; an empty line parts two paragraphs."""
    fill = partial(textwrap.wrap, width=max(width, _STEP), break_long_words=False, break_on_hyphens=False)
    first, *others = [fill(paragraph) for paragraph in body.split("\n")]
    return [*first, *(line for paragraph in others for line in ("", *paragraph))]


def _can_stand_in_lines(body: str, *, literal: bool) -> bool:
    """Whether lines without quotation marks keep every sign of a text."""
    lines = body.split("\n")
    plain = bool(lines[0]) and bool(lines[-1]) and not lines[0].startswith(" ")
    whole = all(line.isprintable() and line == line.rstrip() for line in lines)
    return plain and whole and (literal or all(not line.startswith(" ") and "  " not in line for line in lines))
