"""Printing: the same pages as in the preview, on the chosen paper; and what is told when a printer refuses."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from decision_aid.window.dialogs.dialogs import Dialogs
from decision_aid.window.way import journey
from tests.support.editing import RulesFolder
from tests.support.person import Person
from tests.support.settling import settle
from tests.window.conftest import Opener
from tests.window.test_using import click, words_on

pytestmark = pytest.mark.slow

EXAMPLE = "two-ssris-weight-blood-pressure-cost"


def printer_into(file: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595, 842))])
def test_what_is_printed_is_what_the_preview_shows(
    opened: Opener, person: Person, tmp_path: Path, paper: str, size: tuple[int, int]
) -> None:
    window = opened(EXAMPLE, paper=paper)
    pages = window.paper.pages()
    person.answers = [printer_into(tmp_path / "out.pdf")]
    window.paper.print_summary()
    printed = PdfReader(tmp_path / "out.pdf")
    assert person.asked == [f"printer {len(pages)}"]
    assert len(printed.pages) == len(pages) == len(PdfReader(tmp_path / "out.pdf").pages)
    box = printed.pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_only_the_pages_that_are_wanted_are_printed(opened: Opener, person: Person, tmp_path: Path) -> None:
    window = opened(EXAMPLE)
    printer = printer_into(tmp_path / "out.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    person.answers = [printer]
    window.paper.print_summary()
    assert len(PdfReader(tmp_path / "out.pdf").pages) == 2


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of any dialog
def test_qt_prints_to_no_file(opened: Opener) -> None:
    """On a full disk it cuts the old file, and tells nothing; “Save as PDF” does neither."""
    window = opened()
    found: list[tuple[bool, list[str]]] = []

    def look() -> None:
        dialogs = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QPrintDialog)]
        if not dialogs or not dialogs[0].isActiveWindow():
            QTimer.singleShot(20, look)
            return
        lists = dialogs[0].findChildren(QComboBox)
        entries = [box.itemText(number) for box in lists for number in range(box.count())]
        found.append((dialogs[0].testOption(QPrintDialog.PrintDialogOption.PrintToFile), entries))
        dialogs[0].reject()

    QTimer.singleShot(20, look)
    Dialogs(window).printer(4)
    ((option, entries),) = found
    assert not option
    assert not [entry for entry in entries if "file" in entry.casefold() or "pdf" in entry.casefold()]


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt says so too
def test_a_printer_that_refuses_is_told_and_the_summary_is_still_there(
    opened: Opener, person: Person, tmp_path: Path
) -> None:
    window = opened(EXAMPLE)
    window.go(journey.SUMMARY)
    person.answers = [printer_into(tmp_path / "no such folder" / "out.pdf")]
    window.paper.print_summary()
    assert person.told[0][0] == "Printing did not work"
    assert "save it as PDF" in person.told[0][1]
    assert window.paper.pages()


def test_no_printer_chosen_prints_nothing(opened: Opener, person: Person) -> None:
    window = opened(EXAMPLE)
    person.answers = [None]
    window.paper.print_summary()
    assert person.told == []


def test_the_help_sheet_is_one_page(opened: Opener, person: Person, tmp_path: Path) -> None:
    window = opened()
    person.answers = [printer_into(tmp_path / "help.pdf")]
    window.print_help()
    assert len(PdfReader(tmp_path / "help.pdf").pages) == 1


def test_a_folder_that_cannot_be_written_offers_another_place(opened: Opener, person: Person, tmp_path: Path) -> None:
    window = opened(EXAMPLE)
    person.answers = [tmp_path / "gone" / "notes.pdf", "again", tmp_path / "notes.pdf"]
    window.paper.save_pdf()
    assert person.asked[1] == "The summary was not saved"
    assert (tmp_path / "notes.pdf").read_bytes().startswith(b"%PDF-")
    assert window.session.view.saved_summary == tmp_path / "notes.pdf"


def test_what_was_saved_can_be_opened_from_there(opened: Opener, person: Person, tmp_path: Path) -> None:
    window = opened(EXAMPLE)
    window.go(journey.SUMMARY)
    settle()
    person.place = tmp_path
    click(window, "Save as PDF…")
    assert person.asked == [f"save place notes-{window.session.today.isoformat()}.pdf"]
    assert "Saved as notes.pdf." in words_on(window)
    assert {"Open it", "Show in folder"} <= {button.text() for button in window.findChildren(QPushButton)}
    assert person.told == [], "no dialog stands in the way"


def test_what_is_unticked_leaves_the_preview_at_once(opened: Opener) -> None:
    window = opened(EXAMPLE)
    window.go(journey.SUMMARY)
    before = window.paper.text()
    window.session.tick("medicines", False)
    assert "sertraline" in before
    assert "Zoloft" not in window.paper.text()


def test_signs_that_cannot_be_printed_are_told_before_printing(opened: Opener) -> None:
    window = opened()
    window.session.answer("waiting-words", "I feel 漢 today")
    window.go(journey.SUMMARY)
    settle()
    assert "These signs cannot be printed" in words_on(window)
    assert "漢" in words_on(window)


def test_other_rules_make_the_pages_anew(opened: Opener, rules: RulesFolder) -> None:
    window = opened(EXAMPLE)
    before = window.paper.text()
    window.session.use(rules.library())
    assert window.paper.text() != before
