"""Text on a screen. Always plain: whatever a person or a rule file writes can never become markup."""

from html import escape
from typing import Literal, TypeAlias

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from decision_aid.plain_signs import without_commands
from decision_aid.window.look.look import Look, Role

Tone: TypeAlias = Literal["", "quiet", "accent", "error", "help"]


class Words(QLabel):
    """A text that wraps."""

    def __init__(
        self, look: Look, text: str, role: Role = "text", tone: Tone = "", weight: int | None = None
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(without_commands(text))
        self.setFont(look.font(role, weight))
        self.setWordWrap(True)
        self.setProperty("tone", tone)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(1)

    def minimumSizeHint(self) -> QSize:
        """Let the layout make it as narrow as it likes: text wraps."""
        return QSize(1, super().minimumSizeHint().height() if not self.wordWrap() else self.fontMetrics().height())


class Line(Words):
    """A short text that does not wrap."""

    def __init__(
        self, look: Look, text: str, role: Role = "text", tone: Tone = "", weight: int | None = None
    ) -> None:
        super().__init__(look, text, role, tone, weight)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Keep the whole text."""
        return QLabel.minimumSizeHint(self)


class Heading(Words):
    """The heading of a screen. It takes the focus when the screen opens, so that a screen reader says it."""

    def __init__(self, look: Look, text: str, role: Role = "heading") -> None:
        super().__init__(look, text, role)
        self.setAccessibleName(text)

    def ring_rect(self) -> QRect:
        """Return the part of the label that has words, for the focus ring."""
        return self.fontMetrics().boundingRect(self.rect(), int(Qt.TextFlag.TextWordWrap), self.text())


def mixed(look: Look, pieces: tuple[tuple[str, bool], ...], role: Role = "text", tone: Tone = "") -> Words:
    """Return a text of which some pieces are bold."""
    label = Words(look, "", role, tone)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setText("".join(f"<b>{escape(text)}</b>" if bold else escape(text) for text, bold in pieces))
    label.setAccessibleName("".join(text for text, _ in pieces))
    return label


def rule() -> QFrame:
    """Return a thin line."""
    line = QFrame()
    line.setObjectName("rule")
    return line


def picture(look: Look, name: str, colour: str, size: int = 20) -> QLabel:
    """Return an icon beside words; it has no name of its own, since the words say it."""
    label = QLabel()
    label.setPixmap(look.pixmap(name, colour, size))
    label.setFixedSize(look.px(size), look.px(size))
    return label


def named(widget: QWidget, name: str, description: str = "") -> None:
    """Give a control its name, and what helps to use it, for a screen reader."""
    widget.setAccessibleName(name)
    widget.setAccessibleDescription(description)
