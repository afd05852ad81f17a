"""Saving: the file is the old one or the new one, whole, whatever happens; and nothing else is left in its folder."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from decision_aid.visits.saving import SavingError, remove_leftovers, save_bytes, seen
from tests.support.limits import ROOT, run_apart

pytestmark = pytest.mark.slow

POSIX = pytest.mark.skipif(os.name != "posix", reason="links, permissions and limits of POSIX")
OLD, NEW = b"the old file", b"the new file" * 50_000


@pytest.fixture
def place(tmp_path: Path) -> Path:
    file = tmp_path / "notes.json"
    file.write_bytes(OLD)
    return file


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def refused(path: Path, data: bytes = NEW) -> str:
    with pytest.raises(SavingError) as error:
        save_bytes(path, data)
    assert str(error.value).endswith(" Nothing was changed. Please choose another place.")
    return str(error.value).split(" Nothing")[0]


def test_a_file_is_written_whole_and_nothing_stays_beside_it(place: Path) -> None:
    save_bytes(place, NEW)
    assert place.read_bytes() == NEW
    assert names(place.parent) == ["notes.json"]


@POSIX
def test_the_new_file_reaches_the_disk_before_the_old_one_goes_and_then_the_name(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut in between finds the old file or the new one; the system is watched, not replaced."""
    flush, flushed = os.fsync, []
    data = NEW[:100]  # so short that it would wait in a buffer

    def watched(handle: int) -> None:
        flush(handle)
        found = os.fstat(handle)
        flushed.append(("folder" if stat.S_ISDIR(found.st_mode) else found.st_size, place.read_bytes() == data))

    monkeypatch.setattr(os, "fsync", watched)
    save_bytes(place, data)
    assert flushed == [(100, False), ("folder", True)]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=3000))
def test_any_bytes_come_back(place: Path, data: bytes) -> None:
    save_bytes(place, data)
    assert place.read_bytes() == data


@POSIX
def test_only_the_owner_can_read_it_even_where_it_was_open_to_all(place: Path) -> None:
    place.chmod(0o666)
    before = os.umask(0)
    try:
        save_bytes(place, NEW)
    finally:
        os.umask(before)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


