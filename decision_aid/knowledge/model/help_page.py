"""What the help page says, besides the numbers: in one place, for the window and for the book of a reviewer."""

from collections.abc import Iterator
from typing import Final

HEADING: Final = "Help is there for you now."
OPENING: Final = "People are there, day and night. You do not have to say more."
BEFORE_EMERGENCY: Final = "If you may act on these thoughts, or have already hurt yourself:"
AFTER_EMERGENCY: Final = "Or go to the nearest emergency department. If you can, have someone go with you."
BEFORE_LINE: Final = "To reach someone now, at {name}:"
BEFORE_WEB: Final = "To find someone to talk to, at {name}:"
STEPS: Final = (
    ("people", "Stay with someone you trust,", "or call them."),
    ("distance", "Put distance", "between you and anything you could use to hurt yourself, or ask someone to."),
    ("clinic", "Phone your own clinician or clinic.", "Tell them how you are."),
)
LIMITS: Final = (
    "No one watches this program. It cannot call anyone, and it cannot tell how much danger you are in. "
    "What you answer stays on this computer, and is printed only if you tick it later."
)


def help_page_words() -> Iterator[str]:
    """Yield its sentences in order."""
    yield from (HEADING, OPENING, BEFORE_EMERGENCY, AFTER_EMERGENCY, BEFORE_LINE, BEFORE_WEB)
    for _, lead, text in STEPS:
        yield f"{lead} {text}"
    yield LIMITS
