"""Protection by a passphrase, in the open `age` format: any age program can open it too.

The key is made slow to guess on purpose (scrypt): protecting and opening take a second or more.
"""

import re
from typing import Final

import pyrage

from decision_aid.visits.format import VisitError

_MARK: Final = b"age-encryption.org/v1"
_WORK: Final = re.compile(rb"^-> scrypt \S+ ([0-9]+)$", re.MULTILINE)
_HEADER: Final = 4096  # bytes; one passphrase makes a header of some 150
# The file says how much memory its key takes: 1 KB, doubled so many times. Our own take 19 where this was measured
# (0.5 GB, a second), and the library aims at a second. It would obey a hostile file up to 16 GB, and more than there
# is ends the program with all that it holds.
_MOST_WORK: Final = 21
_DAMAGED: Final = "This file is damaged: it cannot be opened, with any passphrase."


class WrongPassphraseError(VisitError):
    """The passphrase does not open this file; it may be tried again."""


def is_protected(data: bytes) -> bool:
    """Whether a file needs a passphrase."""
    return data.startswith(_MARK)


def protect(data: bytes, passphrase: str) -> bytes:
    """Return the bytes of a protected file."""
    return bytes(pyrage.passphrase.encrypt(data, passphrase))


def unprotect(data: bytes, passphrase: str) -> bytes:
    """Return what is in a protected file. Raises `WrongPassphraseError`, or `VisitError` if it is damaged."""
    header, end, _ = data[:_HEADER].partition(b"\n---")
    if not end:  # the library looks for the end again with each line: a long header would take it minutes
        raise VisitError(_DAMAGED)
    if any(len(work) > 2 or int(work) > _MOST_WORK for work in _WORK.findall(header)):
        raise VisitError("This file asks for more memory than a saved visit does. It was not opened.")
    try:
        return bytes(pyrage.passphrase.decrypt(data, passphrase))
    except pyrage.DecryptError as error:
        if "decryption failed" in str(error).casefold():
            raise WrongPassphraseError("This passphrase does not open the file. Please try again.") from None
        raise VisitError(_DAMAGED) from None
