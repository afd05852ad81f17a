"""Where Back, Continue and Change lead, without a window."""

from decision_aid.interview.answers import Answers
from decision_aid.knowledge.model.library import Library
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from decision_aid.window.way.route import MEDICINES, Route

PACE = Stop("page", "pace")
SAFETY = Stop("page", "safety")


def route_at(*stops: Stop) -> Route:
    route = Route()
    for stop in stops:
        route.arrive(stop)
    return route


def test_continue_after_the_help_page_goes_past_its_question(library: Library) -> None:
    route = route_at(SAFETY, journey.HELP)
    assert route.next(route.order(library, Answers())) == PACE


def test_the_numbers_between_leave_the_way_from_the_help_page_open(library: Library) -> None:
    route = route_at(SAFETY, journey.HELP, journey.NUMBERS)
    order = route.order(library, Answers())
    assert route.previous(order) == journey.HELP
    route.arrive(journey.HELP)
    assert route.next(order) == PACE
    assert route.previous(order) == SAFETY


def test_back_from_a_screen_aside_leads_to_where_one_came_from(library: Library) -> None:
    route = route_at(PACE, journey.NUMBERS, journey.ABOUT)
    assert route.previous(route.order(library, Answers())) == PACE


def test_a_change_returns_once(library: Library) -> None:
    route = route_at(journey.CHECK)
    route.return_to = journey.CHECK
    route.arrive(PACE)
    order = route.order(library, Answers())
    assert route.next(order) == journey.CHECK
    route.arrive(PACE)
    assert route.next(order) != journey.CHECK


def test_back_in_the_second_part_of_a_medicine_leads_to_the_first(library: Library) -> None:
    route = route_at(MEDICINES, Stop("trial", "t1"), Stop("trial", "t1", "2"))
    order = route.order(library, Answers())
    assert route.previous(order) == Stop("trial", "t1", "1")
    route.arrive(Stop("trial", "t1", "1"))
    assert route.previous(order) == MEDICINES
    route.short = True
    assert route.previous(order) == Stop("trial", "t1")
    route.arrive(Stop("trial", "t1"))
    assert route.previous(order) == MEDICINES


def test_opening_a_visit_reaches_everything(library: Library) -> None:
    route = Route()
    order = route.order(library, Answers())
    route.reach_all(order)
    assert route.reached == frozenset(order)
