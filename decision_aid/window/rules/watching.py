"""Preview for those who edit the rules: watches their folder, and shows what a saved change does, at once."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from decision_aid.knowledge.loading import load
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.reading.quoting import quote
from decision_aid.window.frame.problems_panel import QuotedProblem
from decision_aid.workshop.checking import problems_of

_QUIET_MS = 250  # editors save in several steps; the last one counts


def changed_points(old: Library, new: Library) -> tuple[str, ...]:
    """Return the ids of points that are new or differ."""
    return tuple(point.id for point in new.points.values() if old.points.get(point.id) != point)


class RulesWatcher(QObject):
    """Reads a folder of rules again after each change. Emits the library, if it loads, and every problem."""

    read = Signal(object, object)  # the library, if it loads, and every problem with the line that it is in

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.read_now)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._watcher.fileChanged.connect(self._on_changed)
        self._watch()

    def _watch(self) -> None:
        folders = [self._folder, *(path for path in self._folder.rglob("*") if path.is_dir())]
        files = [path for folder in folders for path in folder.glob("*.yaml")]
        wanted = {str(path) for path in (*folders, *files)}
        new = wanted - {*self._watcher.directories(), *self._watcher.files()}
        if new:
            self._watcher.addPaths(sorted(new))

    def _on_changed(self, _path: str) -> None:
        self._quiet.start()

    def read_now(self) -> None:
        """Read the folder and tell what was found."""
        self._watch()  # an editor that saves by renaming takes a file out of the watch
        loaded = load([self._folder])
        files = loaded.origins.files
        found = tuple(QuotedProblem(problem, quote(files, problem.place)) for problem in problems_of(loaded))
        self.read.emit(loaded.library, found)
