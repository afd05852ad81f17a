"""The visit file: JSON with a format version, so that later versions can open earlier files."""

import json
from collections.abc import Mapping
from typing import Any, Final

from decision_aid.interview.plain import MAX_WORDS, plain_answers, read_answers
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.library import Library

FORMAT: Final = "decision-aid-visit"
VERSION: Final = 1
MAX_BYTES: Final = 4_000_000  # a hundred times a full visit
_MAX_DEPTH: Final = 20


class VisitError(Exception):
    """A file that is no visit, or cannot be opened; its text is a sentence for the person, without answers."""


def to_json(library: Library, visit: Visit) -> bytes:
    """Return a visit as the bytes of its file."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "content": library.aid.version,
        "answers": {**visit.unknown, **plain_answers(visit.answers)},
        "notes": dict(visit.notes),
        "printed": dict(visit.printed),
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass") + b"\n"


def from_json(library: Library, data: bytes) -> Visit:
    """Read the bytes of a visit file. Raises `VisitError` with one clear sentence if they are none."""
    if len(data) > MAX_BYTES:
        raise VisitError("This file is too large to be a saved visit.")
    content = _parse(data)
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise VisitError("This file is not a saved visit of this aid.")
    version = content.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise VisitError("This file is damaged: it does not say which version it has.")
    if version > VERSION:
        raise VisitError("This visit was saved by a newer version of the aid. Please update the aid to open it.")
    answers = content.get("answers", {})
    if not isinstance(answers, dict):
        raise VisitError("This file is damaged: its answers cannot be read.")
    read = read_answers(library, answers)
    return Visit(
        read.answers,
        notes=_texts(content.get("notes")),
        printed=_ticks(content.get("printed")),
        unknown=read.not_understood,
    )


def _parse(data: bytes) -> Any:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise VisitError("This file is not a saved visit of this aid.") from None
    if _depth(text) > _MAX_DEPTH:
        raise VisitError("This file is damaged: it is nested too deeply to be a saved visit.")
    try:
        return json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise VisitError("This file is damaged or not a saved visit: it cannot be read.") from None


def _refuse(_constant: str) -> None:
    raise ValueError


def _depth(text: str) -> int:
    """Return how deep brackets go, at most; brackets inside texts count too, which only makes it stricter."""
    depth = deepest = 0
    for sign in text:
        if sign in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in "]}":
            depth -= 1
    return deepest


def _texts(value: Any) -> Mapping[str, str]:
    if not isinstance(value, dict):
        return {}
    return {key: text for key, text in value.items() if isinstance(text, str) and len(text) <= MAX_WORDS}


def _ticks(value: Any) -> Mapping[str, bool]:
    if not isinstance(value, dict):
        return {}
    return {key: on for key, on in value.items() if isinstance(on, bool)}
