"""Tab order of what is made later: Qt puts it behind everything else, a reader expects it where it stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_through(after: QWidget, inside: QWidget) -> None:
    """Have Tab go from one control through those inside a widget, in the order in which they were made."""
    for control in inside.findChildren(QWidget):
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(after, control)
            after = control
