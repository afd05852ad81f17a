"""What was copied or marked in the window lies with the system, also after the window has forgotten it."""

from PySide6.QtGui import QClipboard, QGuiApplication


def forget_what_was_copied() -> None:
    """Take our own texts, and no others, out of the clipboard and the selection."""
    clipboard = QGuiApplication.clipboard()
    for owns, mode in (
        (clipboard.ownsClipboard(), QClipboard.Mode.Clipboard),
        (clipboard.ownsSelection(), QClipboard.Mode.Selection),
        (clipboard.ownsFindBuffer(), QClipboard.Mode.FindBuffer),
    ):
        if owns:
            clipboard.clear(mode)
