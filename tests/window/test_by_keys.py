"""By keys alone: what Enter and the arrows do, where Tab leads, and where the focus is after each action."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFocusFrame, QPushButton, QWidget

from decision_aid.interview.answers import OwnWords
from decision_aid.window.cards.point_card import PointCard
from decision_aid.window.dialogs.dialogs import AidDialog
from decision_aid.window.frame.cover import Cover
from decision_aid.window.main_window import MainWindow
from decision_aid.window.parts.forms import TextBlock
from decision_aid.window.parts.medicine_field import MedicineField
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from tests.support.person import Person
from tests.support.settling import settle
from tests.window.conftest import Opener
from tests.window.test_using import EXAMPLE, click, named_button, press, tab_to

pytestmark = pytest.mark.slow

COST = Stop("page", "limits")


def focused_name(window: MainWindow) -> str:
    focused = window.focusWidget()
    assert focused is not None
    return focused.accessibleName()


def cover_of(window: QWidget) -> Cover:
    return window.findChild(Cover, options=Qt.FindChildOption.FindDirectChildrenOnly)


def rings(window: MainWindow) -> list[QFocusFrame]:
    return [ring for ring in window.findChildren(QFocusFrame) if ring.isVisibleTo(window)]


def ring_is_around(window: MainWindow, control: QWidget) -> bool:
    (ring,) = rings(window)
    around = ring.mapTo(window, QPoint(0, 0)), control.mapTo(window, QPoint(0, 0))
    return (around[1] - around[0]).manhattanLength() < 24


def test_enter_on_a_choice_chooses_it_before_it_goes_on(opened: Opener) -> None:
    window = opened()
    window.go(COST)
    tab_to(window, "A big worry")
    press(window, Qt.Key.Key_Return)
    assert (window.stop, window.session.answers["cost"]) == (COST, "big-worry")
    press(window, Qt.Key.Key_Return)
    assert window.stop != COST


def test_arrows_choose_even_if_nothing_was_chosen(opened: Opener) -> None:
    window = opened()
    window.go(COST)
    tab_to(window, "A big worry")
    press(window, Qt.Key.Key_Down)
    assert window.session.answers["cost"] == "some-worry"


def test_tab_comes_to_what_is_chosen(opened: Opener) -> None:
    window = opened()
    window.session.answer("cost", "no-worry")
    window.go(COST)
    press(window, Qt.Key.Key_Tab)
    assert focused_name(window) == "Not a worry"


def test_enter_never_prints(opened: Opener, person: Person) -> None:
    window = opened(EXAMPLE)
    window.go(journey.SUMMARY)
    press(window, Qt.Key.Key_Return)
    window.screen_widget.findChild(QWidget, "tick-timeline").setFocus()
    press(window, Qt.Key.Key_Return)
    assert person.asked == []


def closed_card(window: MainWindow) -> PointCard:
    """Return a card of a topic that has been opened: those that are near are open from the first."""
    topic = next(entry.topic for entry in window.session.discussion.points if not entry.near and entry.point.ask)
    window.go(journey.POINTS)
    button = window.findChild(QPushButton, f"topic-{topic.id}")
    button.setFocus()
    press(window, Qt.Key.Key_Return)
    cards = window.findChildren(PointCard)
    return next(
        card for card in cards
        if not card.is_open and window.session.library.points[card.objectName().removeprefix("point-")].ask
    )  # fmt: skip


def test_tab_goes_through_what_was_opened(opened: Opener) -> None:
    window = opened(EXAMPLE)
    card = closed_card(window)
    card.setFocus()
    press(window, Qt.Key.Key_Return)
    names = []
    for _ in range(6):
        press(window, Qt.Key.Key_Tab)
        names.append(focused_name(window).split(":")[0])
    openers = ["Sources", "Why am I seeing this?", "Words explained", "Add my own note"]
    assert names == ["Print this point", *openers, "Add to my top three"]
    press(window, Qt.Key.Key_Backtab)
    press(window, Qt.Key.Key_Return)
    assert focused_name(window).startswith("My own note")
    press(window, Qt.Key.Key_Tab)
    assert card.isAncestorOf(window.focusWidget()) is False


def test_what_was_opened_comes_into_view(opened: Opener) -> None:
    window = opened(EXAMPLE, size=(1024, 700), text_percent=200)
    card = closed_card(window)
    card.setFocus()
    press(window, Qt.Key.Key_Return)
    assert window.screen_widget is not None
    seen = window.screen_widget.area.viewport()
    top = card.mapTo(seen, QPoint(0, 0)).y()
    assert 0 <= top < 60 or top + card.height() <= seen.height()
    opener = card.findChild(QWidget, f"open-note-of-{card.objectName().removeprefix('point-')}")
    opener.setFocus()
    press(window, Qt.Key.Key_Return)
    note = card.findChild(TextBlock)
    assert note.mapTo(seen, QPoint(0, 0)).y() + note.height() <= seen.height()


def test_the_ring_comes_back_after_hiding(opened: Opener) -> None:
    window = opened()
    window.go(COST)
    tab_to(window, "A big worry")
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F9, Qt.Key.Key_Return):
        press(window, key)
    assert window.screen_widget is not None
    assert ring_is_around(window, window.screen_widget.heading)


def test_the_ring_moves_with_what_its_control_lies_in(opened: Opener) -> None:
    window = opened(EXAMPLE)
    window.go(Stop("trial", "t99"))
    tab_to(window, "For about how many weeks?")
    field = window.focusWidget()
    assert field is not None
    form = window.screen_widget
    form.findChild(MedicineField).field.setText("ser")  # its list opens above, and pushes the rest down
    settle()
    assert ring_is_around(window, field)


def test_the_ring_scrolls_with_its_control(opened: Opener) -> None:
    window = opened(EXAMPLE)
    window.go(journey.CHECK)
    press(window, Qt.Key.Key_Tab)
    button = window.findChild(QWidget, "change-cost")
    button.setFocus()
    settle()
    assert ring_is_around(window, button)
    before = button.mapTo(window, QPoint(0, 0))
    window.screen_widget.area.verticalScrollBar().setValue(0)
    settle()
    assert button.mapTo(window, QPoint(0, 0)) != before
    assert ring_is_around(window, button)


def test_the_ring_goes_with_its_control(opened: Opener) -> None:
    window = opened(EXAMPLE)
    window.go(journey.CHECK)
    press(window, Qt.Key.Key_Tab)
    button = window.findChild(QWidget, "change-cost")
    button.setFocus()
    assert rings(window)
    button.deleteLater()
    settle()
    assert not rings(window)
    window.go(journey.WELCOME)
    assert ring_is_around(window, window.screen_widget.heading)


def test_there_is_no_ring_for_whoever_uses_the_mouse(opened: Opener) -> None:
    window = opened()
    assert not rings(window)
    click(window, "Take the full path")
    for _ in range(3):
        assert window.focusWidget() is window.screen_widget.heading
        assert not rings(window)
        click(window, "Continue")
    press(window, Qt.Key.Key_Tab)
    focused = window.focusWidget()
    assert focused is not None
    assert ring_is_around(window, focused)
    click(window, "Stop here and print")
    assert not rings(window)


def test_a_key_shows_where_one_is_and_a_click_there_hides_it(opened: Opener) -> None:
    window = opened()
    window.go(COST)
    click(window, "A big worry")
    assert not rings(window)
    press(window, Qt.Key.Key_Down)
    focused = window.focusWidget()
    assert focused is not None
    assert ring_is_around(window, focused)
    QTest.mouseClick(focused, Qt.MouseButton.LeftButton)
    assert not rings(window)
    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert ring_is_around(window, window.screen_widget.heading)


def test_choosing_keeps_its_place_in_the_list(opened: Opener) -> None:
    window = opened()
    window.go(Stop("page", "what-matters"))
    for name in ("Feeling better soon", "A benefit that lasts", "Clear memory and thinking"):
        tab_to(window, f"Choose: {name}")
        press(window, Qt.Key.Key_Space)
        assert focused_name(window) == f"Take out: {name}", "nothing jumps"
    window.findChild(QWidget, "remove-lasting").setFocus()
    press(window, Qt.Key.Key_Space)
    assert focused_name(window) == "Choose: A benefit that lasts"
    assert window.session.answers["what-matters"] == ("better-soon", "clear-head")


def test_own_words_that_read_like_a_choice_keep_their_own_buttons(opened: Opener) -> None:
    window = opened()
    window.session.answer("what-matters", ("lasting", OwnWords("A benefit that lasts"), OwnWords("lasting")))
    window.go(Stop("page", "what-matters"))
    ups = [button for button in window.findChildren(QPushButton) if button.objectName().startswith("up-")]
    assert len({button.objectName() for button in ups}) == 3
    ups[2].setFocus()
    press(window, Qt.Key.Key_Space)
    assert window.session.answers["what-matters"][1] == OwnWords("lasting")
    assert focused_name(window) == "Up: lasting"


def test_the_openers_of_two_open_cards_keep_the_focus_apart(opened: Opener) -> None:
    window = opened(EXAMPLE)
    window.go(journey.POINTS)
    first, second = window.findChildren(PointCard)[:2]
    for card in (first, second):
        card.set_open(True)
    name = next(
        button.accessibleName()
        for button in second.findChildren(QPushButton)
        if button.accessibleName().startswith("Why am I")
    )
    named_button(window, name).setFocus()
    window.change("cost")
    click(window, "Save the change")
    assert focused_name(window) == name


def test_own_words_that_were_not_added_are_kept_on_continue(opened: Opener) -> None:
    window = opened()
    window.go(Stop("page", "what-matters"))
    click(window, "In my own words")
    field = tab_to(window, "In my own words")
    QTest.keyClicks(field, "To sing again")
    click(window, "Continue")
    window.back()
    assert named_button(window, "Remove: To sing again")


def test_turning_the_table_keeps_the_row_and_the_focus(opened: Opener) -> None:
    window = opened(EXAMPLE)
    window.go(journey.COMPARE)
    settle()
    assert window.screen_widget is not None
    window.screen_widget.area.verticalScrollBar().setValue(500)
    settle()
    window.findChild(QWidget, "sticky-after").setFocus()
    for focus in ("sticky-after", "sticky-before"):  # after the last columns, the way back is next to it
        press(window, Qt.Key.Key_Space)
        assert window.screen_widget.area.verticalScrollBar().value() == 500
        focused = window.focusWidget()
        assert focused is not None
        assert focused.objectName() == focus


def test_after_a_change_one_is_back_where_one_was(opened: Opener) -> None:
    window = opened(EXAMPLE)
    window.go(journey.CHECK)
    settle()
    button = window.findChild(QWidget, "change-cost")
    button.setFocus()
    settle()
    assert window.screen_widget is not None
    scrolled = window.screen_widget.area.verticalScrollBar().value()
    assert scrolled > 0
    press(window, Qt.Key.Key_Return)
    assert window.stop == COST
    click(window, "Save the change")
    assert (window.stop, focused_name(window)) == (journey.CHECK, "Change: Cost")
    assert window.screen_widget.area.verticalScrollBar().value() == scrolled


def test_opened_cards_stay_open_over_a_change(opened: Opener) -> None:
    window = opened(EXAMPLE)
    window.go(journey.POINTS)
    card = next(card for card in window.findChildren(PointCard) if card.objectName() == "point-weight-gain")
    card.setFocus()
    press(window, Qt.Key.Key_Return)
    window.change("cost")
    click(window, "Save the change")
    again = window.findChild(PointCard, "point-weight-gain")
    assert again.is_open
    assert window.focusWidget() is again.focusProxy()


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform, of any dialog
def test_hide_covers_a_dialog_too(opened: Opener) -> None:
    window = opened(EXAMPLE)
    dialog = AidDialog(window, "Save visit", "Words that nobody else is to read.")
    dialog.show()
    settle()
    QTest.keyClick(dialog, Qt.Key.Key_F9)
    settle()
    covers = [cover_of(dialog), cover_of(window)]
    assert [cover.isHidden() for cover in covers] == [False, False]
    assert covers[0].geometry() == dialog.rect()
    QTest.keyClick(dialog, Qt.Key.Key_F9)
    assert [cover.isHidden() for cover in covers] == [True, True]
    dialog.close()


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform, of any dialog
def test_enter_in_a_dialog_presses_its_main_button(opened: Opener) -> None:
    window = opened()
    dialog = AidDialog(window, "A title", "Words.")
    dialog.buttons(("stay", "Stay", "second"), ("go", "Go on", "main"))
    dialog.show()
    dialog.heading.setFocus()
    QTest.keyClick(dialog.heading, Qt.Key.Key_Return)
    assert dialog.pressed == "go"


def test_escape_closes_the_list_of_sections(opened: Opener) -> None:
    window = opened(EXAMPLE, size=(700, 800))
    window.go(journey.CHECK)
    click(window, "Sections")
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "section-here"
    press(window, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.screen_widget.heading


def test_page_keys_scroll_and_change_no_choice(opened: Opener) -> None:
    window = opened(EXAMPLE)
    window.go(journey.SUMMARY)
    window.findChild(QWidget, "paper").setFocus()
    press(window, Qt.Key.Key_PageDown)
    assert window.settings.paper == "letter"


@pytest.mark.parametrize(("country", "paper"), [("us", "letter"), ("gb", "a4")])
def test_a_country_brings_its_paper(opened: Opener, country: str, paper: str) -> None:
    window = opened(paper="a4" if paper == "letter" else "letter")
    window.choose_country(country)
    assert window.settings.paper == paper


def test_back_in_the_long_form_of_a_medicine_leads_through_its_parts(opened: Opener) -> None:
    window = opened(EXAMPLE)
    window.route.short = True
    trial = window.session.answers.trials()[0].id
    window.go(Stop("trial", trial, "2"))
    for expected in (Stop("trial", trial, "1"), Stop("trial", trial), Stop("page", "trials")):
        press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert window.stop == expected


def test_of_many_open_answers_the_first_five_are_told_and_the_others_counted(opened: Opener) -> None:
    window = opened()
    window.session.answer("considering", ("esketamine",))
    window.go(journey.POINTS)
    open_answers = window.session.discussion.to_clarify
    assert len(open_answers) > 5
    shown = [button for button in window.findChildren(QPushButton) if button.objectName().startswith("answer-")]
    assert [button.accessibleName() for button in shown] == [f"Answer: {entry.label}" for entry in open_answers[:5]]
    click(window, f"and {len(open_answers) - 5} more: check my answers")
    assert window.stop == journey.CHECK
