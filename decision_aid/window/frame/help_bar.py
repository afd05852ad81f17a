"""The help bar: whom to reach, on every screen and in every dialog, in the same place, before any question."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.knowledge.model.help_lines import Country, HelpLinesFile
from decision_aid.window.look.look import Look
from decision_aid.window.parts.buttons import Button, ButtonKind
from decision_aid.window.parts.flow import flowing
from decision_aid.window.parts.help_words import reach_words
from decision_aid.window.parts.labels import Line, named, picture
from decision_aid.window.parts.panels import row
from decision_aid.window.qt.texts import tr

_MOST_WHERE_LOW = 125  # percent of text size


class HelpBar(QFrame):
    """Numbers at the left, then the way to other countries; look and Hide at the right.

    `narrow`: in two rows, or more where the words are long: a number is never cut. `short`: with shorter words on
    the buttons, and the same names. `low`: words and buttons shrink, the numbers never. `sections`: with the button
    that opens the section list.
    """

    numbers_wanted = Signal()
    look_wanted = Signal()
    hide_wanted = Signal()
    sections_wanted = Signal()

    def __init__(
        self,
        look: Look,
        help_lines: HelpLinesFile,
        country: Country,
        today: date,
        *,
        narrow: bool,
        short: bool = True,
        tools: bool = True,
        sections: bool = False,
        low: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("help-bar")
        named(self, tr("Help"))
        full, look = look, look.at_most(_MOST_WHERE_LOW) if low else look
        line = country.lines[0]
        asks = [Line(look, tr("Need help now?"), "bar", "help")] if not (low and short) else []
        numbers = [
            picture(look, "help", look.tokens.on_help, 22),
            *asks,
            *self._number(look, full, reach_words(line), line.number, line.name),
            *self._number(look, full, tr("Emergency"), country.emergency_short, tr("Emergency number")),
        ]
        others = Button(look, *self._others_words(help_lines, country, today, short=short))
        others.clicked.connect(self.numbers_wanted)
        tools_row: list[QWidget] = []
        if sections:
            list_button = Button(look, "" if low else tr("Sections"), "help", "sections", name=tr("Sections"))
            list_button.clicked.connect(self.sections_wanted)
            tools_row.append(list_button)
        if tools:
            text = Button(look, tr("Aa") if short else tr("Aa  Text and colors"), "help", name=tr("Text and colors"))
            text.clicked.connect(self.look_wanted)
            hide_words = tr("F9") if low else tr("Hide  F9")
            hide = Button(look, hide_words, "help", "hide", name=tr("Hide everything, key F9"))
            hide.setToolTip(tr("Covers everything at once (F9)"))
            hide.clicked.connect(self.hide_wanted)
            tools_row += [text, hide]
        if narrow:
            column = QVBoxLayout(self)
            above = 3 if low else 8
            column.setContentsMargins(20, above, 20, above)
            column.setSpacing(above)
            column.addWidget(flowing(row(*numbers[:-4]), row(*numbers[-4:-2]), row(*numbers[-2:])))
            column.addWidget(flowing(others, *tools_row, gap=10))
        else:
            above = 3 if low else 9
            beside = QHBoxLayout(self)
            beside.setContentsMargins(26, above, 20, above)
            beside.setSpacing(10)
            for widget in (*numbers, others):
                beside.addWidget(widget)
            beside.addStretch(1)
            for widget in tools_row:
                beside.addWidget(widget)

    def _others_words(
        self, help_lines: HelpLinesFile, country: Country, today: date, *, short: bool
    ) -> tuple[str, ButtonKind, str, str]:
        """Return words, kind, icon and name of the way to all numbers; old numbers are told in both."""
        name = tr("All help numbers, and where they come from")
        if help_lines.is_old(today):
            words = tr("{country} · May be old", country=country.name)
            words = words if short else tr("{country} · Numbers may be old · All numbers", country=country.name)
            return words, "help", "", f"{words}. {name}"
        words = tr("{country} · Other countries", country=country.name)
        words = tr("{country} · Others", country=country.name) if short else words
        return words, "help", "", f"{words}. {name}"

    def needed_width(self) -> int:
        """Return the width at which nothing in it is squeezed."""
        self.ensurePolished()
        for child in self.findChildren(QWidget):
            child.ensurePolished()
        return self.sizeHint().width()

    def _number(self, look: Look, full: Look, how: str, number: str, name: str) -> list[QWidget]:
        words = Line(look, how, "bar", "help", 400)
        words.setContentsMargins(12, 0, 0, 0)
        box = Line(full, number, "bar", weight=700)
        box.setObjectName("help-number")
        box.setAccessibleName(f"{how} {number}, {name}")
        return [words, box]


HIDE_KEY = QKeySequence("F9")
