"""The window: puts the frame around one screen at a time, and moves between screens."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QDesktopServices,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from decision_aid.interview.trials import Trial
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.library import Library
from decision_aid.knowledge.loading import load
from decision_aid.knowledge.messages import message
from decision_aid.window import asking, journey
from decision_aid.window.dialogs import Dialogs, Surroundings
from decision_aid.window.files import VisitFiles
from decision_aid.window.frame.cover import Cover
from decision_aid.window.frame.frame import Frame
from decision_aid.window.frame.help_bar import HIDE_KEY, HelpBar
from decision_aid.window.journey import Stop
from decision_aid.window.look.look import Look
from decision_aid.window.look.style_sheet import palette, style_sheet
from decision_aid.window.look.tokens import THEMES, ThemeName
from decision_aid.window.paper import PaperDesk
from decision_aid.window.parts.focus_ring import FocusRing
from decision_aid.window.preview import RulesWatcher, Shown, changed_points
from decision_aid.window.route import MEDICINES, Route
from decision_aid.window.screens.making import make_screen
from decision_aid.window.screens.medicine_form import MedicineFormScreen
from decision_aid.window.screens.point_card import PointCard
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings, write_settings
from decision_aid.window.texts import tr

_WIDTH_STEP = 60  # pixels: a screen is not built anew for less
_NARROW_BELOW = 900  # pixels of width for each 100% of text size


class MainWindow(QWidget):
    """One window. It is the navigator of every screen."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        resources: Path,
        dialogs: Dialogs | None = None,
        settings_file: Path | None = None,
    ) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self._resources = resources
        self._settings_file = settings_file
        self.dialogs = dialogs or Dialogs()
        self.files = VisitFiles(self.dialogs, self.surroundings)
        self.paper = PaperDesk(self.dialogs, self.surroundings, self._choose_paper)
        self.route = Route()
        self._trial_before: Trial | None = None
        self._show_covered = False
        self._narrow = False
        self._built_for = 0
        self._problems: tuple[Shown, ...] | None = None
        self._list_open = False
        self._closing_agreed = False
        self.look = self._make_look()
        self.screen_widget: Screen | None = None
        self.setObjectName("page-ground")
        self.setWindowTitle(tr("Notes"))
        self.setMinimumSize(640, 480)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._frame: Frame | None = None
        self._cover = self._make_cover()
        self._ring = FocusRing(self, self.look)
        for keys, do in (
            (HIDE_KEY, self.toggle_hidden),
            (QKeySequence("Alt+Left"), self.back),
            (QKeySequence.StandardKey.Save, self.save),
            (QKeySequence.StandardKey.Open, self.open_file),
            (QKeySequence("F1"), lambda: self.go(journey.NUMBERS)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(do)
        session.changed.connect(self._on_changed)
        session.saved_somewhere.connect(self._show_entries)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_colours)
        self._dress()
        self.resize(1180, 820)
        self._show(self.stop)

    # --- look -----------------------------------------------------------------------------------------------------

    def _make_look(self) -> Look:
        name: ThemeName = "light"
        if self.settings.theme == "system":
            dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
            name = "dark" if dark else "light"
        else:
            name = self.settings.theme
        return Look(THEMES[name], self.settings.text_percent, self._resources)

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(palette(self.look))
            application.setStyleSheet(style_sheet(self.look))

    def use_settings(self, settings: Settings) -> None:
        """Use other settings, and remember them."""
        self.settings = settings
        if self._settings_file is not None:
            write_settings(self._settings_file, settings)
        self.look = self._make_look()
        self._ring.set_look(self.look)
        self._dress()
        self._make_cover_again()
        self.refresh()

    def _on_system_colours(self) -> None:
        if self.settings.theme == "system":
            self.use_settings(self.settings)

    def _choose_paper(self, paper: str) -> None:
        self.use_settings(replace(self.settings, paper="a4" if paper == "a4" else "letter"))

    def choose_look(self) -> None:
        """Ask for text size and colours."""
        settings = self.dialogs.look(self.surroundings())
        if settings is not None:
            self.use_settings(settings)

    def choose_country(self, country_id: str) -> None:
        """Show the numbers of this country in the help bar."""
        self.use_settings(replace(self.settings, country=country_id))
        self.announce(
            tr("The help bar now shows: {country}", country=self.session.library.help_lines.country(country_id).name)
        )

    def surroundings(self) -> Surroundings:
        """Return what a dialog takes from this window."""
        return Surroundings(
            self, self.session, self.look, self.settings, show_numbers=lambda: self.go(journey.NUMBERS)
        )

    # --- screens --------------------------------------------------------------------------------------------------

    def _context(self) -> Context:
        return Context(self.session, self.look, self.settings, self, self._narrow, self.width())

    def _is_narrow(self) -> bool:
        return self.width() / self.look.scale < _NARROW_BELOW

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

    def _show(self, stop: Stop, focus: str = "", scroll: int = 0, screen: Screen | None = None) -> None:
        self._ring.let_go()
        self.route.arrive(stop)
        self._narrow = self._is_narrow()
        self._built_for = self.width() // _WIDTH_STEP
        made = screen or make_screen(
            self._context(),
            stop,
            short=self.route.short,
            returning=self.route.return_to is not None,
            trial_before=self._trial_before,
            show_covered=self._show_covered,
            paper=self.paper,
        )
        self.screen_widget = made
        self._put(self._framed(made))
        if scroll:
            QApplication.processEvents()
            made.area.verticalScrollBar().setValue(scroll)
        self._focus(made, focus)
        if self._cover.isVisible():
            self._cover.raise_()

    def _put(self, frame: Frame) -> None:
        old, self._frame = self._frame, frame
        if old is None:
            self._layout.addWidget(frame)
        else:
            self._layout.replaceWidget(old, frame)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._show_entries()
        frame.show()

    def _framed(self, screen: Screen) -> Frame:
        frame = Frame(self._context(), screen, list_open=self._list_open, problems=self._problems)
        frame.numbers_wanted.connect(lambda: self.go(journey.NUMBERS))
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

    def _show_entries(self) -> None:
        titles = {
            "welcome": tr("About this aid"),
            "check": tr("Check my answers"),
            "points": tr("Discussion points"),
            "compare": tr("Compare options"),
            "summary": tr("Summary to print"),
        }
        route, session = self.route, self.session
        mine, visit = journey.entries(
            session.library, session.answers, route.stop, route.reached, titles, short=route.short
        )
        self._shown_frame().set_entries(mine, visit, self._saved_words())

    def _focus(self, screen: Screen, focus: str) -> None:
        target = screen.findChild(QWidget, focus) if focus else None
        if target is None or not target.isEnabled():
            target = screen.first_focus() if not focus else screen.heading
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _saved_words(self) -> str:
        session = self.session
        if session.file is None:
            return tr("Nothing is saved. Nothing leaves this computer.")
        if session.unsaved:
            return tr("Saved before; the latest changes are not.")
        return tr("Saved in a file of yours.")

    def _on_section(self, stop: Stop) -> None:
        self.route.return_to = None
        self.go(stop)

    def _toggle_list(self) -> None:
        self._list_open = not self._list_open
        self.refresh()

    def refresh(self, focus: str = "") -> None:
        """Build this screen anew, at the same place; the control of that name then has the focus."""
        if focus == "show-covered" or (focus.startswith("change-") and self.stop == journey.CHECK):
            self._show_covered = True
        scroll = self.screen_widget.area.verticalScrollBar().value() if self.screen_widget is not None else 0
        self._show(self.stop, focus, scroll)

    def show_again(self, screen: Screen) -> None:
        """Show a screen that has found errors again, with its errors."""
        if isinstance(screen, MedicineFormScreen):
            self._show(self.stop, screen=screen.rebuilt(self._context()))

    def _on_changed(self) -> None:
        self.files.save_again()

    # --- navigator ------------------------------------------------------------------------------------------------

    def _leave(self) -> None:
        self._list_open = False
        if self.screen_widget is not None:
            self.screen_widget.leave()

    def go(self, stop: Stop) -> None:
        """Go to a screen."""
        self._leave()
        if stop.kind != "check":
            self._show_covered = False
        self._show(stop)

    def forward(self) -> None:
        """Go to the next screen; after a change from another screen, straight back there."""
        self.go(self.route.next(self.order()))

    def back(self) -> None:
        """Go to the screen before."""
        self.go(self.route.previous(self.order()))

    def change(self, question_id: str) -> None:
        """Go to a question, and come straight back here after it."""
        page = self.session.library.page_of.get(question_id)
        self.route.return_to = self.stop
        self.go(Stop("page", page.id) if page is not None else MEDICINES)

    def edit_trial(self, trial_id: str) -> None:
        """Go to a tried medicine."""
        trials = self.session.answers.trials()
        if not (self.stop.kind == "trial" and self.stop.id.split("/")[0] == trial_id):
            self._trial_before = next((trial for trial in trials if trial.id == trial_id), None)
            if self.stop.kind != "page":
                self.route.return_to = self.stop
        self.go(Stop("trial", trial_id))

    def take_path(self, *, short: bool) -> None:
        """Begin the questions, all or the few."""
        self.route.short = short
        self.go(journey.after(self.order(), journey.WELCOME))

    def announce(self, words: str) -> None:
        """Have a screen reader say something that changed."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def open_address(self, address: str) -> None:
        """Show an address, and open it in the browser only if the person then says so."""
        if asking.before_leaving_for_the_browser(self.dialogs, self.surroundings(), address) == "open":
            QDesktopServices.openUrl(QUrl(address))

    def choose_rules(self, *, own: bool) -> None:
        """Use the rules of a folder that the person names, or the shipped ones again; the answers stay."""
        folder = self.dialogs.folder(self.surroundings()) if own else None
        if own and folder is None:
            return
        loaded = load((folder,) if folder is not None else ())
        if loaded.library is None:
            first = message(loaded.problems[0]) if loaded.problems else ""
            text = tr("They have {n} mistakes. The first: {first}", n=len(loaded.problems), first=first)
            self.dialogs.tell(self.surroundings(), tr("These rules cannot be used"), text)
            return
        self.session.use(loaded.library)
        self.use_settings(replace(self.settings, rules=str(folder) if folder is not None else ""))

    def print_help(self) -> None:
        """Print the help numbers on one sheet."""
        self.paper.print_help()

    # --- the visit ------------------------------------------------------------------------------------------------

    def open_file(self) -> None:
        """Ask for a saved visit; unsaved answers are not lost without a word."""
        if self.session.unsaved and not self._agreed_to_lose():
            return
        path = self.dialogs.open_place(self.surroundings())
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a file."""
        self.files.open(path, self._on_opened)

    def _on_opened(self, _visit: Visit) -> None:
        self.route.short = False
        self.route.reach_all(self.order())
        self.go(journey.CHECK)

    def save(self) -> None:
        """Ask where to save the visit."""
        self.files.save()

    def clear(self) -> None:
        """Forget the visit after one confirmation."""
        if asking.before_clearing(self.dialogs, self.surroundings()) == "clear":
            self.files.forget()
            self.paper.forget()
            self.session.clear()
            self._trial_before = None
            self.route = Route()
            self.go(journey.WELCOME)

    def _agreed_to_lose(self) -> bool:
        choice = asking.before_opening(self.dialogs, self.surroundings())
        if choice == "save":
            self.save()
            return not self.session.unsaved
        return choice == "lose"

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
        """Ask once, in plain words, if answers would be lost."""
        event.setAccepted(self._closing_agreed or not self.session.unsaved or self._agreed_to_close())
        if event.isAccepted():
            self._ring.let_go()  # else Qt calls back into it while it takes the window apart

    def _agreed_to_close(self) -> bool:
        choice = asking.before_closing(self.dialogs, self.surroundings())
        if choice == "save":
            self.files.save(self._close_saved)
            return self._closing_agreed
        return choice == "close"

    # --- preview of the rules -------------------------------------------------------------------------------------

    def follow(self, watcher: RulesWatcher) -> None:
        """Show what a folder of rules says, after each change of it. The answers stay."""
        watcher.read.connect(self._on_rules_read)
        watcher.read_now()

    def _on_rules_read(self, library: Library | None, problems: tuple[Shown, ...]) -> None:
        self._problems = problems
        changed: tuple[str, ...] = ()
        if library is not None:
            changed = changed_points(self.session.library, library)
            self.session.use(library)
        if self.stop not in self.order() and self.stop.kind == "page":
            self.route.arrive(journey.WELCOME)
        self.refresh()
        if changed:
            self._show_point(changed[0])

    def _show_point(self, point_id: str) -> None:
        """Keep the point that is being edited in view: among the points, or else in the library."""
        shown = any(entry.point.id == point_id for entry in self.session.discussion.points)
        self.session.point_group, self.session.searched = "all", ""
        if not shown:
            self.session.searched = self.session.library.points[point_id].title
        self.go(journey.POINTS if shown else journey.LIBRARY)
        card = self.screen_widget.findChild(PointCard, f"point-{point_id}") if self.screen_widget else None
        if card is not None and self.screen_widget is not None:
            card.set_open(True)
            QApplication.processEvents()
            self.screen_widget.area.ensureWidgetVisible(card, 0, 40)

    # --- hide -----------------------------------------------------------------------------------------------------

    def _make_cover(self) -> Cover:
        cover = Cover(self.look, self)
        cover.show_wanted.connect(self.toggle_hidden)
        return cover

    def _make_cover_again(self) -> None:
        visible = self._cover.isVisible()
        self._cover.deleteLater()
        self._cover = self._make_cover()
        if visible:
            self.toggle_hidden()

    def toggle_hidden(self) -> None:
        """Cover everything at once with a neutral page, or show it again."""
        hiding = not self._cover.isVisible()
        self._shown_frame().setVisible(not hiding)
        self._cover.setVisible(hiding)
        self._cover.setGeometry(self.rect())
        if hiding:
            self._cover.raise_()
            self._cover.button.setFocus()
        elif self.screen_widget is not None:
            self.screen_widget.heading.setFocus()

    # --- events ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does the main action, unless a text block or a button has taken it."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (enter and self._cover.isHidden() and self._shown_frame().do_main_action()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between the wide and the narrow frame."""
        super().resizeEvent(event)
        self._cover.setGeometry(self.rect())
        if self.screen_widget is not None and (
            self._is_narrow() != self._narrow or self.width() // _WIDTH_STEP != self._built_for
        ):
            self.refresh()
