"""Hostile files get a sentence, in bounded memory and processor time; the bounds are set in the system."""

import json
import sys
from pathlib import Path

import pytest

from tests.support.hostile import HOSTILE
from tests.support.limits import run_apart

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="reads its own size from /proc"),
]

OPENING = """
import json, sys
from pathlib import Path
from decision_aid.knowledge.loading import load_library
from decision_aid.visits.format import VisitError
from decision_aid.visits.opening import open_visit, read_limited
import pypdf
library = load_library()
for path in sys.argv[1:]:
    bounded(megabytes=400, seconds=2)
    try:
        open_visit(library, read_limited(Path(path)), "a passphrase")
    except VisitError as error:
        print(json.dumps([Path(path).name, str(error)]), flush=True)
"""


def test_hostile_files_get_one_sentence_each(tmp_path: Path) -> None:
    for name, write in HOSTILE.items():
        write(tmp_path / name)
    ended = run_apart(OPENING, *(tmp_path / name for name in HOSTILE))
    told = dict(json.loads(line) for line in ended.stdout.splitlines())
    assert next((name for name in HOSTILE if name not in told), None) is None
    assert (ended.returncode, ended.stderr) == (0, "")
    assert all(sentence.startswith("This ") for sentence in told.values())
    # said by this program: a library that met its bound would have ended its own process, and that is told otherwise
    assert [name for name, sentence in told.items() if "could not be opened" in sentence] == []


def test_the_bounds_are_enforced() -> None:
    """That the test above could fail: a process under these bounds gets neither the memory nor the time."""
    assert "MemoryError" in run_apart("bounded(400, 2); x = bytes(500_000_000)").stderr
    assert run_apart("bounded(400, 0)\nwhile True: pass").returncode < 0
