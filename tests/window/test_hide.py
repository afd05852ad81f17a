"""Hide covers everything at once, in every window and dialog; nothing beneath can be reached until it is shown."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QFocusFrame, QLabel, QLineEdit, QWidget

from decision_aid.window.dialogs.dialogs import AidDialog, Dialogs
from decision_aid.window.frame.cover import Cover
from decision_aid.window.frame.help_bar import HelpBar
from decision_aid.window.main_window import MainWindow
from decision_aid.window.way.journey import Stop
from tests.support.settling import settle
from tests.window.conftest import Opener

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of any dialog


def seen(window: QWidget) -> list[QWidget]:
    """Return the direct children of a window that can be seen."""
    return [child for child in window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if child.isVisible() and not child.isWindow() and not isinstance(child, QFocusFrame)]  # fmt: skip


def is_covered(window: QWidget) -> bool:
    found = seen(window)
    return len(found) == 1 and isinstance(found[0], Cover) and found[0].geometry() == window.rect()


@pytest.fixture
def hidden(opened: Opener) -> Iterator[MainWindow]:
    window = opened()
    window.go(Stop("page", "pace"))
    window.toggle_hidden()
    settle()
    assert is_covered(window)
    yield window
    if window.hiding.on:
        window.toggle_hidden()


KEYS = tuple(getattr(Qt.Key, f"Key_{name}") for name in ("F1", "Space", "Return", "Down", "Tab", "A", "2"))


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("resized", [False, True])
def test_keys_do_nothing_beneath(hidden: MainWindow, key: Qt.Key, resized: bool) -> None:
    stop, answers = hidden.stop, hidden.session.answers
    if resized:
        hidden.resize(800, 700)
        settle()
    for target in (hidden, QApplication.focusWidget() or hidden, hidden.screen_widget):
        if key not in (Qt.Key.Key_Space, Qt.Key.Key_Return) or not isinstance(target.parent(), QWidget):
            QTest.keyClick(target, key)
    for modifier in (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier):
        QTest.keyClick(hidden, Qt.Key.Key_S, modifier)
        QTest.keyClick(hidden, Qt.Key.Key_Left, modifier)
        QTest.keyClick(hidden, Qt.Key.Key_O, modifier)
    settle()
    assert (hidden.stop, hidden.session.answers) == (stop, answers)
    assert is_covered(hidden)


def test_whatever_is_shown_while_hidden_stays_covered(hidden: MainWindow) -> None:
    for do in (
        hidden.refresh,
        hidden.show_numbers,
        lambda: hidden.resize(700, 600),
        lambda: hidden.resize(1180, 820),
    ):
        do()
        settle()
        assert is_covered(hidden)
        assert QApplication.focusWidget() in (None, *hidden.findChild(Cover).findChildren(QWidget))


def test_a_click_does_nothing_beneath(hidden: MainWindow) -> None:
    for card in hidden.screen_widget.findChildren(QWidget):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    settle()
    assert "pace" not in hidden.session.answers


def test_a_dialog_that_comes_while_hidden_begins_covered(hidden: MainWindow) -> None:
    dialog = AidDialog(hidden, "This visit is protected", "")
    dialog.show()
    settle()
    assert is_covered(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_F9)
    settle()
    assert not is_covered(dialog)
    assert not is_covered(hidden), "both are shown at once"
    QTest.keyClick(dialog, Qt.Key.Key_F9)
    settle()
    assert is_covered(dialog)
    assert is_covered(hidden), "both are hidden at once"
    dialog.close()
    dialog.deleteLater()


@pytest.mark.parametrize("kind", ["open", "save", "folder", "print"])
def test_the_dialogs_of_qt_have_the_numbers_and_the_key(opened: Opener, kind: str) -> None:
    window = opened(country="gb")
    looked: list[tuple[list[str], bool, bool, bool]] = []

    def look() -> None:
        found = [widget for widget in QApplication.topLevelWidgets()
                 if isinstance(widget, QFileDialog | QPrintDialog) and widget.isVisible()]  # fmt: skip
        if not found or not found[0].isActiveWindow():
            QTimer.singleShot(20, look)
            return
        dialog = found[0]
        bars = dialog.findChildren(HelpBar)
        numbers = [
            label.text() for bar in bars for label in bar.findChildren(QLabel, "help-number") if label.isVisible()
        ]
        QTest.keyClick(dialog, Qt.Key.Key_F9)
        settle()
        covered = is_covered(dialog) and is_covered(window)
        for field in dialog.findChildren(QLineEdit):
            QTest.keyClicks(field, "abc")
        QTest.keyClick(dialog, Qt.Key.Key_F9)
        settle()
        typed = any("abc" in field.text() for field in dialog.findChildren(QLineEdit))
        looked.append((numbers, covered, is_covered(dialog), typed))
        dialog.reject()

    QTimer.singleShot(20, look)
    dialogs = Dialogs(window)
    {
        "open": dialogs.open_place,
        "save": lambda: dialogs.save_place("notes.json", ""),
        "folder": dialogs.folder,
        "print": lambda: dialogs.printer(4),
    }[kind]()
    assert looked == [(["116 123", "999"], True, False, False)]


def test_the_numbers_in_a_dialog_of_qt_lead_to_all_numbers(opened: Opener) -> None:
    window = opened()

    def press() -> None:
        found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QFileDialog)]
        if not found or not found[0].isVisible():
            QTimer.singleShot(20, press)
            return
        found[0].findChild(HelpBar).numbers_wanted.emit()

    QTimer.singleShot(20, press)
    assert Dialogs(window).open_place() is None
    assert window.stop.kind == "numbers"


def test_the_last_dialog_leaves_nothing_behind(hidden: MainWindow) -> None:
    """A dialog that is gone is not told of what comes after it."""
    dialog = AidDialog(hidden, "Close?", "")
    dialog.show()
    settle()
    dialog.close()
    dialog.deleteLater()
    settle()
    hidden.toggle_hidden()
    settle()
    assert not is_covered(hidden)
    assert not [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()
    ]
