"""What can still be read of a file with mistakes, so that one run tells all mistakes and not only the first.

An entry that cannot be read is left out, and the names that may stand in it are kept: a link to one of them is not a
second mistake.
"""

import copy
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import yaml
from pydantic import ValidationError

_LIST_ITEM: Final = re.compile(r"^( *)- ", re.MULTILINE)
_TOP_FIELD: Final = re.compile(r"[\w-]+ *:")
_NAMED: Final = re.compile(r"\b(?:id|article|topic)\b\s*:?\s*[\"']?([\w-]+)")
_NAMING_FIELDS: Final = ("id", "article", "topic")


def without_entry(text: str, line: int) -> str | None:
    """Return a text without the entry of its outermost list that a line (from 1) belongs to.

    The lines become blank, so that all others keep their place. Nothing is returned where that does not help: the
    line belongs to no entry, or the entry reads well by itself, so that the mistake must be elsewhere.
    """
    indents = [len(item[1]) for item in _LIST_ITEM.finditer(text)]
    lines = text.split("\n")
    if not indents or line > len(lines):
        return None
    outermost = " " * min(indents) + "- "
    first = next((number for number in range(line - 1, -1, -1) if lines[number].startswith(outermost)), None)
    if first is None:
        return None
    begins = (number for number in range(first + 1, len(lines)) if _begins_another(lines[number], outermost))
    last = next(begins, len(lines))
    if line > last or _reads_well("\n".join(lines[first:last])):
        return None
    return "\n".join([*lines[:first], *[""] * (last - first), *lines[last:]])


def _begins_another(line: str, outermost: str) -> bool:
    """Whether an entry is over before this line: another one begins, or a field of the whole file."""
    return line.startswith(outermost) or _TOP_FIELD.match(line) is not None


def _reads_well(entry: str) -> bool:
    try:
        yaml.compose(entry, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    return True


def names_in_text(text: str) -> frozenset[str]:
    """Return every name that a text which cannot be read may give to something."""
    return frozenset(_named(text))


def names_lost(text: str, left: str) -> frozenset[str]:
    """Return the names that stand less often in what is left of a text: a choice may be named like a question."""
    return frozenset(_named(text) - _named(left))


def _named(text: str) -> Counter[str]:
    return Counter(likely for name in _NAMED.findall(text) for likely in (name, as_id(name)))


def as_id(name: str) -> str:
    """Return the id that a name with capitals or blanks most likely stands for."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


def names_in(value: Any) -> Iterator[str]:
    """Yield every name that plain values give to something."""
    if isinstance(value, dict):
        for name in (value.get(key) for key in _NAMING_FIELDS):
            if isinstance(name, str):
                yield from (name, as_id(name))
        for inner in value.values():
            yield from names_in(inner)
    elif isinstance(value, list):
        for item in value:
            yield from names_in(item)


def without_bad_entries(value: Any, error: ValidationError) -> tuple[Any, dict[str, list[int]]] | None:
    """Return plain values without the entries of their outermost lists that do not fit, and which entries are left.

    Nothing is returned if something is wrong outside of these lists.
    """
    bad: dict[str, set[int]] = {}
    for details in error.errors(include_url=False, include_input=False):
        match details["loc"]:
            case (str(field), int(number), *_) if isinstance(value, dict) and isinstance(value.get(field), list):
                bad.setdefault(field, set()).add(number)
            case _:
                return None
    left = copy.copy(value)
    kept = {}
    for field, numbers in bad.items():
        kept[field] = [number for number in range(len(value[field])) if number not in numbers]
        left[field] = [value[field][number] for number in kept[field]]
    return left, kept
