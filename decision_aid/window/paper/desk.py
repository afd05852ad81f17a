"""The summary as pages: preview, printer, PDF and text. Every way uses the same document and the same typesetter."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtPrintSupport import QPrinter

from decision_aid.knowledge.shipped import resources_folder
from decision_aid.summary.blocks import key_ticked
from decision_aid.summary.building import build
from decision_aid.summary.document import Document
from decision_aid.summary.keeping import kept
from decision_aid.summary.plain_text import plain_text
from decision_aid.summary.typeset import Typesetter
from decision_aid.visits.format import to_json
from decision_aid.visits.saving import SavingError, save_bytes
from decision_aid.window.dialogs.dialogs import Dialogs
from decision_aid.window.look.appearance import Appearance
from decision_aid.window.paper.printing import PrintingError, prepare, print_pages
from decision_aid.window.qt.texts import tr
from decision_aid.window.session import Session


@dataclass(frozen=True)
class _Made:
    made_from: tuple[object, ...]
    document: Document
    pages: tuple[bytes, ...]


class PaperDesk:
    """Makes the pages when they are asked for; keeps the last ones until what they are made from has changed."""

    def __init__(self, dialogs: Dialogs, session: Session, appearance: Appearance) -> None:
        self._dialogs = dialogs
        self._session = session
        self._appearance = appearance
        self._typesetter: Typesetter | None = None
        self.made: _Made | None = None

    def _typeset(self) -> Typesetter:
        if self._typesetter is None:
            self._typesetter = Typesetter(resources_folder())
        return self._typesetter

    def _current(self) -> _Made:
        session, settings = self._session, self._appearance.settings
        made_from = (session.visit, session.library, settings.country, settings.paper, session.today)
        if self.made is None or self.made.made_from != made_from:
            self._typeset().let_go()
            document = build(
                session.library, session.visit, session.discussion, today=session.today, country=settings.country
            )
            self.made = _Made(made_from, document, self._typeset().svg_pages(document, settings.paper))
        return self.made

    def forget(self) -> None:
        """Forget the pages that were made, and what typesetting keeps of them."""
        self.made = None
        if self._typesetter is not None:
            self._typesetter.let_go(0)

    def pages(self) -> tuple[bytes, ...]:
        """Return the pages of the summary as SVG."""
        return self._current().pages

    def replaced(self) -> tuple[str, ...]:
        """Return the signs that the typeface for paper lacks; their names are printed instead."""
        return self._typeset().unprintable(self._current().document)

    def text(self) -> str:
        """Return the summary as plain text."""
        return plain_text(self._current().document)

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
        self._save("notes.pdf", tr("PDF (*.pdf)"), self.pdf)

    def save_text(self) -> None:
        """Ask for a place and save the text."""
        self._save("notes.txt", tr("Text (*.txt)"), lambda: self.text().encode("utf-8"))

    def _save(self, proposed: str, kinds: str, make: Callable[[], bytes]) -> None:
        path = self._dialogs.save_place(proposed, kinds)
        while path is not None:
            try:
                save_bytes(path, make())
            except SavingError as error:
                again = self._dialogs.ask(
                    tr("The summary was not saved"),
                    str(error),
                    (("again", tr("Choose another place…"), "main"), ("close", tr("Close"), "second")),
                )
                path = self._dialogs.save_place(proposed, kinds) if again == "again" else None
            else:
                text = tr("The summary is saved as “{name}” in “{folder}”.", name=path.name, folder=path.parent)
                self._dialogs.tell(tr("Saved"), text)
                return
