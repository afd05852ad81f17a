"""Preview for those who edit the rules: reads their folder again, beside the window, whenever it changes."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from decision_aid.knowledge.loading import load
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.reading.quoting import quote
from decision_aid.window.frame.problems_panel import QuotedProblem
from decision_aid.window.qt.background import in_background
from decision_aid.workshop.checking import problems_of

_QUIET_MS = 250  # editors save in several steps; the last one counts


@dataclass(frozen=True)
class RulesRead:
    """What a folder of rules says: the library, if it loads, and every problem with the line that it is in."""

    library: Library | None
    problems: tuple[QuotedProblem, ...]


def read_rules(folder: Path) -> RulesRead:
    """Read a folder of rules and check them: most of a second."""
    loaded = load([folder])
    files = loaded.origins.files
    found = tuple(QuotedProblem(problem, quote(files, problem.place)) for problem in problems_of(loaded))
    return RulesRead(loaded.library, found)


def changed_points(old: Library, new: Library) -> tuple[str, ...]:
    """Return the ids of points that are new or differ."""
    return tuple(point.id for point in new.points.values() if old.points.get(point.id) != point)


class RulesWatcher(QObject):
    """Reads a folder of rules again after each change, once at a time. What a newer change made old is not told."""

    read = Signal(RulesRead)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._reading = False
        self._outdated = False
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
        """Read the folder, after what is being read now, and tell what was found."""
        self._outdated = self._reading
        if not self._reading:
            self._watch()  # an editor that saves by renaming takes a file out of the watch
            self._reading = True
            in_background(self, lambda: read_rules(self._folder), self._on_read, self._on_failed)

    def _on_read(self, found: RulesRead) -> None:
        self._reading = False
        if self._outdated:
            self.read_now()
        else:
            self.read.emit(found)

    def _on_failed(self, error: BaseException) -> None:
        self._reading = False
        raise error
