"""A discussion point as a card: kind, title, words and figure, sources, why it shows, what to ask, a note, a tick."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from decision_aid.discussion.discussion import ShownPoint
from decision_aid.discussion.terms import terms_in
from decision_aid.knowledge.model.disagreements import Disagreement
from decision_aid.knowledge.model.entry import Kind
from decision_aid.knowledge.model.help_lines import Country
from decision_aid.knowledge.model.library import Library
from decision_aid.window.cards.elsewhere import elsewhere_panel, tier_line
from decision_aid.window.cards.explained import explained
from decision_aid.window.cards.sources import point_as_text, source_line, sources
from decision_aid.window.look.look import Look
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.choice_cards import CheckCard
from decision_aid.window.parts.flow import flowing
from decision_aid.window.parts.forms import TextBlock
from decision_aid.window.parts.help_words import beside_own_words
from decision_aid.window.parts.icon_array import figure_facts, figure_picture
from decision_aid.window.parts.labels import Words, mixed, named, picture, rule
from decision_aid.window.parts.panels import Card, column, row, spring
from decision_aid.window.parts.tab_order import tab_through
from decision_aid.window.parts.tags import Tag
from decision_aid.window.qt.texts import tr


class Opening(Card):
    """A card of which only the head shows until it is opened: kind, title, and what stands at the right.

    What shows then is made only then, by `make_body`, since most cards stay closed. `name` tells it from every other.
    """

    opened = Signal(bool)
    grown = Signal(QWidget)  # what came to stand below, by a press

    def __init__(
        self,
        look: Look,
        name: str,
        kind: Kind,
        title: str,
        make_body: Callable[[], QWidget],
        *,
        extra: QWidget | None = None,
        narrow: bool,
        start_open: bool,
    ) -> None:
        super().__init__("plain", pad=22, gap=10)
        self.look = look
        self.narrow = narrow
        self._make_body = make_body
        self.setObjectName(name)
        named(self, title)
        self.is_open: bool = False
        self._title = Button(look, "", "opener", name=title)
        self._title.setFont(look.font("small-heading"))
        self._title.setObjectName(f"open-{name}")
        words = Words(look, title, "small-heading")
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._angle = picture(look, "angle-right", look.tokens.accent, 18)
        inside = QHBoxLayout(self._title)
        inside.setContentsMargins(2, 4, 6, 4)
        inside.setSpacing(10)
        inside.addWidget(self._angle)
        inside.addWidget(words, 1)
        self._title.hold(inside)
        self._last_of_head: QWidget = self._title if extra is None else extra
        self._title.clicked.connect(self._on_pressed)
        self.setFocusProxy(self._title)
        tag = Tag(look, kind)
        if narrow:
            self.add(self._title, row(tag, None, extra, gap=12) if extra else row(tag, None))
        else:
            beside = (tag, extra) if extra else (tag,)
            self.add(row(self._title, *beside, gap=12, stretch=(1,)))
        self.body: QWidget | None = None
        if start_open:
            self.set_open(True)

    def _on_pressed(self) -> None:
        self.set_open(not self.is_open)
        if self.is_open:
            self.grown.emit(self)

    def set_open(self, on: bool) -> None:
        """Open or close the card."""
        self.is_open = on
        if on and self.body is None:
            self.body = self._make_body()
            self.column.addWidget(self.body)
            tab_through(self._last_of_head, self.body)
        if self.body is not None:
            self.body.setVisible(on)
        self._angle.setPixmap(self.look.pixmap("angle-down" if on else "angle-right", self.look.tokens.accent, 18))
        self._title.setAccessibleDescription(tr("open") if on else tr("closed, press to open"))
        self.opened.emit(on)


class PointCard(Opening):
    """A point; emits what the person does with it."""

    ticked = Signal(str, bool)
    noted = Signal(str, str)
    top_three_wanted = Signal(str, str)  # the point, and its question
    change_wanted = Signal(str)

    def __init__(
        self,
        look: Look,
        library: Library,
        entry: ShownPoint,
        *,
        ticked: bool,
        note: str,
        narrow: bool,
        country: Country,
        reading: bool = False,
        in_top_three: bool = False,
        start_open: bool = False,
    ) -> None:
        self._library = library
        self._in_top_three = in_top_three
        self._entry = entry
        self._note = note
        self._reading = reading
        self._country = country
        point = entry.point
        tick = None
        if not reading:
            tick = CheckCard(look, tr("Print"))
            tick.setAccessibleName(tr("Print this point: {title}", title=point.title))
            tick.setChecked(ticked)
            tick.toggled.connect(lambda on: self.ticked.emit(point.id, on))
            tick.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        super().__init__(
            look,
            f"point-{point.id}",
            point.kind,
            point.title,
            self._point,
            extra=tick,
            narrow=narrow,
            start_open=start_open,
        )
        copying = QAction(tr("Copy with its sources"), self)
        copying.triggered.connect(lambda: QGuiApplication.clipboard().setText(point_as_text(library, point)))
        self.addAction(copying)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _point(self) -> QWidget:
        """Return words and figure, sources, and the openers."""
        look, library, point = self.look, self._library, self._entry.point
        words: list[QWidget] = [Words(look, point.says, "card")]
        if point.also:
            words.append(mixed(look, ((tr("The other side: "), True), (point.also, False)), "card"))
        if library.is_independent(point.claims):
            words.insert(0, tier_line(look, library))
        words.append(source_line(look, library, point.claims))
        if point.elsewhere is not None:
            line = source_line(look, library, point.elsewhere.claims)
            words.append(elsewhere_panel(look, library, point.elsewhere, line, role="card"))
        figures = [figure for located in library.sources(point.figures) if (figure := located.claim.figure)]
        if len(figures) == 1 and len(figures[0].arms) == 1 and not self.narrow:
            words.append(figure_facts(look, figures[0]))
            picture = column(figure_picture(look, figures[0]), spring())
            picture.setFixedWidth(look.px(230))
            parts = [row(column(*words, spring(), gap=9), picture, gap=24, stretch=(1,))]
        else:
            parts = [column(*words, gap=9)]
            for figure in figures:
                # a row of its own: a layout asks a widget for its height at the width that it has to give, even if
                # the widget takes less
                parts += [row(figure_picture(look, figure), None), figure_facts(look, figure)]
        if point.disagreement is not None:
            disagreement = library.disagreements_by_id[point.disagreement]
            parts.append(both_sides(look, library, disagreement, narrow=self.narrow))
        if point.ask:
            question = (tr("A question to take along: "), True), (" ".join(point.ask), False)
            parts.append(mixed(look, question, "card"))
        if self._reading:
            parts.append(self._sources())
            return column(*parts, gap=10)
        self._openers = column(*parts, *self._make_openers(), gap=10)
        return self._openers

    def _sources(self) -> QWidget:
        return sources(self.look, self._library, self._entry.point.all_claims)

    def _make_openers(self) -> list[QWidget]:
        point = self._entry.point
        openers: list[tuple[str, str, Callable[[], QWidget]]] = [
            (
                "sources",
                tr("Sources"),
                lambda: Card("sunken", pad=18).add(self._sources()),
            ),
            ("why", tr("Why am I seeing this?"), self._why),
        ]
        if terms := terms_in(self._library, *self._texts()):
            openers.append(("words", tr("Words explained"), lambda: explained(self.look, terms)))
        if point.figures and self._library.aid.reading_dots:
            openers.append(("dots", tr("How to read the dots"), self._dots))
        openers.append(("note", tr("My own note") if self._note else tr("Add my own note"), self._note_field))
        buttons: dict[str, Button] = {}
        self._panel: QWidget | None = None
        self._opened = ""

        def on_press(name: str, make: Callable[[], QWidget]) -> None:
            if self._panel is not None:
                self._panel.setParent(None)
                self._panel.deleteLater()
                self._panel = None
            closing = self._opened == name
            self._opened = "" if closing else name
            for key, button in buttons.items():
                button.setIcon(
                    self.look.icon(
                        "angle-down" if key == self._opened else "angle-right", self.look.tokens.accent, 16
                    )
                )
                button.setAccessibleDescription(tr("open") if key == self._opened else tr("closed"))
            if not closing:
                self._panel = make()
                self._openers.layout().addWidget(self._panel)  # type: ignore[union-attr]  # a column
                tab_through(beside[-1], self._panel)
                self.grown.emit(self._panel)
                for block in self._panel.findChildren(TextBlock):
                    block.setFocus()

        for name, text, make in openers:
            button = Button(self.look, text, "quiet", "angle-right", name=f"{text}: {point.title}")
            button.setFont(self.look.font("aside", 600))
            button.setMinimumHeight(self.look.px(32))
            button.setAccessibleDescription(tr("closed"))
            button.setObjectName(f"open-{name}-of-{point.id}")
            button.clicked.connect(lambda _on=False, name=name, make=make: on_press(name, make))
            buttons[name] = button
        beside = (*buttons.values(), *self._top_three())
        return [rule(), flowing(*beside, gap=6)]

    def _top_three(self) -> list[QWidget]:
        """Return the button that puts the question of the point among the three for the visit, or takes it out."""
        point = self._entry.point
        if not point.ask:
            return []
        text = tr("In my top three") if self._in_top_three else tr("Add to my top three")
        icon = "tick" if self._in_top_three else "plus"
        button = Button(self.look, text, "quiet", icon, name=f"{text}: {point.ask[0]}")
        button.setFont(self.look.font("aside", 600))
        button.setMinimumHeight(self.look.px(32))
        button.setObjectName(f"top-three-of-{point.id}")
        button.clicked.connect(lambda: self.top_three_wanted.emit(point.id, point.ask[0]))
        return [button]

    def _texts(self) -> tuple[str, ...]:
        """Return what the card says, the sides of its disagreement too."""
        point = self._entry.point
        disagreement = self._library.disagreements_by_id.get(point.disagreement or "")
        sides = tuple(side.says for side in disagreement.sides) if disagreement is not None else ()
        elsewhere = point.elsewhere.says if point.elsewhere is not None else ""
        return (point.title, point.says, point.also or "", elsewhere, *sides, *point.ask)

    def _dots(self) -> QWidget:
        lines = self._library.aid.reading_dots
        return Card("sunken", pad=18, gap=4).add(*(Words(self.look, line, "card") for line in lines))

    def _why(self) -> QWidget:
        panel = Card("sunken", pad=18, gap=8)
        entry = self._entry
        if entry.balances is not None:
            title = next(option.title for option in self._library.options if option.id == entry.balances)
            return panel.add(
                Words(
                    self.look,
                    tr(
                        "It stands beside what the articles say may help, so that both sides are there: {option}.",
                        option=title,
                    ),
                    "card",
                )
            )
        if not entry.because:
            return panel.add(Words(self.look, tr("It is shown to everyone."), "card"))
        if entry.unknown:
            panel.add(Words(self.look, tr("This caution shows because we could not tell from your answers:"), "card"))
        else:
            panel.add(Words(self.look, tr("Your answers brought it up:"), "card"))
        for reason in entry.because:
            panel.add(mixed(self.look, ((f"{reason.label}: ", False), (reason.said, True)), "card"))
        if entry.remove:
            panel.add(*self._ways_out())
        return panel

    def _ways_out(self) -> list[QWidget]:
        """Return what would take the point away, and a button that leads to each of these answers."""
        entry = self._entry
        names = ", ".join(f"“{reason.label}”" for reason in entry.remove)
        text = (
            tr("An answer to {names} could take it away.", names=names)
            if entry.unknown
            else tr("With another answer to {names}, it would go away.", names=names)
        )
        buttons = []
        for reason in entry.remove:
            button = Button(
                self.look,
                tr("Change that answer") if len(entry.remove) == 1 else tr("Change “{label}”", label=reason.label),
                "link",
                name=tr("Change the answer: {label}", label=reason.label),
            )
            button.clicked.connect(lambda _on=False, reason=reason: self.change_wanted.emit(reason.answer_id))
            buttons.append(button)
        return [Words(self.look, text, "card"), flowing(*buttons, gap=16)]

    def _note_field(self) -> QWidget:
        block = TextBlock(self.look, self._note, 2)
        block.edited.connect(self._on_noted)
        named(block, tr("My own note: {title}", title=self._entry.point.title))
        label = Words(self.look, tr("My own note"), "aside", weight=600)
        return column(label, block, beside_own_words(self.look, self._country, block), gap=4)

    def _on_noted(self, words: str) -> None:
        self._note = words
        self.noted.emit(self._entry.point.id, words)


class DisagreementCard(Opening):
    """A disagreement: a neutral question, and sides of equal size with the same parts."""

    def __init__(
        self, look: Look, library: Library, disagreement: Disagreement, *, narrow: bool, start_open: bool = False
    ) -> None:
        def sides() -> QWidget:
            return both_sides(look, library, disagreement, narrow=narrow)

        name = f"disagreement-{disagreement.id}"
        super().__init__(look, name, "disagreement", disagreement.title, sides, narrow=narrow, start_open=start_open)


def both_sides(look: Look, library: Library, disagreement: Disagreement, *, narrow: bool) -> QWidget:
    """Return the sides of a disagreement in panels of equal size, and one neutral sentence below."""
    panels = []
    for side in disagreement.sides:
        panel = Card("panel", pad=18, gap=8)
        panel.add(Words(look, side.says, "card"), sources(look, library, side.claims))
        panel.column.addStretch(1)
        panels.append(panel)
    beside = column(*panels) if narrow else row(*panels, gap=14, stretch=(1,) * len(panels))
    return column(beside, Words(look, disagreement.neutral, "card"), gap=10)
