"""A hundred dots: how many of a hundred people had an outcome, and how many had not. One dot is one person."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from decision_aid.knowledge.model.claims import Arm, Figure
from decision_aid.window.look.look import Look
from decision_aid.window.parts.labels import Words
from decision_aid.window.parts.panels import column, row
from decision_aid.window.qt.texts import tr


class IconArray(QWidget):
    """Ten rows of ten dots, filled first from the top left."""

    def __init__(self, look: Look, of_100: int, words: str, *, small: bool = False) -> None:
        super().__init__()
        self._look = look
        self._of_100 = of_100
        self._dot = 11 if small else 14
        self._gap = 4 if small else 5.5
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return the side of the square; it grows half as fast as the text."""
        side = round((10 * self._dot + 9 * self._gap + 2) * (1 + self._look.scale) / 2)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots."""
        tokens = self._look.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        factor = (1 + self._look.scale) / 2
        step = (self._dot + self._gap) * factor
        radius = self._dot * factor / 2
        for number in range(100):
            centre = QPointF(1 + radius + number % 10 * step, 1 + radius + number // 10 * step)
            if number < self._of_100:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.figure))
                painter.drawEllipse(centre, radius, radius)
            else:
                painter.setPen(QPen(QColor(tokens.figure_empty), 1.4))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(centre, radius - 0.7, radius - 0.7)
        painter.end()


class Key(QWidget):
    """The mark before a line of the key: a filled or a hollow dot."""

    def __init__(self, look: Look, *, filled: bool) -> None:
        super().__init__()
        self._look = look
        self._filled = filled
        self.setFixedSize(look.px(14), look.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._look.tokens
        radius = self._look.px(5)
        painter.setPen(QPen(QColor(tokens.figure if self._filled else tokens.figure_empty), 1.4))
        painter.setBrush(QColor(tokens.figure) if self._filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), radius, radius)
        painter.end()


def _arm(look: Look, figure: Figure, arm: Arm, *, small: bool) -> QWidget:
    yes = tr("{n} of 100: {what}", n=arm.of_100, what=figure.outcome)
    no = tr("{n} of 100: {what}", n=100 - arm.of_100, what=figure.otherwise)
    parts = [Words(look, arm.label, "aside", weight=600)] if len(figure.arms) > 1 else []
    return column(
        *parts,
        IconArray(look, arm.of_100, f"{arm.label}. {yes}. {no}.", small=small),
        row(Key(look, filled=True), Words(look, yes, "caption"), gap=6),
        row(Key(look, filled=False), Words(look, no, "caption"), gap=6),
        gap=5,
    )


def figure_picture(look: Look, figure: Figure) -> QWidget:
    """Return the pictures of one study, with their key. Never two studies in one picture."""
    small = len(figure.arms) > 1
    arms = row(*(_arm(look, figure, arm, small=small) for arm in figure.arms), gap=look.px(18))
    picture = column(arms, Words(look, tr("One dot is one person."), "caption", "quiet"), gap=6)
    picture.setFixedWidth(look.px(212 * len(figure.arms)))
    return picture


def figure_facts(look: Look, figure: Figure) -> QWidget:
    """Return whom and what a figure is about: group, time, comparison and kind of study."""
    facts = [
        tr("Who: {who}.", who=figure.who),
        tr("When: {when}.", when=figure.when),
        tr("Compared: {comparison}.", comparison=figure.comparison),
        tr("Kind of study: {study}.", study=figure.study),
    ]
    if figure.from_the_study:
        facts.append(tr("Some of this is from the study that the article cites."))
    return column(*(Words(look, fact, "caption", "quiet") for fact in facts), gap=2)
