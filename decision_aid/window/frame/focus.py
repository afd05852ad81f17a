"""Where the focus is, by names that outlive a screen: after it was built anew, the same control takes it again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from decision_aid.window.screens.screen import Screen


def names_of_focus(window: QWidget) -> tuple[str, ...]:
    """Return the object names of what has the focus and of all that it lies in, from the inside out."""
    names = []
    found: QWidget | None = window.focusWidget()
    while found is not None and found is not window:
        names.append(found.objectName())
        found = found.parentWidget()
    return tuple(name for name in names if name)


def take_focus(frame: QWidget, screen: Screen, names: Sequence[str]) -> None:
    """Give the focus to the first of these that can have it, or to the heading; without names, as the screen says."""
    named = [found for name in names if (found := frame.findChild(QWidget, name)) is not None]
    able = [widget for widget in named if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    target = able[0] if able else screen.heading if names else screen.first_focus()
    target.setFocus(Qt.FocusReason.OtherFocusReason)
