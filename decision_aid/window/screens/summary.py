"""My summary: what goes on paper, the pages as they print, and printing or saving them."""

from typing import Protocol

from PySide6.QtCore import QUrl, SignalInstance
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from decision_aid.interview.visit import Size
from decision_aid.knowledge.model.questionnaire import Choice
from decision_aid.summary.ticks import SIZES, TickGroup, tick_groups
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.choice_cards import CheckCard
from decision_aid.window.parts.choices import OneChoice
from decision_aid.window.parts.labels import Line, Words, rule
from decision_aid.window.parts.page_preview import Preview, SmallPages
from decision_aid.window.parts.panels import Card, ScrollColumn, column, row
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.screen import Context, Screen

_ROOM_FOR_LONG_WORDS = 700  # pixels, at 100% text
_BESIDE = 290  # pixels, at 100% text: the ticks
_AROUND = 378  # pixels of the window's height that the preview leaves to what is around it
_GAP = 24  # pixels
_ZOOM_BUTTONS = 130  # pixels, at 100% text
_ZOOMS = (1.0, 1.5, 2.0)


class Paperwork(Protocol):
    """What the window does with paper. `made` tells that the newest pages are there."""

    made: SignalInstance

    def make(self) -> None:
        """Make the newest pages, beside the window."""

    @property
    def is_newest(self) -> bool:
        """Whether the last pages show all that was chosen since."""

    def last_pages(self) -> tuple[bytes, ...]:
        """Return the pages that were made last, as SVG."""

    def replaced(self) -> tuple[str, ...]:
        """Return the signs that cannot be printed."""

    def text(self) -> str:
        """Return the summary as plain text."""

    def print_summary(self) -> None:
        """Ask for a printer and print."""

    def save_pdf(self) -> None:
        """Ask for a place and save the PDF."""

    def save_text(self) -> None:
        """Ask for a place and save the text."""

    def choose_paper(self, paper: str) -> None:
        """Remember the paper size."""


