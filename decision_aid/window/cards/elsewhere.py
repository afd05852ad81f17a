"""What is not from the articles: on sunken ground, with a diamond and the word “Elsewhere”."""

from PySide6.QtWidgets import QWidget

from decision_aid.knowledge.model.entry import Elsewhere
from decision_aid.knowledge.model.library import Library
from decision_aid.window.look.look import Look, Role
from decision_aid.window.parts.labels import Words, mixed
from decision_aid.window.parts.panels import Card
from decision_aid.window.qt.texts import tr


def elsewhere_panel(
    look: Look, library: Library, elsewhere: Elsewhere | None, *below: QWidget, role: Role = "caption", of: str = ""
) -> QWidget:
    """Return the words of independent sources, or that none were found; `of` says for a screen reader of what."""
    text = elsewhere.says if elsewhere is not None else tr("nothing found.")
    words = mixed(look, ((tr("◇ Elsewhere: "), True), (text, False)), role, "quiet")
    words.setAccessibleName(f"{of}{library.aid.elsewhere}: {text}")
    return Card("sunken", pad=8, gap=4).add(words, *below)


def tier_line(look: Look, library: Library) -> QWidget:
    """Return the line on top of a card that rests on independent sources alone."""
    line = Words(look, f"◇ {library.aid.elsewhere}", "caption", "quiet", weight=600)
    line.setAccessibleName(library.aid.elsewhere)
    return line
