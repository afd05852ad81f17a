"""Pictures of every screen and dialog, filled from an example visit, to be looked at.

python -m tests.gallery OUT [--size 1180x820] [--theme light|dark|contrast] [--text-size 100..200]
                            [--stretched] [--only NAME] [--example NAME]
"""

import argparse
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.visits.opening import open_visit
from decision_aid.window.dialogs.dialogs import AidDialog
from decision_aid.window.frame.cover import Cover
from decision_aid.window.look.look import load_typeface
from decision_aid.window.main_window import MainWindow
from decision_aid.window.parts.date_field import DateField
from decision_aid.window.parts.medicine_field import MedicineField
from decision_aid.window.qt.texts import StretchedLanguage
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from tests.support.settling import settle

EXAMPLE = "two-ssris-weight-blood-pressure-cost"


def application() -> QApplication:
    """Return the one application, looking as the aid does."""
    found = QApplication.instance()
    made = found if isinstance(found, QApplication) else QApplication([])
    made.setStyle("Fusion")
    load_typeface(resources_folder())
    return made


def window_with(library: Library, example: str | None, settings: Settings, size: tuple[int, int]) -> MainWindow:
    """Return a window with an example visit in it."""
    session = Session(library)
    if example:
        data = (resources_folder() / "examples" / f"{example}.json").read_bytes()
        session.open(open_visit(library, data))
    window = MainWindow(session, settings, resources_folder())
    window.resize(*size)
    if session.view.help_owed:
        window.go(journey.HELP)
    return window


def screens(window: MainWindow) -> Iterator[tuple[str, Stop]]:
    """Yield a name and a stop for every screen."""
    for number, stop in enumerate(window.order(), start=1):
        yield f"{number:02}-{stop.kind}-{stop.id}".rstrip("-"), stop
    for stop in (journey.HELP, journey.NUMBERS, journey.ABOUT, journey.LIBRARY):
        yield f"60-{stop.kind}", stop
    trials = window.session.answers.trials()
    if trials:
        yield "70-trial-1", Stop("trial", trials[0].id)
        yield "71-trial-2", Stop("trial", trials[0].id, "2")
    yield "72-trial-new", Stop("trial", "t99")


def press(inside: QWidget, name: str) -> None:
    """Press a button that shows, by the beginning of its name."""
    buttons = (button for button in inside.findChildren(QAbstractButton) if button.isVisibleTo(inside))
    next(button for button in buttons if button.accessibleName().startswith(name)).click()


def special(window: MainWindow) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """Yield a name for each state or dialog that is no stop of its own, and what brings it about."""

    def error() -> QWidget:
        window.go(Stop("trial", "t98"))
        window.findChild(MedicineField).field.setText("sertraline")
        for date, words in zip(window.findChildren(DateField), ("July 2023", "March 2023"), strict=True):
            date.field.setText(words)
        press(window, "Continue")
        return window

    def few() -> QWidget:
        window.route.short = True
        window.go(Stop("trial", window.session.answers.trials()[0].id))
        return window

    def short_check() -> QWidget:
        window.go(journey.CHECK)
        return window

    def typing() -> QWidget:
        window.route.short = False
        window.go(Stop("trial", "t97"))
        field = window.findChild(MedicineField).field
        field.setFocus()
        field.setText("ser")
        return window

    def chosen_focus() -> QWidget:
        window.go(Stop("page", "pace"))
        window.screen_widget.findChildren(QWidget, "")
        radios = [
            widget for widget in window.screen_widget.findChildren(QWidget) if type(widget).__name__ == "RadioCard"
        ]
        radios[1].setFocus()
        return window

    def scrolled() -> QWidget:
        window.go(journey.COMPARE)
        QApplication.processEvents()
        bar = window.screen_widget.area.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        return window

    def why() -> QWidget:
        window.go(journey.POINTS)
        card = next(
            widget for widget in window.screen_widget.findChildren(QWidget) if type(widget).__name__ == "PointCard"
        )
        card.set_open(True)
        press(card, "Why am I seeing this?")
        return window

    def hidden() -> QWidget:
        window.go(journey.WELCOME)
        window.toggle_hidden()
        return window

    def sections() -> QWidget:
        window.go(journey.POINTS)
        press(window, "Sections")
        return window

    yield "80-error", error
    yield "80-trial-short", few
    yield "80-check-short", short_check
    yield "81-typing", typing
    yield "82-focus", chosen_focus
    yield "83-compare-scrolled", scrolled
    yield "84-points-why", why
    if window.screen_widget.context.narrow:
        yield "85-sections", sections
    yield "89-hidden", hidden


def dialogs(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield a name for each dialog, and what opens it."""
    yield "90-look", window.choose_look
    yield "91-clear", window.clear
    yield "92-protection", window.dialogs.protection
    yield (
        "93-passphrase",
        lambda: window.dialogs.passphrase("This passphrase does not open the file. Please try again."),
    )
    yield (
        "94-report",
        lambda: window.dialogs.report("decision-aid 0.1.0\nbuiltins.ValueError\n  session.py:10 in answer"),
    )


def main() -> None:
    """Write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", default="1180x820")
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    parser.add_argument("--text-size", type=int, default=100)
    parser.add_argument("--stretched", action="store_true")
    parser.add_argument("--full", action="store_true", help="pages at their full height, beyond the window")
    parser.add_argument("--only", default="")
    parser.add_argument("--example", default=EXAMPLE)
    options = parser.parse_args()
    app = application()
    language = StretchedLanguage(app)
    if options.stretched:
        app.installTranslator(language)
    width, height = (int(part) for part in options.size.split("x"))
    settings = replace(Settings(), theme=options.theme, text_percent=options.text_size)
    window = window_with(load_library(), options.example or None, settings, (width, height))
    window.show()
    options.out.mkdir(parents=True, exist_ok=True)

    def keep(name: str, widget: QWidget) -> None:
        settle()
        widget.grab().save(str(options.out / f"{name}.png"))

    for name, stop in screens(window):
        if options.only in name:
            window.go(stop)
            if options.full:
                settle()
                assert window.screen_widget is not None
                page = window.screen_widget.area.widget()
                page.grab().save(str(options.out / f"{name}-full.png"))
            keep(name, window)
    for name, bring in special(window):
        if options.only in name:
            keep(name, bring())
            if window.findChild(Cover).isVisible():
                window.toggle_hidden()
    run = AidDialog.run

    def grab_instead(dialog: AidDialog) -> str:
        dialog.show()
        dialog.heading.setFocus()
        keep(current, dialog)
        dialog.close()
        return ""

    AidDialog.run = grab_instead
    for current, opens in dialogs(window):
        if options.only in current:
            opens()
    AidDialog.run = run
    window.close_all()


if __name__ == "__main__":
    main()