class SummaryScreen(Screen):
    """The page at the left, always in view; ticks at its right; all pages small below. Choosing never blocks."""

    def __init__(self, context: Context, paperwork: Paperwork) -> None:
        super().__init__(context, tr("My summary"), wide=True)
        self._paperwork = paperwork
        words = tr("What is not ticked is nowhere in the file.")
        self.add(column(self.heading, Words(self.look, words, "aside", "quiet"), gap=2))
        self._signs = Words(self.look, "", "aside", "error", 600)
        self.add(self._signs)
        beside = self.look.px(_BESIDE)
        width = context.room - 8 if context.narrow else max(320, min(760, context.room - beside - 2 * _GAP))
        self._preview = Preview(width, max(260, context.height - _AROUND))
        self._small = SmallPages(self.look, width - self.look.px(_ZOOM_BUTTONS))
        self._small.chosen.connect(self._on_page)
        zooms = row(
            self._zoom_button(1, "plus", tr("Larger page")), self._zoom_button(-1, "minus", tr("Smaller page"))
        )
        shown = column(self._preview, row(self._small, None, zooms), gap=8)
        self._count = Words(self.look, "", "part")
        ticks = column(self._sizes(), column(self._count, self._paper(), gap=2), *self._groups(), gap=12)
        if context.narrow:
            self.add(ticks, shown)
        else:
            scrolled = ScrollColumn(self.look, _BESIDE, 0)
            scrolled.add(ticks)
            scrolled.finish()
            scrolled.setFixedSize(beside, self._preview.height() + self._small.height())
            self.add(row(shown, scrolled, None, gap=_GAP))
        self._steps()
        self.area.finish()
        self._build_bottom(context)
        paperwork.made.connect(self._on_made)
        self._show_pages()
        paperwork.make()

    def _build_bottom(self, context: Context) -> None:
        short = context.room / self.look.scale < _ROOM_FOR_LONG_WORDS
        saved = self.session.view.saved_summary
        opens = () if saved is None else (
            Action(tr("Open it"), lambda: self._open(saved.as_uri()), "link", key="open-saved"),
            Action(tr("Show in folder"), lambda: self._open(saved.parent.as_uri()), "link", key="show-saved"),
        )  # fmt: skip
        self.bottom = Bottom(
            left=(
                Action(tr("Back"), self.navigator.back, "second", "angle-left"),
                Action(tr("Print…"), self._paperwork.print_summary, "main", "printer"),
                Action(
                    tr("PDF…") if short else tr("Save as PDF…"), self._paperwork.save_pdf, name=tr("Save as PDF…")
                ),
                Action(
                    tr("Text…") if short else tr("Save as text…"), self._paperwork.save_text, name=tr("Save as text…")
                ),
            ),
            right=opens,
            note="" if saved is None or short else tr("Saved as {name}.", name=saved.name),
            enter=False,  # paper is for a press on the button alone
        )

    def _open(self, address: str) -> None:
        QDesktopServices.openUrl(QUrl(address))

    def _sizes(self) -> QWidget:
        choices = [Choice(id=size, label=label) for size, label in SIZES]
        size = OneChoice(self.look, tr("How much to print"), choices, self.session.visit.size, shape="chips")
        size.first().setObjectName("size")
        size.chosen.connect(self._on_size)
        return size

    def _paper(self) -> QWidget:
        now, other = (
            (tr("Letter paper"), "a4") if self.context.settings.paper == "letter" else (tr("A4 paper"), "letter")
        )
        change = Button(self.look, tr("Change"), "link", name=tr("Change the paper: {now}", now=now))
        change.setObjectName("paper")
        change.clicked.connect(lambda: self._paperwork.choose_paper(other))
        return row(Line(self.look, now, "aside", "quiet"), change, None, gap=6)

    def _zoom_button(self, step: int, icon: str, name: str) -> Button:
        button = Button(self.look, "", "small", icon, name=name)
        button.setToolTip(name)
        button.setObjectName(f"zoom-{icon}")
        button.clicked.connect(lambda: self._on_zoom(step))
        return button

    def _on_zoom(self, step: int) -> None:
        to = _ZOOMS.index(self.session.view.preview_zoom) + step
        self.session.view.preview_zoom = _ZOOMS[max(0, min(len(_ZOOMS) - 1, to))]
        self._show_pages()

    def _show_pages(self) -> None:
        pages, view = self._paperwork.last_pages(), self.session.view
        count = tr("1 page") if len(pages) == 1 else tr("{n} pages", n=len(pages))
        self._count.setText(count if self._paperwork.is_newest else tr("Making the pages…"))
        signs = " ".join(self._paperwork.replaced())
        self._signs.setText(tr("These signs cannot be printed; their names are instead: {signs}", signs=signs))
        self._signs.setVisible(bool(signs))
        if pages:
            view.preview_page = min(view.preview_page, len(pages) - 1)
            told = tr("Page {n} of {all}. The same as text: {text}", n=view.preview_page + 1, all=len(pages),
                      text=self._paperwork.text())  # fmt: skip
            self._preview.show_page(pages[view.preview_page], view.preview_zoom, told)
            self._small.show_pages(pages, view.preview_page)

    def _on_made(self) -> None:
        self._show_pages()
        if self._paperwork.is_newest:
            self.navigator.announce(self._count.text())

    def _groups(self) -> list[QWidget]:
        return [
            self._group(group) for group in tick_groups(self.library, self.session.visit, self.session.discussion)
        ]

    def _steps(self) -> None:
        """Add what to do before, in and after the visit."""
        cards = []
        for part in self.library.aid.visit_steps:
            card = Card("plain", pad=18, gap=4)
            card.add(Words(self.look, part.title, "small-heading"))
            card.add(*(Words(self.look, f"{number}. {step}", "card") for number, step in enumerate(part.steps, 1)))
            card.column.addStretch(1)
            cards.append(card)
        if cards:
            self.add(column(*cards) if self.context.narrow else row(*cards, gap=14, stretch=(1,) * len(cards)))

    def _group(self, group: TickGroup) -> QWidget:
        items: list[QWidget] = []
        open_points = self.session.view.choosing_points
        for tick in group.ticks:
            if tick.group is not None and not open_points:
                continue
            label = f"{tick.label} ({tick.detail})" if tick.detail and tick.group is None else tick.label
            box = CheckCard(self.look, label)
            box.setChecked(tick.on)
            box.setObjectName(f"tick-{tick.key}")
            box.toggled.connect(lambda on, key=tick.key: self._on_tick(key, on))
            if tick.group is not None:
                inside = column(box)
                inside.setContentsMargins(self.look.px(30), 0, 0, 0)
                items.append(inside)
                continue
            items.append(box)
            if tick.key == "points" and any(other.group == "points" for other in group.ticks):
                choose = Button(self.look, tr("Close the list") if open_points else tr("Choose which"), "link")
                choose.setObjectName("choose-points")
                choose.clicked.connect(self._on_choose_points)
                inside = row(choose, None)
                inside.setContentsMargins(self.look.px(30), 0, 0, 0)
                items.append(inside)
        return column(Words(self.look, group.title, "small-heading"), *items, rule(), gap=4)

    def _on_tick(self, key: str, on: bool) -> None:
        self.session.tick(key, on)
        self._paperwork.make()
        self._show_pages()

    def _on_size(self, size: Size | None) -> None:
        if size is not None:  # there is no print-out without a size
            self.session.print_as(size)
        self.navigator.refresh("size")

    def _on_choose_points(self) -> None:
        self.session.view.choosing_points = not self.session.view.choosing_points
        self.navigator.refresh("choose-points")

    def _on_page(self, number: int) -> None:
        self.session.view.preview_page = number
        self._show_pages()
        chosen = self.findChild(QWidget, f"page-{number + 1}")
        if chosen is not None:
            chosen.setFocus()
