"""Every screen, in every theme and size: it opens, it is named, it is not clipped, its targets are large enough."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from decision_aid.window.cards.point_card import Opening
from decision_aid.window.main_window import MainWindow
from decision_aid.window.parts.choice_cards import CheckCard, RadioCard
from decision_aid.window.parts.icon_array import IconArray
from decision_aid.window.parts.labels import Line, Words
from decision_aid.window.parts.medicine_field import MedicineField
from decision_aid.window.parts.steps_picture import StepsPicture
from decision_aid.window.parts.timeline_chart import TimelineChart
from decision_aid.window.qt.texts import StretchedLanguage
from decision_aid.window.screens.compare import MarkPicture
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from tests.support.settling import settle
from tests.window.conftest import Opener

pytestmark = pytest.mark.slow

EXAMPLE = "many-medicines-considering-ect"
PICTURES = (IconArray, StepsPicture, TimelineChart, MarkPicture)
VARIANTS = [("light", 100, (1180, 820)), ("dark", 100, (1024, 700)), ("contrast", 200, (1024, 700))]
STRETCHED = [("light", 100, (1180, 820)), ("dark", 150, (1024, 700)), ("contrast", 200, (1024, 700))]


def stops(window: MainWindow) -> list[Stop]:
    extra = [journey.HELP, journey.NUMBERS, journey.ABOUT, journey.LIBRARY]
    trial = window.session.answers.trials()[0].id
    return [*window.order(), *extra, Stop("trial", trial), Stop("trial", trial, "2")]


def controls(window: MainWindow) -> list[QWidget]:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
    found = [widget for widget in window.findChildren(QWidget) if isinstance(widget, kinds)]
    return [
        widget
        for widget in found
        if widget.isVisibleTo(window) and not isinstance(widget.parentWidget(), QComboBox | QLineEdit)
    ]


@pytest.mark.parametrize(("theme", "percent", "size"), VARIANTS)
def test_every_screen_is_whole(opened: Opener, theme: str, percent: int, size: tuple[int, int]) -> None:
    window = opened(EXAMPLE, size, theme=theme, text_percent=percent)
    faults: list[str] = []
    for stop in stops(window):
        window.go(stop)
        for card in window.findChildren(Opening)[:60]:
            card.set_open(True)
        settle()
        faults += [f"{stop}: {fault}" for fault in faults_of(window)]
    assert not faults, "\n".join(faults[:60])


@pytest.mark.parametrize(("theme", "percent", "size"), STRETCHED)
def test_every_screen_holds_longer_words(
    opened: Opener, qapp: QApplication, theme: str, percent: int, size: tuple[int, int]
) -> None:
    language = StretchedLanguage(qapp)
    qapp.installTranslator(language)
    try:
        window = opened(EXAMPLE, size, theme=theme, text_percent=percent)
        faults: list[str] = []
        for stop in stops(window):
            window.go(stop)
            settle()
            faults += [f"{stop}: {fault}" for fault in faults_of(window) if not fault.startswith("visible words")]
    finally:
        qapp.removeTranslator(language)
    assert not faults, "\n".join(faults[:60])


def faults_of(window: MainWindow) -> list[str]:
    found: list[str] = []
    screen = window.screen_widget
    assert screen is not None
    page = screen.area.widget()
    viewport = screen.area.viewport()
    if page.width() > viewport.width():
        found.append(f"scrolls sideways: {page.width()} in {viewport.width()}")
    inner = page.layout().itemAt(0).widget()
    shown = [part for part in inner.children() if isinstance(part, QWidget) and part.isVisibleTo(window)]
    empty = page.height() - inner.mapTo(page, QPoint(0, max(part.geometry().bottom() for part in shown))).y()
    if page.height() > viewport.height() and empty > 60:
        found.append(f"scrolls on below its end: {empty} empty")
    for card in page.findChildren(QAbstractButton):
        wanted = card.heightForWidth(card.width()) if card.hasHeightForWidth() else card.height()
        if isinstance(card, RadioCard | CheckCard) and card.isVisibleTo(window) and card.height() > wanted + 30:
            found.append(f"stretched: {card.text()!r} {card.height()} > {wanted}")
    for label in window.findChildren(QLabel):
        if not label.isVisibleTo(window) or not label.text():
            continue
        if isinstance(label, Line) and label.width() < label.sizeHint().width():
            found.append(f"line cut: {label.text()!r} {label.width()} < {label.sizeHint().width()}")
        elif isinstance(label, Words) and label.wordWrap() and label.height() < label.heightForWidth(label.width()):
            found.append(f"words cut: {label.text()[:40]!r} {label.height()} < {label.heightForWidth(label.width())}")
    for picture in window.findChildren(QWidget):
        if isinstance(picture, PICTURES) and picture.isVisibleTo(window):
            hidden_behind = picture.mapTo(page, QPoint(0, 0)).y() + picture.height() > page.height()
            cut_by_parent = picture.geometry().bottom() > picture.parentWidget().height()
            if picture.height() < picture.minimumHeight() or cut_by_parent or hidden_behind:
                found.append(f"picture cut: {type(picture).__name__}")
    for control in controls(window):
        name = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
        if not name:
            found.append(f"no name: {type(control).__name__} {control.objectName()}")
        if isinstance(control, QAbstractButton):
            visible = control.text().replace("&&", "&").strip()
            if visible and visible.rstrip("…").casefold() not in name.casefold() and not short_for(visible, name):
                found.append(f"visible words {visible!r} are not in the name {name!r}")
        if min(control.width(), control.height()) < 24:
            found.append(f"small target: {name!r} {control.width()}x{control.height()}")
        if isinstance(control, QPushButton) and control.width() < control.sizeHint().width():
            found.append(f"button squeezed: {name!r}")
        if control.hasHeightForWidth() and control.height() < control.heightForWidth(control.width()):
            found.append(f"control cut: {name!r}")
        right = control.mapTo(window, QPoint(control.width(), 0)).x()
        if right > window.width() + 1:
            found.append(f"beyond the edge: {name!r}")
    return found


def short_for(visible: str, name: str) -> bool:
    """“Aa”, “Hide  F9” and shortened labels keep their full name."""
    shortened = {
        "Aa": "Text and colors",
        "Aa  Text and colors": "Text and colors",
        "Hide  F9": "Hide everything, key F9",
    }
    shortened |= {"PDF…": "Save as PDF…", "Text…": "Save as text…"}
    return shortened.get(visible) == name or all(
        word.casefold() in name.casefold() for word in visible.replace("·", " ").split()
    )


def test_the_heading_has_the_focus_on_every_screen(opened: Opener) -> None:
    window = opened(EXAMPLE)
    for stop in stops(window):
        window.go(stop)
        assert window.screen_widget is not None
        assert window.focusWidget() is window.screen_widget.heading, stop


def test_tab_order_is_reading_order(opened: Opener) -> None:
    """From each heading, Tab goes down the page: never back above what was passed, within the page."""
    window = opened(EXAMPLE)
    for stop in window.order():
        window.go(stop)
        settle()
        screen = window.screen_widget
        assert screen is not None
        places = []
        widget = screen.heading.nextInFocusChain()
        page = screen.area.widget()
        while widget is not screen.heading:
            tabbed = widget.focusPolicy().value & 1
            inside = page.isAncestorOf(widget) and widget.isVisibleTo(window) and widget.isEnabled()
            if tabbed and inside and not isinstance(widget, QScrollArea | MedicineField):
                places.append((widget.mapTo(page, QPoint(0, 0)).y(), widget.accessibleName()))
            widget = widget.nextInFocusChain()
        if stop.kind in ("page", "check", "points"):
            tops = [top for top, _ in places]
            backwards = [places[n] for n in range(1, len(tops)) if tops[n] < tops[n - 1] - 40]
            # a page in two columns goes down the left one, then down the right one
            assert len(backwards) <= 1, (stop, backwards)


def test_help_is_on_every_screen_at_the_same_place(opened: Opener) -> None:
    window = opened(EXAMPLE)
    for stop in stops(window):
        window.go(stop)
        settle()
        bar = window.help_bar
        assert bar.isVisibleTo(window)
        assert bar.mapTo(window, QPoint(0, 0)) == QPoint(0, window.findChild(QMenuBar).height()), "below the menus"
        numbers = [label.text() for label in bar.findChildren(QLabel) if label.objectName() == "help-number"]
        assert numbers == ["988", "911"]
