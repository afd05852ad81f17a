"""Someone who answers every dialog, without being told beforehand what will be asked."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from decision_aid.window.dialogs.dialogs import Choices, Dialogs, Protection, Surroundings
from decision_aid.window.settings import Settings


class Obliging(Dialogs):
    """Answers with `choose(keys)` where there are buttons, and with what stands in its fields elsewhere."""

    def __init__(self, place: Path, choose: Callable[[list[str]], str] = lambda keys: keys[-1]) -> None:
        self.place = place
        self.choose = choose
        self.passphrase_typed: str | None = None
        self.keep_saving = False
        self.settings: Settings | None = None
        self.file: Path | None = None
        self.told: list[tuple[str, str]] = []
        self.asked: list[tuple[str, str]] = []
        self.reports: list[str] = []
        self.printed = 0
        self.prints = True

    def ask(self, around: Surroundings, title: str, text: str, choices: Choices) -> str:
        self.asked.append((title, text))
        return self.choose([key for key, *_ in choices])

    def tell(self, around: Surroundings, title: str, text: str) -> None:
        self.told.append((title, text))

    def open_place(self, around: Surroundings) -> Path | None:
        return self.file

    def save_place(self, around: Surroundings, proposed: str, kinds: str) -> Path | None:
        return self.place / Path(proposed).name

    def folder(self, around: Surroundings) -> Path | None:
        return None

    def protection(self, around: Surroundings) -> Protection | None:
        return Protection(self.passphrase_typed, self.keep_saving)

    def passphrase(self, around: Surroundings, problem: str) -> str | None:
        return self.passphrase_typed if not problem else None

    def look(self, around: Surroundings) -> Settings | None:
        return self.settings

    def report(self, around: Surroundings, report: str) -> None:
        self.reports.append(report)

    def printer(self, around: Surroundings, pages: int) -> QPrinter | None:
        self.printed += 1
        if not self.prints:
            return None
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.place / f"printed-{self.printed}.pdf"))
        return printer
