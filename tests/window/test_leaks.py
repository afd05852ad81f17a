"""Nothing leaks: no network, and no answer anywhere but in the files that the person asked for.

One walk through the whole program (`tests.support.walking`) in a process of its own, in its own home folder, with
the network refused; then everything that it left is searched for what was typed.
"""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from decision_aid.cli.main import COMMANDS
from decision_aid.discussion.discuss import discuss
from decision_aid.interview.answers import OwnWords
from decision_aid.interview.trials import Trial
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.blocks import point_key
from decision_aid.summary.keeping import kept
from decision_aid.summary.making import block_of
from decision_aid.summary.typeset import Typesetter
from decision_aid.visits.format import to_json
from tests.support.limits import ROOT, run_apart
from tests.support.network import kernel_can_refuse
from tests.support.printed import PATIENT_KEYS, document_of, read, squeezed, with_ticks
from tests.support.walking import EXAMPLE

pytestmark = pytest.mark.slow

MARK = "Markzebra"
REFUSING = "from tests.support.network import refuse_network; refuse_network()\n"


class Walked:
    """What a walk left: what the person wrote, what could be seen, and everything else on the disk."""

    def __init__(self, folder: Path) -> None:
        self.out, self.home = folder / "out", folder / "home"
        for made in (self.out, self.home, folder / "tmp", folder / "runtime"):
            made.mkdir(mode=0o700)
        kept_by_system = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        places = {"HOME": self.home, "TMPDIR": folder / "tmp", "XDG_RUNTIME_DIR": folder / "runtime"}
        self.ended = subprocess.run(
            [sys.executable, "-m", "tests.support.walking", str(self.out), MARK, "--no-network", "--commands"],
            cwd=ROOT,
            env={**kept_by_system, **{name: str(place) for name, place in places.items()}},
            capture_output=True,
            check=False,
            timeout=300,
        )
        self.seen: dict[str, Any] = json.loads((self.out / "seen.json").read_text()) if self.walked_to_the_end else {}
        self.left = {
            path: path.read_bytes() for place in places.values() for path in place.rglob("*") if path.is_file()
        }

    @property
    def walked_to_the_end(self) -> bool:
        return (self.out / "seen.json").exists()


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    return Walked(tmp_path_factory.mktemp("walked"))


# --- network --------------------------------------------------------------------------------------------------


def test_the_whole_program_works_with_the_network_refused(walked: Walked) -> None:
    assert walked.walked_to_the_end, walked.ended.stderr.decode()[-2000:]
    assert walked.ended.returncode == 0


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("import socket; socket.socket()", "NetworkUsedError: socket.__new__"),
        ("import socket; socket.getaddrinfo('localhost', 80)", "NetworkUsedError: socket.getaddrinfo"),
        ("import subprocess; subprocess.run(['true'])", "NetworkUsedError: subprocess.Popen"),
        ("import os; os.system('true')", "NetworkUsedError: os.system"),
        ("import webbrowser; webbrowser.GenericBrowser('true').open('http://localhost')",
         "NetworkUsedError: webbrowser.open"),
    ],
)  # fmt: skip
def test_the_refusal_bites_in_python(code: str, error: str) -> None:
    assert error in run_apart(REFUSING + code).stderr


@pytest.mark.skipif(not kernel_can_refuse(), reason="the kernel refuses on Linux only, on the machines of `network`")
@pytest.mark.parametrize(
    "code",
    [
        "import ctypes; ctypes.CDLL(None).socket(2, 1, 0)",
        "import ctypes; ctypes.CDLL(None).socket(10, 2, 0)",
        "from PySide6.QtNetwork import QTcpSocket as T; T().connectToHost('127.0.0.1', 9)",
    ],
)
def test_the_refusal_bites_below_python(code: str) -> None:
    assert run_apart(REFUSING + code).returncode == -signal.SIGSYS


def test_the_refusal_leaves_local_sockets_of_the_desktop_alone() -> None:
    """A window talks to its screen through one; the filter must not end the process for that."""
    assert run_apart(REFUSING + "import ctypes; assert ctypes.CDLL(None).socket(1, 1, 0) > 2").returncode == 0


def test_nothing_loads_the_network_of_qt(walked: Walked) -> None:
    modules = set(walked.seen["modules"])
    assert not {name for name in modules if "QtNetwork" in name or "QtWeb" in name}
    assert not [name for name in walked.seen["libraries"] if "Qt6Network" in name or "libssl" in name]
    assert not {"ssl", "http.client", "urllib.request", "ftplib", "smtplib", "webbrowser", "asyncio"} & modules


