"""The visit file: JSON with a format version, so that later versions can open earlier files.

What is in a file and not understood is kept aside, told, and saved again. A file that says something twice, or is
broken, is refused as a whole: it stays as it is, and nobody has to guess what it meant.
"""

import json
import math
import re
from collections.abc import Callable
from typing import Any, Final, get_args

from decision_aid.interview.plain import MAX_WORDS, plain_answers, read_answers
from decision_aid.interview.visit import Size, Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.visits.migrating import STEPS, Steps, migrated, newest

FORMAT: Final = "decision-aid-visit"
VERSION: Final = newest(STEPS)
MAX_BYTES: Final = 4_000_000  # a hundred times a full visit
_MAX_DEPTH: Final = 20
_TAKEN_APART: Final = ("format", "version", "content", "answers", "notes", "printed")
# each sign of structure, or a text as a whole; possessive, so that no file makes it slow
_STRUCTURE: Final = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class VisitError(Exception):
    """A file that is no visit, or cannot be opened; its text is a sentence for the person, without answers."""


def to_json(library: Library, visit: Visit) -> bytes:
    """Return a visit as the bytes of its file. Raises `VisitError` if it would be too large to be opened again."""
    aside = visit.aside
    content = {
        "format": FORMAT,
        "version": VERSION,
        "content": library.aid.version,
        "answers": {**visit.unknown, **plain_answers(visit.answers)},
        "notes": {**_part(aside, "notes"), **visit.notes},
        "printed": {**_part(aside, "printed"), **visit.printed},
        **{key: value for key, value in aside.items() if key not in _TAKEN_APART},
        **({"short": True} if visit.short else {}),
        **({"size": visit.size} if visit.size != _USUAL.size else {}),
    }
    data = _whole(json.dumps(content, ensure_ascii=False, indent=1)).encode("utf-8") + b"\n"
    if len(data) > MAX_BYTES:
        raise VisitError("These answers are too long for one file. Please make the longest of them shorter.")
    return data


def from_json(library: Library, data: bytes, steps: Steps = STEPS) -> Visit:
    """Read the bytes of a visit file. Raises `VisitError` with one clear sentence if they are none."""
    if len(data) > MAX_BYTES:
        raise VisitError("This file is too large to be a saved visit.")
    content = _parse(data)
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise VisitError("This file is not a saved visit of this aid.")
    content = _of_today(content, steps)
    parts = {name: content.get(name, {}) for name in ("answers", "notes", "printed")}
    for name, part in parts.items():
        if not isinstance(part, dict):
            raise VisitError(f"This file is damaged: its {_NAMES[name]} cannot be read.")
    read = read_answers(library, parts["answers"])
    notes, strange_notes = _sorted_out(parts["notes"], _is_note)
    printed, strange_ticks = _sorted_out(parts["printed"], lambda on: isinstance(on, bool))
    strange = {"notes": strange_notes, "printed": strange_ticks}
    choices = {name: content.pop(name) for name, fits in _CHOICES.items() if fits(content.get(name))}
    return Visit(
        read.answers,
        notes=notes,
        printed=printed,
        unknown=read.not_understood,
        aside={key: value for key, value in content.items() if key not in _TAKEN_APART}
        | {name: entries for name, entries in strange.items() if entries},
        **choices,
    )


# what older files do not hold; a value that is none of these is kept aside
_CHOICES: Final[dict[str, Callable[[Any], bool]]] = {
    "short": lambda value: isinstance(value, bool),
    "size": lambda value: isinstance(value, str) and value in get_args(Size),
}
_USUAL: Final = Visit()
_NAMES: Final = {"answers": "answers", "notes": "notes", "printed": "choices for printing"}


def _of_today(content: dict[str, Any], steps: Steps) -> dict[str, Any]:
    version = content.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise VisitError("This file is damaged: it does not say which version it has.")
    if version > newest(steps):
        raise VisitError("This visit was saved by a newer version of the aid. Please update the aid to open it.")
    try:
        return migrated(content, version, steps)
    except (AttributeError, LookupError, TypeError, ValueError):  # a step met what no file of its version holds
        raise VisitError("This file is damaged: it does not hold what its version should.") from None


def _parse(data: bytes) -> Any:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise VisitError("This file is not a saved visit of this aid.") from None
    if _depth(text) > _MAX_DEPTH:
        raise VisitError("This file is damaged: it is nested too deeply to be a saved visit.")
    try:
        found = json.loads(text, parse_constant=_refuse, parse_float=_finite, object_pairs_hook=_each_key_once)
    except _RepeatedKeyError:
        raise VisitError("This file is damaged: it says something twice, and only one can be meant.") from None
    except (ValueError, RecursionError):
        raise VisitError("This file is damaged or not a saved visit: it cannot be read.") from None
    return _whole_texts(found)


class _RepeatedKeyError(Exception):
    pass


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _RepeatedKeyError
    return found


def _refuse(_constant: str) -> None:
    raise ValueError


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):  # 1e999: could be read, but not be saved again
        raise ValueError
    return number


def _depth(text: str) -> int:
    """Return how deep brackets go, at most. Those inside texts do not count: people write “:[” too."""
    depth = deepest = 0
    for found in _STRUCTURE.finditer(text):
        if found[0] in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif found[0] in "]}":
            depth -= 1
    return deepest


def _whole(text: str) -> str:
    """Return a text with a replacement sign for each half of a sign: no file and no page can hold a half."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def _whole_texts(value: Any) -> Any:
    match value:
        case str():
            return _whole(value)
        case list():
            return [_whole_texts(item) for item in value]
        case dict():
            return {_whole(key): _whole_texts(item) for key, item in value.items()}
    return value


def _sorted_out(part: dict[str, Any], fits: Callable[[Any], bool]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the entries that fit, and those that do not."""
    return (
        {key: value for key, value in part.items() if fits(value)},
        {key: value for key, value in part.items() if not fits(value)},
    )


def _is_note(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= MAX_WORDS


def _part(aside: Any, name: str) -> dict[str, object]:
    found = aside.get(name, {})
    return found if isinstance(found, dict) else {}
