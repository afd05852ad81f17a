"""Protection by a passphrase, in the open `age` format: any age program can open it too.

The key is made slow to guess on purpose (scrypt): protecting and opening take a second or more.
"""

from typing import Final

import pyrage

from decision_aid.visits.format import VisitError

_MARK: Final = b"age-encryption.org/v1"


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
    try:
        return bytes(pyrage.passphrase.decrypt(data, passphrase))
    except pyrage.DecryptError as error:
        if "failed to decrypt" in str(error).casefold() or "decryption failed" in str(error).casefold():
            raise WrongPassphraseError("This passphrase does not open the file. Please try again.") from None
        raise VisitError("This file is damaged: it cannot be opened, with any passphrase.") from None
