"""Starts the window."""

import signal
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from decision_aid.failing import install, keep_no_memory
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.window.following import Following
from decision_aid.window.look.look import load_typeface
from decision_aid.window.main_window import MainWindow
from decision_aid.window.qt.background import wait_for_background
from decision_aid.window.qt.pyside_workarounds import stay_alive
from decision_aid.window.qt.texts import tr
from decision_aid.window.rules.watching import RulesWatcher
from decision_aid.window.session import Session
from decision_aid.window.settings import read_settings, settings_file

_AWAKE_MS = 300


def run(library: Library, visit: Path | None, watched: Path | None = None, notice: str = "") -> int:
    """Open the window, with a file if one is named; return when it is closed.

    `watched` is a folder of rules that is read again whenever it changes; `notice` is told at the start.
    """
    stay_alive()
    keep_no_memory()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("decision-aid")
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon())
    resources = resources_folder()
    load_typeface(resources)
    file = settings_file()
    region = QLocale.territoryToCode(QLocale.system().territory())
    window = MainWindow(Session(library), read_settings(file, region), resources, settings_file=file)
    before = install(window.dialogs.report)
    window.show()
    if watched is not None:
        Following(window, RulesWatcher(watched, window))
    if notice:
        window.dialogs.tell(tr("Other rules than you chose"), notice)
    if visit is not None:
        window.open_path(visit)
    # Qt lets Python see a signal only when Python is called: now and then, it is
    signal.signal(signal.SIGINT, lambda *_of_signal: QTimer.singleShot(0, window.close))
    awake = QTimer(window)
    awake.timeout.connect(lambda: None)
    awake.start(_AWAKE_MS)
    code = application.exec()
    # what Qt takes apart from here on must not call back into a window that is half gone, nor show a dialog over it
    window.stop_following()
    wait_for_background()
    sys.excepthook = before
    return code
