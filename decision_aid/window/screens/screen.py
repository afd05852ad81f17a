"""What every screen has: a heading that takes the focus, a scrolling middle, and what stands below it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from decision_aid.knowledge.model.help_lines import Country
from decision_aid.window.look.look import Look
from decision_aid.window.parts.help_words import HelpStrip
from decision_aid.window.parts.labels import Heading
from decision_aid.window.parts.panels import ScrollColumn
from decision_aid.window.screens.bottom import Bottom
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings
from decision_aid.window.way.journey import HELP, Stop

_SETTLED_MS = 200
_LOW_BELOW = 450  # pixels of height of the window for each 100% of text size
_DENSE_BELOW = 740  # pixels of height of the window
_CENTRED_FROM = 1240  # pixels of width of the window
_WIDEST, _WIDEST_TABLE = 836, 1600  # pixels, at 100% text


class Navigator(Protocol):
    """What a screen may ask of the window."""

    def forward(self) -> None:
        """Go to the next screen; after a change from another screen, straight back there."""

    def back(self) -> None:
        """Go to the screen before."""

    def go(self, stop: Stop) -> None:
        """Go to a screen."""

    def change(self, question_id: str) -> None:
        """Go to a question, and come straight back here after it."""

    def edit_trial(self, trial_id: str, *, new: bool = False) -> None:
        """Go to a tried medicine; Cancel takes a new one away again."""

    def take_path(self, *, short: bool) -> None:
        """Begin the questions, all or the few."""

    def answer_more(self) -> None:
        """Go on with the first question that the short path left out."""

    def refresh(self, *focus: str) -> None:
        """Build this screen anew; the first of the named controls that can then has the focus."""

    def show_instead(self, make: Callable[["Context"], "Screen"]) -> None:
        """Show another screen at this stop: that of now, with the errors that were found."""

    def announce(self, words: str) -> None:
        """Have a screen reader say something that changed."""

    def open_file(self) -> None:
        """Ask for a saved visit."""

    def print_help(self) -> None:
        """Print the help numbers on one sheet."""

    def choose_country(self, country_id: str, *, confirmed: bool = True) -> None:
        """Show the numbers of this country in the help bar; it is asked for no more once it is confirmed."""

    def open_address(self, address: str) -> None:
        """Show an address, and open it in the browser only if the person then says so."""

    def choose_rules(self, *, own: bool) -> None:
        """Use the rules of a folder that the person names, or the shipped ones again."""

    def close_all(self) -> None:
        """Close the window without saving."""


@dataclass(frozen=True)
class Context:
    """What a screen is built from.

    `narrow`: the list is a button, asides go under their text. `width` and `height` are those of the window, in
    pixels.
    """

    session: Session
    look: Look
    settings: Settings
    navigator: Navigator
    narrow: bool
    width: int
    height: int

    @property
    def low(self) -> bool:
        """Whether the bars shrink, but for the help numbers."""
        return self.height / self.look.scale < _LOW_BELOW

    @property
    def dense(self) -> bool:
        """Whether the section list closes up."""
        return self.height < _DENSE_BELOW

    @property
    def country(self) -> Country:
        """The country whose numbers show."""
        return self.session.library.help_lines.country(self.settings.country)

    @property
    def room(self) -> int:
        """The width between the margins of the page, in pixels."""
        return self._free - 2 * self._margin

    def side(self, widest: int) -> int:
        """Return the room at the left and right of a column of at most this width; in a wide window it is centred."""
        least = round(widest * max(1.0, self.look.scale))
        return max(self._margin, (self._free - least) // 2) if self.width >= _CENTRED_FROM else self._margin

    @property
    def _free(self) -> int:
        return self.width if self.narrow else self.width - self.look.list_width

    @property
    def _margin(self) -> int:
        return 24 if self.narrow else 46


class Screen(QWidget):
    """A screen; `bottom` is what it wants below it. Widgets with an object name keep the focus through a refresh."""

    note_changed = Signal(str)

    def __init__(self, context: Context, title: str, *, wide: bool = False, role: str = "heading") -> None:
        super().__init__()
        self.context = context
        self.look = context.look
        self.session = context.session
        self.library = context.session.library
        self.navigator = context.navigator
        self.setObjectName("screen")
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        widest = _WIDEST_TABLE if wide else _WIDEST
        self.side = context.side(widest)
        self.area = ScrollColumn(self.look, widest, self.side)
        outer.addWidget(self.area)
        self.heading = Heading(self.look, title, "welcome" if role == "welcome" else "heading")
        self.bottom = Bottom()

    def add(self, *widgets: QWidget) -> None:
        """Add widgets to the scrolling middle."""
        self.area.add(*widgets)

    def add_help_strip(self) -> None:
        """Add the way to help right below the heading, and next to it for Tab."""
        strip = HelpStrip(self.look, self.context.country)
        strip.button.clicked.connect(lambda: self.navigator.go(HELP))
        around = self.heading.parentWidget()
        column = around.layout() if around is not None else None
        assert isinstance(column, QVBoxLayout)  # every screen has its heading in one
        column.insertWidget(column.indexOf(self.heading) + 1, strip)
        # Qt puts nothing behind what Tab does not come to
        self.heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QWidget.setTabOrder(self.heading, strip.button)
        self.heading.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def bring_up(self, widget: QWidget) -> None:
        """Scroll to something that has just come: to all of it, or else to its beginning.

        Its height travels up one layout at a time, so the page is followed until it has settled.
        """
        bar = self.area.verticalScrollBar()

        def scroll() -> None:
            if isValid(widget) and self.area.isAncestorOf(widget):  # it may have been closed again meanwhile
                self.area.ensureWidgetVisible(widget, 0, 24)
                top = widget.mapTo(self.area.viewport(), QPoint(0, 0)).y() + bar.value() - 24
                bar.setValue(min(bar.value(), top))

        bar.rangeChanged.connect(scroll)
        QTimer.singleShot(0, self.area, scroll)
        QTimer.singleShot(_SETTLED_MS, self.area, lambda: bar.rangeChanged.disconnect(scroll))

    def leave(self) -> None:
        """Keep what is not kept yet, before another screen comes."""

    def first_focus(self) -> QWidget:
        """Return what takes the focus when the screen opens."""
        return self.heading
