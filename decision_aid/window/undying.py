"""Keep None, True and False alive: the end of one of them is the end of the program, with all answers in it."""

import ctypes
import sys
from typing import Final

_MORE: Final = 1 << 40  # references; at a thousand repaints a second, thirty years


def keep_constants() -> None:
    """Give the constants more references than can be taken away.

    PySide6 6.12 takes one reference too many from None each time it calls a Python method that overrides a virtual
    one without a result, such as paintEvent, and from True when a signal calls deleteLater. Before Python 3.12, whose
    constants cannot die, the program ends with “none_dealloc” after some 30,000 repaints of one screen. Measured with
    PySide6 6.12.0 and Python 3.11.7; it can go when Python 3.12 is the least that is supported.
    """
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for constant in (None, True, False):
        ctypes.c_ssize_t.from_address(id(constant)).value += _MORE  # the count is the first field of every object
