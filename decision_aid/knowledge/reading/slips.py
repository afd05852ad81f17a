"""Slips in the writing of YAML, told apart so that each message can say what to do.

The parser stops where it can read no further, often lines below the slip. From its words and from the lines around,
we work out what an author most likely did, and where.
"""

import re
from typing import TypeAlias

import yaml

Slip: TypeAlias = tuple[str, int, int]
"""The code of a problem, and its line and column, counted from 1."""

_QUOTE_OPENS = re.compile(r"""^\s*(?:- )?[\w-]+: (?:(")[^"]*|(')[^']*)$""")
_DASH_WITHOUT_SPACE = re.compile(r"""^\s*-(?=[\w{\["'“])""")
_ODD_DASH = re.compile(r"^\s*([‐‑‒–—―−•·*])(?=\s|\w)")
_STAR_IN_FRONT = re.compile(r"(?::|-)\s+(\*)")
_ODD_SPACE = re.compile(r"^\s*(?:-\s*)?[\w-]*[:-]?([^\S \t\r])")
_BLOCK_TEXT_BEGINS = re.compile(r":\s*[>|][-+]?\s*$")
_FURTHEST_QUOTE = 60  # lines; an entry is seldom longer


def slip(error: yaml.MarkedYAMLError, text: str) -> Slip:
    """Return what most likely went wrong, and where."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    begun = error.context_mark or mark
    opened = (begun.line, begun.column) if begun else (line, column)
    # two more, because the parser names the line after the last, and nothing stands there
    lines = [*text.split("\n"), "", ""]
    found = _code(f"{error.problem or ''} {error.context or ''}", lines, (line, column), opened)
    return found[0], found[1] + 1, found[2] + 1


def _code(problem: str, lines: list[str], at: tuple[int, int], opened: tuple[int, int]) -> Slip:
    """As `slip`, with lines and columns counted from 0."""
    line, column = at
    typed = lines[line]
    indent = len(typed) - len(typed.lstrip())
    if "\t" in typed[: max(column + 1, indent)] or "'\\t'" in problem:
        return "tab", line, typed.find("\t")
    odd = _odd_space(lines, line)
    if odd is not None:
        return "odd-space", *odd
    dash = _ODD_DASH.match(typed)
    if dash:
        return "odd-dash", line, dash.start(1)
    if "quoted scalar" in problem:
        return "unclosed-quote", *opened
    quote = _quote_above(lines, line)
    if quote is not None:
        return "unclosed-quote", *quote
    if _DASH_WITHOUT_SPACE.match(typed):
        return "dash-without-space", line, typed.index("-")
    star = _STAR_IN_FRONT.search(typed)
    if star and star.start(1) < column:
        return "sign-in-front", line, star.start(1)
    if "flow sequence" in problem or "flow mapping" in problem:
        return _in_brackets(lines, at, opened)
    if "cannot start any token" in problem:
        return "sign-in-front", line, column
    if "mapping values are not allowed" in problem:
        return _second_colon(lines, at)
    if "could not find expected ':'" in problem:
        line, column = opened
        if _below_block_text(lines, line):
            return "text-too-far-left", line, column
        return "missing-colon", line, column
    if typed[:column].rstrip()[-1:] in ("'", '"'):
        return "text-after-quote", line, column
    if "expected the node content" in problem or "expected <block end>" in problem or "did not find" in problem:
        return "wrong-indentation", line, column
    return "not-yaml", line, column


def _odd_space(lines: list[str], last: int) -> tuple[int, int] | None:
    """Find a space that is none to YAML, such as a no-break space from a word processor, where a field begins."""
    for number in range(last, max(-1, last - 3), -1):
        found = _ODD_SPACE.match(lines[number])
        if found:
            return number, found.start(1)
    return None


def _quote_above(lines: list[str], line: int) -> tuple[int, int] | None:
    """Find a quotation mark that opens a text and does not close in its line, in the lines above."""
    for number in range(line, max(-1, line - _FURTHEST_QUOTE), -1):
        opens = _QUOTE_OPENS.match(lines[number])
        if opens:
            return number, opens.start(1 if opens[1] else 2)
    return None


def _in_brackets(lines: list[str], at: tuple[int, int], opened: tuple[int, int]) -> Slip:
    line, column = opened
    opening = lines[line][column : column + 1]
    closing = {"[": "]", "{": "}"}.get(opening, "")
    if closing and closing in lines[line][column:]:
        return "missing-comma", *at
    return "unclosed-bracket", line, column


def _second_colon(lines: list[str], at: tuple[int, int]) -> Slip:
    """A colon too many in its line, or one too few in the line above."""
    line, column = at
    above = next((number for number in range(line - 1, -1, -1) if lines[number].strip()), None)
    first_in_line = ": " not in lines[line][:column]
    if first_in_line and above is not None and not re.search(r":(\s|$)", lines[above]):
        text = lines[above]
        return "missing-colon", above, len(text) - len(text.lstrip(" -"))
    return ("wrong-indentation" if first_in_line else "colon-in-text"), line, column


def _below_block_text(lines: list[str], line: int) -> bool:
    """Whether the lines above are a text that began with `>-` or `|`."""
    for number in range(line - 1, -1, -1):
        if _BLOCK_TEXT_BEGINS.search(lines[number]):
            return True
        if re.search(r":(\s|$)", lines[number]):
            return False
    return False
