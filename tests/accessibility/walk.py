"""Walk the whole aid through the accessibility tree, as a screen reader would, from start to a saved PDF.

    apt-get install -y xvfb xdotool dbus at-spi2-core python3-pyatspi
    xvfb-run -a dbus-run-session -- /usr/bin/python3 tests/accessibility/walk.py .venv/bin/decision-aid OUT.pdf

Every control that is used is found by its name and role alone. Exits with 1, and says where, if one is not there.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyatspi

PATIENCE = 15.0  # seconds until something must have appeared
BUTTONS = (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_CHECK_BOX)


def everything(root: Any, depth: int = 0) -> Iterator[Any]:
    """Yield a control and all controls inside it that are showing."""
    yield root
    if depth < 40:
        for number in range(root.childCount):
            child = root.getChildAtIndex(number)
            if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
                yield from everything(child, depth + 1)


def application() -> Any:
    """Return the aid, once it is on the bus."""
    return waited(
        lambda: next((app for app in pyatspi.Registry.getDesktop(0) if app and app.name == "decision-aid"), None)
    )


def waited(find: Any, what: str = "the aid") -> Any:
    """Return what `find` finds, as soon as it does; stop the walk if it never does."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = find()
        except Exception:
            found = None
        if found is not None:
            return found
        time.sleep(0.1)
    sys.exit(f"not found: {what}")


def named(app: Any, name: str, roles: tuple[Any, ...] = BUTTONS) -> Any:
    """Return the showing control of this name."""

    def find() -> Any:
        for window in reversed(list(app)):
            usable = [
                control
                for control in everything(window)
                if control.getRole() in roles and control.getState().contains(pyatspi.STATE_SENSITIVE)
            ]
            exact = [control for control in usable if control.name == name]
            begun = [control for control in usable if control.name.startswith(name)]
            if exact or begun:
                return (exact or begun)[0]
        return None

    return waited(find, f"a control named “{name}”")


def press(app: Any, name: str) -> None:
    """Press a control by its own action."""
    control = named(app, name)
    action = control.queryAction()
    names = [action.getName(number).casefold() for number in range(action.nActions)]
    wanted = next(number for number, each in enumerate(names) if each in ("press", "toggle", "check"))
    action.doAction(wanted)
    time.sleep(0.3)


def type_into(app: Any, name: str, text: str) -> None:
    """Put text into a field."""
    field = named(app, name, (pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_PASSWORD_TEXT))
    field.queryEditableText().setTextContents(text)
    time.sleep(0.3)


def screen_name(app: Any) -> str:
    """Return the name of the screen, which is that of its heading."""
    focused = [
        control
        for window in app
        for control in everything(window)
        if control.getState().contains(pyatspi.STATE_FOCUSED) and control.getRole() != pyatspi.ROLE_FRAME
    ]
    return focused[-1].name if focused else ""


def unnamed(app: Any) -> list[str]:
    """Return the showing controls that have no name."""
    wanted = (*BUTTONS, pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_ENTRY)
    return [
        control.getRoleName()
        for window in app
        for control in everything(window)
        if control.getRole() in wanted and not control.name
    ]


def walk(app: Any, out: Path) -> list[str]:
    """Answer the questions of the short path, go through every part of the visit, and save the PDF."""
    heard: list[str] = []

    def hear() -> None:
        name = waited(lambda: screen_name(app) or None, "a control with the focus")
        heard.append(name)
        print("·", name)
        missing = unnamed(app)
        if missing:
            sys.exit(f"on “{name}” these have no name: {', '.join(missing)}")

    def go_on(button: str = "Continue") -> None:
        press(app, button)
        hear()

    hear()
    go_on("Take the full path")
    press(app, "I’m not sure")
    go_on()
    go_on("Continue when ready")
    press(app, "Within weeks")
    go_on()
    press(app, "Choose: A benefit that lasts")
    go_on()
    press(app, "ECT")
    while heard[-1] != "Which medicines have you tried?":
        go_on()
    go_on("Add a medicine")
    type_into(app, "Name of the medicine", "Zoloft")
    type_into(app, "Highest dose you remember", "100 mg")
    go_on()
    press(app, "A little better")
    go_on("Keep this medicine")
    while heard[-1] != "Check my answers":
        if len(heard) > 60:
            sys.exit("the questions never end")
        go_on()
        if heard[-1] == "Have you ever had any of these?":
            missing = {"High blood pressure", "Heart disease or a stroke"} - set(groups(app))
            if missing:
                sys.exit(f"no group of choices is called {missing}: a reader hears “Yes” and no question")
            press(app, "No to the rest")
    go_on("Show my discussion points")
    go_on("Compare options")
    go_on()
    type_into(app, "In my own words", "What would you do next?")
    press(app, "Add my own words")
    go_on()
    go_on()
    press(app, "Save as PDF")
    type_into(app, "File name:", str(out))
    press(app, "Save")
    named(app, "Show in folder")
    return heard


def groups(app: Any) -> list[str]:
    """Return what groups of choices are called."""
    return [
        control.name
        for window in app
        for control in everything(window)
        if control.getRole() in (pyatspi.ROLE_PANEL, pyatspi.ROLE_GROUPING)
        and any(child is not None and child.getRole() == pyatspi.ROLE_RADIO_BUTTON for child in control)
    ]


def main() -> None:
    """Start the aid, walk, and end it."""
    command, out = sys.argv[1], Path(sys.argv[2]).resolve()
    out.unlink(missing_ok=True)
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
    aid = subprocess.Popen([command], env=environment)
    try:
        app = application()
        # Xvfb has no window manager, so nobody else gives the window the focus
        subprocess.run(["xdotool", "search", "--sync", "--name", "^Notes$", "windowfocus"], check=True)
        heard = walk(app, out)
    finally:
        aid.terminate()
        aid.wait()
    if not out.read_bytes().startswith(b"%PDF-"):
        sys.exit("no PDF was saved")
    print(f"{len(heard)} screens heard; saved {out.name}, {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
