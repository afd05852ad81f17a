"""Any screen: the bars stay on it and small, the window is never larger than it, and stands where it was left."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QMenuBar, QPushButton, QScrollArea, QWidget

from decision_aid.window.frame.placing import place, place_of
from decision_aid.window.main_window import MainWindow
from decision_aid.window.settings import read_settings
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from tests.support.settling import settle
from tests.window.conftest import Opener
from tests.window.test_using import EXAMPLE

STOPS = [journey.WELCOME, Stop("page", "health-ever"), Stop("page", "top-three"), journey.POINTS, journey.COMPARE,
         journey.SUMMARY]  # fmt: skip
SIZES = [(1280, 680, 100), (1366, 728, 100), (1024, 700, 200), (1180, 820, 100), (1920, 1040, 100), (1920, 1040, 150)]


def bars(window: MainWindow) -> list[QWidget]:
    return [window.findChild(QMenuBar), window.help_bar, window.findChild(QWidget, "bottom-bar")]


@pytest.mark.slow
@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_the_bars_are_whole_and_leave_three_quarters(opened: Opener, width: int, height: int, percent: int) -> None:
    window = opened(EXAMPLE, (width, height), text_percent=percent)
    for stop in STOPS:
        window.go(stop)
        settle()
        assert (window.width(), window.height()) == (width, height), "nothing makes the window larger"
        assert sum(bar.height() for bar in bars(window)) <= height / 4, stop
        bottom = window.findChild(QWidget, "bottom-bar")
        for button in bottom.findChildren(QPushButton):
            corner = button.mapTo(window, QPoint(button.width(), button.height()))
            assert window.rect().contains(corner - QPoint(1, 1)), (stop, button.text())


def test_bars_that_shrink_leave_the_help_numbers_as_large(opened: Opener) -> None:
    window = opened(None, (1024, 700), text_percent=200)
    (crisis, emergency) = window.help_bar.findChildren(QLabel, "help-number")
    usual = window.look.font("bar").pixelSize()
    assert crisis.font().pixelSize() == emergency.font().pixelSize() == usual
    assert (
        max(label.font().pixelSize() for label in window.help_bar.findChildren(QLabel) if label.text() == "Emergency")
        < usual
    )


@pytest.mark.parametrize("size", [(1280, 680), (1366, 728)])
def test_on_a_laptop_all_sections_are_in_view(opened: Opener, size: tuple[int, int]) -> None:
    window = opened(EXAMPLE, size)
    sections = window.findChild(QWidget, "section-list").findChild(QScrollArea)
    assert sections.verticalScrollBar().maximum() == 0


def test_nothing_moves_when_a_scroll_bar_comes(opened: Opener) -> None:
    window = opened(EXAMPLE)
    places = set()
    for stop in (Stop("page", "safety"), Stop("page", "health-now")):
        window.go(stop)
        settle()
        heading = window.screen_widget.heading
        places.add((heading.mapTo(window, QPoint(0, 0)).x(), heading.width()))
    assert len(places) == 1


def test_wide_windows_centre_their_column_over_the_bottom_bar(opened: Opener) -> None:
    window = opened(EXAMPLE, (1920, 1040))
    window.go(Stop("page", "pace"))
    settle()
    heading = window.screen_widget.heading.mapTo(window, QPoint(0, 0)).x()
    beside = window.findChild(QWidget, "section-list").width()
    assert abs((heading - beside) - (1920 - beside - 836) / 2) < 12
    bottom = window.findChild(QWidget, "bottom-bar")
    first = min(button.mapTo(window, QPoint(0, 0)).x() for button in bottom.findChildren(QPushButton))
    assert abs(first - heading) < 4


def test_the_window_is_never_larger_than_the_screen_has_room(qapp: QApplication) -> None:
    window = QWidget()
    window.resize(5000, 4000)
    remembered = place_of(window)
    for known in ("", remembered, "no base64", "AAAA"):
        place(window, known)
        assert window.screen().availableGeometry().contains(QRect(QPoint(0, 0), window.size())), known


def test_size_and_place_are_remembered(opened: Opener, tmp_path: Path) -> None:
    window = opened(None, (720, 500))
    window.close()
    settings = read_settings(tmp_path / "settings.json", "US")
    other = QWidget()
    place(other, settings.place)
    assert (other.width(), other.height()) == (720, 500)
