"""Outside judges of a whole walk: the system calls, by strace, and the selection of a real X screen; run by hand.

    apt-get install -y strace xvfb
    python -m tests.by_hand.outside

Exits with 1 if a socket other than a local one was asked for, if a program was started other than the key's, or if
the clipboard or the selection still holds a text of the window after “Clear everything”.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

MARK = "Markzebra"
CLEARING = f"""
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.window.main_window import MainWindow
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings
from decision_aid.window.way.journey import Stop
from tests.support.person import Person
application = QApplication([])
person = Person()
window = MainWindow(Session(load_library()), Settings(), resources_folder(), person.of)
window.show()
window.go(Stop("page", "waiting-words"))
block = window.screen_widget.findChild(QPlainTextEdit)
block.setPlainText("{MARK}")
block.selectAll()
block.copy()
clipboard = QApplication.clipboard()
clipboard.setText(block.toPlainText(), QClipboard.Mode.Selection)
modes = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
print("before:", [clipboard.text(mode) for mode in modes])
person.answers = ["clear"]
window.clear()
print("after:", [clipboard.text(mode) for mode in modes])
"""


def walked(folder: Path) -> list[str]:
    """Return what a walk asked of the system that it should not."""
    log = folder / "calls"
    out = folder / "out"
    out.mkdir()
    walk = (sys.executable, "-m", "tests.support.walking", str(out), MARK, "--no-network", "--commands")
    subprocess.run(["strace", "-f", "-qq", "-e", "trace=socket,connect,execve", "-o", str(log), *walk],
                   env={**os.environ, "HOME": str(folder), "TMPDIR": str(folder)}, check=True)  # fmt: skip
    lines = log.read_text(errors="replace").splitlines()
    sockets = [line for line in lines if re.search(r"\b(?:socket|connect)\(", line) and "AF_UNIX" not in line]
    started = [line for line in lines if "execve(" in line and "= 0" in line]
    others = [
        line for line in started if "decision_aid.visits.apart" not in line and "tests.support.walking" not in line
    ]
    print(f"{len(lines)} calls; {len(started)} programs started; sockets that are not local: {len(sockets)}")
    cores = [path for path in folder.rglob("core*") if path.is_file()]
    return [*sockets, *others, *map(str, cores)]


def cleared() -> list[str]:
    """Return whether a real screen still holds our text."""
    real = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    command = ["xvfb-run", "-a", sys.executable, "-c", CLEARING]
    ended = subprocess.run(command, capture_output=True, text=True, check=True, env=real)
    print(ended.stdout.strip())
    before, after = ended.stdout.strip().split("\n")[-2:]
    if MARK not in before:
        return ["nothing was copied, so nothing was tried"]
    return [after] if MARK in after else []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        found = [*walked(Path(made)), *cleared()]
    print("\n".join(found) or "Nothing found.")
    sys.exit(1 if found else 0)
