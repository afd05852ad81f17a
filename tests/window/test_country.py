"""Whose numbers show: proposed from the system's region, asked on the first page, named wherever a number stands."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget

from decision_aid.knowledge.model.library import Library
from decision_aid.window.dialogs.dialogs import AidDialog
from decision_aid.window.frame.help_bar import HelpBar
from decision_aid.window.main_window import MainWindow
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.forms import Select
from decision_aid.window.settings import Settings, read_settings
from decision_aid.window.way import journey
from tests.support.settling import settle
from tests.window.conftest import Opener

pytestmark = pytest.mark.slow


def asked(window: MainWindow) -> Select | None:
    return window.screen_widget.findChild(Select, "country")


def words(widget: QWidget) -> str:
    """Return all words that can be seen in a widget."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return " ".join((*labels, *(button.text() for button in widget.findChildren(Button))))


@pytest.mark.parametrize(
    ("region", "country", "ask"),
    [("US", "us", False), ("DE", "de", True), ("NZ", "nz", True), ("KE", "other", True), ("", "us", True)],
)
def test_a_country_is_proposed_from_the_region_and_asked_outside_the_us(
    tmp_path: Path, library: Library, region: str, country: str, ask: bool
) -> None:
    found = read_settings(tmp_path / "settings.json", region)
    assert (library.help_lines.country(found.country).id, found.ask_country) == (country, ask)


def test_a_country_that_was_chosen_is_not_asked_again(opened: Opener, tmp_path: Path) -> None:
    window = opened(country="de", ask_country=True)
    pick = asked(window)
    assert pick is not None
    assert pick.currentData() == "de", "the region's country is proposed"
    pick.setCurrentIndex(pick.findData("fr"))
    pick.activated.emit(pick.currentIndex())
    settle()
    assert "3114" in words(window.help_bar)
    assert asked(window) is not None, "it is only asked for, until it is confirmed"
    confirm = window.screen_widget.findChild(Button, "confirm-country")
    confirm.click()
    settle()
    assert asked(window) is None
    kept = read_settings(tmp_path / "settings.json", "DE")
    assert (kept.country, kept.ask_country) == ("fr", False)


def test_another_choice_does_not_count_as_an_answer(opened: Opener, tmp_path: Path) -> None:
    window = opened(country="de", ask_country=True)
    window.use_settings(Settings(theme="dark", country="de", ask_country=True))
    assert read_settings(tmp_path / "settings.json", "DE").ask_country


def test_in_the_us_nothing_is_asked(opened: Opener) -> None:
    assert asked(opened()) is None


def test_my_country_is_not_listed(opened: Opener) -> None:
    window = opened(country="other", ask_country=True)
    pick = asked(window)
    assert pick is not None
    assert pick.currentText() == "My country is not listed"
    said = words(window.help_bar)
    assert "112" in said
    assert "findahelpline.com" in said
    assert "988" not in said
    window.go(journey.HELP)
    settle()
    said = words(window.screen_widget)
    assert "112" in said
    assert "findahelpline.com" in said
    assert "988" not in said


COUNTRIES = ("us", "au", "br", "ca", "fr", "de", "in", "ie", "jp", "mx", "nz", "za", "es", "gb", "other")


def visible_whole(bar: HelpBar, label: QLabel) -> bool:
    top_left = label.mapTo(bar.window(), QPoint(0, 0))
    room = bar.window().rect()
    seen = room.contains(top_left) and room.contains(top_left + QPoint(label.width() - 1, label.height() - 1))
    return seen and label.width() >= label.sizeHint().width() and label.isVisibleTo(bar.window())


@pytest.mark.slow
@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize(
    ("size", "percent"), [((640, 480), 200), ((640, 480), 100), ((880, 700), 100), ((1180, 820), 150)]
)
def test_both_numbers_and_the_country_are_seen_at_every_size(
    opened: Opener, library: Library, country: str, size: tuple[int, int], percent: int
) -> None:
    window = opened(size=size, text_percent=percent, country=country)
    bar = window.help_bar
    numbers = bar.findChildren(QLabel, "help-number")
    assert len(numbers) == 2
    assert all(visible_whole(bar, label) for label in numbers), [label.text() for label in numbers]
    assert library.help_lines.country(country).name in words(bar)
    assert all(button.width() >= button.sizeHint().width() for button in bar.findChildren(Button))


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform, of any dialog
@pytest.mark.parametrize("country", COUNTRIES)
def test_a_dialog_names_the_country_too(opened: Opener, library: Library, country: str) -> None:
    window = opened(country=country)
    dialog = AidDialog(window, "Close?", "")
    dialog.show()
    settle()
    assert library.help_lines.country(country).name in words(dialog.bar)
    assert all(visible_whole(dialog.bar, label) for label in dialog.bar.findChildren(QLabel, "help-number"))
    dialog.close()
    dialog.deleteLater()
