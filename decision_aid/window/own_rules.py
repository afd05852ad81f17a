"""A clinic's own rules: a folder that the person names, checked before anything changes."""

from pathlib import Path

from decision_aid.knowledge.library import Library
from decision_aid.knowledge.loading import load
from decision_aid.knowledge.messages import message
from decision_aid.window.dialogs import Dialogs, Surroundings
from decision_aid.window.texts import tr


def usable_rules(dialogs: Dialogs, around: Surroundings, folder: Path | None) -> Library | None:
    """Return the shipped rules with those of the folder, if one is given; tell the first mistake if they have any."""
    loaded = load((folder,) if folder is not None else ())
    if loaded.library is None:
        first = message(loaded.problems[0]) if loaded.problems else ""
        text = tr("They have {n} mistakes. The first: {first}", n=len(loaded.problems), first=first)
        dialogs.tell(around, tr("These rules cannot be used"), text)
    return loaded.library
