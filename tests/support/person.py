"""Someone who answers the dialogs of a window under test."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from decision_aid.window.dialogs.dialogs import Choices, Dialogs, Protection
from decision_aid.window.main_window import MainWindow
from decision_aid.window.settings import Settings

_DATED = re.compile(r"-\d{4}-\d\d-\d\d")  # of a proposed name, which is not the name that this person takes


class Person(Dialogs):
    """Answers with the next of `answers`, if there is one; else, with a `place` for files, obligingly.

    Personly is `choose(keys)` where there are buttons, and what stands in its fields elsewhere.
    """

    def __init__(self, place: Path | None = None, choose: Callable[[list[str]], str] = lambda keys: keys[-1]) -> None:
        self.place = place
        self.choose = choose
        self.answers: list[object] = []
        self.passphrase_typed: str | None = None
        self.keep_saving = False
        self.settings: Settings | None = None
        self.file: Path | None = None
        self.prints = True
        self.printed = 0
        self.asked: list[str] = []
        self.questions: list[tuple[str, str]] = []
        self.told: list[tuple[str, str]] = []
        self.reports: list[str] = []

    def of(self, _window: MainWindow) -> "Person":
        """Answer what a window asks."""
        return self

    def _answer(self, title: str, obligingly: Callable[[], object]) -> object:
        self.asked.append(title)
        if self.answers:
            return self.answers.pop(0)
        assert self.place is not None, f"nobody said what to answer to {title!r}"
        return obligingly()

    def ask(self, title: str, text: str, choices: Choices) -> str:
        self.questions.append((title, text))
        return str(self._answer(title, lambda: self.choose([key for key, *_ in choices])))

    def tell(self, title: str, text: str) -> None:
        self.told.append((title, text))

    def open_place(self) -> Path | None:
        return self._answer("open place", lambda: self.file)

    def folder(self) -> Path | None:
        return self._answer("folder", lambda: None)

    def save_place(self, proposed: str, kinds: str) -> Path | None:
        return self._answer(f"save place {proposed}", lambda: self.place / _DATED.sub("", Path(proposed).name))

    def protection(self) -> Protection | None:
        return self._answer("protection", lambda: Protection(self.passphrase_typed, self.keep_saving))

    def passphrase(self, problem: str) -> str | None:
        return self._answer(f"passphrase {problem}".strip(), lambda: None if problem else self.passphrase_typed)

    def look(self) -> Settings | None:
        return self._answer("look", lambda: self.settings)

    def report(self, report: str) -> None:
        self.reports.append(report)

    def printer(self, pages: int) -> QPrinter | None:
        return self._answer(f"printer {pages}", self._printer)

    def _printer(self) -> QPrinter | None:
        self.printed += 1
        if not self.prints:
            return None
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.place / f"printed-{self.printed}.pdf"))
        return printer
