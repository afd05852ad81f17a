"""Kill a program at random moments while it saves, and look at what is left.

python -m tests.support.killing FOLDER COUNT SEED

A child saves version after version of a file, and says before and after each. It is killed at a random moment; the
file must then be the last version that was whole, or the one that was being written.
"""

import contextlib
import os
import random
import signal
import sys
import time
from pathlib import Path

from decision_aid.visits.saving import remove_leftovers, save_bytes


def content(version: int) -> bytes:
    """A file of some size that tells its version on every line, and whether it is whole."""
    return b"%08d\n" % version * (2000 + version % 7 * 3000)


def version_of(data: bytes) -> int:
    """Return the version of a whole file; raises ValueError otherwise."""
    version = int(data[:8])
    if data != content(version):
        raise ValueError("not whole")
    return version


def _save_for_ever(path: Path, first: int, tell: int) -> None:
    version = first
    while True:
        version += 1
        os.write(tell, b"b%08d" % version)
        save_bytes(path, content(version))
        os.write(tell, b"e%08d" % version)


def kill_once(path: Path, chance: random.Random) -> tuple[bool, bool]:
    """Kill one child; return whether the file was as it must be, and whether the kill met a saving."""
    before = version_of(path.read_bytes())
    listen, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(listen)
        with contextlib.suppress(BaseException):
            _save_for_ever(path, before, tell)
        os._exit(1)
    os.close(tell)
    said = os.read(listen, 9)  # it has begun
    time.sleep(chance.random() * 0.012)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(listen, 1 << 16):
        said += more
    os.close(listen)
    told = [(said[at : at + 1], int(said[at + 1 : at + 9])) for at in range(0, len(said), 9)]
    whole = max([version for kind, version in told if kind == b"e"], default=before)
    begun = max(version for kind, version in told if kind == b"b")
    try:
        found = version_of(path.read_bytes())
    except (OSError, ValueError):
        return False, True
    return found in (whole, begun), begun > whole


def main() -> int:
    """Kill, and print: kills, those that met a saving, files left beside, broken files, left after clearing up."""
    folder, count, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    path, chance = folder / "notes.json", random.Random(seed)
    save_bytes(path, content(1))
    met = beside = broken = 0
    for _ in range(count):
        right, during = kill_once(path, chance)
        met += during
        broken += not right
        beside += len(list(folder.iterdir())) > 1
    remove_leftovers(folder)
    print(count, met, beside, broken, len(list(folder.iterdir())) - 1)
    return 0


if __name__ == "__main__":
    sys.exit(main())
