"""A field for a rough date, in the person's own words, which says how it was understood."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.interview.reading_dates import read_date
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.window.look.look import Look
from decision_aid.window.parts.forms import TextLine
from decision_aid.window.parts.labels import Words, named
from decision_aid.window.parts.notice import announce
from decision_aid.window.qt.texts import tr


class DateField(QWidget):
    """Emits nothing, but calls `answered` with each date. What holds no year is asked about, never dropped."""

    def __init__(
        self,
        look: Look,
        name: str,
        current: RoughDate | None,
        answered: Callable[[RoughDate | None], None],
        *,
        today: date,
        typed: str = "",
    ) -> None:
        super().__init__()
        self._answered = answered
        self._today = today
        self._is_asked = True
        self.field = TextLine(look, typed or (str(current) if current else ""), width=260)
        named(self.field, name, tr("A year is enough, or a month and a year."))
        self._told = Words(look, "", "aside", "quiet")
        self._told.setObjectName("understood")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self._told)
        named(self, name)
        self.setFocusProxy(self.field)
        self._tell()
        self.field.textChanged.connect(self._on_changed)
        self.field.editingFinished.connect(self._on_left)

    def value(self) -> RoughDate | None:
        """Return the date, or nothing without a year."""
        return read_date(self.field.text(), self._today)

    def set_asked(self, on: bool) -> None:
        """Ask for a date, or not."""
        self._is_asked = on
        self.setEnabled(on)
        self._tell()

    @property
    def unread(self) -> str:
        """What was typed and could not be understood as a date; empty if there is nothing of the kind."""
        return self.field.text().strip() if self._is_asked and self.value() is None else ""

    def ask_again(self) -> None:
        """Lead to what could not be understood."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._told.text())

    def _tell(self) -> None:
        found = self.value()
        if self.unread:
            self._told.setText(tr("Which year was that? Write it as “2021” or “summer 2021”."))
        elif found is not None and self.field.text().strip() != str(found):
            self._told.setText(tr("Understood as: {date}", date=str(found)))
        else:
            self._told.setText("")
        self._told.setVisible(bool(self._told.text()))

    def _on_changed(self, _text: str) -> None:
        self._tell()
        self._answered(self.value())

    def _on_left(self) -> None:
        if self._told.text():
            announce(self, self._told.text())
