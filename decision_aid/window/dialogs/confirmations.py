"""What is asked, in plain words, before answers would be lost or something leaves the window.

Those that ask about answers return the key of what the person chose.
"""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from decision_aid.window.dialogs.dialogs import Choices, Dialogs
from decision_aid.window.qt.texts import tr


def before_closing(dialogs: Dialogs) -> str:
    """Ask whether to close with unsaved answers: save, close or stay."""
    return dialogs.ask(
        tr("Close?"),
        tr("Your answers are not saved. If you close now, they are gone. What you printed or saved as PDF stays."),
        (
            ("save", tr("Save…"), "main"),
            ("close", tr("Close without saving"), "second"),
            ("stay", tr("Stay"), "second"),
        ),
    )


def before_opening(dialogs: Dialogs) -> str:
    """Ask whether to open another visit over unsaved answers: save, lose or stay."""
    return dialogs.ask(
        tr("Open another visit?"),
        tr("Your latest answers are not saved."),
        (
            ("save", tr("Save…"), "main"),
            ("lose", tr("Go on without saving"), "second"),
            ("stay", tr("Stay"), "second"),
        ),
    )


def before_clearing(dialogs: Dialogs) -> str:
    """Ask whether to forget everything: clear or stay."""
    return dialogs.ask(
        tr("Clear everything?"),
        tr("All answers in this window will be forgotten. Files that you saved, and paper, stay where they are."),
        (("clear", tr("Clear everything"), "second"), ("stay", tr("Keep my answers"), "main")),
    )


def before_leaving_for_the_browser(dialogs: Dialogs, address: str) -> None:
    """Show an address, and open it in the browser only if the person then says so."""
    choices: Choices = (("open", tr("Open in my browser"), "second"), ("close", tr("Close"), "main"))
    if dialogs.ask(tr("This page is on the internet"), address, choices) == "open":
        QDesktopServices.openUrl(QUrl(address))
