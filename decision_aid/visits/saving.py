"""Save bytes so that the file is the old one or the new one, whole, whatever happens in between."""

import contextlib
import errno
import os
import re
import secrets
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

if sys.platform != "win32":
    import fcntl

_SENTENCES: Final = {
    errno.EACCES: "You may not write in that folder.",
    errno.EPERM: "You may not write in that folder.",
    errno.EROFS: "That folder is read-only.",
    errno.ENOSPC: "The disk is full.",
    errno.EDQUOT: "Your share of the disk is full.",
    errno.EFBIG: "The disk does not take a file of this size.",
    errno.ENOENT: "That folder is not there.",
    errno.ENOTDIR: "That folder is not there.",
    errno.EISDIR: "That is a folder. Choose a name for the file.",
    errno.EEXIST: "That is no file that can be written over.",
    errno.ENAMETOOLONG: "That name is too long.",
    errno.EINVAL: "That name cannot be used there.",
    errno.EIO: "The drive does not answer.",
    errno.ENODEV: "The drive is no longer there.",
}
_TRIES: Final = 100
_BESIDE: Final = re.compile(r"\.notes-[0-9a-f]{16}\.tmp")


class SavingError(Exception):
    """The file could not be written; the text says why in one sentence, and that nothing was changed."""


def save_bytes(path: Path, data: bytes) -> None:
    """Write `data` to `path`, readable by the owner alone.

    A file beside it is written, flushed to disk and renamed. A link stays a link: what it leads to is written.
    Raises `SavingError`; the old file is then untouched.
    """
    try:
        target = Path(os.path.realpath(path))
        _refuse_what_is_no_file(target)
        remove_leftovers(target.parent)
        _write_beside(target, data)
        _flush_folder(target.parent)
    except (OSError, ValueError) as error:  # ValueError: a name that no system takes
        number = error.errno if isinstance(error, OSError) else errno.EINVAL
        why = _SENTENCES.get(number or 0, "The file could not be written.")
        raise SavingError(f"{why} Nothing was changed. Please choose another place.") from error


def _refuse_what_is_no_file(target: Path) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a directory")
    if target.exists() and not target.is_file():  # a device or a pipe would be replaced by a file
        raise FileExistsError(errno.EEXIST, "is no file")


def _write_beside(target: Path, data: bytes) -> None:
    """Write a file beside the target and put it in its place; anew if another program took it for a leftover."""
    for _ in range(_TRIES):
        beside = target.with_name(f".notes-{secrets.token_hex(8)}.tmp")
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        if _write(handle, beside, target, data):
            return
    raise FileNotFoundError(errno.EAGAIN, "taken away again and again")


def _write(handle: int, beside: Path, target: Path, data: bytes) -> bool:
    """Write and rename; no if the file was taken away before it could be locked."""
    replaced = False
    try:
        with os.fdopen(handle, "wb") as file:
            if not _is_ours(handle, beside):
                return False
            file.write(data)
            file.flush()
            os.fsync(handle)
            if sys.platform != "win32":  # while the lock is held
                beside.replace(target)
                replaced = True
        if sys.platform == "win32":  # where an open file cannot be renamed, and none can be taken for a leftover
            beside.replace(target)
    except BaseException as error:
        if replaced and isinstance(error, OSError):
            return True  # an error in closing, after all was on the disk and in its place
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    return True


def _is_ours(handle: int, beside: Path) -> bool:
    """Lock an open file; no if another program that looks for leftovers was faster."""
    try:
        _lock(handle)
    except BlockingIOError:
        return False
    except OSError:
        return True  # some drives know no locks; then leftovers there stay, too
    return beside.exists()


def remove_leftovers(folder: Path) -> None:
    """Remove what a saving that was killed has left in a folder: it may hold answers.

    A file that is being written now is locked, or on Windows cannot be removed, so it is left alone.
    """
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _BESIDE.fullmatch(entry.name):
                _remove_unless_written(Path(entry.path))


def _remove_unless_written(leftover: Path) -> None:
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            leftover.unlink()
            return
        handle = os.open(leftover, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            _lock(handle)
            leftover.unlink()
        finally:
            os.close(handle)


def _lock(handle: int) -> None:
    """Lock an open file until it is closed, or the program is gone. Raises `OSError` if another program has it."""
    if sys.platform != "win32":
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _flush_folder(folder: Path) -> None:
    """Make the rename itself last through a power cut, where the system can do so."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def dated_name(day: date, ending: str) -> str:
    """Return a name that a file is proposed with: neutral, so that it tells a stranger nothing, and with its day."""
    return f"notes-{day.isoformat()}.{ending}"


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
