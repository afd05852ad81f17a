"""Where the window stands: as it was left, or as large as is comfortable; never larger than the screen has room."""

import base64
import binascii
from typing import Final

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QWidget

_COMFORTABLE: Final = QSize(1180, 820)
_SMALLEST: Final = QSize(640, 480)
_TITLE_BAR: Final = QSize(4, 40)  # what a window manager may put around it; Wayland tells nobody how much


def place(window: QWidget, remembered: str) -> None:
    """Give the window its size, and its place where one was remembered."""
    screen = window.screen().availableGeometry()
    free = (screen.size() - _TITLE_BAR).expandedTo(QSize(1, 1))
    window.setMinimumSize(_SMALLEST.boundedTo(free))
    window.resize(_COMFORTABLE.boundedTo(free))
    try:
        known = QByteArray(base64.b64decode(remembered, validate=True))
    except (binascii.Error, ValueError):
        return
    if not known.isEmpty() and window.restoreGeometry(known) and not window.isMaximized():
        window.resize(window.size().boundedTo(free).expandedTo(window.minimumSize()))
        if not screen.contains(window.frameGeometry()):
            window.move(screen.topLeft())


def place_of(window: QWidget) -> str:
    """Return where the window stands, to be remembered."""
    return base64.b64encode(window.saveGeometry().data()).decode("ascii")
