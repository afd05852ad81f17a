"""The route: where the person is, was, and will be sent back to. Knows no Qt."""

from dataclasses import dataclass, replace

from decision_aid.interview.answers import Answers
from decision_aid.knowledge.model.library import Library
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop

MEDICINES = Stop("page", "trials")
_ASIDE = ("about", "numbers", "library")  # screens outside the order; Back leads to where one came from
_HELPING = ("help", "numbers")


@dataclass(frozen=True)
class Spot:
    """Where a person was on a screen: names of what had the focus and of what that lies in, and pixels scrolled."""

    stop: Stop
    focused: tuple[str, ...] = ()
    scroll: int = 0


class Route:
    """Keeps the present stop, what was reached, whether the path is short, and where a change returns to."""

    def __init__(self) -> None:
        self.stop = journey.WELCOME
        self.reached: frozenset[Stop] = frozenset((journey.WELCOME,))
        self.short = False
        self.return_to: Stop | None = None
        self._left: Spot | None = None
        self._before_help = journey.WELCOME
        self._after_help: Stop | None = None
        self._before_aside = journey.WELCOME

    def order(self, library: Library, answers: Answers) -> tuple[Stop, ...]:
        """Return the screens in their order now."""
        return journey.stops(library, answers, short=self.short)

    def go_on_with_all(self, library: Library, answers: Answers) -> Stop:
        """Leave the short path for the long one; return the first screen that it left out."""
        few = self.order(library, answers)
        self.short = False
        return next((stop for stop in self.order(library, answers) if stop not in few), journey.CHECK)

    def by_way_of_help(self, library: Library, stop: Stop) -> Stop:
        """Return where one arrives while help is owed: at the help page, unless one stays where it was asked for.

        All help numbers are help too, and do not stand in the way. Continue on the help page then leads to `stop`.
        """
        question = library.safety_question()
        asked = Stop("page", library.page_of[question.id].id) if question is not None else None
        if stop == asked or stop.kind in _HELPING:
            return stop
        self._after_help = stop
        return journey.HELP

    def arrive(self, stop: Stop) -> None:
        """Be at a stop."""
        came_from = self._before_aside if self.stop.kind in _ASIDE else self.stop
        if stop.kind == "help" and came_from.kind != "help":
            self._before_help = came_from
        if stop.kind in _ASIDE and self.stop.kind not in _ASIDE:
            self._before_aside = self.stop
        if stop.kind not in _HELPING:
            self._after_help = None
        self.stop = stop
        self.reached |= {stop}

    def leave_for_a_change(self, focused: tuple[str, ...], scroll: int) -> None:
        """Go from here to change an answer, and come straight back after it, to the same place."""
        self.return_to = self.stop
        self._left = Spot(self.stop, focused, scroll)

    def spot_on(self, stop: Stop) -> Spot:
        """Return where on a screen to go on; it is told once."""
        left = self._left
        if left is None or left.stop != stop:
            return Spot(stop)
        self._left = None
        return left

    def next(self, order: tuple[Stop, ...]) -> Stop:
        """Return where Continue leads: after a change straight back, else on; from the help page, past its question.

        Where help came between, it leads to where one was going.
        """
        if self.stop.kind == "help" and self._after_help is not None:
            return self._after_help
        if self.return_to is not None and self.stop.kind in ("page", "help"):
            return self._take_return(self.return_to)
        return journey.after(order, self._before_help if self.stop.kind == "help" else self.stop)

    def previous(self, order: tuple[Stop, ...]) -> Stop:
        """Return where Back leads."""
        if self.stop.kind in _ASIDE:
            return self._before_aside
        if self.stop.kind == "help":
            return self._before_help
        if self.stop.kind == "trial":
            if self.stop.part == "2":
                return replace(self.stop, part="1")
            return replace(self.stop, part="") if self.stop.part and self.short else MEDICINES
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
