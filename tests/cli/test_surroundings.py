"""A command among other programs: narrow encodings, hostile names, memory that is not written to disk, Ctrl+C."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from decision_aid.interview.answers import Answers
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.visits.format import to_json

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent.parent
COMMAND = (sys.executable, "-P", "-m", "decision_aid")


def ran(*arguments: object, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, check=False, cwd=cwd,
                          env={**os.environ, **environment}, timeout=60)  # fmt: skip


@pytest.fixture
def visit(library: Library, tmp_path: Path) -> Path:
    path = tmp_path / "visit.json"
    path.write_bytes(to_json(library, Visit(Answers({"suicidal-thoughts": "yes"}))))
    return path


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_output_to_a_narrow_encoding_is_still_read(visit: Path, encoding: str) -> None:
    ended = ran("points", visit, "--country", "fr", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (ended.returncode, ended.stderr) == (0, b"")
    text = ended.stdout.decode(encoding)
    assert "3114" in text
    assert "112" in text
    assert ran("--help", PYTHONIOENCODING=encoding).returncode == 0


def test_signs_that_command_a_terminal_are_told_and_not_obeyed(visit: Path, tmp_path: Path) -> None:
    hostile = tmp_path / "\x1b]0;owned\x07\u202egnp.json"
    for arguments in (["points", hostile], ["points", visit, "--country", "\x1b[2J"], ["schema", "\x1b[2J\u2066"]):
        ended = ran(*arguments)
        told = (ended.stdout + ended.stderr).decode()
        assert ended.returncode == 2
        assert not [sign for sign in told if sign in "\x1b\x07\u202e\u2066"], repr(told)


def test_ids_of_a_visit_are_told_without_commands(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "visit.json"
    data = to_json(library, Visit(Answers({"pace": "weeks"}))).replace(b'"pace"', b'"\\u001b[2Jpace\\u202e"')
    path.write_bytes(data)
    ended = ran("points", path)
    assert b"\x1b" not in ended.stdout + ended.stderr
    assert "\u202e" not in (ended.stdout + ended.stderr).decode()


def test_a_text_for_e_mail_holds_no_hidden_signs(library: Library, tmp_path: Path) -> None:
    path, out = tmp_path / "visit.json", tmp_path / "out.txt"
    words = "before \u202eafter\u2066 \x1b[2J end"
    path.write_bytes(to_json(library, Visit(Answers({"waiting-words": words}))))
    assert ran("summary", path, "-o", out, "--as", "text").returncode == 0
    text = out.read_text(encoding="utf-8")
    assert "before" in text
    assert not [sign for sign in text if sign in "\x1b\u202e\u2066"]


@pytest.mark.skipif(sys.platform != "linux", reason="reads what a process may leave from /proc")
def test_a_command_leaves_no_memory_behind_when_it_is_ended(tmp_path: Path) -> None:
    """No core file, and no other process of the same person may read its memory."""
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen([*COMMAND, "points", "-"], stdin=subprocess.PIPE, cwd=ROOT) as process:
        status = Path(f"/proc/{process.pid}")
        for _ in range(500):
            limits = (status / "limits").read_text()
            core = next(line for line in limits.splitlines() if line.startswith("Max core file size"))
            if core.split()[4:6] == ["0", "0"]:
                break
            time.sleep(0.02)
        assert core.split()[4:6] == ["0", "0"]
        process.stdin.close()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_ctrl_c_ends_a_command_without_a_traceback() -> None:
    with subprocess.Popen(
        [*COMMAND, "points", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        time.sleep(2)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)
    assert b"Traceback" not in told
    assert process.returncode == 130


def test_nothing_is_imported_from_the_folder_that_one_stands_in(tmp_path: Path) -> None:
    for name in ("argparse", "yaml", "typst", "pydantic", "json"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'imported')!r}, 'w')\n", encoding="utf-8")
    ended = subprocess.run([sys.executable, "-m", "decision_aid", "example"], capture_output=True, check=False,
                           cwd=tmp_path, timeout=60)  # fmt: skip
    safe = subprocess.run([*COMMAND, "example"], capture_output=True, check=False, cwd=tmp_path, timeout=60)
    assert safe.returncode == 0
    assert b"two-ssris" in safe.stdout
    assert ended.returncode == 0
    assert not (tmp_path / "imported").exists()
