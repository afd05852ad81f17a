"""The help page cannot be passed by: after any answer but no to the safety question it opens on every way off."""

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from decision_aid.knowledge.shipped import resources_folder
from decision_aid.window.main_window import MainWindow
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from tests.support.monkey import Monkey
from tests.support.person import Person
from tests.support.settling import settle
from tests.window.conftest import Opener
from tests.window.test_using import EXAMPLE, click, press, tab_to, words_on

pytestmark = pytest.mark.slow

SAFETY = Stop("page", "safety")
PACE = Stop("page", "pace")
SAID_YES = "thoughts-of-suicide-wants-something-fast"
ANSWERS = ["yes", "not-sure", "rather-not-say"]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def example_file(name: str) -> Path:
    return resources_folder() / "examples" / f"{name}.json"


def in_the_list(window: MainWindow, title: str) -> None:
    click(window, next(
        widget.accessibleName() for widget in window.findChildren(QWidget)
        if widget.accessibleName().startswith(title) and widget.isVisibleTo(window)
        and widget.objectName() != "screen"
    ))  # fmt: skip


def open_another(window: MainWindow) -> None:
    window.dialogs.answers = ["lose", example_file(EXAMPLE)]
    press(window, Qt.Key.Key_O, CTRL)


def hide_and_show_again(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F9)
    assert [label.text() for label in window.findChildren(QLabel) if label.isVisible()] == ["Notes"]
    press(window, Qt.Key.Key_F9)


def all_numbers_and_on(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F1)
    in_the_list(window, "About this aid")


def all_numbers_and_back(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F1)
    assert window.stop == journey.NUMBERS, "all help numbers are help, and stand open"
    click(window, "Back")
    assert window.stop == SAFETY
    click(window, "Continue")


def clear_everything(window: MainWindow) -> None:
    window.dialogs.answers = ["clear"]
    window.clear()


EXITS: dict[str, Callable[[MainWindow], None]] = {
    "Continue": lambda window: click(window, "Continue"),
    "Enter": lambda window: press(window, Qt.Key.Key_Return),
    "Stop here": lambda window: click(window, "Stop here and print"),
    "Back": lambda window: click(window, "Back"),
    "Alt+Left": lambda window: press(window, Qt.Key.Key_Left, ALT),
    "the section list": lambda window: in_the_list(window, "About this aid"),
    "opening a file": open_another,
    "Hide": hide_and_show_again,
    "F1 and the list": all_numbers_and_on,
    "F1 and back": all_numbers_and_back,
    "closing the window": lambda window: (window.close(), settle()),
    "Clear everything": clear_everything,
}


@pytest.mark.parametrize("exit_", EXITS.values(), ids=EXITS)
@pytest.mark.parametrize("answer", ANSWERS)
def test_every_way_off_leads_to_help_once(opened: Opener, answer: str, exit_: Callable[[MainWindow], None]) -> None:
    window = opened()
    window.go(SAFETY)
    window.session.answer("suicidal-thoughts", answer)
    exit_(window)
    assert window.stop == journey.HELP
    assert window.isVisible()
    assert {"Call 911", "Call or text 988"} <= set(words_on(window).split(" | "))
    click(window, "Continue when ready")
    after = window.stop
    assert after not in (journey.HELP, SAFETY) or exit_ is hide_and_show_again
    window.go(SAFETY)
    window.go(journey.CHECK)
    assert window.stop == journey.CHECK, "once an answer"


STEPS: dict[str, Callable[[MainWindow], None]] = {
    "yes": lambda window: window.session.answer("suicidal-thoughts", "yes"),
    "not sure": lambda window: window.session.answer("suicidal-thoughts", "not-sure"),
    "forward": MainWindow.forward,
    "back": MainWindow.back,
    "numbers": MainWindow.show_numbers,
    "points": lambda window: window.go(journey.POINTS),
    "check": lambda window: window.go(journey.CHECK),
    "change": lambda window: window.change("suicidal-thoughts"),
    "short path": lambda window: window.take_path(short=True),
    "hide": hide_and_show_again,
}


def test_no_walk_of_two_steps_passes_help_by(opened: Opener) -> None:
    """As a theorem about screens: after an answer but no, nothing but help and its numbers shows until help did."""
    window = opened()
    for steps in product(STEPS, repeat=2):
        window.session.clear()
        window.go(SAFETY)
        window.session.answer("suicidal-thoughts", "rather-not-say")
        owed = True
        for step in steps:
            before = window.session.answers.get("suicidal-thoughts")
            STEPS[step](window)
            owed = owed or window.session.answers.get("suicidal-thoughts") != before
            owed = owed and window.stop != journey.HELP
            answered_here = step in ("yes", "not sure")
            assert not owed or answered_here or window.stop in (SAFETY, journey.NUMBERS), steps
        window.go(journey.WELCOME)
        assert not owed or window.stop == journey.HELP, steps


@pytest.mark.parametrize("exit_", [name for name in EXITS if name not in ("opening a file", "Clear everything")])
def test_no_way_off_leads_to_help_after_no(opened: Opener, exit_: str) -> None:
    window = opened()
    window.go(SAFETY)
    window.session.answer("suicidal-thoughts", "no")
    window.session.mark_saved(window.session.visit)  # so that closing asks nothing
    EXITS[exit_](window)
    assert window.stop != journey.HELP


