"""Faults in the window: whatever fails, the answers are still there, it is told plainly, and there is a way on."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from decision_aid.failing import install
from decision_aid.interview.answers import Answers
from decision_aid.interview.trials import Trial
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.shipped import resources_folder, rules_folder
from decision_aid.visits.format import to_json
from decision_aid.visits.opening import open_visit
from decision_aid.window.main_window import MainWindow
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.notice import Notice
from decision_aid.window.qt.background import in_background
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings
from decision_aid.window.view_state import ViewState
from decision_aid.window.way import journey
from tests.support.limits import run_apart
from tests.support.person import Person
from tests.support.settling import settle
from tests.visits.test_protection import FOREIGN, PASSPHRASE

pytestmark = pytest.mark.slow

BEFORE = Visit(Answers({"pace": "weeks", "episode-words": "my words"}))


@pytest.fixture
def person(tmp_path: Path) -> Person:
    return Person(tmp_path)


@pytest.fixture
def window(library: Library, person: Person, qapp: QApplication) -> Iterator[MainWindow]:
    session = Session(library)
    session.open(BEFORE)
    session.answer("cost", "no-worry")
    made = MainWindow(session, Settings(theme="light"), resources_folder(), person.of)
    made.show()
    settle()
    yield made
    wait_until(lambda: not made.files.busy)
    made.close_all()
    made.deleteLater()
    settle()


@pytest.fixture
def reporting(window: MainWindow) -> Iterator[None]:
    """Exceptions go where they go in the program: to a dialog."""
    before, unraisable = (
        install(window.dialogs.report),
        sys.unraisablehook,
    )
    yield
    sys.excepthook, sys.unraisablehook = before, unraisable


def wait_until(so: Callable[[], bool]) -> int:
    """Let the window live until something is so; return how often it could do something else meanwhile."""
    rounds = 0
    while not so():
        QApplication.processEvents()
        time.sleep(0.001)
        rounds += 1
        assert rounds < 30_000, "it never came about"
    settle()
    return rounds


def read(window: MainWindow, path: Path, passphrase: str | None = None) -> Visit:
    return open_visit(window.session.library, path.read_bytes(), passphrase)


def placing(person: Person, *places: Path | None) -> None:
    """Have the person name these places, one after another."""
    waiting = list(places)
    person.save_place = lambda *_: waiting.pop(0)


# --- saving ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bad", "sentence"),
    [
        ("gone/notes.json", "That folder is not there."),
        ("file/notes.json", "That folder is not there."),
        ("x" * 300, "That name is too long."),
        ("folder", "That is a folder."),
        ("a\x00b", "That name cannot be used there."),
        ("pipe", "That is no file that can be written over."),
    ],
)
def test_a_place_that_does_not_work_is_told_and_another_one_offered(
    window: MainWindow, person: Person, tmp_path: Path, bad: str, sentence: str
) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    answers = window.session.answers
    person.choose = lambda keys: keys[0]
    placing(person, tmp_path / bad, tmp_path / "good.json")
    window.save()
    title, text = person.questions[-1]
    assert (title, sentence in text, "Your answers are still in this window." in text) == (
        "The visit was not saved", True, True,
    )  # fmt: skip
    assert window.session.answers == answers
    assert read(window, tmp_path / "good.json").answers == answers
    assert not window.session.unsaved


def test_a_place_that_fails_later_is_told_once_and_not_at_each_key(
    window: MainWindow, person: Person, tmp_path: Path
) -> None:
    folder = tmp_path / "drive"
    folder.mkdir()
    person.keep_saving = True
    placing(person, folder / "notes.json")
    window.save()
    window.session.answer("cost", "some-worry")
    assert read(window, folder / "notes.json").answers["cost"] == "some-worry"
    (folder / "notes.json").unlink()
    folder.rmdir()
    person.choose = lambda keys: keys[0] if "replace" in keys else keys[-1]
    for words in ("o", "on", "one"):
        window.session.answer("waiting-words", words)
    assert [title for title, _ in person.questions] == ["The file has changed meanwhile", "The visit was not saved"]
    assert window.session.answers["waiting-words"] == "one"
    assert window.session.unsaved


def test_answers_too_long_for_one_file_are_told(window: MainWindow, person: Person, tmp_path: Path) -> None:
    for point_id in list(window.session.library.points)[:70]:
        window.session.note(point_id, "☹" * 20_000)
    window.save()
    assert person.told[-1][0] == "The visit was not saved"
    assert "too long for one file" in person.told[-1][1]
    assert list(tmp_path.iterdir()) == []


def test_the_window_lives_on_while_a_key_is_made(window: MainWindow, person: Person, tmp_path: Path) -> None:
    person.passphrase_typed = "a passphrase"
    ticks: list[int] = []
    clock = QTimer(window)
    clock.timeout.connect(lambda: ticks.append(1))
    clock.start(1)
    window.save()
    assert window.files.busy
    notice = window.findChild(Notice)
    assert notice.isVisibleTo(window)
    assert notice.text() == "Saving the file…"
    window.go(journey.POINTS)
    window.session.answer("waiting-words", "written meanwhile")
    wait_until(lambda: not window.files.busy)
    assert notice.isHidden()
    assert len(ticks) > 20
    assert window.stop == journey.POINTS
    saved = read(window, tmp_path / "notes.age", "a passphrase")
    assert "waiting-words" not in saved.answers
    assert window.session.unsaved, "what was written meanwhile is not in the file, and not said to be"


def test_what_was_answered_meanwhile_is_saved_too_if_the_person_chose_so(
    window: MainWindow, person: Person, tmp_path: Path
) -> None:
    person.passphrase_typed, person.keep_saving = "a passphrase", True
    window.save()
    window.session.answer("waiting-words", "written meanwhile")
    wait_until(lambda: not window.files.busy and not window.session.unsaved)
    assert read(window, tmp_path / "notes.age", "a passphrase").answers == window.session.answers


def test_a_visit_that_was_cleared_while_it_was_saved_stays_cleared(
    window: MainWindow, person: Person, tmp_path: Path
) -> None:
    person.passphrase_typed, person.keep_saving = "a passphrase", True
    window.save()
    person.choose = lambda keys: keys[0]
    window.clear()
    wait_until(lambda: not window.files.busy)
    assert (window.session.visit, window.files.kept, window.session.unsaved) == (Visit(), None, False)
    window.session.answer("pace", "days")
    wait_until(lambda: not window.files.busy)
    assert read(window, tmp_path / "notes.age", "a passphrase").answers["episode-words"] == "my words"


def test_clearing_leaves_nothing_to_undo_or_to_search(window: MainWindow, person: Person) -> None:
    session = window.session
    session.view.removed_trial = (0, Trial(id="t1"))
    session.view.searched = "my words"
    window.paper.text()
    person.choose = lambda keys: keys[0]
    window.clear()
    assert session.view == ViewState()
    assert window.paper.last_pages() == ()


def test_closing_with_save_closes_when_the_file_is_whole(window: MainWindow, person: Person, tmp_path: Path) -> None:
    person.passphrase_typed = "a passphrase"
    person.choose = lambda keys: "save"
    answers = window.session.answers
    window.close()
    assert window.isVisible()
    wait_until(lambda: not window.isVisible())
    assert read(window, tmp_path / "notes.age", "a passphrase").answers == answers


def test_what_was_answered_while_closing_is_asked_about_once_more(window: MainWindow, person: Person) -> None:
    person.passphrase_typed = "a passphrase"
    person.choose = lambda keys: "save" if len(person.questions) == 1 else "stay"
    window.close()
    window.session.answer("waiting-words", "one more thing")
    wait_until(lambda: len(person.questions) > 1)
    assert window.isVisible()
    assert window.session.answers["waiting-words"] == "one more thing"


# --- opening --------------------------------------------------------------------------------------------------


def test_the_opened_file_is_not_touched_until_a_save(window: MainWindow, person: Person, tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    file.write_bytes(to_json(window.session.library, BEFORE))
    before = (file.read_bytes(), file.stat())
    window.open_path(file)
    window.session.answer("cost", "big-worry")
    window.session.note("any", "note")
    window.paper.pdf()
    assert (file.read_bytes(), file.stat()) == before
    placing(person, tmp_path / "gone" / "notes.json")
    window.save_as()
    assert (file.read_bytes(), file.stat()) == before
    window.save()
    assert b"big-worry" in file.read_bytes()


def test_a_wrong_passphrase_is_told_and_may_be_tried_again(
    window: MainWindow, person: Person, tmp_path: Path
) -> None:
    file = tmp_path / "mine.age"
    file.write_bytes(FOREIGN)
    tries, problems = ["wrong", "", PASSPHRASE], []
    person.passphrase = lambda problem: (problems.append(problem), tries.pop(0))[1]
    window.open_path(file)
    wait_until(lambda: not window.files.busy and not tries)
    again = "This passphrase does not open the file. Please try again."
    assert problems == ["", again, again]
    assert dict(window.session.answers) == {"pace": "weeks"}
    assert window.files.kept.path == file


def test_giving_up_on_a_passphrase_changes_nothing(window: MainWindow, person: Person, tmp_path: Path) -> None:
    file = tmp_path / "mine.age"
    file.write_bytes(FOREIGN)
    visit = window.session.visit
    window.open_path(file)
    assert (window.session.visit, window.files.kept, window.files.busy) == (visit, None, False)


def test_what_was_answered_while_a_passphrase_was_tried_is_not_replaced_without_asking(
    window: MainWindow, person: Person, tmp_path: Path
) -> None:
    file = tmp_path / "mine.age"
    file.write_bytes(FOREIGN)
    person.passphrase_typed = PASSPHRASE
    window.open_path(file)
    window.session.answer("waiting-words", "written meanwhile")
    wait_until(lambda: not window.files.busy)
    assert person.questions[-1][0] == "Open this visit now?"
    assert window.session.answers["waiting-words"] == "written meanwhile"
    person.choose = lambda keys: keys[0]
    window.open_path(file)
    wait_until(lambda: not window.files.busy)
    assert dict(window.session.answers) == {"pace": "weeks"}


@pytest.mark.parametrize("name", ["folder", "gone.json", "empty", "binary", "newer", "pdf"])
def test_what_cannot_be_opened_is_told_and_changes_nothing(
    window: MainWindow, person: Person, tmp_path: Path, name: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "binary").write_bytes(bytes(range(256)))
    (tmp_path / "newer").write_bytes(b'{"format": "decision-aid-visit", "version": 99}')
    (tmp_path / "pdf").write_bytes(b"%PDF-1.7\n")
    visit = window.session.visit
    window.open_path(tmp_path / name)
    assert [title for title, _ in person.told] == ["This file was not opened"]
    assert "Traceback" not in person.told[0][1]
    assert (window.session.visit, window.files.kept, window.session.unsaved) == (visit, None, True)


def test_what_is_not_understood_is_told_and_saved_again(window: MainWindow, person: Person, tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    file.write_bytes(
        b'{"format": "decision-aid-visit", "version": 1, "answers": {"new": 1, "pace": 2}, "notes": {"a": 3}}'
    )
    window.open_path(file)
    assert person.told == [
        (
            "Some entries are kept aside",
            "This file has 3 entries that this version does not know. They are kept, and saved again with the rest.",
        )
    ]
    window.save()
    assert read(window, file).unknown == {"new": 1, "pace": 2}
    assert read(window, file).aside == {"notes": {"a": 3}}


def test_a_clock_set_back_hides_no_change(window: MainWindow, person: Person, tmp_path: Path) -> None:
    person.keep_saving = True
    window.save()
    file = tmp_path / "notes.json"
    theirs = file.read_bytes().replace(b"my words", b"no words")
    file.write_bytes(theirs)
    os.utime(file, (0, 0))
    window.session.answer("cost", "big-worry")
    assert person.questions[-1][0] == "The file has changed meanwhile"
    assert file.read_bytes() == theirs


def test_do_not_save_is_asked_once_and_not_at_each_further_answer(
    window: MainWindow, person: Person, tmp_path: Path
) -> None:
    file = tmp_path / "mine.json"
    person.keep_saving = True
    placing(person, file)
    window.save()
    file.write_bytes(b"of somebody else")
    person.choose = lambda keys: keys[-1]
    for words in ("o", "on", "one"):
        window.session.answer("waiting-words", words)
    assert [title for title, _ in person.questions] == ["The file has changed meanwhile"]
    assert file.read_bytes() == b"of somebody else"


def test_closing_while_a_key_is_made_waits_for_the_file(window: MainWindow, person: Person, tmp_path: Path) -> None:
    person.passphrase_typed = PASSPHRASE
    placing(person, tmp_path / "mine.age")
    window.save()
    assert window.files.busy
    window.close()
    assert window.isVisible()
    assert person.questions == [], "nothing is said to be lost that is being written"
    wait_until(lambda: not window.isVisible())
    assert read(window, tmp_path / "mine.age", PASSPHRASE).answers == window.session.answers


def test_what_a_killed_saving_left_is_gone_after_opening(window: MainWindow, tmp_path: Path) -> None:
    file, left = tmp_path / "mine.json", tmp_path / ".notes-0123456789abcdef.tmp"
    file.write_bytes(to_json(window.session.library, BEFORE))
    left.write_bytes(b"answers")
    window.open_path(file)
    assert not left.exists()


# --- unexpected exceptions ----------------------------------------------------------------------------------------


def test_an_exception_in_a_slot_is_reported_and_the_window_goes_on(
    window: MainWindow, person: Person, reporting: None
) -> None:
    answers = window.session.answers

    def fail() -> None:
        raise ValueError(window.session.answers["episode-words"])

    button = Button(window.look, "x", "main")
    button.clicked.connect(fail)
    button.click()
    QTimer.singleShot(0, fail)
    settle()
    assert len(person.reports) == 2
    assert all("ValueError" in report and "test_faults.py" in report for report in person.reports)
    assert not any("my words" in report for report in person.reports)
    window.forward()
    window.go(journey.SUMMARY)
    assert window.session.answers == answers


def test_after_an_unexpected_error_one_can_save_open_and_close_again(
    window: MainWindow, person: Person, reporting: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_memory(*_given: object, **_named: object) -> None:
        raise MemoryError

    person.choose = lambda keys: keys[0]
    person.place = tmp_path
    for place, name, do in (
        ("os", "fsync", window.save),
        ("json", "dumps", window.save),
        ("json", "loads", lambda: window.open_path(tmp_path / "some.json")),
    ):
        (tmp_path / "some.json").write_bytes(b"{}")
        with monkeypatch.context() as patch:
            patch.setattr(f"{place}.{name}", no_memory)
            QTimer.singleShot(0, do)
            settle()
        assert "MemoryError" in person.reports[-1]
        assert not window.files.busy
    assert len(person.reports) == 3
    assert window.session.unsaved
    window.save()
    assert not window.session.unsaved


class PanicError(BaseException):
    """As a panic of a library in Rust reaches Python: no `Exception`."""


@pytest.mark.parametrize("kind", [ValueError, MemoryError, PanicError])
def test_an_exception_beside_the_window_is_reported(
    window: MainWindow, person: Person, reporting: None, kind: type[BaseException]
) -> None:
    def work() -> None:
        raise kind("my words")

    def failed(error: BaseException) -> None:
        raise error

    in_background(window, work, failed, failed)
    wait_until(lambda: bool(person.reports))
    assert kind.__qualname__ in person.reports[0]
    assert "my words" not in person.reports[0]


def test_a_panic_ends_neither_the_program_nor_the_saving(tmp_path: Path) -> None:
    """Seen with PySide6 6.12: an exception that leaves a QRunnable ends the process."""
    code = """
