"""Preview for those who edit the rules: watches their folder, and shows what a saved change does, at once."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from decision_aid.discussion.checking import problems_of
from decision_aid.knowledge.library import Library
from decision_aid.knowledge.loading import load
from decision_aid.knowledge.messages import message, severity
from decision_aid.knowledge.problems import Problem
from decision_aid.knowledge.quoting import Quote, quote
from decision_aid.window.look.look import Look
from decision_aid.window.parts.labels import Words, mixed, named
from decision_aid.window.parts.panels import Card
from decision_aid.window.texts import tr

_QUIET_MS = 250  # editors save in several steps; the last one counts
_MOST_SHOWN = 30


def changed_points(old: Library, new: Library) -> tuple[str, ...]:
    """Return the ids of points that are new or differ."""
    return tuple(point.id for point in new.points.values() if old.points.get(point.id) != point)


@dataclass(frozen=True)
class Shown:
    """A problem, and the line that it is in."""

    problem: Problem
    quote: Quote | None


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
        found = tuple(Shown(problem, quote(files, problem.place)) for problem in problems_of(loaded))
        self.read.emit(loaded.library, found)


class ProblemsPanel(QScrollArea):
    """The problems of the rules, each with its place; or that there are none."""

    def __init__(self, look: Look, problems: tuple[Shown, ...]) -> None:
        super().__init__()
        named(self, tr("Problems of the rules"))
        self.setWidgetResizable(True)
        self.setMaximumHeight(look.px(190))
        page = QWidget()
        page.setObjectName("page")
        outer = QVBoxLayout(page)
        card = Card("error" if problems else "sunken", pad=16, gap=6)
        outer.addWidget(card)
        self.setWidget(page)
        if not problems:
            card.add(Words(look, tr("Preview of the rules. No problems found."), "aside"))
            return
        title = (
            tr("1 problem in the rules") if len(problems) == 1 else tr("{n} problems in the rules", n=len(problems))
        )
        card.add(Words(look, title, "small-heading", "error"))
        for shown in problems[:_MOST_SHOWN]:
            problem = shown.problem
            words = (f"{problem.place} ", True), (f"{severity(problem).value}: {message(problem)}", False)
            card.add(mixed(look, words, "aside"))
            if shown.quote is not None:
                card.add(_marked(look, shown.quote))
        if len(problems) > _MOST_SHOWN:
            card.add(
                Words(
                    look, tr("{n} more; “decision-aid check” lists them all.", n=len(problems) - _MOST_SHOWN), "aside"
                )
            )


def _marked(look: Look, found: Quote) -> Words:
    """Return the line that a problem is in, with the spot between marks that need no typeface of one width."""
    spot = found.text[found.before : found.before + 1]
    pieces = (
        (f"{found.line} | {found.text[: found.before]}", False),
        (f"▸{spot}", True),
        (found.text[found.before + 1 :], False),
    )
    return mixed(look, pieces, "caption", "quiet")
