"""Where Back, Continue and Change lead, without a window."""

import pytest

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


@pytest.mark.parametrize("stop", [PACE, journey.WELCOME, journey.SUMMARY, journey.LIBRARY, Stop("trial", "t1")])
def test_owed_help_comes_between_and_then_leads_on(library: Library, stop: Stop) -> None:
    route = route_at(SAFETY)
    assert route.by_way_of_help(library, stop) == journey.HELP
    route.arrive(journey.HELP)
    route.arrive(journey.HELP)  # built anew
    order = route.order(library, Answers())
    assert (route.next(order), route.previous(order)) == (stop, SAFETY)


@pytest.mark.parametrize("stop", [SAFETY, journey.NUMBERS, journey.HELP])
def test_owed_help_stands_neither_before_its_question_nor_before_help(library: Library, stop: Stop) -> None:
    assert route_at(SAFETY).by_way_of_help(library, stop) == stop


def test_help_that_came_between_and_was_left_leads_nowhere_later(library: Library) -> None:
    route = route_at(SAFETY)
    route.by_way_of_help(library, journey.SUMMARY)
    for stop in (journey.HELP, journey.CHECK, journey.HELP):
        route.arrive(stop)
    assert route.next(route.order(library, Answers())) == journey.POINTS


def test_from_the_numbers_help_leads_back_to_where_they_were_asked_for(library: Library) -> None:
    route = route_at(SAFETY, journey.NUMBERS, journey.HELP)
    assert route.previous(route.order(library, Answers())) == SAFETY


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
