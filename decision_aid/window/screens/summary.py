"""My summary: what goes on paper, the pages as they print, and printing or saving them."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from decision_aid.interview.visit import Size
from decision_aid.knowledge.model.questionnaire import Choice
from decision_aid.summary.ticks import SIZES, TickGroup, tick_groups
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.choice_cards import CheckCard
from decision_aid.window.parts.choices import OneChoice
from decision_aid.window.parts.forms import Select
from decision_aid.window.parts.labels import Words, named, rule
from decision_aid.window.parts.page_preview import PagePicture, SmallPages
from decision_aid.window.parts.panels import Card, column, row, spring
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.screen import Context, Screen

_ROOM_FOR_LONG_WORDS = 780  # pixels, at 100% text


class Paperwork(Protocol):
    """What the window does with paper."""

    def pages(self) -> tuple[bytes, ...]:
        """Return the pages of the summary as SVG."""

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
    """Ticks at the left, the page in the middle, all pages small at the right. The pages follow the ticks at once."""

    def __init__(self, context: Context, paperwork: Paperwork) -> None:
        super().__init__(context, tr("My summary"), wide=True)
        self._paperwork = paperwork
        self.add(
            self.heading,
            Words(
                self.look,
                tr("Untick what you want to leave out. What is not ticked is nowhere in the file."),
                "card",
                "quiet",
            ),
        )
        pages = paperwork.pages()
        replaced = paperwork.replaced()
        if replaced:
            text = tr(
                "These signs cannot be printed, so their names stand in their place: {signs}",
                signs=" ".join(replaced),
            )
            self.add(Card("sunken", pad=16).add(Words(self.look, text, "card")))
        count = tr("1 page in all.") if len(pages) == 1 else tr("{n} pages in all.", n=len(pages))
        choices = [Choice(id=size, label=label) for size, label in SIZES]
        size = OneChoice(self.look, tr("How much to print"), choices, self.session.visit.size, shape="chips")
        size.first().setObjectName("size")
        size.chosen.connect(self._on_size)
        self.add(column(size, Words(self.look, count, "aside", "quiet"), gap=6))
        groups = tick_groups(self.library, self.session.visit, self.session.discussion)
        ticks = column(*(self._group(group) for group in groups), gap=12)
        current = min(self.session.view.preview_page, len(pages) - 1)
        beside = 300 if context.room > 760 else 240
        width = context.room - 20 if context.narrow else max(260, min(600, context.room - beside - 170))
        large = PagePicture(
            self.look,
            pages[current],
            width,
            tr(
                "Page {n} of {all} as it prints. The same as text: {text}",
                n=current + 1,
                all=len(pages),
                text=paperwork.text(),
            ),
        )
        small = SmallPages(self.look, pages, current, in_lines=context.narrow)
        small.chosen.connect(self._on_page)
        if context.narrow:
            self.add(ticks, small, large)
        else:
            ticks.setFixedWidth(beside)
            self.add(row(column(ticks, spring()), column(large, spring()), column(small, spring()), None, gap=26))
        self._steps()
        self.area.finish()
        short = context.room / self.look.scale < _ROOM_FOR_LONG_WORDS
        paper = Select(self.look, [("Letter", "letter"), ("A4", "a4")], context.settings.paper, width=120)
        named(paper, tr("Paper"))
        paper.setObjectName("paper")
        paper.currentIndexChanged.connect(lambda _n: paperwork.choose_paper(str(paper.currentData())))
        self.bottom = Bottom(
            left=(
                Action(tr("Back"), self.navigator.back, "second", "angle-left"),
                Action(tr("Print…"), paperwork.print_summary, "main", "printer"),
                Action(tr("PDF…") if short else tr("Save as PDF…"), paperwork.save_pdf, name=tr("Save as PDF…")),
                Action(
                    tr("Text…") if short else tr("Save as text…"),
                    paperwork.save_text,
                    name=tr("Save as text…"),
                ),
            ),
            widgets=(paper,),
            enter=False,  # paper is for a press on the button alone
        )

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
        self.navigator.refresh(f"tick-{key}")

    def _on_size(self, size: Size | None) -> None:
        if size is None:  # there is no print-out without a size
            self.navigator.refresh("size")
            return
        self.session.print_as(size)
        self.navigator.refresh("size")
        count = len(self._paperwork.pages())
        self.navigator.announce(tr("1 page") if count == 1 else tr("{n} pages", n=count))

    def _on_choose_points(self) -> None:
        self.session.view.choosing_points = not self.session.view.choosing_points
        self.navigator.refresh("choose-points")

    def _on_page(self, number: int) -> None:
        self.session.view.preview_page = number
        self.navigator.refresh(f"page-{number + 1}")
