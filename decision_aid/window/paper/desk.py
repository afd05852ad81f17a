"""The summary as pages: preview, printer, PDF and text. Every way uses the same document and the same typesetter."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtPrintSupport import QPrinter

from decision_aid.interview.visit import Visit
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.summary.building import build
from decision_aid.summary.document import Document
from decision_aid.summary.keeping import kept
from decision_aid.summary.plain_text import plain_text
from decision_aid.summary.ticks import key_ticked
from decision_aid.summary.typeset import Typesetter
from decision_aid.visits.format import to_json
from decision_aid.visits.saving import SavingError, save_bytes
from decision_aid.window.dialogs.dialogs import Dialogs, Surroundings
from decision_aid.window.paper.printing import PrintingError, prepare, print_pages
from decision_aid.window.qt.texts import tr
from decision_aid.window.settings import Settings


class PaperDesk:
    """Makes the pages when they are asked for; keeps the last ones as long as the visit has not changed."""

    def __init__(
        self, dialogs: Dialogs, around: Callable[[], Surroundings], use_settings: Callable[[Settings], None]
    ) -> None:
        self._dialogs = dialogs
        self._around = around
        self._use_settings = use_settings
        self._typesetter: Typesetter | None = None
        self._made: tuple[Visit, str, str, Document, tuple[bytes, ...]] | None = None

    def _typeset(self) -> Typesetter:
        if self._typesetter is None:
            self._typesetter = Typesetter(resources_folder())
        return self._typesetter

    def _document(self) -> Document:
        return self._pages_made()[3]

    def _pages_made(self) -> tuple[Visit, str, str, Document, tuple[bytes, ...]]:
        session, settings = self._around().session, self._around().settings
        made = self._made
        if made is None or (made[0], made[1], made[2]) != (session.visit, settings.paper, settings.country):
            document = build(
                session.library, session.visit, session.discussion, today=session.today, country=settings.country
            )
            pages = self._typeset().svg_pages(document, settings.paper)
            made = (session.visit, settings.paper, settings.country, document, pages)
            self._made = made
        return made

    def forget(self) -> None:
        """Forget the pages that were made."""
        self._made = None

    def pages(self) -> tuple[bytes, ...]:
        """Return the pages of the summary as SVG."""
        return self._pages_made()[4]

    def replaced(self) -> tuple[str, ...]:
        """Return the signs that the typeface for paper lacks; their names are printed instead."""
        return self._typeset().unprintable(self._document())

    def text(self) -> str:
        """Return the summary as plain text."""
        return plain_text(self._document())

    def pdf(self) -> bytes:
        """Return the summary as PDF; it carries the ticked answers only if the person ticked that."""
        session = self._around().session
        attachment = None
        if key_ticked(session.visit, "attachment"):
            attachment = to_json(session.library, kept(session.library, session.visit, session.discussion))
        return self._typeset().pdf(self._document(), self._around().settings.paper, attachment)

    def choose_paper(self, paper: str) -> None:
        """Remember the paper size."""
        self._use_settings(replace(self._around().settings, paper="a4" if paper == "a4" else "letter"))

    def print_summary(self) -> None:
        """Ask for a printer and print the summary."""
        self._print(self.pages())

    def print_help(self) -> None:
        """Ask for a printer and print the help numbers on one sheet."""
        around = self._around()
        lines = around.session.library.help_lines
        settings = around.settings
        sheet = self._typeset().help_sheet_svg(lines, settings.country, around.session.today, settings.paper)
        self._print((sheet,))

    def _print(self, pages: tuple[bytes, ...]) -> None:
        around = self._around()
        printer: QPrinter | None = self._dialogs.printer(around, len(pages))
        if printer is None:
            return
        prepare(printer, around.settings.paper)
        try:
            print_pages(printer, pages)
        except PrintingError as error:
            text = tr("{why} The summary is still here: you can save it as PDF instead.", why=str(error))
            self._dialogs.tell(around, tr("Printing did not work"), text)

    def save_pdf(self) -> None:
        """Ask for a place and save the PDF."""
        self._save("notes.pdf", tr("PDF (*.pdf)"), self.pdf)

    def save_text(self) -> None:
        """Ask for a place and save the text."""
        self._save("notes.txt", tr("Text (*.txt)"), lambda: self.text().encode("utf-8"))

    def _save(self, proposed: str, kinds: str, make: Callable[[], bytes]) -> None:
        around = self._around()
        path = self._dialogs.save_place(around, proposed, kinds)
        while path is not None:
            try:
                save_bytes(path, make())
            except SavingError as error:
                again = self._dialogs.ask(
                    around,
                    tr("The summary was not saved"),
                    str(error),
                    (("again", tr("Choose another place…"), "main"), ("close", tr("Close"), "second")),
                )
                path = self._dialogs.save_place(around, proposed, kinds) if again == "again" else None
            else:
                text = tr("The summary is saved as “{name}” in “{folder}”.", name=path.name, folder=path.parent)
                self._dialogs.tell(around, tr("Saved"), text)
                return
