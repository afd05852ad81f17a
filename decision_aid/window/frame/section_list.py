"""The section list: where the person is, and the way to everything else. Four marks, each with its word."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from decision_aid.window.look.look import Look
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.labels import Words, named, picture, rule
from decision_aid.window.parts.panels import column, row
from decision_aid.window.parts.pens import round_pen
from decision_aid.window.qt.texts import tr
from decision_aid.window.way.journey import Progress, SectionEntry


def progress_words(progress: Progress) -> str:
    """Return how far the person is, in words."""
    return {
        "done": tr("done"),
        "gaps": tr("some questions open"),
        "here": tr("you are here"),
        "not-yet": tr("not yet"),
    }[progress]


class SectionButton(Button):
    """A line of the list; its mark is painted, and said as a word."""

    def __init__(self, look: Look, entry: SectionEntry, *, dense: bool) -> None:
        super().__init__(look, entry.title, "section", name=f"{entry.title}, {progress_words(entry.progress)}")
        self._entry = entry
        self.setProperty("state", entry.progress)
        self.setObjectName("section-here" if entry.progress == "here" else "section")
        self.setText("")
        self._title = Words(
            look,
            entry.title,
            "aside",
            "" if entry.progress != "not-yet" else "quiet",
            700 if entry.progress == "here" else 400,
        )
        self._title.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QHBoxLayout(self)
        above = 2 if dense else 6
        layout.setContentsMargins(look.px(22) + 22, above, 4, above)
        layout.addWidget(self._title)
        self.hold(layout)
        if dense:
            self.setMinimumHeight(look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, then its mark."""
        super().paintEvent(event)
        tokens = self._look.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._look.px(18)
        centre = QPointF(12 + side / 2, self.height() / 2)
        accent = QColor(tokens.accent)
        progress = self._entry.progress
        if progress == "here":
            painter.setPen(QPen(accent, side * 0.28))
            painter.drawEllipse(centre, side * 0.34, side * 0.34)
        elif progress == "not-yet":
            painter.setPen(QPen(QColor(tokens.control), 1.6))
            painter.drawEllipse(centre, side * 0.27, side * 0.27)
        else:
            painter.setPen(QPen(accent, 1.7))
            painter.drawEllipse(QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side))
            painter.setPen(round_pen(accent, 1.9))
            if progress == "gaps":
                painter.drawLine(
                    QPointF(centre.x() - side * 0.22, centre.y()), QPointF(centre.x() + side * 0.22, centre.y())
                )
            else:
                marks = [(-0.22, 0.02), (-0.06, 0.18), (0.22, -0.15)]
                painter.drawPolyline([QPointF(centre.x() + x * side, centre.y() + y * side) for x, y in marks])
        painter.end()


class SectionList(QFrame):
    """Two groups of sections; at the foot whether anything is saved, with Save and Clear."""

    chosen = Signal(object)
    save_wanted = Signal()
    clear_wanted = Signal()

    def __init__(
        self,
        look: Look,
        answers: tuple[SectionEntry, ...],
        visit: tuple[SectionEntry, ...],
        saved_words: str,
        width: int | None,
        *,
        dense: bool,
    ) -> None:
        super().__init__()
        self.setObjectName("section-list")
        named(self, tr("Sections"))
        if width is not None:
            self.setFixedWidth(width)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 12)
        outer.setSpacing(6)
        sections = QWidget()
        sections.setObjectName("page")
        layout = QVBoxLayout(sections)
        layout.setContentsMargins(14, 8 if dense else 18, 14, 4)
        layout.setSpacing(1 if dense else 2)
        outer.addWidget(_scrolling(sections), 1)
        for title, group in ((tr("My answers"), answers), (tr("For the visit"), visit)):
            if group is visit:
                layout.addSpacing(4 if dense else 8)
                layout.addWidget(rule())
                layout.addSpacing(5 if dense else 10)
            heading = Words(look, title, "caption", "quiet", 600)
            heading.setContentsMargins(12, 0, 0, 2)
            layout.addWidget(heading)
            for entry in group:
                button = SectionButton(look, entry, dense=dense)
                button.clicked.connect(lambda _on=False, stop=entry.stop: self.chosen.emit(stop))
                layout.addWidget(button)
        layout.addStretch(1)
        outer.addWidget(self._foot(look, saved_words))

    def _foot(self, look: Look, saved_words: str) -> QWidget:
        save, clear = Button(look, tr("Save visit…"), "quiet"), Button(look, tr("Clear…"), "quiet")
        clear.setAccessibleName(tr("Clear… Forget all answers"))
        for button in (save, clear):
            button.setFont(look.font("caption", 600))
            button.setMinimumHeight(look.px(30))
        save.clicked.connect(self.save_wanted)
        clear.clicked.connect(self.clear_wanted)
        words = row(picture(look, "lock", look.tokens.ink2, 18), Words(look, saved_words, "caption", "quiet"), gap=10)
        words.setContentsMargins(12, 4, 0, 0)
        foot = column(rule(), words, row(save, clear, None, gap=4), gap=4)
        foot.setContentsMargins(14, 0, 14, 0)
        return foot


def _scrolling(sections: QWidget) -> QScrollArea:
    """Let the list scroll where the window is low; its foot stays."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(sections)
    return area