def test_no_module_of_ours_imports_what_can_use_the_network() -> None:
    words = ("socket", "ssl", "http", "urllib", "QtNetwork", "webbrowser", "subprocess", "multiprocessing", "asyncio")
    found = [
        f"{path.name}: {line}"
        for path in (ROOT / "decision_aid").rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith(("import ", "from ")) and any(word in line.split() for word in words)
    ]
    assert found == ["protection.py: import subprocess"], "to make a key apart; the walk lets it start nothing else"


# --- answers --------------------------------------------------------------------------------------------------


def marks(text: str | bytes) -> list[str]:
    plain = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    plain += plain.replace("\x00", "")  # the same in UTF-16
    return [plain[at : at + 60] for at in range(len(plain)) if plain.startswith(MARK, at)]


def test_the_walk_filled_every_field(walked: Walked, library: Library) -> None:
    """Or else the searches below would search for nothing."""
    typed = " ".join(walked.seen["typed"])
    pages = {library.page_of[name].id for name, question in library.questions.items() if question.kind == "text"}
    assert [page for page in pages if f"{page}-" not in typed] == []
    assert all(f"fact-{fact}" in typed for fact in ("name", "dose", "bothered_words", "why_ended_words"))
    assert all(
        part in typed for part in ("trial-t1-", "what-matters-", "top-three-", "search-", "note-point-", "noted-")
    )
    assert len(marks(walked.seen["answered"])) > 25
    assert marks((walked.out / "notes.txt").read_bytes())
    assert marks((walked.out / "notes.json").read_bytes()) == [], "saved with a passphrase last"


def test_no_answer_stands_in_any_other_file(walked: Walked) -> None:
    settings = [path for path in walked.left if path.name == "settings.json"]
    assert settings, "the walk must have remembered its look"
    assert {path.name: marks(data) for path, data in walked.left.items() if marks(data)} == {}
    assert {path.name: marks(str(path)) for path in walked.left if marks(str(path))} == {}
    assert set(json.loads(settings[0].read_bytes())) <= {
        "theme",
        "text_percent",
        "country",
        "paper",
        "rules",
        "ask_country",
        "place",
    }


def test_the_person_s_folder_holds_what_was_asked_for_and_nothing_else(walked: Walked) -> None:
    assert {path.name for path in walked.out.iterdir()} == {
        "notes.json", "notes.pdf", "notes.txt", "bad.json", "seen.json",
        "example.json", "summary.pdf", "summary.txt", "book.pdf",
    }  # fmt: skip
    assert not [path for path in walked.left if path.parent.name == "tmp"]


def test_no_answer_is_printed_or_logged(walked: Walked) -> None:
    assert marks(walked.ended.stdout) == []
    assert marks(walked.ended.stderr) == []
    assert marks(" ".join(walked.seen["logged"])) == []


def test_no_answer_stands_in_a_report_or_a_message(walked: Walked) -> None:
    assert len(walked.seen["reports"]) == 3
    assert all("ValueError" in report and "walking.py" in report for report in walked.seen["reports"])
    assert marks(json.dumps([walked.seen[name] for name in ("reports", "told", "asked")])) == []


def test_no_answer_can_be_seen_from_outside_the_window(walked: Walked) -> None:
    assert "Notes" in walked.seen["titles"]
    assert marks(" ".join(walked.seen["titles"])) == []
    assert walked.seen["clipboard"] == [""]


def test_an_unexpected_exception_in_a_command_quotes_nothing(tmp_path: Path) -> None:
    """The message of the exception would be printed by Python; here it would quote what was typed."""
    code = """
import sys
import decision_aid.discussion.discuss as module
def discuss(library, answers):
    raise ValueError(answers["episode-words"])
module.discuss = discuss
from decision_aid.cli.main import main
sys.exit(main(["summary", sys.argv[1], "-o", sys.argv[2]]))
"""
    visit = json.loads(EXAMPLE.read_bytes())
    visit["answers"]["episode-words"] = MARK
    file = tmp_path / "visit.json"
    file.write_text(json.dumps(visit))
    ended = run_apart(code, file, tmp_path / "out.pdf")
    assert ended.returncode == 3
    assert "ValueError" in ended.stderr
    assert marks(ended.stderr + ended.stdout) == []


def test_every_command_was_walked() -> None:
    walking = (ROOT / "tests" / "support" / "walking.py").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f'["{name}"' not in walking] == []


# --- paper ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def typesetter(resources: Path) -> Typesetter:
    return Typesetter(resources)


def marked_visit(library: Library) -> Visit:
    """A mark of its own for every question that takes words, for every fact of a medicine, and for every note."""
    visit = Visit()
    for name, question in library.questions.items():
        word = f"{MARK}{name.replace('-', '')}x"
        match question.kind:
            case "text":
                visit = visit.answered(name, word)
            case "own_list":
                visit = visit.answered(name, (word,))
            case "ranking":
                visit = visit.answered(name, (OwnWords(word),))
            case "yes_no":
                visit = visit.answered(name, "yes")
            case "trials":
                facts = {fact: f"{MARK}{fact.replace('_', '')}x" for fact in
                         ("name", "dose", "bothered_words", "why_ended_words")}  # fmt: skip
                visit = visit.answered(name, (Trial(id="t1", still_taking=True, **facts),))
    visit = visit.answered("considering", ("esketamine", "ect"))
    for entry in discuss(library, visit.answers).points:
        visit = visit.noted(entry.point.id, f"{MARK}note{entry.point.id.replace('-', '')}x")
    return visit


