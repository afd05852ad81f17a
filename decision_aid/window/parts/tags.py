"""Tags: the kind of a point, as an icon and a word, at the same weight for good and bad news."""

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from decision_aid.knowledge.model.entry import Kind
from decision_aid.window.look.look import Look
from decision_aid.window.parts.labels import Line, picture
from decision_aid.window.qt.texts import tr

# the group that a kind belongs to: its colours, its icon, and its name
GROUP_OF: Final[dict[Kind, str]] = {
    "overview": "background",
    "background": "background",
    "benefit": "study",
    "harm": "care",
    "caution": "care",
    "practical": "plan",
    "question": "plan",
    "unknown": "unknown",
    "disagreement": "differ",
}
GROUPS: Final = ("background", "study", "care", "plan", "unknown", "differ")
ICONS: Final = {
    "background": "book",
    "study": "studies",
    "care": "caution",
    "plan": "practical",
    "unknown": "unknown",
    "differ": "differ",
}
_COLOURS: Final = {"background": "plan"}


def group_name(group: str) -> str:
    """Return what a group of kinds is called."""
    return {
        "background": tr("Background"),
        "study": tr("What may help"),
        "care": tr("Harms and cautions"),
        "plan": tr("Practical"),
        "unknown": tr("Not known"),
        "differ": tr("Sources disagree"),
    }[group]


class Tag(QFrame):
    """Icon and word."""

    def __init__(self, look: Look, kind: Kind) -> None:
        super().__init__()
        group = GROUP_OF[kind]
        colours = getattr(look.tokens, _COLOURS.get(group, group))
        edge = f"1px solid {colours.ink}" if look.tokens.edged else "none"
        self.setObjectName("tag")
        self.setStyleSheet(f"QFrame#tag {{ background: {colours.ground}; border: {edge}; border-radius: 6px; }}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 3, 10, 3)
        layout.setSpacing(8)
        layout.addWidget(picture(look, ICONS[group], colours.ink, 17))
        words = Line(look, group_name(group), "tag")
        words.setStyleSheet(f"color: {colours.ink};")
        layout.addWidget(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
