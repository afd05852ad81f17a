"""Work that takes a second or more, beside the window, so that it stays alive."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid


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
    """Do `work` in another thread, then call `done` with its result or `failed` with its exception, here.

    Neither is called once `parent` is gone. The outcome is nobody's child: the work may end after its parent.
    """
    outcome = _Outcome()

    def here(tell: Callable[[Any], None]) -> Callable[[Any], None]:
        def told(found: Any) -> None:
            outcome.deleteLater()
            if isValid(parent):
                tell(found)

        return told

    outcome.done.connect(here(done))
    outcome.failed.connect(here(failed))
    QThreadPool.globalInstance().start(_Work(work, outcome))


def wait_for_background() -> None:
    """Wait until all work is done, before the program ends under it. Nothing is told of what comes out."""
    QThreadPool.globalInstance().waitForDone()
