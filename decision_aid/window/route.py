"""The route: where the person is, was, and will be sent back to. Knows no Qt."""

from decision_aid.interview.answers import Answers
from decision_aid.knowledge.library import Library
from decision_aid.window import journey
from decision_aid.window.journey import Stop

MEDICINES = Stop("page", "trials")
_ASIDE = ("about", "numbers", "library")  # screens outside the order; Back leads to where one came from


class Route:
    """Keeps the present stop, what was reached, whether the path is short, and where a change returns to."""

    def __init__(self) -> None:
        self.stop = journey.WELCOME
        self.reached: frozenset[Stop] = frozenset((journey.WELCOME,))
        self.short = False
        self.return_to: Stop | None = None
        self._came_from = journey.WELCOME

    def order(self, library: Library, answers: Answers) -> tuple[Stop, ...]:
        """Return the screens in their order now."""
        return journey.stops(library, answers, short=self.short)

    def arrive(self, stop: Stop) -> None:
        """Be at a stop."""
        if stop.kind in (*_ASIDE, "help") and self.stop.kind not in _ASIDE:
            self._came_from = self.stop
        self.stop = stop
        self.reached |= {stop}

    def next(self, order: tuple[Stop, ...]) -> Stop:
        """Return where Continue leads: after a change straight back, else on; from the help page, past it."""
        if self.return_to is not None and self.stop.kind in ("page", "help"):
            return self._take_return(self.return_to)
        return journey.after(order, self._came_from if self.stop.kind == "help" else self.stop)

    def previous(self, order: tuple[Stop, ...]) -> Stop:
        """Return where Back leads."""
        if self.stop.kind in (*_ASIDE, "help"):
            return self._came_from
        if self.stop.kind == "trial":
            trial_id, _, part = self.stop.id.partition("/")
            return Stop("trial", trial_id) if part else MEDICINES
        if self.return_to is not None:
            return self._take_return(self.return_to)
        return journey.before(order, self.stop)

    def _take_return(self, stop: Stop) -> Stop:
        self.return_to = None
        return stop

    def reach_all(self, order: tuple[Stop, ...]) -> None:
        """Let every section be opened, as after opening a saved visit."""
        self.reached = frozenset(order)
        self.return_to = None