@POSIX
def test_a_link_stays_a_link_and_what_it_leads_to_is_written(place: Path, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere"
    real.mkdir()
    link = tmp_path / "link.json"
    link.symlink_to(place.rename(real / "notes.json"))
    save_bytes(link, NEW)
    assert link.is_symlink()
    assert (real / "notes.json").read_bytes() == NEW
    assert names(real) == ["notes.json"]
    lost = tmp_path / "lost.json"
    lost.symlink_to(real / "not-there-yet.json")
    save_bytes(lost, NEW)
    assert (real / "not-there-yet.json").read_bytes() == NEW


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refused(tmp_path) == "That is a folder. Choose a name for the file."
    assert refused(Path("/")) == "That is a folder. Choose a name for the file."
    assert refused(Path()) == "That is a folder. Choose a name for the file."
    assert names(tmp_path) == []


def test_a_folder_that_is_gone_is_told(place: Path) -> None:
    assert refused(place.parent / "gone" / "notes.json") == "That folder is not there."
    assert refused(place / "notes.json") == "That folder is not there."
    assert place.read_bytes() == OLD


def test_a_name_that_is_too_long_or_impossible_is_told(place: Path) -> None:
    assert refused(place.with_name("x" * 300)) == "That name is too long."
    assert refused(place.with_name("x" * 250) / "y") == "That folder is not there."
    assert refused(Path(f"{place}\x00")) == "That name cannot be used there."
    save_bytes(place.with_name("x" * 255), NEW)  # as long as can be: the file beside it is no longer
    assert names(place.parent) == ["notes.json", "x" * 255]


@POSIX
def test_a_pipe_or_a_device_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert refused(pipe) == "That is no file that can be written over."
    assert pipe.is_fifo()
    assert refused(Path("/dev/null")) == "That is no file that can be written over."


SAVING = """
import os, resource, sys
from pathlib import Path
from decision_aid.visits.saving import SavingError, save_bytes
path, limit, user = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
if user and os.geteuid() == 0:
    os.setgroups([]); os.setgid(user); os.setuid(user)
try:
    save_bytes(path, b"the new file" * 50_000)
    print("saved")
except SavingError as error:
    print(error)
"""


def said_apart(path: Path, *, limit: int = 0, user: int = 0) -> str:
    ended = run_apart(SAVING, path, limit, user)
    assert ended.stderr == ""
    return ended.stdout.split(" Nothing")[0].strip()


@POSIX
@pytest.mark.parametrize("limit", [1, 4096, 599_999])
def test_a_file_that_may_not_grow_so_large_leaves_the_old_one(place: Path, limit: int) -> None:
    assert said_apart(place, limit=limit) == "The disk does not take a file of this size."
    assert place.read_bytes() == OLD
    assert names(place.parent) == ["notes.json"]
    assert said_apart(place, limit=600_000) == "saved"


@POSIX
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only root can make a small disk; a limit on the size of files stands in for it above")
    try:
        (disk / "notes.json").write_bytes(OLD)
        assert refused(disk / "notes.json") == "The disk is full."
        assert (disk / "notes.json").read_bytes() == OLD
        assert names(disk) == ["notes.json"]
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        assert refused(disk / "notes.json", b"small") == "That folder is read-only."
    finally:
        subprocess.run(["umount", disk], check=True)


@POSIX
def test_a_folder_of_somebody_else_is_told(place: Path) -> None:
    nobody = 65534
    for folder in place.parents[:3]:
        folder.chmod(0o755)
    place.chmod(0o644)
    place.parent.chmod(0o555)
    assert said_apart(place, user=nobody) == "You may not write in that folder."
    assert said_apart(place.parent / "new.json", user=nobody) == "You may not write in that folder."
    place.parent.chmod(0o000)
    assert said_apart(place, user=nobody) == "You may not write in that folder."
    place.parent.chmod(0o755)
    assert place.read_bytes() == OLD
    assert names(place.parent) == ["notes.json"]


@POSIX
def test_killed_at_random_moments_the_file_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.support.killing", str(tmp_path), "400", "6"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    kills, met, beside, broken, left = map(int, ended.stdout.split())
    assert (kills, broken) == (400, 0)
    assert met > 200, "most kills must meet a saving, or this test says little"
    assert beside > 20, "some kills must leave a file beside, or this test says little"
    assert left == 0


def test_what_a_kill_left_is_removed_by_the_next_saving_and_nothing_else(place: Path) -> None:
    left = place.with_name(".notes-0123456789abcdef.tmp")
    others = (".notes-0123456789abcdeg.tmp", ".notes.tmp", "notes-0123456789abcdef.tmp", "other.tmp")
    for name in others:
        place.with_name(name).write_bytes(b"not ours")
    left.write_bytes(b"answers")
    save_bytes(place, NEW)
    assert names(place.parent) == sorted(["notes.json", *others])


@POSIX
def test_what_another_program_is_writing_now_is_left_alone(place: Path) -> None:
    import fcntl

    writing = place.with_name(".notes-0123456789abcdef.tmp")
    with writing.open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        remove_leftovers(place.parent)
        assert writing.exists()
    remove_leftovers(place.parent)
    assert not writing.exists()
    writing.symlink_to(place)
    remove_leftovers(place.parent)
    assert place.read_bytes() == OLD


def test_a_change_by_others_is_seen_even_with_the_clock_set_back(place: Path) -> None:
    before = seen(place)
    assert seen(place) == before
    os.utime(place, (1_000_000, 1_000_000))
    assert seen(place) != before
    place.unlink()
    assert seen(place) is None


RACING = """
import sys
from pathlib import Path
from decision_aid.visits.saving import SavingError, save_bytes
failed = 0
for number in range(400):
    try:
        save_bytes(Path(sys.argv[1]), b"x" * number)
    except SavingError:
        failed += 1
print(failed)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such locks")
def test_four_programs_that_save_in_one_folder_do_not_disturb_each_other(tmp_path: Path) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", RACING, str(tmp_path / f"visit-{number}.json")], stdout=subprocess.PIPE
        )
        for number in range(4)
    ]
    assert [process.communicate(timeout=200)[0].strip() for process in running] == [b"0"] * 4
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"visit-{number}.json" for number in range(4)]


def test_an_error_in_closing_after_all_is_on_the_disk_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """“Nothing was changed” would be untrue: the new file stands there, whole."""
    opened = os.fdopen

    def failing_to_close(handle: int, mode: str) -> object:
        file = opened(handle, mode)

        class Failing:
            def __getattr__(self, name: str) -> object:
                return getattr(file, name)

            def __enter__(self) -> "Failing":
                return self

            def __exit__(self, *_error: object) -> None:
                self.close()

            def close(self) -> None:
                file.close()
                raise OSError(errno.EIO, "closing")

        return Failing()

    monkeypatch.setattr(os, "fdopen", failing_to_close)
    save_bytes(tmp_path / "visit.json", b"new")
    assert (tmp_path / "visit.json").read_bytes() == b"new"
