"""What a screen wants below it: its actions, and a note."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from decision_aid.window.parts.buttons import ButtonKind


@dataclass(frozen=True)
class Action:
    """A button of the bottom bar: its words, what it does, what it is said to be, and its name for the focus."""

    text: str
    do: Callable[[], None]
    kind: ButtonKind = "second"
    icon: str = ""
    name: str = ""
    key: str = ""


@dataclass(frozen=True)
class Bottom:
    """What a screen wants below it. Enter does the main action, unless `enter` is off."""

    left: tuple[Action, ...] = ()
    right: tuple[Action, ...] = ()
    note: str = ""
    left_widgets: tuple[QWidget, ...] = ()
    widgets: tuple[QWidget, ...] = ()
    enter: bool = True
