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
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.interview.trials import Trial
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.library import Library
from decision_aid.knowledge.problems import Problem
from decision_aid.window import journey
from decision_aid.window.dialogs import Choices, Dialogs, Surroundings
from decision_aid.window.files import VisitFiles
from decision_aid.window.frame.bottom_bar import BottomBar
from decision_aid.window.frame.help_bar import HIDE_KEY, HelpBar
from decision_aid.window.frame.section_list import SectionList, list_width
from decision_aid.window.journey import Stop
from decision_aid.window.look.look import Look
from decision_aid.window.look.style_sheet import palette, style_sheet
from decision_aid.window.look.tokens import THEMES, ThemeName
from decision_aid.window.paper import PaperDesk
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.focus_ring import FocusRing
from decision_aid.window.parts.labels import Words, named
from decision_aid.window.preview import ProblemsPanel, RulesWatcher, changed_points
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
        self.stop = journey.WELCOME
        self.reached: frozenset[Stop] = frozenset((journey.WELCOME,))
        self.short = False
        self._return_to: Stop | None = None
        self._came_from: Stop = journey.WELCOME
        self._trial_before: Trial | None = None
        self._show_covered = False
        self._narrow = False
        self._built_for = 0
        self._problems: tuple[Problem, ...] | None = None
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
        self._body: QWidget | None = None
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
        session.saved_somewhere.connect(self._refresh_frame)
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

    def order(self) -> tuple[Stop, ...]:
        """Return the screens in their order now."""
        return journey.stops(self.session.library, self.session.answers, short=self.short)

    def _show(self, stop: Stop, focus: str = "", scroll: int = 0, screen: Screen | None = None) -> None:
        self._ring.let_go()
        self.stop = stop
        self.reached = self.reached | {stop}
        self._narrow = self._is_narrow()
        self._built_for = self.width() // _WIDTH_STEP
        made = screen or make_screen(
            self._context(),
            stop,
            short=self.short,
            returning=self._return_to is not None,
            trial_before=self._trial_before,
            show_covered=self._show_covered,
            paper=self.paper,
        )
        old = self._body
        self.screen_widget = made
        self._body = self._framed(made)
        if old is not None:
            self._layout.replaceWidget(old, self._body)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        else:
            self._layout.addWidget(self._body)
        self._body.show()
        if scroll:
            QApplication.processEvents()
            made.area.verticalScrollBar().setValue(scroll)
        self._focus(made, focus)
        if self._cover.isVisible():
            self._cover.raise_()

    def _focus(self, screen: Screen, focus: str) -> None:
        target = screen.findChild(QWidget, focus) if focus else None
        if target is None or not target.isEnabled():
            target = screen.first_focus() if not focus else screen.heading
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _framed(self, screen: Screen) -> QWidget:
        body = QWidget()
        body.setObjectName("page-ground")
        outer = QVBoxLayout(body)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.help_bar = self._fitting_help_bar()
        self.help_bar.numbers_wanted.connect(lambda: self.go(journey.NUMBERS))
        self.help_bar.look_wanted.connect(self.choose_look)
        self.help_bar.hide_wanted.connect(self.toggle_hidden)
        self.help_bar.sections_wanted.connect(self._toggle_list)
        outer.addWidget(self.help_bar)
        middle = self._middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        outer.addLayout(middle, 1)
        self.section_list: SectionList | None = None
        if not self._narrow or self._list_open:
            self._section_holder = self._make_list()
            middle.addWidget(self._section_holder, 1 if self._narrow else 0)
        right = QVBoxLayout()
        right.setSpacing(0)
        middle.addLayout(right, 0 if self._narrow and self._list_open else 1)
        if self._problems is not None:
            right.addWidget(ProblemsPanel(self.look, self._problems))
        right.addWidget(screen, 1)
        self.bottom_bar = BottomBar(self.look, screen.bottom, screen.context.margin, narrow=self._narrow)
        right.addWidget(self.bottom_bar)
        if self._narrow and self._list_open:
            screen.hide()
            self.bottom_bar.hide()
        return body

    def _fitting_help_bar(self) -> HelpBar:
        """Return the roomiest help bar that fits: long words, short words, two rows. Numbers are never squeezed."""
        lines = self.session.library.help_lines
        country, today = lines.country(self.settings.country), self.session.today
        for short in (False, True):
            bar = HelpBar(self.look, lines, country, today, narrow=False, short=short)
            if not self._narrow and bar.needed_width() <= self.width():
                return bar
            bar.deleteLater()
        return HelpBar(self.look, lines, country, today, narrow=True, sections=self._narrow)

    def _make_list(self) -> QWidget:
        mine, visit = journey.entries(
            self.session.library,
            self.session.answers,
            self.stop,
            self.reached,
            {
                "welcome": tr("About this aid"),
                "check": tr("Check my answers"),
                "points": tr("Discussion points"),
                "compare": tr("Compare options"),
                "summary": tr("Summary to print"),
            },
            short=self.short,
        )
        width = None if self._narrow else list_width(self.look)
        self.section_list = SectionList(self.look, mine, visit, self._saved_words(), width)
        self.section_list.chosen.connect(self._on_section)
        self.section_list.save_wanted.connect(self.save)
        self.section_list.clear_wanted.connect(self.clear)
        return self.section_list

    def _saved_words(self) -> str:
        session = self.session
        if session.file is None:
            return tr("Nothing is saved. Nothing leaves this computer.")
        if session.unsaved:
            return tr("Saved before; the latest changes are not.")
        return tr("Saved in a file of yours.")

    def _on_section(self, stop: Stop) -> None:
        self._return_to = None
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

    def _refresh_frame(self) -> None:
        if self.section_list is not None and not self._narrow:
            old = self._section_holder
            new = self._make_list()
            self._middle.replaceWidget(old, new)
            old.deleteLater()
            self._section_holder = new

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
        if stop.kind in ("about", "numbers", "library", "help") and self.stop.kind not in (
            "about",
            "numbers",
            "library",
        ):
            self._came_from = self.stop
        if stop.kind != "check":
            self._show_covered = False
        self._show(stop)

    def forward(self) -> None:
        """Go to the next screen; after a change from another screen, straight back there."""
        if self._return_to is not None and self.stop.kind in ("page", "help"):
            back_to, self._return_to = self._return_to, None
            self.go(back_to)
            return
        here = self._came_from if self.stop.kind == "help" else self.stop
        self.go(journey.after(self.order(), here))

    def back(self) -> None:
        """Go to the screen before."""
        if self.stop.kind in ("about", "numbers", "library", "help"):
            self.go(self._came_from)
        elif self.stop.kind == "trial":
            identity = self.stop.id.split("/")[0]
            self.go(Stop("trial", identity) if self.stop.id.endswith("/2") else Stop("page", "trials"))
        elif self._return_to is not None:
            back_to, self._return_to = self._return_to, None
            self.go(back_to)
        else:
            self.go(journey.before(self.order(), self.stop))

    def change(self, question_id: str) -> None:
        """Go to a question, and come straight back here after it."""
        library = self.session.library
        page = library.page_of.get(question_id) or library.page_of["trials"]
        self._return_to = self.stop
        self.go(Stop("page", page.id))

    def edit_trial(self, trial_id: str) -> None:
        """Go to a tried medicine."""
        trials = self.session.answers.trials()
        if not (self.stop.kind == "trial" and self.stop.id.split("/")[0] == trial_id):
            self._trial_before = next((trial for trial in trials if trial.id == trial_id), None)
            if self.stop.kind != "page":
                self._return_to = self.stop
        self.go(Stop("trial", trial_id))

    def take_path(self, *, short: bool) -> None:
        """Begin the questions, all or the few."""
        self.short = short
        self.go(journey.after(self.order(), journey.WELCOME))

    def announce(self, words: str) -> None:
        """Have a screen reader say something that changed."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def open_address(self, address: str) -> None:
        """Show an address, and open it in the browser only if the person then says so."""
        choices: Choices = (("open", tr("Open in my browser"), "second"), ("close", tr("Close"), "main"))
        if self.dialogs.ask(self.surroundings(), tr("This page is on the internet"), address, choices) == "open":
            QDesktopServices.openUrl(QUrl(address))

    def print_help(self) -> None:
        """Print the help numbers on one sheet."""
        self.paper.print_help()

    # --- the visit ------------------------------------------------------------------------------------------------

    def open_file(self) -> None:
        """Ask for a saved visit; unsaved answers are not lost without a word."""
        if self.session.unsaved and not self._agreed_to_lose(tr("Open another visit?")):
            return
        path = self.dialogs.open_place(self.surroundings())
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a file."""
        self.files.open(path, self._on_opened)

    def _on_opened(self, _visit: Visit) -> None:
        self.short = False
        self.reached = frozenset(self.order())
        self._return_to = None
        self.go(journey.CHECK)

    def save(self) -> None:
        """Ask where to save the visit."""
        self.files.save()

    def clear(self) -> None:
        """Forget the visit after one confirmation."""
        choices: Choices = (("clear", tr("Clear everything"), "second"), ("stay", tr("Keep my answers"), "main"))
        text = tr(
            "All answers in this window will be forgotten. Files that you saved, and paper, stay where they are."
        )
        if self.dialogs.ask(self.surroundings(), tr("Clear everything?"), text, choices) == "clear":
            self.files.forget()
            self.session.clear()
            self.reached = frozenset((journey.WELCOME,))
            self._return_to = None
            self.go(journey.WELCOME)

    def _agreed_to_lose(self, title: str) -> bool:
        choice = self.dialogs.ask(
            self.surroundings(),
            title,
            tr("Your latest answers are not saved."),
            (
                ("save", tr("Save…"), "main"),
                ("lose", tr("Go on without saving"), "second"),
                ("stay", tr("Stay"), "second"),
            ),
        )
        if choice == "save":
            self.save()
            return not self.session.unsaved
        return choice == "lose"

    def close_all(self) -> None:
        """Close the window without saving."""
        self._closing_agreed = True
        self.close()

    def _close_saved(self) -> None:
        """Close after saving; what was answered while the file was written is asked about once more."""
        if self.session.unsaved:
            self.close()
        else:
            self.close_all()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once, in plain words, if answers would be lost."""
        if self._closing_agreed or not self.session.unsaved:
            event.accept()
            return
        choice = self.dialogs.ask(
            self.surroundings(),
            tr("Close?"),
            tr("Your answers are not saved. If you close now, they are gone."),
            (
                ("save", tr("Save…"), "main"),
                ("close", tr("Close without saving"), "second"),
                ("stay", tr("Stay"), "second"),
            ),
        )
        if choice == "save":
            self.files.save(self._close_saved)
            event.setAccepted(self._closing_agreed)
        else:
            event.setAccepted(choice == "close")

    # --- preview of the rules -------------------------------------------------------------------------------------

    def follow(self, watcher: RulesWatcher) -> None:
        """Show what a folder of rules says, after each change of it. The answers stay."""
        watcher.read.connect(self._on_rules_read)
        watcher.read_now()

    def _on_rules_read(self, library: Library | None, problems: tuple[Problem, ...]) -> None:
        self._problems = problems
        changed: tuple[str, ...] = ()
        if library is not None:
            changed = changed_points(self.session.library, library)
            self.session.use(library)
        if self.stop not in self.order() and self.stop.kind == "page":
            self.stop = journey.WELCOME
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

    def _make_cover(self) -> QWidget:
        cover = QWidget(self)
        cover.setObjectName("page-ground")
        cover.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(cover)
        layout.addStretch(1)
        words = Words(self.look, tr("Notes"), "heading", "quiet")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        show = Button(self.look, tr("Show again"), "second")
        show.clicked.connect(self.toggle_hidden)
        named(cover, tr("Notes"))
        layout.addWidget(words)
        layout.addWidget(show, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        cover.hide()
        self._show_button = show
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
        if self._body is not None:
            self._body.setVisible(not hiding)
        self._cover.setVisible(hiding)
        self._cover.setGeometry(self.rect())
        if hiding:
            self._cover.raise_()
            self._show_button.setFocus()
        elif self.screen_widget is not None:
            self.screen_widget.heading.setFocus()

    # --- events ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does the main action, unless a text block or a button has taken it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            main = next((button for button in self.bottom_bar.buttons if button.property("kind") == "main"), None)
            if main is not None and self._cover.isHidden():
                main.click()
                return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between the wide and the narrow frame."""
        super().resizeEvent(event)
        self._cover.setGeometry(self.rect())
        if self.screen_widget is not None and (
            self._is_narrow() != self._narrow or self.width() // _WIDTH_STEP != self._built_for
        ):
            self.refresh()
