"""Texts without signs that command what shows them: a terminal, or the order in which words are read."""

import re
from typing import Final

# control signs but tab and line end; embeddings, overrides and isolates of direction, which can show words in another
# order than they stand in. What Arabic and Hebrew need of marks stays.
_COMMANDS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_COLOUR: Final = re.compile(r"(\x1b\[(?:0|3\d)m)")


def without_commands(text: str) -> str:
    """Return a text without signs that command what shows it."""
    return _COMMANDS.sub("", text)


def without_commands_but_colour(text: str) -> str:
    """Return a text for a terminal, with the colours that our own messages have."""
    return "".join(part if _COLOUR.fullmatch(part) else without_commands(part) for part in _COLOUR.split(text))
