"""Walk the whole program as one person would: every field filled, every screen seen, everything saved and printed.

python -m tests.support.walking OUT MARK [--no-network] [--commands]

What is typed into each field begins with MARK and says which field it was. What the person asks to be written goes to
OUT; OUT/seen.json tells what could be seen from outside the window: titles, log records, the clipboard, reports.
"""

import contextlib
import io
import json
import logging
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from decision_aid.cli.main import main as command
from decision_aid.failing import install
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.visits.protection import COMMAND
from decision_aid.window.cards.point_card import PointCard
from decision_aid.window.dialogs.dialogs import Dialogs
from decision_aid.window.look.look import load_typeface
from decision_aid.window.main_window import MainWindow
from decision_aid.window.parts.choice_cards import RadioCard
from decision_aid.window.parts.opener import Opener
from decision_aid.window.qt.background import in_background
from decision_aid.window.qt.pyside_workarounds import stay_alive
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings, read_settings, settings_file
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from tests.support.network import refuse_network
from tests.support.person import Person
from tests.support.settling import settle

SMALL_RULES = Path(__file__).resolve().parent.parent / "small_rules"
EXAMPLE = resources_folder() / "examples" / "two-ssris-weight-blood-pressure-cost.json"


class Walk:
    """One person in one window."""

    def __init__(self, out: Path, mark: str) -> None:
        self.out = out
        self.mark = mark
        self.typed: list[str] = []
        self.titles: set[str] = set()
        self.clipboard: set[str] = set()
        self.logged: list[str] = []
        self.person = Person(out)
        self.library = load_library()
        logging.getLogger().addHandler(_Listener(self.logged))
        logging.getLogger().setLevel(logging.DEBUG)
        qInstallMessageHandler(lambda _kind, _context, text: self.logged.append(f"Qt: {text}"))
        settings = settings_file()
        self.window = MainWindow(
            Session(self.library), read_settings(settings, "US"), resources_folder(), self.person.of, settings
        )
        install(lambda report: self.person.report(report))  # noqa: PLW0108 (replaced below by one that fails)
        self.window.show()
        self.settle()

    def settle(self, until: Callable[[], bool] = lambda: True) -> None:
        """Let Qt work, and look from outside at what there is."""
        for _ in range(1000):
            settle()
            self._look_from_outside()
            if until():
                return
            time.sleep(0.01)
        raise AssertionError("it never came about")

    def _look_from_outside(self) -> None:
        for widget in QApplication.topLevelWidgets():
            self.titles |= {widget.windowTitle(), widget.accessibleName(), widget.accessibleDescription(),
                            widget.windowFilePath(), widget.windowIconText(), widget.windowRole()}  # fmt: skip
        for handle in QGuiApplication.allWindows():
            self.titles |= {handle.title(), handle.filePath()}
        self.titles.add(QGuiApplication.applicationDisplayName())
        self.clipboard.add(QGuiApplication.clipboard().text())

    def go(self, stop: Stop) -> None:
        self.window.go(stop)
        self.settle()
        if self.window.stop != stop:  # the answer to the safety question leads to help first
            assert self.window.stop == journey.HELP
            self.window.go(stop)
            self.settle()

    def fill(self, inside: QWidget, name: str) -> None:
        """Type a mark into every field, and tick the first choice of every question."""
        for number, field in enumerate(inside.findChildren(QLineEdit) + inside.findChildren(QPlainTextEdit)):
            if field.isReadOnly() or not field.isVisible():
                continue
            words = f"{self.mark}-{name}-{number} #read(\"/etc/hostname\") <svg onload='x'>"
            self.typed.append(f"{name}-{number}")
            field.setFocus()
            field.setText(words) if isinstance(field, QLineEdit) else field.setPlainText(words)
            if isinstance(field, QLineEdit):
                field.returnPressed.emit()
                field.editingFinished.emit()
            self.settle()

    def answer_everything(self) -> None:
        """Fill every page, each of which may bring up more."""
        done: set[Stop] = set()
        while todo := [stop for stop in self.window.order() if stop not in done and stop.kind == "page"]:
            stop = todo[0]
            done.add(stop)
            self.go(stop)
            screen = self.window.screen_widget
            for radio in screen.findChildren(RadioCard):
                if radio.group() is None or radio.group().checkedButton() is None:
                    radio.click()
            for opener in screen.findChildren(Opener):
                opener.button.click()
            self.settle()
            self.fill(self.window.screen_widget, stop.id)
        self.trials()
        first, second = (f"{self.mark}-{name}" for name in ("top-three-0", "top-three-1"))
        self.window.session.answer("top-three", (first, second))
        self.typed += ["top-three-0", "top-three-1"]

    def trials(self) -> None:
        for stop in (Stop("trial", "t1"), Stop("trial", "t1", "2")):
            self.go(stop)
            self.fill(self.window.screen_widget, f"trial-{stop.id}-{stop.part}".rstrip("-"))
        trial = self.window.session.answers.trials()[0]
        words = {fact: f"{self.mark}-fact-{fact}" for fact in ("dose", "bothered_words", "why_ended_words", "name")}
        self.typed += [f"fact-{fact}" for fact in words]
        other = Trial(id="t2", still_taking=True, **words)
        self.window.session.answer("trials", (trial, other))
        self.settle()

    def see_everything(self) -> None:
        session = self.window.session
        for stop in (*self.window.order(), journey.HELP, journey.NUMBERS, journey.ABOUT, journey.LIBRARY):
            self.go(stop)
        self.go(journey.LIBRARY)
        self.fill(self.window.screen_widget, "search")
        self.go(journey.POINTS)
        for card in self.window.screen_widget.findChildren(PointCard)[:3]:
            card.set_open(True)
            self.settle()
            for button in card.findChildren(QPushButton):
                if button.accessibleName().startswith(("Add my own note", "Why am I", "Sources")):
                    button.click()
                    self.settle()
            self.fill(card, f"note-{card.objectName()}")
        for point_id in list(self.library.points)[:3]:
            session.note(point_id, f"{self.mark}-noted-{point_id}")
            self.typed.append(f"noted-{point_id}")
        self.window.toggle_hidden()
        self.settle()
        self.window.toggle_hidden()
        for theme in ("dark", "contrast", "light"):
            self.person.settings = Settings(theme, 125, "us", "letter")
            self.window.choose_look()
            self.settle()
        self.window.choose_country("gb")
        self.window.open_address("https://example.org/")

    def write_everything(self) -> None:
        window, person = self.window, self.person
        person.keep_saving = True
        window.save_as()
        window.session.answer("waiting-words", f"{self.mark}-changed-later")
        window.paper.save_pdf()
        window.paper.save_text()
        window.paper.print_summary()
        window.print_help()
        window.paper.choose_paper("a4")
        person.keep_saving = False
        person.passphrase_typed = f"{self.mark}-passphrase"
        window.save_as()
        self.settle(lambda: not window.files.busy)
        person.passphrase_typed = None
        window.paper.pdf()
        for name in ("notes.json", "notes.age", "notes.pdf", "gone.json"):
            window.open_path(self.out / name)
            self.settle(lambda: not window.files.busy)
        for place in (self.out / "no-folder" / "notes.json", Path("/dev/null")):
            person.save_place = lambda *_, place=place: place
            window.save_as()
            self.settle(lambda: not window.files.busy)
            window.paper.save_pdf()
        del person.save_place
        (self.out / "bad.json").write_text(f'{{"format": "{self.mark}-in-a-bad-file')
        window.open_path(self.out / "bad.json")

    def choose_files_really(self) -> None:
        """The dialog of Qt itself, which keeps things of its own."""

        def accept() -> None:
            dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog))
            dialog.findChild(QLineEdit, "fileNameEdit").setText(str(self.out / "chosen-in-the-dialog.json"))
            dialog.accept()

        QTimer.singleShot(200, accept)
        assert Dialogs(self.window).save_place("notes.json", "Visit (*.json)")

    def crash(self) -> None:
        """Every way in which something can go wrong in the window, each quoting an answer."""
        secret = f"{self.mark}-in-an-exception"

        def fail(*_: object) -> None:
            raise ValueError(secret)

        class Failing(QWidget):
            def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (the name is Qt's)
                fail()

            def __del__(self) -> None:
                fail()

        QTimer.singleShot(0, fail)
        self.settle()
        failing = Failing()
        failing.show()
        self.settle(lambda: len(self.person.reports) >= 2)
        failing.deleteLater()
        del failing
        in_background(self.window, fail, fail, fail)
        self.settle(lambda: len(self.person.reports) >= 3)
        report, self.person.report = self.person.report, fail
        QTimer.singleShot(0, fail)
        self.settle()
        self.person.report = report

    def close(self) -> dict[str, object]:
        session = self.window.session
        answered = json.dumps({key: str(value) for key, value in session.answers.items()})
        self.window.clear()
        self.person.choose = lambda keys: keys[0]
        self.window.clear()
        self.settle()
        self.window.close()
        self.settle()
        return {
            "typed": self.typed,
            "answered": answered,
            "titles": sorted(self.titles),
            "clipboard": sorted(self.clipboard),
            "logged": self.logged,
            "reports": self.person.reports,
            "told": self.person.told,
            "asked": [*self.person.asked, *self.person.questions],
            "modules": sorted(sys.modules),
            "libraries": _libraries(),
        }


class _Listener(logging.Handler):
    def __init__(self, logged: list[str]) -> None:
        super().__init__(logging.DEBUG)
        self._logged = logged

    def emit(self, record: logging.LogRecord) -> None:
        self._logged.append(f"{record.getMessage()} {record.exc_info}")


def _libraries() -> list[str]:
    maps = Path("/proc/self/maps")
    if not maps.exists():
        return []
    return sorted({line.split()[-1].split("/")[-1] for line in maps.read_text().splitlines() if "/" in line})


def run_commands(out: Path) -> None:
    """Every command there is, with and without its options."""
    from decision_aid.cli.main import COMMANDS

    visit = out / "example.json"
    visit.write_bytes(EXAMPLE.read_bytes())
    rules = str(SMALL_RULES)
    lines = [
        ["--version"], ["--help"], ["summary", str(visit), "-o", str(out / "summary.pdf")],
        ["summary", str(visit), "-o", str(out / "summary.txt"), "--as", "text"],
        ["points", str(visit)], ["points", str(visit), "--json"], ["explain", str(visit)], ["example"],
        ["example", EXAMPLE.stem], ["check", rules], ["cases", rules], ["schema", "visit"], ["review", rules],
        ["prove", rules], ["coverage", "--articles", str(out)], ["diff", rules, rules],
        ["book", rules, "-o", str(out / "book.pdf")], ["preview", "--help"], *([name, "--help"] for name in COMMANDS),
    ]  # fmt: skip
    for line in lines:
        printed = io.StringIO()
        with (
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(printed),
            contextlib.suppress(SystemExit),
        ):
            assert command(line) in (0, 1, 2), (line, printed.getvalue())


def main() -> None:
    out, mark = Path(sys.argv[1]), sys.argv[2]
    if "--no-network" in sys.argv:
        refuse_network(COMMAND)
    stay_alive()
    if "--commands" in sys.argv:
        run_commands(out)
    application = QApplication([])
    application.setStyle("Fusion")
    load_typeface(resources_folder())
    walk = Walk(out, mark)
    # with a printer, the print service of the system is asked for its printers, and may be anywhere
    walk.person.prints = "--no-network" not in sys.argv
    walk.answer_everything()
    walk.see_everything()
    walk.write_everything()
    walk.choose_files_really()
    walk.crash()
    seen = walk.close()
    (out / "seen.json").write_text(json.dumps(seen, indent=1))


if __name__ == "__main__":
    main()
