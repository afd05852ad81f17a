"""What is not from the articles: on sunken ground, with a diamond and the word “Elsewhere”."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from decision_aid.knowledge.model.entry import Elsewhere
from decision_aid.knowledge.model.library import Library
from decision_aid.window.look.look import Look, Role
from decision_aid.window.parts.labels import Words, mixed
from decision_aid.window.parts.panels import Card, column, row, spring
from decision_aid.window.qt.texts import tr


class Diamond(QWidget):
    """The mark of what is not from the articles. A word always stands beside it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(look.px(14), look.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.tokens.ink2), 1.5))
        x, y, reach = self.width() / 2, self.height() / 2, self._look.px(5)
        corners = [QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)]
        painter.drawPolygon(QPolygonF(corners))
        painter.end()


def with_diamond(look: Look, words: Words) -> QWidget:
    """Return words with the mark before them."""
    return row(column(Diamond(look), spring(), gap=0), words, gap=look.px(6), stretch=(0, 1))


def elsewhere_panel(
    look: Look, library: Library, elsewhere: Elsewhere | None, *below: QWidget, role: Role = "caption", of: str = ""
) -> QWidget:
    """Return the words of independent sources, or that none were found; `of` says for a screen reader of what."""
    text = elsewhere.says if elsewhere is not None else tr("nothing found.")
    words = mixed(look, ((tr("Elsewhere: "), True), (text, False)), role, "quiet")
    words.setAccessibleName(f"{of}{library.aid.elsewhere}: {text}")
    return Card("sunken", pad=8, gap=4).add(with_diamond(look, words), *below)


def tier_line(look: Look, library: Library) -> QWidget:
    """Return the line on top of a card that rests on independent sources alone."""
    return with_diamond(look, Words(look, library.aid.elsewhere, "caption", "quiet", weight=600))
