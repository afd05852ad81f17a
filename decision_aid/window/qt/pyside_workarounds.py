"""Two bugs of PySide6 6.12 with Python 3.11 that end the program, and all answers with it, are kept away.

Measured with PySide6 6.12.0 and Python 3.11.7. Python 3.12 knows neither: its constants cannot die, and its
exceptions are objects from the start. This module can go when Python 3.12 is the least that is supported.
"""

import ctypes
import sys
from collections.abc import Callable, Iterator
from functools import wraps
from types import FunctionType
from typing import Any, Final

from shiboken6 import Shiboken

_MORE: Final = 1 << 40  # references; at a thousand repaints a second, thirty years
_OURS: Final = "decision_aid.window"


def stay_alive() -> None:
    """Keep both bugs away. To be called before the first widget is made, all modules of the window loaded."""
    if sys.implementation.name == "cpython" and sys.version_info < (3, 12):
        keep_constants()
        keep_exceptions_whole()


def keep_constants() -> None:
    """Give None, True and False more references than can be taken away.

    PySide6 takes one reference too many from None each time it calls a Python method that overrides a virtual one
    without a result, such as paintEvent, and from True when a signal calls deleteLater. After some 30,000 repaints of
    one screen there is none left, and Python ends with “none_dealloc”.
    """
    for constant in (None, True, False):
        ctypes.c_ssize_t.from_address(id(constant)).value += _MORE  # the count is the first field of every object


def keep_exceptions_whole() -> None:
    """Have every exception that leaves a method which Qt calls be an object before Qt's side sees it.

    An exception from inside Python's own functions (1 / 0, [][1], a widget that is already deleted) is a bare text at
    first. PySide6 takes it for an object, and the program ends with a segmentation fault.
    """
    for kind, name, method in tuple(overrides()):
        setattr(kind, name, _whole(method))


def overrides() -> Iterator[tuple[type, str, FunctionType]]:
    """Yield every method of ours that stands for one of Qt's, with the class that it stands in."""
    found = {
        (base, name): method
        for kind in _kinds()
        for base in kind.__mro__
        if base.__module__.startswith(_OURS)
        for name, method in vars(base).items()
        if isinstance(method, FunctionType) and _is_qts(kind, name)
    }
    for (base, name), method in found.items():
        yield base, name, method


def _kinds() -> Iterator[type]:
    """Yield our classes that extend one of Qt's."""
    for name, module in tuple(sys.modules.items()):
        if name.startswith(_OURS):
            for found in tuple(vars(module).values()):
                if isinstance(found, type) and issubclass(found, Shiboken.Object) and found.__module__ == name:
                    yield found


def _is_qts(kind: type, name: str) -> bool:
    """Whether a method stands for one of Qt's."""
    return not name.startswith("__") and any(
        name in vars(base) for base in kind.__mro__[1:] if base.__module__.startswith("PySide6")
    )


def _whole(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def called(*given: Any, **named: Any) -> Any:
        try:
            return method(*given, **named)
        except BaseException:
            raise  # once it has been caught, it is an object

    return called
