"""A clinic's own rules: a folder that the person names, checked before anything changes."""

from dataclasses import dataclass

from decision_aid.knowledge.loading import load
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.problems.catalogue import message
from decision_aid.window.dialogs.dialogs import Dialogs
from decision_aid.window.qt.texts import tr


@dataclass(frozen=True)
class ChosenRules:
    """A library, and the folder that its rules came from; empty for the shipped ones alone."""

    library: Library
    folder: str


def chosen_rules(dialogs: Dialogs, *, own: bool) -> ChosenRules | None:
    """Return the shipped rules, with those of a folder that the person names if these are `own`.

    Nothing if no folder is named, or if the rules have mistakes; the first of them is told.
    """
    folder = dialogs.folder() if own else None
    if own and folder is None:
        return None
    loaded = load((folder,) if folder is not None else ())
    if loaded.library is None:
        first = message(loaded.problems[0]) if loaded.problems else ""
        text = tr("They have {n} mistakes. The first: {first}", n=len(loaded.problems), first=first)
        dialogs.tell(tr("These rules cannot be used"), text)
        return None
    return ChosenRules(loaded.library, str(folder) if folder is not None else "")
