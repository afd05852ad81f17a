"""Read ordinary files and nothing else: a pipe would wait for ever, a device may never end."""

import errno
import os
import stat
from pathlib import Path

_NO_FILE = "it is no ordinary file"


def read_regular(path: Path, most: int) -> bytes:
    """Return what a file holds, and at most one byte more than `most`. Raises `OSError`.

    It is opened without waiting and looked at once it is open, so that nothing can take its place in between.
    """
    if not stat.S_ISREG(path.stat().st_mode):  # to open a device can do something by itself
        _refuse(path)
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            _refuse(path)
        return file.read(most + 1)


def _refuse(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    raise OSError(errno.EINVAL, _NO_FILE, str(path))
