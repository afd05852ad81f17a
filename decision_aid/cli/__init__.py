"""The commands. Each is one file; none but the window loads Qt.

Bad usage, a missing file or a file of the wrong kind gives one clear sentence and a code other than 0:
1 when something was found wrong, 2 when the command could not do its work.
"""

from decision_aid.cli.main import main

__all__ = ["main"]
