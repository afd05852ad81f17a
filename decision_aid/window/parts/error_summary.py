"""The summary of errors on top of a form: each leads to its field. It takes the focus, so that it is read first."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from decision_aid.window.look.look import Look
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.labels import Words, named, picture
from decision_aid.window.parts.panels import Card, row
from decision_aid.window.qt.texts import tr


class ErrorSummary(Card):
    """Emits `wanted(field id)` when an error is pressed."""

    wanted = Signal(str)

    def __init__(self, look: Look, errors: Mapping[str, str]) -> None:
        super().__init__("error", pad=22, gap=6)
        self.setObjectName("error-summary")
        title = tr("There is a problem")
        named(self, f"{title}. {' '.join(errors.values())}")
        words = Words(look, title, "card-title", "error")
        self.add(row(picture(look, "caution", look.tokens.error, 22), words, gap=12))
        for field_id, sentence in errors.items():
            link = _link(look, sentence)
            link.clicked.connect(lambda _on=False, field_id=field_id: self.wanted.emit(field_id))
            self.add(link)


def _link(look: Look, sentence: str) -> Button:
    """Return a link that wraps: a sentence may be longer than the window is wide."""
    link = Button(look, "", "link", name=sentence)
    words = Words(look, sentence, "aside", "error", 600)
    font = words.font()
    font.setUnderline(True)
    words.setFont(font)
    words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    inside = QVBoxLayout(link)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(words)
    link.hold(inside)
    return link
