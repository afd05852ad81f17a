"""Whether a window can open here. Qt would end the program without a plain word if it cannot, so we look first."""

import ctypes
import importlib.util
import os
import stat
import sys
from importlib import import_module
from pathlib import Path
from typing import Final

# what Qt needs on Debian and Ubuntu, beyond a bare system; found by trying on Debian 12
DEBIAN_PACKAGES: Final = (
    "libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 "
    "libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 "
    "libxcb-xkb1 libcups2"
)
_MEND: Final = f"apt-get install -y {DEBIAN_PACKAGES}"
_WITHOUT: Final = "Without a window, this makes a summary: decision-aid summary VISIT -o summary.pdf"
_NO_SCREEN_NEEDED: Final = ("offscreen", "minimal", "vnc")


def missing_for_a_window() -> str:
    """Return what keeps a window from opening, how to mend it, and what works without; empty if nothing does."""
    try:
        import_module("PySide6.QtWidgets")
    except ImportError as error:
        return f"Qt cannot start: {_library_in(str(error))}. To mend it on Debian or Ubuntu: {_MEND}\n{_WITHOUT}"
    if sys.platform != "linux":
        return ""
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if platform in _NO_SCREEN_NEEDED:
        return ""
    display, wayland = os.environ.get("DISPLAY"), os.environ.get("WAYLAND_DISPLAY")
    if not display and not wayland:
        return (
            "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set. Start the aid from a desktop, "
            f"or with a virtual one: apt-get install -y xvfb && xvfb-run decision-aid\n{_WITHOUT}"
        )
    if wayland and platform in ("", "wayland") and (problem := _wayland_problem(wayland)):
        return problem
    if platform in ("", "xcb") and display and not wayland:
        return _xcb_problem(display)
    return ""


def _wayland_problem(wayland: str) -> str:
    """Return what is wrong if there is nothing where WAYLAND_DISPLAY says: Qt would end the program."""
    place = Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / wayland  # a whole path stands alone
    try:
        is_there = stat.S_ISSOCK(place.stat().st_mode)
    except OSError:
        is_there = False
    if not is_there:
        return (
            f"The screen “{wayland}” does not answer. Check the variable WAYLAND_DISPLAY, or start the aid from a "
            f"desktop, or with a virtual screen: apt-get install -y xvfb && xvfb-run decision-aid\n{_WITHOUT}"
        )
    return ""


def _xcb_problem(display: str) -> str:
    plugin = _plugin("libqxcb.so")
    if plugin is not None:
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            return f"Qt cannot use the screen: {_library_in(str(error))}. To mend it: {_MEND}\n{_WITHOUT}"
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return f"Qt cannot use the screen: libxcb.so.1 is missing. To mend it: {_MEND}\n{_WITHOUT}"
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if failed:
        return (
            f"The screen “{display}” does not answer. Check the variable DISPLAY, or start the aid from a desktop, "
            f"or with a virtual screen: apt-get install -y xvfb && xvfb-run decision-aid\n{_WITHOUT}"
        )
    return ""


def _plugin(name: str) -> Path | None:
    found = importlib.util.find_spec("PySide6")
    if found is None or found.origin is None:
        return None
    plugin = Path(found.origin).parent / "Qt" / "plugins" / "platforms" / name
    return plugin if plugin.is_file() else None


def _library_in(error: str) -> str:
    """Return what a loader's message says is missing: it begins with the name of the library."""
    return f"{error.split(':', maxsplit=1)[0]} is missing" if ".so" in error else error
