"""Options side by side: always all seven to choose from, in alphabetical order, the same rows for each."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from decision_aid.discussion.discussion import MirrorMark
from decision_aid.discussion.mirror import priorities
from decision_aid.discussion.terms import terms_in
from decision_aid.interview.answers import OwnWords
from decision_aid.interview.wording import choice_label
from decision_aid.knowledge.model.entry import Elsewhere
from decision_aid.knowledge.model.options import Mark, Option
from decision_aid.window.cards.elsewhere import elsewhere_panel
from decision_aid.window.cards.explained import explained
from decision_aid.window.cards.sources import sources
from decision_aid.window.look.look import Look
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.choice_cards import CheckCard
from decision_aid.window.parts.flow import flowing
from decision_aid.window.parts.labels import Words, mixed, named
from decision_aid.window.parts.panels import column, row, spring
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.screens.tier_switch import tier_switch

_TITLES, _OPTION = 6, 10  # how the width is shared between the names of the rows and each option


def mirror_word(mark: Mark) -> str:
    """Return what a mark of the mirror means."""
    return {"yes": tr("Yes"), "partly": tr("Partly"), "no": tr("No"), "not-said": tr("Not said")}[mark]


class MarkPicture(QWidget):
    """Filled: yes; half: partly; ring: no; dash: not said. Its word always stands beside it."""

    def __init__(self, look: Look, mark: Mark) -> None:
        super().__init__()
        self._look = look
        self._mark = mark
        self.setFixedSize(look.px(18), look.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._look.tokens.figure)
        side = self._look.px(14)
        box = QRectF(1, (self.height() - side) / 2, side, side)
        painter.setPen(QPen(colour, 1.8))
        if self._mark == "not-said":
            painter.drawLine(QPointF(box.left() + 2, box.center().y()), QPointF(box.right() - 2, box.center().y()))
        else:
            painter.setBrush(colour if self._mark == "yes" else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box)
            if self._mark == "partly":
                painter.setBrush(colour)
                painter.drawPie(box, 90 * 16, 180 * 16)
        painter.end()


class _Cell(QFrame):
    """A cell of the table."""

    def __init__(self, look: Look, ground: str, *contents: QWidget, strong: bool = False) -> None:
        super().__init__()
        tokens = look.tokens
        right = f"2px solid {tokens.control}" if strong else f"1px solid {tokens.line}"
        self.setObjectName("cell")
        self.setStyleSheet(
            f"QFrame#cell {{ background: {ground}; border: none; "
            f"border-right: {right}; border-bottom: 1px solid {tokens.line}; }}"
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 10, 9)
        layout.setSpacing(4)
        for content in contents:
            layout.addWidget(content)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)


class CompareScreen(Screen):
    """Pages of four options or fewer; nothing scrolls sideways. The head stays above the rows."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Options side by side"), wide=True)
        self._not_compared = self.session.view.not_compared
        shown = [option for option in self.library.options if option.id not in self._not_compared]
        self._per_page = self._columns(context)
        pages = max(1, -(-len(shown) // self._per_page))
        page = min(self.session.view.compare_page, pages - 1)
        self._shown = tuple(shown[page * self._per_page : (page + 1) * self._per_page])
        self._page, self._pages, self._count = page, pages, len(shown)
        self._build()

    def _columns(self, context: Context) -> int:
        room = context.width / self.look.scale
        if self.session.with_independent:  # two tiers need wider columns
            return 3 if room > 1120 else 2 if room > 560 else 1
        return 4 if room > 1080 else 3 if room > 900 else 2 if room > 560 else 1

    def _build(self) -> None:
        intro = column(
            self.heading,
            Words(
                self.look,
                tr("Always in alphabetical order. {note}", note=self.library.aid.table_note),
                "card",
                "quiet",
            ),
            *tier_switch(self.context),
            self._choice(),
            gap=8,
        )
        self.add(intro)
        self._own_head = self._head("options")
        self.add(self._own_head)
        self.area.column.setSpacing(0)
        intro.setContentsMargins(0, 0, 0, 14)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for number in range(len(self._shown)):
            grid.setColumnStretch(number + 1, _OPTION)
        grid.setColumnStretch(0, _TITLES)
        line = 0
        wanted = priorities(self.session.counted)
        if wanted:
            line = self._band(grid, line, tr("What matters to me: do the sources say so?"))
            for number, priority in enumerate(wanted, start=1):
                line = self._mirror_row(grid, line, number, priority)
        line = self._band(grid, line, tr("What the sources say"))
        for table_row in self.library.rows:
            line = self._row(grid, line, table_row.id, table_row.title)
        named(body, tr("Options side by side"))
        self.add(body)
        self._words()
        self.area.finish()
        # the same head again, which stays at the top once the table's own has scrolled away
        self._sticky = self._head("sticky")
        self._sticky.setParent(self.area.viewport())
        self._sticky.hide()
        self.area.verticalScrollBar().valueChanged.connect(lambda _n: self._place_sticky())
        self.bottom = Bottom(
            left=(
                Action(tr("Back"), self.navigator.back, "second", "angle-left"),
                Action(tr("Continue"), self.navigator.forward, "main"),
            ),
            right=(
                Action(
                    tr("Hide sources") if self.session.view.table_sources else tr("Sources for this table"),
                    self._on_sources,
                    "link",
                    key="sources",
                ),
            ),
        )

    def _words(self) -> None:
        """Add the hard words of the columns that show, in plain ones."""
        cells = [cell for option in self._shown for cell in option.cells.values()]
        said = [cell.says or "" for cell in cells]
        said += [cell.elsewhere.says for cell in cells if cell.elsewhere is not None]
        if terms := terms_in(self.library, *said):
            title = Words(self.look, tr("Words in this table"), "small-heading")
            title.setContentsMargins(0, 14, 0, 4)
            self.add(title, explained(self.look, terms))

    def _place_sticky(self) -> None:
        top = self._own_head.mapTo(self.area.viewport(), QPoint(0, 0))
        self._sticky.setVisible(top.y() < 0)
        if top.y() < 0:
            self._sticky.setGeometry(top.x(), 0, self._own_head.width(), self._own_head.height())
            self._sticky.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sticky head over its columns."""
        super().resizeEvent(event)
        self._place_sticky()

    def _choice(self) -> QWidget:
        ticks = []
        for option in self.library.options:
            tick = CheckCard(self.look, option.short)
            tick.setChecked(option.id not in self._not_compared)
            tick.setObjectName(f"compare-{option.id}")
            tick.toggled.connect(lambda on, option=option: self._on_chosen(option, on))
            ticks.append(tick)
        holder = flowing(*ticks, gap=self.look.px(16))
        named(holder, tr("Options to compare"))
        return holder

    def _on_chosen(self, option: Option, on: bool) -> None:
        hidden = self._not_compared - {option.id} if on else self._not_compared | {option.id}
        if len(self.library.options) - len(hidden) < 2:
            self.navigator.announce(tr("Two options at least stay."))
            hidden = self._not_compared
        self.session.view.not_compared = hidden
        self.navigator.refresh(f"compare-{option.id}")

    def _head(self, name: str) -> QWidget:
        tokens = self.look.tokens
        head = QWidget()
        grid = QGridLayout(head)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setColumnStretch(0, _TITLES)
        back = Button(self.look, "", "small", "angle-left", name=tr("Options before these"))
        onward = Button(self.look, "", "small", "angle-right", name=tr("Options after these"))
        back.setObjectName(f"{name}-before")
        onward.setObjectName(f"{name}-after")
        back.setEnabled(self._page > 0)
        onward.setEnabled(self._page < self._pages - 1)
        back.clicked.connect(lambda: self._turn(-1, f"{name}-before", f"{name}-after"))
        onward.clicked.connect(lambda: self._turn(1, f"{name}-after", f"{name}-before"))
        first = self._page * self._per_page + 1
        last = first + len(self._shown) - 1
        which = tr("{first} to {last} of {all}", first=first, last=last, all=self._count)
        if first == last:
            which = tr("{n} of {all}", n=first, all=self._count)
        numbers = Words(self.look, which, "caption")
        grid.addWidget(_Cell(self.look, tokens.rail, row(back, onward, None, gap=6), numbers, strong=True), 0, 0)
        for number, option in enumerate(self._shown, start=1):
            grid.setColumnStretch(number, _OPTION)
            grid.addWidget(
                _Cell(self.look, tokens.rail, Words(self.look, option.title, "aside", weight=600)), 0, number
            )
        return head

    def _turn(self, step: int, *focus: str) -> None:
        self.session.view.compare_page = self._page + step
        self.navigator.refresh(*focus)

    def _band(self, grid: QGridLayout, line: int, title: str) -> int:
        cell = _Cell(self.look, self.look.tokens.page, Words(self.look, title, "aside", weight=600))
        grid.addWidget(cell, line, 0, 1, len(self._shown) + 1)
        return line + 1

    def _title(self, text: str) -> QWidget:
        return _Cell(self.look, self.look.tokens.rail, Words(self.look, text, "aside", weight=600), strong=True)

    def _mirror_row(self, grid: QGridLayout, line: int, number: int, priority: str | OwnWords) -> int:
        if isinstance(priority, OwnWords):
            label = priority.text
        else:
            label = choice_label(self.library.questions["what-matters"], priority)
        grid.addWidget(self._title(f"{number} {label}"), line, 0)
        marks = {
            mark.option.id: mark
            for mark in self.session.discussion.mirror
            if isinstance(priority, str) and mark.priority == priority
        }
        for place, option in enumerate(self._shown, start=1):
            grid.addWidget(self._mirror_cell(option, marks.get(option.id)), line, place)
        return line + 1

    def _mirror_cell(self, option: Option, mark: MirrorMark | None) -> QWidget:
        said: Mark = mark.mark if mark is not None else "not-said"
        word = mirror_word(said)
        text = mark.says if mark is not None and mark.says else ""
        pieces = ((word, True), (f": {text}" if text else "", False))
        words = mixed(self.look, pieces, "caption", "" if text else "quiet")
        words.setAccessibleName(f"{option.short}: {word}. {text}")
        contents: list[QWidget] = [
            row(column(MarkPicture(self.look, said), spring(), gap=0), words, gap=8, stretch=(0, 1))
        ]
        if self.session.view.table_sources and mark is not None and mark.claims:
            contents.append(sources(self.look, self.library, mark.claims))
        if self.session.with_independent and mark is not None:
            contents.append(self._elsewhere(mark.elsewhere, f"{option.short}. "))
        return _Cell(self.look, self.look.tokens.surface, *contents)

    def _row(self, grid: QGridLayout, line: int, row_id: str, title: str) -> int:
        grid.addWidget(self._title(title), line, 0)
        for place, option in enumerate(self._shown, start=1):
            cell = option.cells[row_id]
            silent = cell.says is None and cell.elsewhere is None and self.session.with_independent
            text = cell.says or (self.library.aid.nobody_says if silent else self.library.aid.not_said)
            words = Words(self.look, text, "caption", "" if cell.says else "quiet")
            words.setAccessibleName(f"{title}, {option.short}: {text}")
            contents: list[QWidget] = [words]
            if self.session.view.table_sources and cell.claims:
                contents.append(sources(self.look, self.library, cell.claims))
            if cell.elsewhere is not None:
                contents.append(self._elsewhere(cell.elsewhere, f"{title}, {option.short}. "))
            grid.addWidget(_Cell(self.look, self.look.tokens.surface, *contents), line, place)
        return line + 1

    def _elsewhere(self, elsewhere: Elsewhere | None, of: str) -> QWidget:
        with_sources = elsewhere is not None and self.session.view.table_sources
        below = [sources(self.look, self.library, elsewhere.claims)] if elsewhere and with_sources else []
        return elsewhere_panel(self.look, self.library, elsewhere, *below, of=of)

    def _on_sources(self) -> None:
        self.session.view.table_sources = not self.session.view.table_sources
        self.navigator.refresh("sources")
