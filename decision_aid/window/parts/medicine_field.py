"""The field for a medicine's name: finds generic and brand names while one types, and takes any other text.

The list opens in the page and moves what is below it down, so that nothing is covered. When it closes, a line says
which medicine was recognised, or asks whether one that is spelled much like it was meant.
"""

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from decision_aid.interview.wording import GROUP_WORDS
from decision_aid.knowledge.model.medicines import Match, Medicine, MedicinesFile
from decision_aid.window.look.look import Look
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.flow import FlowLayout
from decision_aid.window.parts.forms import TextLine
from decision_aid.window.parts.labels import Words, named
from decision_aid.window.qt.texts import tr

_SHOWN = 6  # names in the list
_ASKED_ABOUT = 2  # names that may have been meant
_BRANDS = 3


class _Field(TextLine):
    """Passes the arrow keys on to the list."""

    listing = False  # whether the list is open
    moved = Signal(int)
    taken = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take arrows and Enter for the list."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.listing:
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list when the person goes on."""
        super().focusOutEvent(event)
        self.left.emit()


class MedicineField(QWidget):
    """Emits `picked(medicine id or None, typed text)`, and `listed` when the list opens."""

    picked = Signal(object, str)
    listed = Signal()
    announced = Signal(str)

    def __init__(self, look: Look, medicines: MedicinesFile, text: str) -> None:
        super().__init__()
        self._look = look
        self._medicines = medicines
        self._matches: tuple[Match, ...] = ()
        self.field = _Field(look, text)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.hide()
        named(self.list, tr("Medicines that fit"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self._recognised = Words(look, "", "aside", "quiet")
        self._recognised.setObjectName("recognised")
        layout.addWidget(self._recognised)
        self._meant = QWidget()
        self._meant.setLayout(FlowLayout(look.px(12)))
        layout.addWidget(self._meant)
        self._tell()
        self.setFocusProxy(self.field)
        # “changed”, not “edited”: a screen reader sets the text without a key
        self.field.textChanged.connect(self._on_typed)
        self.field.moved.connect(self._on_moved)
        self.field.taken.connect(self._on_taken)
        self.field.left.connect(self._on_left)
        self.list.itemClicked.connect(lambda item: self._take(self.list.row(item)))
        # clicking the list must not close it before the click arrives
        self.list.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _on_typed(self, text: str) -> None:
        self._matches = self._medicines.find(text)[:_SHOWN]
        self.list.clear()
        for match in self._matches:
            self._add(self._row(match, text.strip()), self._plain(match))
        if text.strip():
            self._add(escape(tr("Use “{text}” as I typed it", text=text.strip())), tr("Use what I typed"))
        opens = bool(text.strip()) and self.list.isHidden()
        self._open(bool(text.strip()))
        self.list.setCurrentRow(-1)
        self.list.setFixedHeight(self.list.count() * self._look.px(36) + 6)
        if opens:
            self.listed.emit()
        known = self._medicines.recognised(text)
        self.picked.emit(known.id if known else None, text.strip())
        count = len(self._matches)
        self.announced.emit(tr("1 match") if count == 1 else tr("{n} matches", n=count))

    def _open(self, on: bool) -> None:
        self.list.setVisible(on)
        self.field.listing = on

    def _on_left(self) -> None:
        self._open(False)
        self._tell()
        if not self._meant.isHidden():
            self.announced.emit(tr("Did you mean {name}?", name=self._matches[0].name))

    def _tell(self) -> None:
        """Say which medicine it is known as; where no name is like that, ask about the names most like it."""
        typed = self.field.text().strip()
        known = self._medicines.recognised(typed) if typed else None
        self._matches = self._medicines.find(typed)[:_SHOWN]
        self._recognised.setText(self._known_words(known) if known else "")
        self._recognised.setVisible(known is not None)
        for old in self._meant.findChildren(Button):
            old.setParent(None)
            old.deleteLater()
        close = self._matches[:_ASKED_ABOUT] if known is None else ()
        for number, match in enumerate(close):
            button = Button(self._look, tr("Did you mean {name}?", name=match.name), "link")
            button.setObjectName(f"meant-{number}")
            button.clicked.connect(lambda _on=False, match=match: self._take_match(match))
            self._meant.layout().addWidget(button)  # type: ignore[union-attr]  # it has one
        self._meant.setVisible(bool(close))

    def _known_words(self, medicine: Medicine) -> str:
        groups = ", ".join(
            words for group, words in GROUP_WORDS.items() if group in self._medicines.groups_of(medicine)
        )
        brands = ", ".join(medicine.brands[:_BRANDS])
        sold = tr("sold as {brands}", brands=brands) if brands else ""
        return " · ".join(filter(None, (tr("Found: {generic}", generic=medicine.generic), groups, sold)))

    def _add(self, rich: str, plain: str) -> None:
        item = QListWidgetItem()
        item.setSizeHint(QSize(100, self._look.px(36)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, plain)
        self.list.addItem(item)
        label = Words(self._look, "", "card")
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setText(rich)
        label.setWordWrap(False)
        label.setContentsMargins(14, 0, 10, 0)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.list.setItemWidget(item, label)

    def _row(self, match: Match, typed: str) -> str:
        before, letters, _ = match.name.casefold().partition(typed.casefold())
        begin, end = len(before), len(before) + len(letters)  # a misspelled one is not in it: nothing is bold
        name = match.name[:begin], match.name[begin:end], match.name[end:]
        bold = f"{escape(name[0])}<b>{escape(name[1])}</b>{escape(name[2])}"
        return f"{bold} &nbsp; <span>{escape(self._second(match))}</span>"

    def _second(self, match: Match) -> str:
        if match.brand:
            return tr("a brand of {generic}", generic=match.medicine.generic)
        brands = match.medicine.brands
        return tr("sold as {brands}", brands=", ".join(brands[:_BRANDS])) if brands else ""

    def _plain(self, match: Match) -> str:
        return f"{match.name}, {self._second(match)}"

    def _on_moved(self, step: int) -> None:
        if not self.list.isVisible():
            self._on_typed(self.field.text())
            return
        row = max(0, min(self.list.count() - 1, self.list.currentRow() + step))
        self.list.setCurrentRow(row)
        item = self.list.item(row)
        if item is not None:
            self.announced.emit(str(item.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _on_taken(self) -> None:
        if self.list.isVisible():
            self._take(self.list.currentRow())

    def _take(self, row: int) -> None:
        """Take a row of the list; any other leaves what was typed, and what that means has been told already."""
        if 0 <= row < len(self._matches):
            self._take_match(self._matches[row])
        self._open(False)
        self._tell()

    def _take_match(self, match: Match) -> None:
        self.field.blockSignals(True)
        self.field.setText(match.name)
        self.field.blockSignals(False)
        self.picked.emit(match.medicine.id, match.name)
        self.field.setFocus()
        self._tell()
