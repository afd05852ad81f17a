"""The order of screens. Knows no Qt: a screen is named by a stop; Back and Continue follow from the answers."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from decision_aid.interview.answers import Answers
from decision_aid.interview.path import path
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.questionnaire import Page

StopKind: TypeAlias = Literal[
    "welcome", "page", "help", "trial", "check", "points", "compare", "summary", "about", "numbers", "library"
]
Progress: TypeAlias = Literal["done", "gaps", "here", "not-yet"]


@dataclass(frozen=True)
class Stop:
    """One screen; `id` is the page of a `page`, or the trial of a `trial`.

    `part` is that of the whole form of a trial; empty, the path decides: the few facts if it is short, else part 1.
    """

    kind: StopKind
    id: str = ""
    part: Literal["", "1", "2"] = ""


WELCOME = Stop("welcome")
CHECK = Stop("check")
POINTS = Stop("points")
COMPARE = Stop("compare")
SUMMARY = Stop("summary")
HELP = Stop("help")
ABOUT = Stop("about")
NUMBERS = Stop("numbers")
LIBRARY = Stop("library")


@dataclass(frozen=True)
class SectionEntry:
    """A line of the section list: what it is called, where it leads, and how far the person is with it."""

    title: str
    stop: Stop
    progress: Progress


def stops(library: Library, answers: Answers, *, short: bool) -> tuple[Stop, ...]:
    """Return the screens in order: the questions, the check, the points, the table, getting ready, the summary."""
    pages = path(library, answers, short=short)
    visit = [page for page in pages if library.section_of[page.id].part == "visit"]
    asked = [page for page in pages if library.section_of[page.id].part == "answers"]
    return (
        WELCOME,
        *(Stop("page", page.id) for page in asked),
        CHECK,
        POINTS,
        COMPARE,
        *(Stop("page", page.id) for page in visit),
        SUMMARY,
    )


def after(order: tuple[Stop, ...], stop: Stop) -> Stop:
    """Return the screen after one; after the last, the last."""
    return order[min(order.index(stop) + 1, len(order) - 1)] if stop in order else order[0]


def before(order: tuple[Stop, ...], stop: Stop) -> Stop:
    """Return the screen before one; before the first, the first."""
    return order[max(order.index(stop) - 1, 0)] if stop in order else order[0]


def is_answered(page: Page, answers: Answers) -> bool:
    """Whether every question of a page has an answer; own words and plain text may be left empty."""
    return all(question.id in answers or question.kind == "text" for question in page.questions)


def place_in_words(library: Library, answers: Answers, stop: Stop, *, short: bool) -> tuple[str, int, int]:
    """Return the section that a page lies in, its number among the pages asked there, and their count."""
    section = library.section_of[stop.id]
    pages = [page for page in path(library, answers, short=short) if library.section_of[page.id].id == section.id]
    numbers = [page.id for page in pages]
    return section.title, numbers.index(stop.id) + 1 if stop.id in numbers else 1, max(1, len(numbers))


def entries(
    library: Library,
    answers: Answers,
    current: Stop,
    reached: frozenset[Stop],
    titles: dict[str, str],
    *,
    short: bool,
) -> tuple[tuple[SectionEntry, ...], tuple[SectionEntry, ...]]:
    """Return the two parts of the section list, “my answers” and “for the visit”.

    `titles` names the screens that are no section of the questionnaire, by kind.
    """
    order = stops(library, answers, short=short)

    def fixed(kind: StopKind) -> SectionEntry:
        stop = Stop(kind)
        progress: Progress = "here" if current == stop else "done" if stop in reached else "not-yet"
        return SectionEntry(titles[kind], stop, progress)

    mine, visit = [fixed("welcome")], [fixed("points"), fixed("compare")]
    for section in library.sections:
        pages = [page for page in section.pages if Stop("page", page.id) in order]
        if not pages:
            continue
        inside = [Stop("page", page.id) for page in pages]
        visited = [stop for stop in inside if stop in reached]
        here = current in inside or (current.kind == "trial" and section.id == "medicines")
        here = here or (current.kind == "help" and section.id == library.sections[0].id)
        if here:
            progress: Progress = "here"
        elif len(visited) < len(inside):
            progress = "gaps" if visited else "not-yet"
        else:
            progress = "done" if all(is_answered(page, answers) for page in pages) else "gaps"
        entry = SectionEntry(section.title, inside[0], progress)
        (mine if section.part == "answers" else visit).append(entry)
    return (*mine, fixed("check")), (*visit, fixed("summary"))
