"""Letting Qt come to rest between one action of a test and the next."""

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication


def settle() -> None:
    """Let Qt lay everything out, and delete what is to be deleted: there is no event loop in a test that would.

    What is being done beside the window is waited for first.
    """
    QThreadPool.globalInstance().waitForDone()
    for _ in range(12):  # a change travels up one layout at a time
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
