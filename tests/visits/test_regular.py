"""Only ordinary files are opened, and what a PDF carries is read in bounded time and memory, by no other program."""

import json
import os
import sys
from pathlib import Path

import pytest

from tests.support.hostile import COSTLY_PDFS
from tests.support.limits import run_apart

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="FIFOs, devices and bounds of the system")

OPENING = """
import json, resource, sys
from pathlib import Path
from decision_aid.knowledge.loading import load_library
from decision_aid.visits.format import VisitError
from decision_aid.visits.opening import open_visit, read_limited
library = load_library()
before = resource.getrusage(resource.RUSAGE_SELF)
try:
    open_visit(library, read_limited(Path(sys.argv[1])))
    said = "opened"
except (VisitError, OSError) as error:
    said = str(error)
after, apart = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime + apart.ru_utime + apart.ru_stime
print(json.dumps([said, seconds, after.ru_maxrss - before.ru_maxrss, apart.ru_maxrss]))
"""


def opened(path: Path, **environment: str) -> str:
    """Open a file in a process of its own; return what is said, having measured what it took."""
    ended = run_apart(OPENING, path, **environment)
    assert (ended.returncode, ended.stderr) == (0, "")
    said, seconds, here, apart = json.loads(ended.stdout)
    assert seconds < 4  # the two seconds of the bound, and starting a process on a slow machine
    assert max(here, apart) < 256 * 1024  # kilobytes
    return str(said)


@pytest.mark.slow
@pytest.mark.parametrize("name", list(COSTLY_PDFS))
def test_a_costly_pdf_is_told_in_bounded_time_and_memory(tmp_path: Path, name: str) -> None:
    path = tmp_path / "hostile.pdf"
    path.write_bytes(COSTLY_PDFS[name]())
    assert path.stat().st_size < 8_000_000
    assert opened(path).startswith("This ")


def test_no_program_from_the_path_is_run(tmp_path: Path) -> None:
    """The reader of PDFs has one filter that is another program: it would run whatever has that name."""
    mark = tmp_path / "it-ran"
    program = tmp_path / "jbig2dec"
    program.write_text(f"#!/bin/sh\ntouch '{mark}'\necho jbig2dec 0.19\n", encoding="utf-8")
    program.chmod(0o755)
    path = tmp_path / "hostile.pdf"
    path.write_bytes(COSTLY_PDFS["a filter that is a program"]())
    assert opened(path, PATH=f"{tmp_path}:{os.environ['PATH']}").startswith("This PDF")
    assert not mark.exists()


@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "visit.json"
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")
    assert "no ordinary file" in opened(path)
