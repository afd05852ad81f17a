"""Save bytes so that the file is the old one or the new one, whole, whatever happens in between."""

import contextlib
import errno
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_SENTENCES: Final = {
    errno.EACCES: "You may not write in that folder.",
    errno.EPERM: "You may not write in that folder.",
    errno.EROFS: "That folder is read-only.",
    errno.ENOSPC: "The disk is full.",
    errno.EDQUOT: "Your share of the disk is full.",
    errno.ENOENT: "That folder is not there.",
    errno.ENOTDIR: "That folder is not there.",
    errno.EISDIR: "That is a folder. Choose a name for the file.",
    errno.ENAMETOOLONG: "That name is too long.",
    errno.EIO: "The drive does not answer.",
    errno.ENODEV: "The drive is no longer there.",
}


class SavingError(Exception):
    """The file could not be written; the text says why in one sentence, and that nothing was changed."""


def save_bytes(path: Path, data: bytes) -> None:
    """Write `data` to `path`, readable by the owner alone.

    A file beside it is written, flushed to disk and renamed. Raises `SavingError`; the old file is then untouched.
    """
    beside = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a directory")
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        why = _SENTENCES.get(error.errno or 0, "The file could not be written.")
        raise SavingError(f"{why} Nothing was changed. Please choose another place.") from error


def _flush_folder(folder: Path) -> None:
    """Make the rename itself last through a power cut, where the system can do so."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@dataclass(frozen=True)
class Seen:
    """What a file looked like when it was last read or written here: its size and when it was changed."""

    size: int
    changed_ns: int


def seen(path: Path) -> Seen | None:
    """Return what a file looks like now, or nothing if it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Seen(found.st_size, found.st_mtime_ns)
