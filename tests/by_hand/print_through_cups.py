"""Really print: every example through CUPS to a PDF printer; run by hand as root, since it sets up a printer.

    apt-get install -y cups printer-driver-cups-pdf poppler-utils
    python -m tests.by_hand.print_through_cups OUT

A print made by Qt holds no text, since its letters are outlines: so the pages are compared as pictures with those of
the PDF, on both papers, with page ranges and copies; and the ink of each page, since a print filter that turns a page
into a coarse picture makes it bold. Exits with 1 if a page differs. The printer and its settings go again.
"""

import os
import shutil
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from statistics import correlation

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from decision_aid.discussion.discuss import discuss
from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.summary.building import build
from decision_aid.summary.typeset import Paper, Typesetter
from decision_aid.visits.opening import open_visit
from decision_aid.window.paper.printing import prepare, print_pages

PRINTER = "decision-aid-test"
SETTINGS = Path("/etc/cups/cups-pdf.conf")
DOTS = 40  # an inch, then taken together by eights: how dark each spot of 5 mm is
MOST_INK = 1.35  # times that of the PDF; outlines take 1.16 to 1.20 at these dots, a page that became a picture 1.5
ALIKE = 0.75  # correlation of the darkness of the spots; another page of the same summary reaches about 0.5


def run(*command: str) -> str:
    """Run a command and return what it prints."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def set_up(out: Path) -> subprocess.Popen[bytes]:
    """Start CUPS with a printer that writes PDF files into a folder."""
    lines = SETTINGS.read_text().splitlines()
    kept = [line for line in lines if not line.startswith(("Out ", "AnonDirName ", "Label "))]
    SETTINGS.write_text("\n".join([*kept, f"Out {out}", f"AnonDirName {out}", "Label 1"]) + "\n")
    daemon = subprocess.Popen(["cupsd", "-f"])
    for _ in range(50):
        if subprocess.run(["lpstat", "-r"], capture_output=True, check=False).returncode == 0:
            break
        time.sleep(0.2)
    time.sleep(1)  # it answers a little before it knows its drivers
    driver = next(line.split()[0] for line in run("lpinfo", "-m").splitlines() if "cups-pdf_noopt" in line.casefold())
    run("lpadmin", "-p", PRINTER, "-E", "-v", "cups-pdf:/", "-m", driver)
    return daemon


def printed(
    out: Path, pages: tuple[bytes, ...], paper: Paper, *, first: int = 0, last: int = 0, copies: int = 1
) -> Path:
    """Print pages and return the file that came out of the printer."""
    before = set(out.glob("*.pdf"))
    printer = QPrinter(QPrinterInfo.printerInfo(PRINTER), QPrinter.PrinterMode.HighResolution)
    prepare(printer, paper)
    printer.setCopyCount(copies)
    if first:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(first, last)
    print_pages(printer, pages)
    for _ in range(300):
        new = set(out.glob("*.pdf")) - before
        if new and not run("lpstat", "-o").strip():
            return new.pop()
        time.sleep(0.2)
    sys.exit("nothing came out of the printer")


def pictures(pdf: Path, folder: Path) -> list[QImage]:
    """Return the pages of a PDF as grey pictures."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    subprocess.run(
        ["pdftoppm", "-r", str(DOTS), "-gray", "-png", pdf, folder / "page"], check=True, capture_output=True
    )
    return [
        QImage(str(file)).convertToFormat(QImage.Format.Format_Grayscale8) for file in sorted(folder.glob("*.png"))
    ]


def spots(page: QImage) -> list[int]:
    """Return how dark each spot of a page is."""
    size = page.width() // 8, page.height() // 8
    small = page.scaled(*size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return [small.pixel(x, y) & 255 for y in range(size[1]) for x in range(size[0])]


def least_alike(wanted: list[QImage], found: list[QImage]) -> float:
    """Return how alike the worst pair of pages is: 1 for the same page; 0 if pages are missing."""
    if len(wanted) != len(found):
        return 0.0
    return min(correlation(spots(one), spots(other)) for one, other in zip(wanted, found, strict=True))


def most_ink(wanted: list[QImage], found: list[QImage]) -> float:
    """Return how many times as much ink as in the PDF the heaviest page has."""
    inks = [[sum(255 - spot for spot in spots(page)) for page in pages] for pages in (wanted, found)]
    return max((two / max(one, 1) for one, two in zip(*inks, strict=False)), default=0.0)


def main() -> None:
    """Print every example and compare."""
    before = SETTINGS.read_text()
    out = Path(sys.argv[1]).resolve()
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    out.chmod(0o777)
    daemon = set_up(out)
    application = QApplication([])
    library, typesetter, faults = load_library(), Typesetter(resources_folder()), 0
    try:
        for example in sorted((resources_folder() / "examples").glob("*.json")):
            visit = open_visit(library, example.read_bytes())
            document = build(library, visit, discuss(library, visit.answers), today=date(2026, 11, 20))
            for paper in ("letter", "a4"):
                pages = typesetter.svg_pages(document, paper)
                saved = out.parent / "saved.pdf"
                saved.write_bytes(typesetter.pdf(document, paper))
                wanted = pictures(saved, out.parent / "wanted")
                found = pictures(printed(out, pages, paper), out.parent / "found")
                worst, ink = least_alike(wanted, found), most_ink(wanted, found)
                good = len(pages) == len(wanted) and worst > ALIKE and ink < MOST_INK
                faults += not good
                wrong = "" if good else "  WRONG"
                told = f"{len(found)} pages, the least alike by {worst:.3f}, the heaviest {ink:.2f} times"
                print(f"{example.stem} {paper}: {told}{wrong}")
        some = pictures(printed(out, pages, "a4", first=2, last=3), out.parent / "found")
        twice = pictures(printed(out, pages, "a4", copies=2), out.parent / "found")
        print(f"pages 2 to 3: {len(some)} pages; two copies: {len(twice)} pages")
        faults += len(some) != 2 or len(twice) not in (len(pages), 2 * len(pages))
    finally:
        subprocess.run(["lpadmin", "-x", PRINTER], check=False)
        daemon.terminate()
        daemon.wait()
        SETTINGS.write_text(before)
        application.quit()
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
