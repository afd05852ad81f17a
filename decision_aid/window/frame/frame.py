"""The frame around one screen: help bar on top, section list at the left, bottom bar below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.window.frame.bottom_bar import BottomBar
from decision_aid.window.frame.help_bar import HelpBar
from decision_aid.window.frame.problems_panel import ProblemsPanel, QuotedProblem
from decision_aid.window.frame.section_list import SectionList
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.way import journey
from decision_aid.window.way.route import Route


class Frame(QWidget):
    """Made anew with each screen. Narrow, the list opens in place of the screen."""

    numbers_wanted = Signal()
    look_wanted = Signal()
    hide_wanted = Signal()
    list_toggled = Signal()
    stop_chosen = Signal(object)
    save_wanted = Signal()
    clear_wanted = Signal()

    def __init__(
        self, context: Context, screen: Screen, *, list_open: bool, problems: tuple[QuotedProblem, ...] | None
    ) -> None:
        super().__init__()
        self.setObjectName("page-ground")
        self._context = context
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.help_bar = self._fitting_help_bar()
        self.help_bar.numbers_wanted.connect(self.numbers_wanted)
        self.help_bar.look_wanted.connect(self.look_wanted)
        self.help_bar.hide_wanted.connect(self.hide_wanted)
        self.help_bar.sections_wanted.connect(self.list_toggled)
        outer.addWidget(self.help_bar)
        self._middle = QHBoxLayout()
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        outer.addLayout(self._middle, 1)
        list_alone = context.narrow and list_open
        self._list: SectionList | None = None
        self._has_list = list_open or not context.narrow
        right = QVBoxLayout()
        right.setSpacing(0)
        self._middle.addLayout(right, 0 if list_alone else 1)
        if problems is not None:
            right.addWidget(ProblemsPanel(context.look, problems))
        right.addWidget(screen, 1)
        self.bottom_bar = BottomBar(context, screen.bottom, screen.side)
        right.addWidget(self.bottom_bar)
        screen.note_changed.connect(self.bottom_bar.set_note)
        if list_alone:
            screen.hide()
            self.bottom_bar.hide()

    def _fitting_help_bar(self) -> HelpBar:
        """Return the roomiest help bar that fits: long words, short words, two rows. Numbers are never squeezed."""
        context = self._context
        lines = context.session.library.help_lines
        country, today = lines.country(context.settings.country), context.session.today
        for short in (False, True):
            bar = HelpBar(context.look, lines, country, today, narrow=False, short=short, low=context.low,
                          sections=context.narrow)  # fmt: skip
            if (context.low or not context.narrow) and bar.needed_width() <= context.width:
                return bar
            bar.deleteLater()
        return HelpBar(context.look, lines, country, today, narrow=True, sections=context.narrow, low=context.low)

    def show_route(self, route: Route, saved_words: str) -> None:
        """Show the section list, or show it anew; narrow, only where it is open."""
        if not self._has_list:
            return
        narrow, look, session = self._context.narrow, self._context.look, self._context.session
        titles = {
            "welcome": tr("About this aid"),
            "check": tr("Check my answers"),
            "points": tr("Discussion points"),
            "compare": tr("Compare options"),
            "summary": tr("Summary to print"),
        }
        answers, visit = journey.entries(
            session.library, session.answers, route.stop, route.reached, titles, short=route.short
        )
        width = None if narrow else look.list_width
        made = SectionList(look, answers, visit, saved_words, width, dense=self._context.dense)
        made.chosen.connect(self.stop_chosen)
        made.save_wanted.connect(self.save_wanted)
        made.clear_wanted.connect(self.clear_wanted)
        if self._list is None:
            self._middle.insertWidget(0, made, 1 if narrow else 0)
        else:
            self._middle.replaceWidget(self._list, made)
            self._list.deleteLater()
        self._list = made

    def do_main_action(self) -> bool:
        """Press the main button of the bottom bar, if there is one."""
        main = self.bottom_bar.on_enter
        if main is not None:
            main.click()
        return main is not None
