"""Open a visit from the bytes of a file: a plain visit, a protected one, or a summary PDF that carries one."""

from pathlib import Path
from typing import BinaryIO, Final

from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.reading.regular import read_regular
from decision_aid.visits.format import MAX_BYTES, VisitError, from_json
from decision_aid.visits.protection import attached, is_protected, unprotect

_PDF_MARK: Final = b"%PDF-"
_LARGEST: Final = 8_000_000  # bytes; a summary of 25 medicines has under one million, a broken PDF takes time


class PassphraseNeededError(VisitError):
    """The file is protected, and no passphrase was given."""


def read_limited(path: Path) -> bytes:
    """Return the bytes of a file, if it is small enough to be a visit. Raises `VisitError` or `OSError`."""
    return _not_too_large(read_regular(path, _LARGEST))


def read_stream(file: BinaryIO) -> bytes:
    """Return what an open file holds, and no more of it than a visit can be. Raises `VisitError` or `OSError`."""
    return _not_too_large(file.read(_LARGEST + 1))


def _not_too_large(data: bytes) -> bytes:
    if len(data) > _LARGEST:
        raise VisitError("This file is too large to be a saved visit.")
    return data


def open_visit(library: Library, data: bytes, passphrase: str | None = None) -> Visit:
    """Return the visit in `data`. Raises `VisitError` with one clear sentence if there is none."""
    if is_protected(data):
        if len(data) > MAX_BYTES:
            raise VisitError("This file is too large to be a saved visit.")
        if passphrase is None:
            raise PassphraseNeededError("This visit is protected by a passphrase.")
        return from_json(library, unprotect(data, passphrase))
    if data.startswith(_PDF_MARK):
        return from_json(library, attached(data))
    return from_json(library, data)
