"""Protection by a passphrase, in the open `age` format: any age program can open it too.

The key is made slow to guess on purpose (scrypt): protecting and opening take a second or more, and half a gigabyte.
That is done in a process of its own (`decision_aid.visits.apart`), and so is reading a PDF, which may take a library
too long.
"""

import os
import re
import subprocess
import sys
from typing import Final

from decision_aid.visits.apart import ATTACHED, DAMAGED, NOTHING, OPEN, PROTECT, WRONG_PASSPHRASE, packed
from decision_aid.visits.format import VisitError

# -P: without it, a file in the folder that the program was started in could stand in for a library
COMMAND: Final = (sys.executable, "-P", "-m", "decision_aid.visits.apart")
_MARK: Final = b"age-encryption.org/v1"
_WORK: Final = re.compile(rb"^-> scrypt \S+ ([0-9]+)$", re.MULTILINE)
_HEADER: Final = 4096  # bytes; one passphrase makes a header of some 150
# The file says how much memory its key takes: 1 KB, doubled so many times. Our own take 19 where this was measured
# (0.5 GB, a second), and the library aims at a second. It would obey a hostile file up to 16 GB.
_MOST_WORK: Final = 21
_LONGEST: Final = 30  # seconds, where the system bounds no processor time
_DAMAGED: Final = "This file is damaged: it cannot be opened, with any passphrase."


class WrongPassphraseError(VisitError):
    """The passphrase does not open this file; it may be tried again."""


def is_protected(data: bytes) -> bool:
    """Whether a file needs a passphrase."""
    return data.startswith(_MARK)


def protect(data: bytes, passphrase: str) -> bytes:
    """Return the bytes of a protected file. Raises `VisitError` if the key cannot be made."""
    code, protected = _apart(packed(PROTECT, passphrase, data))
    if code or not is_protected(protected):
        raise VisitError("The key for the passphrase could not be made. Perhaps there is too little memory.")
    return protected


def unprotect(data: bytes, passphrase: str) -> bytes:
    """Return what is in a protected file. Raises `WrongPassphraseError`, or `VisitError` if it is damaged."""
    header, end, _ = data[:_HEADER].partition(b"\n---")
    if not end:  # the library looks for the end again with each line: a long header would take it minutes
        raise VisitError(_DAMAGED)
    if any(len(work) > 2 or int(work) > _MOST_WORK for work in _WORK.findall(header)):
        raise VisitError("This file asks for more memory than a saved visit does. It was not opened.")
    code, opened = _apart(packed(OPEN, passphrase, data))
    match code:
        case 0:
            return opened
        case _ if code == WRONG_PASSPHRASE:
            raise WrongPassphraseError("This passphrase does not open the file. Please try again.")
        case _ if code == DAMAGED:
            raise VisitError(_DAMAGED)
    raise VisitError("This file could not be opened. Perhaps there is too little memory.")


def attached(data: bytes) -> bytes:
    """Return the visit that a PDF carries. Raises `VisitError` if there is none, or if reading it takes too much."""
    code, found = _apart(packed(ATTACHED, "", data), seconds=_LONGEST)
    if code == 0:
        return found
    if code == NOTHING:
        raise VisitError(
            "This PDF carries no answers. Only a summary saved with “My answers, to open again later” does."
        )
    raise VisitError("This PDF is damaged: it cannot be read.")


def _apart(given: bytes, seconds: int | None = None) -> tuple[int, bytes]:
    """Have the work done apart. No other program can be started from there: none is found."""
    nowhere = {**os.environ, "PATH": os.devnull}
    try:
        ended = subprocess.run(
            COMMAND, input=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False, env=nowhere,
            timeout=seconds,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return DAMAGED, b""
    except OSError as error:
        raise VisitError("The work could not be begun. Please try again.") from error
    return ended.returncode, ended.stdout
