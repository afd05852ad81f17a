"""The window: puts the frame around one screen at a time, and moves between screens."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMenuBar, QVBoxLayout, QWidget

from decision_aid.interview.trials import Trial
from decision_aid.interview.visit import Visit
from decision_aid.window.dialogs import confirmations
from decision_aid.window.dialogs.dialogs import Dialogs
from decision_aid.window.files import VisitFiles
from decision_aid.window.frame.cover import Cover
from decision_aid.window.frame.focus import names_of_focus, take_focus
from decision_aid.window.frame.frame import Frame
from decision_aid.window.frame.help_bar import HIDE_KEY, HelpBar
from decision_aid.window.frame.hiding import Hiding
from decision_aid.window.frame.menus import menu_bar
from decision_aid.window.frame.placing import place, place_of
from decision_aid.window.frame.problems_panel import QuotedProblem
from decision_aid.window.look.appearance import Appearance
from decision_aid.window.look.look import Look
from decision_aid.window.paper.desk import PaperDesk
from decision_aid.window.parts.focus_ring import FocusRing
from decision_aid.window.parts.notice import Notice, announce
from decision_aid.window.qt.copied import forget_what_was_copied
from decision_aid.window.qt.texts import tr
from decision_aid.window.rules.own_rules import chosen_rules
from decision_aid.window.screen_of import make_screen
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.session import Session
from decision_aid.window.settings import TEXT_SIZES, Settings, usual_paper
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from decision_aid.window.way.route import MEDICINES, Route

_WIDTH_STEP = 60  # pixels: a screen is not built anew for less
_NARROW_BELOW = 900  # pixels of width for each 100% of text size


class MainWindow(QWidget):
    """One window. It is the navigator of every screen."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        resources: Path,
        dialogs: Callable[["MainWindow"], Dialogs] = Dialogs,
        settings_file: Path | None = None,
    ) -> None:
        super().__init__()
        self.session = session
        self._appearance = Appearance(settings, resources, settings_file)
        self.dialogs = dialogs(self)
        self.files = VisitFiles(self.dialogs, session)
        self.paper = PaperDesk(self.dialogs, session, self._appearance)
        self.route = Route()
        self._trial_before: Trial | None = None
        self._built_for = (False, False, False, 0)
        self._problems: tuple[QuotedProblem, ...] | None = None
        self._list_open = False
        self._closing_agreed = False
        self.screen_widget: Screen | None = None
        self.setObjectName("page-ground")
        self.setWindowTitle(tr("Notes"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._frame: Frame | None = None
        self._menus: QMenuBar | None = None
        self._cover = Cover(self.look, self)
        self.hiding = Hiding(self)
        self.hiding.changed.connect(self._on_hidden)
        self._cover.show_wanted.connect(self.toggle_hidden)
        self._ring = FocusRing(self, self.look)
        QShortcut(HIDE_KEY, self).activated.connect(self.toggle_hidden)
        self._show_menus()
        self.setAcceptDrops(True)
        session.changed.connect(self.files.save_again)
        self.files.saved.connect(self._show_route)
        self._appearance.changed.connect(self._on_look_changed)
        self._notice = Notice(self, self.look)
        self.files.began.connect(self._notice.say)
        self.files.ended.connect(self._notice.hide)
        self.paper.saved.connect(self._on_summary_saved)
        place(self, settings.place)
        self._show(self.stop)

    # --- look -----------------------------------------------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        """What the window remembers."""
        return self._appearance.settings

    @property
    def look(self) -> Look:
        """How the window looks now."""
        return self._appearance.look

    def use_settings(self, settings: Settings) -> None:
        """Use other settings, and remember them."""
        self._appearance.use(settings)

    def _on_look_changed(self) -> None:
        self._ring.set_look(self.look)
        self._cover.set_look(self.look)
        self._notice.look = self.look
        self._show_menus()
        self.refresh()

    def _show_menus(self) -> None:
        """Show the menu bar in the size of the text, at most half as large again: it shrinks, help numbers never."""
        old, self._menus = self._menus, menu_bar(self, self, self.look.at_most(150).font("aside"))
        self._layout.setMenuBar(self._menus)
        self._menus.setHidden(self.hiding.on)
        if old is not None:  # its keys are those of the new one
            old.setParent(None)
            old.deleteLater()

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller by so many steps; 0 is the usual size."""
        now = TEXT_SIZES.index(self.settings.text_percent)
        to = max(0, min(len(TEXT_SIZES) - 1, now + steps)) if steps else 0
        if to != now:
            self.use_settings(replace(self.settings, text_percent=TEXT_SIZES[to]))

    def choose_look(self) -> None:
        """Ask for text size and colours."""
        settings = self.dialogs.look()
        if settings is not None:
            self.use_settings(settings)

    def choose_country(self, country_id: str, *, confirmed: bool = True) -> None:
        """Show the numbers of this country in the help bar; it is asked for no more once it is confirmed."""
        paper = usual_paper(country_id)
        self.use_settings(replace(self.settings, country=country_id, paper=paper, ask_country=not confirmed))
        self.announce(
            tr("The help bar now shows: {country}", country=self.session.library.help_lines.country(country_id).name)
        )

    # --- screens --------------------------------------------------------------------------------------------------

    def _context(self) -> Context:
        return Context(self.session, self.look, self.settings, self, self._is_narrow(), self.width(), self.height())

    def _is_narrow(self) -> bool:
        return self.width() / self.look.scale < _NARROW_BELOW

    def _shape(self) -> tuple[bool, bool, bool, int]:
        context = self._context()
        return context.narrow, context.low, context.dense, self.width() // _WIDTH_STEP

    @property
    def stop(self) -> Stop:
        """Where the person is."""
        return self.route.stop

    @property
    def help_bar(self) -> HelpBar:
        """The help bar that shows now."""
        return self._shown_frame().help_bar

    def order(self) -> tuple[Stop, ...]:
        """Return the screens in their order now."""
        return self.route.order(self.session.library, self.session.answers)

    def _show(self, stop: Stop, *focus: str, scroll: int = 0, screen: Screen | None = None) -> None:
        """Show a screen; the first of the named controls that it has takes the focus."""
        self._ring.let_go()
        self.route.arrive(stop)
        if stop == journey.HELP:
            self.session.view.help_owed = False
        self._built_for = self._shape()
        made = screen or make_screen(
            self._context(),
            stop,
            short=self.route.short,
            returning=self.route.return_to is not None,
            trial_before=self._trial_before,
            paper=self.paper,
        )
        self.screen_widget = made
        self._put(self._framed(made))
        if scroll:
            QApplication.processEvents()
            made.area.verticalScrollBar().setValue(scroll)
        if self.hiding.on:
            self._cover.raise_()
            self._cover.button.setFocus()
        else:
            take_focus(self._shown_frame(), made, focus)

    def _put(self, frame: Frame) -> None:
        old, self._frame = self._frame, frame
        if old is None:
            self._layout.addWidget(frame)
        else:
            self._layout.replaceWidget(old, frame)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._show_route()
        frame.setVisible(not self.hiding.on)

    def _framed(self, screen: Screen) -> Frame:
        frame = Frame(self._context(), screen, list_open=self._list_open, problems=self._problems)
        frame.numbers_wanted.connect(self.show_numbers)
        frame.look_wanted.connect(self.choose_look)
        frame.hide_wanted.connect(self.toggle_hidden)
        frame.list_toggled.connect(self._toggle_list)
        frame.stop_chosen.connect(self._on_section)
        frame.save_wanted.connect(self.save)
        frame.clear_wanted.connect(self.clear)
        return frame

    def _shown_frame(self) -> Frame:
        assert self._frame is not None  # there is one from the first screen on
        return self._frame

    def _show_route(self) -> None:
        self._shown_frame().show_route(self.route, self.files.in_words())

    def _on_section(self, stop: Stop) -> None:
        self.route.return_to = None
        self.go(stop)

    def _toggle_list(self) -> None:
        self._list_open = not self._list_open
        self.refresh(*(("section-here",) if self._list_open else ()))

    def refresh(self, *focus: str) -> None:
        """Build this screen anew, at the same place; the first of the named controls that can then has the focus."""
        self._show(self.stop, *focus, scroll=self._scroll())

    def show_problems(self, problems: tuple[QuotedProblem, ...]) -> None:
        """Show the problems of the rules that are being edited, around every screen from now on."""
        self._problems = problems
        if self.stop not in self.order() and self.stop.kind == "page":
            self.route.arrive(journey.WELCOME)
        self.refresh()

    def show_instead(self, make: Callable[[Context], Screen]) -> None:
        """Show another screen at this stop: that of now, with the errors that were found."""
        self._show(self.stop, screen=make(self._context()))

    # --- navigator ------------------------------------------------------------------------------------------------

    def _leave(self) -> None:
        self._list_open = False
        if self.screen_widget is not None:
            self.screen_widget.leave()

    def go(self, stop: Stop) -> None:
        """Go to a screen; back from a change, to where one was on it. Help that is owed comes first."""
        self._leave()
        if self.session.view.help_owed:
            stop = self.route.by_way_of_help(self.session.library, stop)
        spot = self.route.spot_on(stop)
        self._show(stop, *spot.focused, scroll=spot.scroll)

    def _leave_for_a_change(self) -> None:
        """Remember where the person is on this screen, to come back to."""
        self.route.leave_for_a_change(names_of_focus(self), self._scroll())

    def _scroll(self) -> int:
        return self.screen_widget.area.verticalScrollBar().value() if self.screen_widget is not None else 0

    def show_numbers(self) -> None:
        """Show all help numbers."""
        self.go(journey.NUMBERS)

    def forward(self) -> None:
        """Go to the next screen; after a change from another screen, straight back there."""
        self.go(self.route.next(self.order()))

    def back(self) -> None:
        """Go to the screen before."""
        self.go(self.route.previous(self.order()))

    def change(self, question_id: str) -> None:
        """Go to a question, and come straight back here after it."""
        page = self.session.library.page_of.get(question_id)
        self._leave_for_a_change()
        self.go(Stop("page", page.id) if page is not None else MEDICINES)

    def edit_trial(self, trial_id: str, *, new: bool = False) -> None:
        """Go to a tried medicine; Cancel takes a new one away again."""
        trials = self.session.answers.trials()
        if not (self.stop.kind == "trial" and self.stop.id == trial_id):
            self._trial_before = None if new else next((trial for trial in trials if trial.id == trial_id), None)
            if self.stop.kind not in ("page", "trial"):
                self._leave_for_a_change()
        self.go(Stop("trial", trial_id))

    def take_path(self, *, short: bool) -> None:
        """Begin the questions, all or the few."""
        self.route.short = short
        self.session.take_path(short=short)
        self.go(journey.after(self.order(), journey.WELCOME))

    def answer_more(self) -> None:
        """Go on with the first question that the short path left out."""
        self.session.take_path(short=False)
        self.go(self.route.go_on_with_all(self.session.library, self.session.answers))

    def announce(self, words: str) -> None:
        """Have a screen reader say something that changed."""
        announce(self, words)

    def open_address(self, address: str) -> None:
        """Show an address, and open it in the browser only if the person then says so."""
        confirmations.before_leaving_for_the_browser(self.dialogs, address)

    def choose_rules(self, *, own: bool) -> None:
        """Use the rules of a folder that the person names, or the shipped ones again; the answers stay."""
        chosen = chosen_rules(self.dialogs, own=own)
        if chosen is not None:
            self.session.use(chosen.library)
            self.use_settings(replace(self.settings, rules=chosen.folder))

    def print_help(self) -> None:
        """Print the help numbers on one sheet."""
        self.paper.print_help()

    # --- the visit ------------------------------------------------------------------------------------------------

    def open_file(self) -> None:
        """Ask for a saved visit; unsaved answers are not lost without a word."""
        self.files.open_another(self._on_opened)

    def open_path(self, path: Path) -> None:
        """Open a file."""
        self.files.open(path, self._on_opened)

    def _on_opened(self, visit: Visit) -> None:
        self.route.short = visit.short
        self.route.reach_all(self.order())
        self.go(journey.CHECK)

    def save(self) -> None:
        """Save the visit: again where it is kept, or else where the person says."""
        if not self.files.save_where_kept():
            self.files.save()

    def save_as(self) -> None:
        """Ask how and where to save the visit."""
        self.files.save()

    def print_summary(self) -> None:
        """Ask for a printer and print the summary."""
        self.paper.print_summary()

    def save_pdf(self) -> None:
        """Ask for a place and save the summary as PDF."""
        self.paper.save_pdf()

    def save_text(self) -> None:
        """Ask for a place and save the summary as text."""
        self.paper.save_text()

    def _on_summary_saved(self, path: Path) -> None:
        self.session.view.saved_summary = path
        self.announce(tr("The summary is saved as “{name}” in “{folder}”.", name=path.name, folder=path.parent))
        if self.stop == journey.SUMMARY:
            self.refresh("open-saved")

    def search(self) -> None:
        """Go to the field that searches the library."""
        self.go(journey.LIBRARY)
        field = self.findChild(QWidget, "search")
        if field is not None:
            field.setFocus()

    def clear(self) -> None:
        """Forget the visit after one confirmation."""
        if confirmations.before_clearing(self.dialogs) == "clear":
            self.files.forget()
            self.paper.forget()
            self.session.clear()
            forget_what_was_copied()
            self._trial_before = None
            self.route = Route()
            self.go(journey.WELCOME)

    def close_all(self) -> None:
        """Close the window without saving."""
        self._closing_agreed = True
        self.close()

    def stop_following(self) -> None:
        """Follow the focus no more: the program ends."""
        self._ring.stop()

    def _close_saved(self) -> None:
        """Close after saving; what was answered while the file was written is asked about once more."""
        if self.session.unsaved:
            self.close()
        else:
            self.close_all()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once, in plain words, if answers would be lost. Help that is owed comes first."""
        if self.session.view.help_owed and not self._closing_agreed:
            event.ignore()
            self.go(journey.HELP)
            return
        if self.files.busy and not self._closing_agreed:
            event.ignore()  # what is being written is written first: nobody can say yet whether anything is lost
            self.files.ended.connect(self._close_now, Qt.ConnectionType.SingleShotConnection)
            return
        event.setAccepted(self._closing_agreed or not self.session.unsaved or self._agreed_to_close())
        if event.isAccepted():
            self._closing_agreed = False
            self._appearance.remember(place_of(self))

    def _close_now(self) -> None:
        QTimer.singleShot(0, self.close)

    def _agreed_to_close(self) -> bool:
        choice = confirmations.before_closing(self.dialogs)
        if choice == "save":
            self.files.save(self._close_saved)
            return self._closing_agreed
        return choice == "close"

    def toggle_hidden(self) -> None:
        """Cover everything at once with a neutral page, or show it again."""
        self.hiding.toggle()

    def _on_hidden(self, hiding: bool) -> None:
        if self._menus is not None:
            self._menus.setHidden(hiding)
        self._cover.setVisible(hiding)
        self._cover.setGeometry(self.rect())
        if hiding:
            self._cover.raise_()
            if self.session.view.help_owed:
                self.go(journey.HELP)  # it waits beneath
        self._shown_frame().setVisible(not hiding)
        if hiding:
            self._cover.button.setFocus()
        elif self.screen_widget is not None:
            self.screen_widget.heading.setFocus()

    # --- events ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does the main action, unless a text block or a button has taken it; Escape closes the list."""
        if event.key() == Qt.Key.Key_Escape and self._list_open:
            self._toggle_list()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (enter and self._cover.isHidden() and self._shown_frame().do_main_action()):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a saved visit that is dropped."""
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped, as if it had been chosen."""
        self.files.open_dropped(Path(event.mimeData().urls()[0].toLocalFile()), self._on_opened)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between the wide and the narrow frame."""
        super().resizeEvent(event)
        self._cover.setGeometry(self.rect())
        if self.screen_widget is not None and self._shape() != self._built_for:
            self.refresh()