from pathlib import Path
from PySide6.QtWidgets import QApplication
import decision_aid.window.files as files
from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.failing import install
from decision_aid.window.main_window import MainWindow
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings
from decision_aid.window.qt.pyside_workarounds import stay_alive
from tests.support.person import Person
stay_alive()
application = QApplication([])
person = Person(Path(sys.argv[1]))
person.passphrase_typed = "p"
window = MainWindow(Session(load_library()), Settings(theme="light"), resources_folder(), person.of)
install(person.report)
class PanicException(BaseException): pass
def panic(data, passphrase): raise PanicException("my words")
files.protect = panic
window.session.answer("pace", "weeks")
for turn in range(30):
    window.save()
    while window.files.busy: application.processEvents()
    application.processEvents()
print(len(person.reports), window.session.answers["pace"], window.session.unsaved)
"""
    ended = run_apart("import sys\n" + code, tmp_path)
    assert (ended.returncode, ended.stdout) == (0, "30 weeks True\n"), ended.stderr[-800:]


# --- the program as it starts -------------------------------------------------------------------------------------

STARTED = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from decision_aid.knowledge.loading import load_library
from decision_aid.window.app import run
def look():
    window = next(one for one in QApplication.topLevelWidgets() if one.windowTitle() == "Notes")
    try:
        {work}
    except Exception as error:
        print(error)
    print("alive", resource.getrlimit(resource.RLIMIT_CORE)[0], sys.excepthook is not sys.__excepthook__)
    window.close_all()
import decision_aid.window.main_window as main_window
shown = main_window.MainWindow.show
def show(window):
    shown(window)
    QTimer.singleShot(0, look)
main_window.MainWindow.show = show
sys.exit(run(load_library(), None{more}))
"""


