"""The last resort: an unexpected exception becomes a calm dialog. Its report holds places, and no values."""

import contextlib
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from decision_aid import __version__

_PR_SET_DUMPABLE = 4  # of <sys/prctl.h>
Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the report: versions, the kind of exception, and where it passed through. Never its message."""
    lines = [
        f"decision-aid {__version__}, Python {platform.python_version()}, {platform.system()}",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    for frame in traceback.extract_tb(trace):
        lines.append(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}")
    return "\n".join(lines)


def keep_no_memory() -> None:
    """Have the system write no copy of the memory, which holds answers, should the program itself be ended by it."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":  # a handler of crashes is told nothing either, nor may other programs look inside
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _say(report: str) -> None:
    if sys.stderr is not None:  # there is none where the window was started without a terminal on Windows
        sys.stderr.write(report + "\n")


def install(show: Callable[[str], None]) -> Hook:
    """Have `show` called with a report after any unexpected exception; return the hook that stood before."""
    before = sys.excepthook
    showing = False

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal showing
        if issubclass(kind, KeyboardInterrupt):
            before(kind, error, trace)
            return
        if showing:
            return  # an error while telling of an error: the first one is on the screen
        showing = True
        try:
            show(report_of(kind, trace))
        except Exception:  # not to be raised from here: Python would print both, with their messages
            _say(report_of(kind, trace))
        finally:
            showing = False

    sys.excepthook = hook
    sys.unraisablehook = lambda found: _say(report_of(found.exc_type, found.exc_traceback))
    return before
