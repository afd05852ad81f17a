"""The menu bar and its keys: what people know from other programs."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from decision_aid.knowledge.shipped import resources_folder
from decision_aid.visits.opening import open_visit
from decision_aid.window.cards.point_card import PointCard
from decision_aid.window.main_window import MainWindow
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from tests.support.person import Person
from tests.support.settling import settle
from tests.window.conftest import Opener
from tests.window.test_using import EXAMPLE, press

pytestmark = pytest.mark.slow

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def actions(window: MainWindow) -> list[QAction]:
    menus = window.findChild(QMenuBar).findChildren(QMenu)
    return [action for menu in menus for action in menu.actions() if action.text()]


def test_every_entry_has_words_of_its_own_and_no_key_stands_twice(opened: Opener) -> None:
    found = actions(opened())
    assert len({action.text() for action in found}) == len(found) > 20
    keys = [keys.toString() for action in found for keys in action.shortcuts()]
    assert len(set(keys)) == len(keys)
    assert {"Ctrl+O", "Ctrl+S", "Ctrl+P", "Ctrl+Q", "F1", "Alt+Left", "Alt+Right", "Ctrl+F"} <= set(keys)


def test_each_menu_has_its_letter(opened: Opener) -> None:
    titles = [action.text() for action in opened().findChild(QMenuBar).actions()]
    assert [title[title.index("&") + 1] for title in titles] == ["F", "E", "V", "G", "H"]


def test_zoom_keys_change_the_size_of_the_text(opened: Opener) -> None:
    window = opened()
    for keys, percent in (("Ctrl++", 125), ("Ctrl+=", 150), ("Ctrl+-", 125), ("Ctrl+0", 100), ("Ctrl+-", 100)):
        QTest.keySequence(window, QKeySequence(keys))
        settle()
        assert window.settings.text_percent == percent


def test_alt_and_arrows_go_back_and_forward(opened: Opener) -> None:
    window = opened()
    window.go(Stop("page", "pace"))
    press(window, Qt.Key.Key_Right, ALT)
    assert window.stop == Stop("page", "what-matters")
    press(window, Qt.Key.Key_Left, ALT)
    assert window.stop == Stop("page", "pace")


def test_control_f_leads_to_the_search(opened: Opener) -> None:
    window = opened()
    press(window, Qt.Key.Key_F, CONTROL)
    assert window.stop == journey.LIBRARY
    assert window.focusWidget().objectName() == "search"


def test_control_q_asks_about_what_is_not_saved(opened: Opener, person: Person) -> None:
    window = opened()
    window.session.answer("pace", "weeks")
    person.answers = ["stay"]
    press(window, Qt.Key.Key_Q, CONTROL)
    assert window.isVisible()
    assert len(person.asked) == 1


def test_saving_again_asks_nothing(opened: Opener, person: Person, tmp_path: Path) -> None:
    window = opened()
    person.place = tmp_path
    window.session.answer("pace", "weeks")
    press(window, Qt.Key.Key_S, CONTROL)
    asked = len(person.asked)
    assert asked > 0
    window.session.answer("pace", "days")
    press(window, Qt.Key.Key_S, CONTROL)
    assert len(person.asked) == asked
    assert not window.session.unsaved
    (file,) = tmp_path.glob("notes.json")
    assert open_visit(window.session.library, file.read_bytes()).answers["pace"] == "days"


def test_keys_of_the_menus_do_nothing_while_all_is_hidden(opened: Opener) -> None:
    window = opened()
    window.toggle_hidden()
    press(window, Qt.Key.Key_F, CONTROL)
    QTest.keySequence(window, QKeySequence("Ctrl++"))
    assert (window.stop, window.settings.text_percent) == (journey.WELCOME, 100)
    press(window, Qt.Key.Key_F9)
    assert not window.hiding.on


@pytest.mark.parametrize(("answered", "opened_it"), [(False, True), (True, False)])
def test_a_visit_that_is_dropped_is_opened_unless_answers_would_be_lost(
    opened: Opener, person: Person, answered: bool, opened_it: bool
) -> None:
    window = opened()
    if answered:
        window.session.answer("pace", "weeks")
        person.answers = ["stay"]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(resources_folder() / "examples" / f"{EXAMPLE}.json"))])
    drop = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(drop)
    settle()
    assert (len(window.session.answers.trials()) == 2) == opened_it


def test_copy_of_the_menu_copies_from_the_field(opened: Opener) -> None:
    window = opened()
    window.go(journey.LIBRARY)
    field = window.findChild(QWidget, "search")
    field.setFocus()
    field.setText("sleep")
    field.selectAll()
    next(action for action in actions(window) if action.text() == "Cu&t").trigger()
    assert field.text() == ""
    next(action for action in actions(window) if action.text() == "&Paste").trigger()
    assert field.text() == "sleep"


def test_saving_writes_over_no_example(opened: Opener, person: Person, tmp_path: Path) -> None:
    example = resources_folder() / "examples" / f"{EXAMPLE}.json"
    before = example.read_bytes()
    window = opened()
    window.open_path(example)
    window.session.answer("pace", "days")
    person.place = tmp_path
    press(window, Qt.Key.Key_S, CONTROL)
    assert example.read_bytes() == before
    assert (tmp_path / "notes.json").exists()


def test_a_point_is_copied_as_text_with_its_sources(opened: Opener) -> None:
    window = opened(EXAMPLE)
    window.go(journey.POINTS)
    settle()
    card = window.screen_widget.findChildren(PointCard)[0]
    (copying,) = card.actions()
    copying.trigger()
    copied = QGuiApplication.clipboard().text()
    point = window.session.discussion.near[0].point
    assert copied.startswith(f"{point.title}\n{point.says}")
    assert "From: " in copied
    QGuiApplication.clipboard().clear()
