"""Makes the key of a passphrase, or reads a PDF, in a process of its own; `decision_aid.visits.protection` starts it.

The library for it holds up every other thread for the second or more that it takes, so a window would stand still;
and where there is too little memory, or a bug, it ends its process: then this one, and not the window. A PDF can be
small and endless inside: it is read within bounds that the system keeps.

What to do, the passphrase and the data come through standard input, the result leaves by standard output: nothing of
it stands on a command line or in a file. Imports as little as can be, so that it starts at once.
"""

import io
import sys
from typing import Final

PROTECT: Final = b"p"
OPEN: Final = b"o"
ATTACHED: Final = b"a"
WRONG_PASSPHRASE: Final = 3
DAMAGED: Final = 4
NOTHING: Final = 5
ATTACHMENT: Final = "visit.json"
_MOST_MEMORY: Final = 256 * 2**20
_MOST_SECONDS: Final = 2
_LENGTH: Final = 8  # bytes that tell how long the passphrase is


def packed(what: bytes, passphrase: str, data: bytes) -> bytes:
    """Return what goes to standard input."""
    secret = passphrase.encode("utf-8", "surrogatepass")
    return what + len(secret).to_bytes(_LENGTH, "big") + secret + data


def work(given: bytes) -> tuple[int, bytes]:
    """Do what is asked; return the exit code and what goes to standard output."""
    begin = 1 + _LENGTH
    end = begin + int.from_bytes(given[1:begin], "big")
    passphrase, data = given[begin:end].decode("utf-8", "replace"), given[end:]
    if given[:1] == ATTACHED:
        return _attached(data)
    import pyrage

    if given[:1] == PROTECT:
        return 0, bytes(pyrage.passphrase.encrypt(data, passphrase))
    try:
        return 0, bytes(pyrage.passphrase.decrypt(data, passphrase))
    except pyrage.DecryptError as error:
        return (WRONG_PASSPHRASE if "decryption failed" in str(error).casefold() else DAMAGED), b""


def _attached(data: bytes) -> tuple[int, bytes]:
    """Return the visit that a PDF carries."""
    from pypdf import PdfReader

    _bound()
    try:
        attachments = PdfReader(io.BytesIO(data)).attachments
        return (0, bytes(attachments[ATTACHMENT][0])) if ATTACHMENT in attachments else (NOTHING, b"")
    except Exception:
        return DAMAGED, b""


def _bound() -> None:
    """Bound this process, where the system can do so, and let it start no other program and reach no network."""
    if sys.platform != "win32":
        import resource

        for limit, most in ((resource.RLIMIT_AS, _MOST_MEMORY), (resource.RLIMIT_CPU, _MOST_SECONDS)):
            hard = resource.getrlimit(limit)[1]
            resource.setrlimit(limit, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    sys.addaudithook(_refuse)


def _refuse(event: str, _arguments: object) -> None:
    if event.startswith(("subprocess.", "os.exec", "os.system", "os.posix_spawn", "os.fork", "os.spawn", "socket.")):
        raise PermissionError(event)


def main() -> int:
    """Read, work, write."""
    code, result = work(sys.stdin.buffer.read())
    sys.stdout.buffer.write(result)
    sys.stdout.buffer.flush()
    return code


if __name__ == "__main__":
    sys.exit(main())
