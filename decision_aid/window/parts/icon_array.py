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
    """Ten rows of ten dots, filled first from the top left; those that could be either have a line through them."""

    def __init__(self, look: Look, arm: Arm, words: str, *, small: bool = False) -> None:
        super().__init__()
        self._look = look
        self._arm = arm
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
            filled = number < self._arm.of_100
            _dot(painter, self._look, centre, radius, filled=filled)
            low, high = self._arm.range or (0, 0)
            if low <= number < high:
                _line_through(painter, tokens.surface if filled else tokens.figure, centre, radius)
        painter.end()


def _dot(painter: QPainter, look: Look, centre: QPointF, radius: float, *, filled: bool) -> None:
    if filled:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.tokens.figure))
        painter.drawEllipse(centre, radius, radius)
    else:
        painter.setPen(QPen(QColor(look.tokens.figure_empty), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius - 0.7, radius - 0.7)


def _line_through(painter: QPainter, colour: str, centre: QPointF, radius: float) -> None:
    painter.setPen(QPen(QColor(colour), max(1.2, radius / 4)))
    reach = radius * 0.7
    painter.drawLine(centre + QPointF(-reach, reach), centre + QPointF(reach, -reach))


class Key(QWidget):
    """The mark before a line of the key: a filled or a hollow dot, or one that could be either."""

    def __init__(self, look: Look, *, filled: bool, lined: bool = False) -> None:
        super().__init__()
        self._look = look
        self._filled = filled
        self._lined = lined
        self.setFixedSize(look.px(14), look.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre, radius = QPointF(self.width() / 2, self.height() / 2), self._look.px(5)
        _dot(painter, self._look, centre, radius, filled=self._filled)
        if self._lined:
            _line_through(painter, self._look.tokens.figure, centre, radius)
        painter.end()


def _arm(look: Look, figure: Figure, arm: Arm, *, small: bool) -> QWidget:
    yes = tr("{n} of 100: {what}", n=with_range(arm), what=figure.outcome)
    no = tr("{n} of 100: {what}", n=100 - arm.of_100, what=figure.otherwise)
    parts = [Words(look, arm.label, "aside", weight=600)] if len(figure.arms) > 1 else []
    return column(
        *parts,
        IconArray(look, arm, f"{arm.label}. {yes}. {no}.", small=small),
        row(Key(look, filled=True), Words(look, yes, "caption"), gap=6),
        row(Key(look, filled=False), Words(look, no, "caption"), gap=6),
        gap=5,
    )


def with_range(arm: Arm) -> str:
    """Return the number of an arm with the range in which the truth may lie: “41 (perhaps 34 to 48)”."""
    if arm.range is None:
        return str(arm.of_100)
    low, high = arm.range
    return tr("{n} (perhaps {low} to {high})", n=arm.of_100, low=low, high=high)


def figure_picture(look: Look, figure: Figure) -> QWidget:
    """Return the pictures of one study, with their key. Never two studies in one picture."""
    small = len(figure.arms) > 1
    arms = row(*(_arm(look, figure, arm, small=small) for arm in figure.in_order), gap=look.px(18))
    key: list[QWidget] = [Words(look, tr("One dot is one person."), "caption", "quiet")]
    if any(arm.range for arm in figure.arms):
        unsure = Words(look, tr("A line through it: in a larger study, it could be either."), "caption", "quiet")
        key.append(row(Key(look, filled=False, lined=True), unsure, gap=6, stretch=(0, 1)))
    picture = column(arms, *key, gap=6)
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
