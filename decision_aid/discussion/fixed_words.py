"""What the aid says in its own voice, wherever it says it: no rule may change it, and no list of words forbids it."""

from typing import Final

KEEP_TAKING: Final = "Do not change or end a medicine before you have talked with your clinician."