def everything_in(pdf: bytes) -> str:
    """Text, bookmarks, metadata, XMP, attachments and every decoded stream and string of a PDF."""
    reader = read(pdf)
    parts = [page.extract_text() for page in reader.pages]
    parts += [str(reader.metadata), str(reader.outline), repr(reader.attachments)]
    for number in range(len(reader.xref[0]) + len(reader.xref_objStm) + 1):
        found = reader.get_object(number)
        parts.append(repr(found))
        if hasattr(found, "get_data"):
            parts.append(found.get_data().decode("utf-8", "replace"))
    return squeezed("".join(parts)).replace("\u00ad", "")


def marks_of_questions(library: Library, visit: Visit) -> dict[str, str]:
    """The marks by the block that prints them."""
    return {
        f"{MARK}{name.replace('-', '')}x": block_of(library, library.questions[name])
        for name in visit.answers
        if library.questions[name].kind in ("text", "own_list", "ranking")
    }


def test_what_is_unticked_is_nowhere_in_the_pdf(library: Library, typesetter: Typesetter) -> None:
    """One block after another is left out: its marks go, and those of the others stay."""
    visit = marked_visit(library)
    by_mark = marks_of_questions(library, visit)
    facts = {f"{MARK}{fact}x" for fact in ("name", "dose", "botheredwords", "whyendedwords")}

    def printed(visit: Visit) -> str:
        discussion = discuss(library, visit.answers)
        data = to_json(library, kept(library, visit, discussion))
        return everything_in(typesetter.pdf(document_of(library, visit), "letter", data))

    whole = printed(visit)
    assert [mark for mark in {*by_mark, *facts} if mark not in whole] == []
    first = discuss(library, visit.answers).near[0].point.id
    without = printed(visit.ticked(point_key(first), False))
    assert visit.notes[first] in whole
    assert visit.notes[first] not in without
    assert f"{MARK}note" not in printed(visit.ticked("notes", False))
    clinician_only = with_ticks(visit, *PATIENT_KEYS, "notes")  # fewer pages to search
    for block in sorted(set(by_mark.values())):
        without = printed(clinician_only.ticked(block, False))
        assert [mark for mark, of in by_mark.items() if of == block and mark in without] == []
        assert [mark for mark, of in by_mark.items() if of != block and mark not in without] == []
    no_medicines = with_ticks(clinician_only, "medicines", "timeline", "current-medicines")
    assert [mark for mark in facts if mark in printed(no_medicines)] == []


def test_the_title_the_bookmarks_and_the_metadata_never_hold_an_answer(
    library: Library, typesetter: Typesetter
) -> None:
    visit = marked_visit(library)
    data = to_json(library, kept(library, visit, discuss(library, visit.answers)))
    reader = read(typesetter.pdf(document_of(library, visit), "a4", data))
    assert reader.metadata is not None
    assert marks(str(dict(reader.metadata)) + str(reader.outline) + str(reader.page_labels)) == []
    xmp = reader.xmp_metadata
    assert xmp is not None
    assert marks(str(xmp.stream.get_data(), "utf-8")) == []
    assert list(reader.attachments) == ["visit.json"]


@pytest.mark.parametrize(
    "typed",
    [
        '#read("/etc/passwd")', '#image("/etc/hostname")', "#eval(\"1+1\")", '#include "style.typ"', "#sys.version",
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
        "<img src=file:///etc/passwd>",
        '"#", read("/etc/passwd"), "', "\\u{23}read", "$ #panic() $", "`#panic()`", "]#panic()[", "{{#panic()}}",
        "&lt;b&gt;",
    ],
)  # fmt: skip
def test_markup_of_every_kind_stays_text_on_paper(library: Library, typesetter: Typesetter, typed: str) -> None:
    visit = Visit().answered("episode-words", typed).answered("top-three", (typed,))
    visit = visit.answered("trials", (Trial(id="t1", name=typed, dose=typed),))
    visit = visit.noted("what-guides-the-choice", typed)
    document = document_of(library, visit)
    text = squeezed("".join(page.extract_text() for page in read(typesetter.pdf(document, "letter")).pages))
    assert text.count(squeezed(typed)) >= 4
    assert "root:" not in text
    pages = typesetter.svg_pages(document, "letter")
    assert not any(b"<image" in page or b'href="file' in page for page in pages)
