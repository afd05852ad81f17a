"""What the window says when its numbers or its content have grown old: it says so, and shows them all the same."""

from datetime import date

from PySide6.QtWidgets import QLabel, QPushButton

from decision_aid.interview.rough_dates import RoughDate
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.window.main_window import MainWindow
from decision_aid.window.parts.date_field import DateField
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from tests.support.person import Person
from tests.support.settling import settle
from tests.window.conftest import Opener
from tests.window.test_using import click, words_on


def window_on(library: Library, person: Person, day: date) -> MainWindow:
    window = MainWindow(Session(library, today=lambda: day), Settings(theme="light"), resources_folder(), person.of)
    window.show()
    settle()
    return window


def test_old_numbers_are_told_and_still_shown(library: Library, person: Person, opened: Opener) -> None:
    window = window_on(library, person, date(2027, 6, 30))
    numbers = [label.text() for label in window.help_bar.findChildren(QLabel) if label.objectName() == "help-number"]
    assert numbers == ["988", "911"]
    assert window.help_bar.findChildren(QPushButton)[0].text().casefold().startswith("united states · may be old")
    window.go(journey.NUMBERS)
    assert "Some may have changed." in words_on(window)
    window.close_all()


def test_fresh_numbers_have_no_notice(library: Library, person: Person, opened: Opener) -> None:
    window = window_on(library, person, date(2026, 12, 1))
    window.go(journey.NUMBERS)
    assert "Some may have changed." not in words_on(window)
    window.close_all()


def test_content_that_is_due_for_review_says_so(library: Library, person: Person, opened: Opener) -> None:
    window = window_on(library, person, date(2028, 1, 1))
    assert "was due for review" in words_on(window)
    window.go(journey.ABOUT)
    assert "was due for review" in words_on(window)
    window.close_all()


def test_years_go_to_the_year_of_today(library: Library, person: Person, opened: Opener) -> None:
    window = window_on(library, person, date(2031, 5, 1))
    window.go(Stop("page", "episode-began"))
    (field,) = window.findChildren(DateField)
    field.field.setText("spring 2031")
    assert window.session.answers["episode-began"] == RoughDate(year=2031, part="spring")
    field.field.setText("2032")
    assert field.unread == "2032", "a year to come is asked about"
    window.close_all()


def test_the_count_of_ticked_points_follows_each_tick(opened: Opener) -> None:
    window = opened("nothing-tried-yet")
    window.go(journey.POINTS)
    printed = window.session.visit.printed
    near = [entry.point for entry in window.session.discussion.near]
    first = next(point for point in near if printed.get(f"point:{point.id}", True))
    before = next(words for words in words_on(window).split(" | ") if "ticked for printing" in words)
    click(window, f"Print this point: {first.title}")
    after = next(words for words in words_on(window).split(" | ") if "ticked for printing" in words)
    assert int(after.split()[0]) == int(before.split()[0]) - 1
