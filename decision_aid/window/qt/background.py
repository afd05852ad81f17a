"""Work that takes a second or more, beside the window, so that it stays alive."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


class _Outcome(QObject):
    done = Signal(object)
    failed = Signal(object)


class _Work(QRunnable):
    def __init__(self, work: Callable[[], Any], outcome: _Outcome) -> None:
        super().__init__()
        self._work = work
        self._outcome = outcome

    def run(self) -> None:
        """Do the work; what it returns or raises goes back to the window's own thread."""
        try:
            result = self._work()
        except BaseException as error:  # a panic of a library in Rust is no Exception, and ends the program from here
            self._outcome.failed.emit(error)
        else:
            self._outcome.done.emit(result)


def in_background(
    parent: QObject, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[BaseException], None]
) -> None:
    """Do `work` in another thread, then call `done` with its result or `failed` with its exception."""
    outcome = _Outcome(parent)
    outcome.done.connect(done)
    outcome.failed.connect(failed)
    outcome.done.connect(outcome.deleteLater)
    outcome.failed.connect(outcome.deleteLater)
    QThreadPool.globalInstance().start(_Work(work, outcome))