@pytest.mark.parametrize("leave", ["Save the change", "Back"])
def test_a_change_leads_to_help_and_then_back_to_the_check_page(opened: Opener, leave: str) -> None:
    window = opened(EXAMPLE)
    window.go(journey.CHECK)
    click(window, "Change: Thoughts of suicide or self-harm")
    click(window, "Yes")
    click(window, leave)
    assert window.stop == journey.HELP
    click(window, "Continue when ready")
    assert window.stop == journey.CHECK


@pytest.mark.parametrize("example", [SAID_YES, "unsure-about-nearly-everything", "many-medicines-considering-ect"])
def test_opening_a_visit_that_holds_such_an_answer_leads_to_help(opened: Opener, example: str) -> None:
    window = opened()
    window.open_path(example_file(example))
    assert window.stop == journey.HELP
    click(window, "Continue when ready")
    assert window.stop == journey.CHECK
    window.open_path(example_file(example))
    assert window.stop == journey.HELP, "once an opening"


def test_a_new_answer_leads_to_help_once_again(opened: Opener) -> None:
    window = opened()
    for answer in (*ANSWERS, "no", "yes"):
        window.go(SAFETY)
        window.session.answer("suicidal-thoughts", answer)
        window.forward()
        assert (window.stop == journey.HELP) == (answer != "no"), answer
    window.go(SAFETY)
    window.session.answer("suicidal-thoughts", "no")
    window.session.answer("suicidal-thoughts", "yes")
    window.forward()
    assert window.stop == journey.HELP, "back to the same answer, by way of no"


@pytest.mark.parametrize("how", ["second click", "Delete", "button"])
def test_an_answer_that_was_taken_back_leads_nowhere(opened: Opener, how: str) -> None:
    window = opened()
    window.go(SAFETY)
    click(window, "Yes")
    match how:
        case "second click":
            QTest.qWait(QGuiApplication.styleHints().mouseDoubleClickInterval() + 50)
            click(window, "Yes")
        case "Delete":
            tab_to(window, "Yes")
            press(window, Qt.Key.Key_Delete)
        case "button":
            click(window, "Take this answer back")
    assert "suicidal-thoughts" not in window.session.answers
    window.forward()
    assert window.stop == PACE


def test_a_double_click_chooses(opened: Opener) -> None:
    window = opened()
    window.go(SAFETY)
    yes = tab_to(window, "Yes")
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(yes, Qt.MouseButton.LeftButton)
    assert window.session.answers["suicidal-thoughts"] == "yes"


def test_the_help_page_says_the_same_whatever_was_answered(opened: Opener) -> None:
    said = set()
    for answer in (*ANSWERS, None):
        window = opened()
        window.session.answer("suicidal-thoughts", answer)
        window.go(journey.HELP)
        said.add(" | ".join(label.text() for label in window.screen_widget.findChildren(QLabel)))
    assert len(said) == 1


def test_on_the_help_page_resizing_changes_neither_back_nor_continue(opened: Opener) -> None:
    window = opened()
    window.go(SAFETY)
    click(window, "Yes")
    click(window, "Continue")
    window.resize(700, 800)
    settle()
    click(window, "Back")
    assert window.stop == SAFETY
    window.go(journey.HELP)
    window.resize(1180, 820)
    settle()
    click(window, "Continue when ready")
    assert window.stop == PACE


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform opens no saved file
@pytest.mark.parametrize("seed", range(4))
def test_no_random_way_leads_past_help(opened: Opener, person: Person, tmp_path: Path, seed: int) -> None:
    person.place = tmp_path
    window = opened()
    monkey = Monkey(window, person, tmp_path, seed)
    helped = (SAFETY, journey.HELP, journey.NUMBERS)
    for _ in range(12):
        window.go(SAFETY)
        window.session.answer("suicidal-thoughts", None)
        window.session.answer("suicidal-thoughts", monkey.chance.choice(ANSWERS))
        for _ in range(25):
            owed = window.session.view.help_owed
            monkey.act()
            assert not owed or window.stop in helped, monkey.done[-5:]
            if window.stop == journey.HELP:
                break


@pytest.mark.parametrize("stop", [journey.CHECK, journey.POINTS, journey.COMPARE, journey.SUMMARY], ids=str)
@pytest.mark.parametrize("answer", [*ANSWERS, "no"])
def test_a_strip_stays_while_the_answer_is_other_than_no(opened: Opener, stop: Stop, answer: str) -> None:
    window = opened(EXAMPLE)
    window.session.answer("suicidal-thoughts", answer)
    window.go(journey.HELP)
    window.go(stop)
    strips = [strip for strip in window.findChildren(QWidget, "help-strip") if strip.isVisibleTo(window)]
    assert len(strips) == (0 if answer == "no" else 1)
    if strips:
        assert "call or text 988 (United States)" in strips[0].findChildren(QLabel)[1].text()
        press(window, Qt.Key.Key_Tab)  # the first stop after the heading
        press(window, Qt.Key.Key_Return)
        assert window.stop == journey.HELP
        click(window, "Back")
        assert window.stop == stop
