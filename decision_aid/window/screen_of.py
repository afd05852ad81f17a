"""Which screen belongs to which stop."""

from decision_aid.interview.trials import Trial
from decision_aid.window.screens.about import AboutScreen
from decision_aid.window.screens.check import CheckScreen
from decision_aid.window.screens.compare import CompareScreen
from decision_aid.window.screens.help_now import HelpNowScreen
from decision_aid.window.screens.medicine_form import MedicineFormScreen, Part
from decision_aid.window.screens.medicines import MedicinesScreen
from decision_aid.window.screens.numbers import NumbersScreen
from decision_aid.window.screens.points import PointsScreen
from decision_aid.window.screens.question import QuestionScreen
from decision_aid.window.screens.ranking import RankingScreen, TopThreeScreen
from decision_aid.window.screens.reading import ReadingScreen
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.screens.summary import Paperwork, SummaryScreen
from decision_aid.window.screens.welcome import WelcomeScreen
from decision_aid.window.way.journey import Stop

_PAGES = {"ranking": RankingScreen, "own_list": TopThreeScreen, "trials": MedicinesScreen}


def make_screen(
    context: Context,
    stop: Stop,
    *,
    short: bool,
    returning: bool,
    trial_before: Trial | None,
    show_covered: bool,
    paper: Paperwork,
) -> Screen:
    """Return the screen of a stop, built from the session as it is now."""
    session = context.session
    match stop.kind:
        case "page":
            page = next(page for page in session.library.pages if page.id == stop.id)
            kind = _PAGES.get(page.questions[0].kind, QuestionScreen)
            return kind(context, page, short=short, returning=returning)
        case "trial":
            trial_id, _, part = stop.id.partition("/")
            shown: Part = "2" if part == "2" else "few" if short and not part else "1"
            return MedicineFormScreen(context, trial_id, shown, trial_before)
        case "check":
            return CheckScreen(context, show_covered=show_covered, short=short)
        case "points":
            return PointsScreen(context, session.point_group)
        case "library":
            return ReadingScreen(context, session.searched)
        case "summary":
            return SummaryScreen(context, paper)
        case _:
            return _PLAIN[stop.kind](context)


_PLAIN = {
    "welcome": WelcomeScreen,
    "help": HelpNowScreen,
    "compare": CompareScreen,
    "about": AboutScreen,
    "numbers": NumbersScreen,
}
