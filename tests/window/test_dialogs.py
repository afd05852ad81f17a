"""The dialogs themselves, as Qt shows them; everywhere else a person's answers stand in for them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from decision_aid.window.dialogs.dialogs import Dialogs
from tests.support.person import Person
from tests.window.conftest import Opener

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of any dialog


def _when_open(do: object) -> None:
    def look() -> None:
        found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QFileDialog)]
        if found and found[0].isVisible():
            do(found[0])
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


@pytest.mark.parametrize(
    ("proposed", "typed", "saved"),
    [
        ("notes.age", "my visit", "my visit.age"), ("notes.json", "my visit", "my visit.json"),
        ("notes.pdf", "for the visit.pdf", "for the visit.pdf"), ("notes.json", "other.txt", "other.txt"),
    ],
)  # fmt: skip
def test_a_name_without_an_ending_gets_one(
    opened: Opener, tmp_path: Path, proposed: str, typed: str, saved: str
) -> None:
    """A file without one would not be listed when it is to be opened again."""

    def type_and_accept(dialog: QFileDialog) -> None:
        dialog.findChild(QLineEdit).setText(typed)
        dialog.accept()

    window = opened()
    _when_open(type_and_accept)
    assert Dialogs(window).save_place(str(tmp_path / proposed), "") == tmp_path / saved


def test_a_dialog_that_is_cancelled_gives_no_place(opened: Opener, tmp_path: Path) -> None:
    window = opened()
    _when_open(QFileDialog.reject)
    assert Dialogs(window).save_place(str(tmp_path / "notes.pdf"), "") is None


class _Browser(QObject):
    """Stands where the browser of the system would."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        self.opened.append(address.toString())


def test_an_address_opens_only_after_the_person_says_so(opened: Opener, person: Person) -> None:
    window = opened()
    browser = _Browser()
    QDesktopServices.setUrlHandler("https", browser, "take")
    try:
        person.answers = ["close", "open"]
        window.open_address("https://example.org/one")
        assert browser.opened == []
        window.open_address("https://example.org/two")
        assert browser.opened == ["https://example.org/two"]
    finally:
        QDesktopServices.unsetUrlHandler("https")
