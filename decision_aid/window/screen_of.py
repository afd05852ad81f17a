"""Which screen belongs to which stop."""

from typing import Final, assert_never

from decision_aid.interview.trials import Trial
from decision_aid.knowledge.model.questionnaire import QuestionKind
from decision_aid.window.screens.about import AboutScreen
from decision_aid.window.screens.check import CheckScreen
from decision_aid.window.screens.compare import CompareScreen
from decision_aid.window.screens.help_now import HelpNowScreen
from decision_aid.window.screens.medicine_form import MedicineFormScreen, Part
from decision_aid.window.screens.medicines import MedicinesScreen
from decision_aid.window.screens.numbers import NumbersScreen
from decision_aid.window.screens.points import PointsScreen
from decision_aid.window.screens.question import QuestionScreen
from decision_aid.window.screens.ranking import RankingScreen
from decision_aid.window.screens.reading import ReadingScreen
from decision_aid.window.screens.screen import Context, Screen
from decision_aid.window.screens.summary import Paperwork, SummaryScreen
from decision_aid.window.screens.top_three import TopThreeScreen
from decision_aid.window.screens.welcome import WelcomeScreen
from decision_aid.window.way.journey import Stop

_WITH_HELP: Final = ("check", "points", "compare", "summary")


def make_screen(
    context: Context,
    stop: Stop,
    *,
    short: bool,
    returning: bool,
    trial_before: Trial | None,
    paper: Paperwork,
) -> Screen:
    """Return the screen of a stop, built from the session as it is now; help stands on what answers lead to."""
    screen = _screen(context, stop, short=short, returning=returning, trial_before=trial_before, paper=paper)
    if stop.kind in _WITH_HELP and context.session.help_first:
        screen.add_help_strip()
    return screen


def _screen(
    context: Context, stop: Stop, *, short: bool, returning: bool, trial_before: Trial | None, paper: Paperwork
) -> Screen:
    session = context.session
    match stop.kind:
        case "page":
            page = next(page for page in session.library.pages if page.id == stop.id)
            return _page(page.questions[0].kind)(context, page, short=short, returning=returning)
        case "trial":
            part: Part = stop.part or ("few" if short else "1")
            return MedicineFormScreen(context, stop.id, part, trial_before)
        case "check":
            return CheckScreen(context, short=short)
        case "points":
            return PointsScreen(context)
        case "library":
            return ReadingScreen(context, session.view.searched)
        case "summary":
            return SummaryScreen(context, paper)
        case "welcome":
            return WelcomeScreen(context)
        case "help":
            return HelpNowScreen(context)
        case "compare":
            return CompareScreen(context)
        case "about":
            return AboutScreen(context)
        case "numbers":
            return NumbersScreen(context)
        case _:
            assert_never(stop.kind)


def _page(kind: QuestionKind) -> type[QuestionScreen]:
    match kind:
        case "ranking":
            return RankingScreen
        case "own_list":
            return TopThreeScreen
        case "trials":
            return MedicinesScreen
        case "choice" | "choices" | "yes_no" | "number" | "date" | "text":
            return QuestionScreen
        case _:
            assert_never(kind)
