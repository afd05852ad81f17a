"""The dialogs themselves, as Qt shows them; everywhere else a person's answers stand in for them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from decision_aid.window.dialogs import Dialogs
from tests.window.conftest import Opener

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of any dialog


def _when_open(do: object) -> None:
    def look() -> None:
        found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QFileDialog)]
        if found and found[0].isVisible():
            do(found[0])  # type: ignore[operator]
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
    assert Dialogs().save_place(window.surroundings(), str(tmp_path / proposed), "") == tmp_path / saved


def test_a_dialog_that_is_cancelled_gives_no_place(opened: Opener, tmp_path: Path) -> None:
    window = opened()
    _when_open(QFileDialog.reject)
    assert Dialogs().save_place(window.surroundings(), str(tmp_path / "notes.pdf"), "") is None
