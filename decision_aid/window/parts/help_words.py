"""How a help line is reached, in words."""

from decision_aid.knowledge.model.help_lines import HelpLine
from decision_aid.window.qt.texts import tr


def reach_words(line: HelpLine) -> str:
    """Return how a line is reached, before its number."""
    return {
        "call": tr("Call"),
        "text": tr("Text"),
        "call_or_text": tr("Call or text"),
        "chat": tr("Chat"),
        "video": tr("Video call"),
        "email": tr("E-mail"),
    }[line.reach]