def started_window_does(work: str, tmp_path: Path, more: str = "") -> str:
    ended = run_apart(STARTED.format(work=work, more=more), HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path))
    assert ended.returncode == 0, ended.stderr[-800:]
    assert "Error" not in ended.stderr, ended.stderr[-800:]
    return ended.stdout


def test_the_program_ends_quietly_when_it_is_closed_at_once(tmp_path: Path) -> None:
    """Seen to end with a segmentation fault: the focus ring was called back while its window was taken apart."""
    assert started_window_does("pass", tmp_path).startswith("alive")


def test_the_program_ends_quietly_while_it_reads_the_rules_that_are_edited(tmp_path: Path) -> None:
    assert started_window_does("pass", tmp_path, f", watched=Path({str(rules_folder())!r})").startswith("alive")


def test_the_program_writes_no_memory_to_disk_and_reports_calmly(tmp_path: Path) -> None:
    assert started_window_does("pass", tmp_path) == "alive 0 True\n"


def test_the_program_outlives_two_hundred_thousand_repaints(tmp_path: Path) -> None:
    """Seen with PySide6 6.12 and Python 3.11: each one took a reference from None, and none left ends the process."""
    work = "from decision_aid.window.parts.choice_cards import RadioCard; " \
           "window.take_path(short=False); card = window.findChild(RadioCard); " \
           "[card.repaint() for _ in range(200_000)]"  # fmt: skip
    assert started_window_does(work, tmp_path).startswith("alive")
