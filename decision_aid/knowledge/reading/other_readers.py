"""Where other programs would read a rule file differently: no text may mean one thing here and another there.

We read every scalar as text. PyYAML, ruamel.yaml, js-yaml and `yaml` give types to some texts without quotation
marks: by YAML 1.1 (`012` is 10, `1:30` is 90, `on` is true) or by YAML 1.2 (`12e3` is 12000). That is harmless where
the value is written back as it stands and its field takes such a value, and told everywhere else.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

import yaml

Typed: TypeAlias = int | date

YES_OR_NO: Final = "yes or no"
_KINDS: Final = {
    "bool": YES_OR_NO, "int": "a number", "float": "a number", "timestamp": "a date", "null": "nothing",
    "merge": "a sign", "value": "a sign",
}  # fmt: skip
# wider than YAML 1.2, as ruamel.yaml reads it
_NUMBER_OF_1_2: Final = re.compile(r"0o[0-7]+|0x[\da-fA-F]+|[-+]?(?=[\d._])[\d_]*\.?[\d_]*([eE][-+]?\d+)?")
_PLAIN_NUMBER: Final = re.compile(r"0|-?[1-9]\d*")
_PLAIN_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")
_LETTERS: Final = ("y", "Y", "n", "N")  # yes and no by YAML 1.1, though not to PyYAML
_SAME: Final = ("yes", "no", "", "~", "null")
YES_NO: Final = ("yes", "no")


@dataclass(frozen=True)
class OtherReading:
    """What other programs take a text for; `value` is theirs, where it is written back as it stands."""

    kind: str
    value: Typed | None = None


def is_plain(node: yaml.Node) -> bool:
    """Whether a text stands without quotation marks: the C loader gives it an empty style, the other none."""
    return not getattr(node, "style", None)


def other_reading(node: yaml.ScalarNode, *, is_name: bool = False) -> OtherReading | None:
    """Return how other programs read a text, or nothing if they read the same; the name of a field is no value."""
    text = str(node.value)
    if not is_plain(node) or (text in _SAME and not is_name):
        return None
    kind = _KINDS.get(str(node.tag).rpartition(":")[2])
    if kind is None and _NUMBER_OF_1_2.fullmatch(text):
        kind = "a number"
    if kind is None and text in _LETTERS:
        kind = YES_OR_NO
    if kind is None:
        return None
    return OtherReading(kind, _written_back(kind, text))


def code_for(other: OtherReading) -> str:
    """Return the code of the problem with a text that others take for something else."""
    return "yes-no-otherwise" if other.kind == YES_OR_NO else "read-otherwise"


def _written_back(kind: str, text: str) -> Typed | None:
    if kind == "a number" and _PLAIN_NUMBER.fullmatch(text):
        return int(text)
    if kind == "a date" and _PLAIN_DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:  # no such day
            return None
    return None


def refused_in_brackets(text: str) -> bool:
    """Whether some programs refuse a text without quotation marks between brackets."""
    return "?" in text or text == "-"


def with_typed(value: Any, typed: Mapping[tuple[str | int, ...], Typed], path: tuple[str | int, ...] = ()) -> Any:
    """Return plain values as other programs would have them: with numbers and dates for some of the texts."""
    match value:
        case dict():
            return {key: with_typed(item, typed, (*path, key)) for key, item in value.items()}
        case list():
            return [with_typed(item, typed, (*path, number)) for number, item in enumerate(value)]
    return typed.get(path, value)
