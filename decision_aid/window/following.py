"""Preview for those who edit the rules: the window follows their folder, and keeps the point being edited in view."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from decision_aid.window.cards.point_card import PointCard
from decision_aid.window.main_window import MainWindow
from decision_aid.window.rules.watching import RulesRead, RulesWatcher, changed_points
from decision_aid.window.way import journey


class Following(QObject):
    """Shows in a window what a folder of rules says, from now on and after each change of it. The answers stay."""

    def __init__(self, window: MainWindow, watcher: RulesWatcher) -> None:
        super().__init__(window)
        self._window = window
        watcher.read.connect(self._on_read)
        watcher.read_now()

    def _on_read(self, found: RulesRead) -> None:
        window = self._window
        changed: tuple[str, ...] = ()
        if found.library is not None:
            changed = changed_points(window.session.library, found.library)
            window.session.use(found.library)
        window.show_problems(found.problems)
        if changed:
            self._show_point(changed[0])

    def _show_point(self, point_id: str) -> None:
        """Open its card among the points, or else in the library."""
        window, session = self._window, self._window.session
        shown = any(entry.point.id == point_id for entry in session.discussion.points)
        if shown:
            session.view.open_topics |= {session.library.topic_of[point_id].id}
        session.view.searched = "" if shown else session.library.points[point_id].title
        window.go(journey.POINTS if shown else journey.LIBRARY)
        screen = window.screen_widget
        card = screen.findChild(PointCard, f"point-{point_id}") if screen is not None else None
        if screen is not None and card is not None:
            card.set_open(True)
            QApplication.processEvents()
            screen.area.ensureWidgetVisible(card, 0, 40)
