"""The summary as pages: preview, printer, PDF and text. Every way uses the same document and the same typesetter."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from decision_aid.knowledge.shipped import resources_folder
from decision_aid.summary.blocks import key_ticked
from decision_aid.summary.building import build
from decision_aid.summary.document import Document
from decision_aid.summary.keeping import kept
from decision_aid.summary.plain_text import plain_text
from decision_aid.summary.typeset import Typesetter
from decision_aid.visits.format import to_json
from decision_aid.visits.saving import SavingError, dated_name, save_bytes
from decision_aid.window.dialogs.dialogs import Dialogs
from decision_aid.window.look.appearance import Appearance
from decision_aid.window.paper.printing import PrintingError, prepare, print_pages
from decision_aid.window.qt.background import in_background
from decision_aid.window.qt.texts import tr
from decision_aid.window.session import Session


@dataclass(frozen=True)
class Made:
    """Pages, with what they were made from."""

    made_from: tuple[object, ...]
    document: Document
    pages: tuple[bytes, ...]


class PaperDesk(QObject):
    """Makes the pages when they are asked for; keeps the last ones until what they are made from has changed.

    `made` tells that pages were made beside the window. `saved` tells where a summary was saved.
    """

    made = Signal()
    saved = Signal(Path)

    def __init__(self, dialogs: Dialogs, session: Session, appearance: Appearance) -> None:
        super().__init__()
        self._dialogs = dialogs
        self._session = session
        self._appearance = appearance
        self._typesetter: Typesetter | None = None
        self._last: Made | None = None
        self._busy = False

    def _typeset(self) -> Typesetter:
        if self._typesetter is None:
            self._typesetter = Typesetter(resources_folder())
        return self._typesetter

    def _wanted_from(self) -> tuple[object, ...]:
        session, settings = self._session, self._appearance.settings
        return (session.visit, session.library, settings.country, settings.paper, session.today)

    @property
    def is_newest(self) -> bool:
        """Whether the last pages show all that was chosen since."""
        return self._last is not None and self._last.made_from == self._wanted_from()

    def last_pages(self) -> tuple[bytes, ...]:
        """Return the pages that were made last, if any; they may show what was chosen before."""
        return self._last.pages if self._last is not None else ()

    def _making(self) -> Callable[[], Made]:
        """Return what makes the pages as they are wanted now; it may be called beside the window."""
        made_from, typesetter = self._wanted_from(), self._typeset()
        session, settings = self._session, self._appearance.settings
        document = build(
            session.library, session.visit, session.discussion, today=session.today, country=settings.country
        )

        def make() -> Made:
            typesetter.let_go()
            return Made(made_from, document, typesetter.svg_pages(document, settings.paper))

        return make

    def make(self) -> None:
        """Make the newest pages beside the window. What is chosen meanwhile is made next: the newest choice wins."""
        if self._busy or self.is_newest:
            return
        self._busy = True
        in_background(self, self._making(), self._on_made, self._on_not_made)

    def _on_made(self, made: Made) -> None:
        self._busy = False
        self._last = made
        self.made.emit()
        self.make()

    def _on_not_made(self, error: BaseException) -> None:
        self._busy = False
        raise error

    def _current(self) -> Made:
        if self._last is None or not self.is_newest:
            self._last = self._making()()
        return self._last

    def forget(self) -> None:
        """Forget the pages that were made, and what typesetting keeps of them."""
        self._last = None
        if self._typesetter is not None:
            self._typesetter.let_go(0)

    def pages(self) -> tuple[bytes, ...]:
        """Return the pages of the summary as SVG."""
        return self._current().pages

    def replaced(self) -> tuple[str, ...]:
        """Return the signs that the typeface for paper lacks; their names are printed instead."""
        return self._typeset().unprintable(self._last.document) if self._last is not None else ()

    def text(self) -> str:
        """Return the summary as plain text."""
        session, settings = self._session, self._appearance.settings
        return plain_text(
            build(session.library, session.visit, session.discussion, today=session.today, country=settings.country)
        )

    def pdf(self) -> bytes:
        """Return the summary as PDF; it carries the ticked answers only if the person ticked that."""
        session = self._session
        attachment = None
        if key_ticked(session.visit, "attachment"):
            attachment = to_json(session.library, kept(session.library, session.visit, session.discussion))
        return self._typeset().pdf(self._current().document, self._appearance.settings.paper, attachment)

    def choose_paper(self, paper: str) -> None:
        """Remember the paper size."""
        self._appearance.use(replace(self._appearance.settings, paper="a4" if paper == "a4" else "letter"))

    def print_summary(self) -> None:
        """Ask for a printer and print the summary."""
        self._print(self.pages())

    def print_help(self) -> None:
        """Ask for a printer and print the help numbers on one sheet."""
        lines, settings = self._session.library.help_lines, self._appearance.settings
        sheet = self._typeset().help_sheet_svg(lines, settings.country, self._session.today, settings.paper)
        self._print((sheet,))

    def _print(self, pages: tuple[bytes, ...]) -> None:
        printer: QPrinter | None = self._dialogs.printer(len(pages))
        if printer is None:
            return
        prepare(printer, self._appearance.settings.paper)
        try:
            print_pages(printer, pages)
        except PrintingError as error:
            text = tr("{why} The summary is still here: you can save it as PDF instead.", why=str(error))
            self._dialogs.tell(tr("Printing did not work"), text)

    def save_pdf(self) -> None:
        """Ask for a place and save the PDF."""
        self._save("pdf", tr("PDF (*.pdf)"), self.pdf)

    def save_text(self) -> None:
        """Ask for a place and save the text."""
        self._save("txt", tr("Text (*.txt)"), lambda: self.text().encode("utf-8"))

    def _save(self, ending: str, kinds: str, make: Callable[[], bytes]) -> None:
        path = self._dialogs.save_place(dated_name(self._session.today, ending), kinds)
        while path is not None:
            try:
                save_bytes(path, make())
            except SavingError as error:
                again = self._dialogs.ask(
                    tr("The summary was not saved"),
                    str(error),
                    (("again", tr("Choose another place…"), "main"), ("close", tr("Close"), "second")),
                )
                path = self._dialogs.save_place(path.name, kinds) if again == "again" else None
            else:
                self.saved.emit(path)
                return
