"""Points that nobody is ever shown, points that everybody is shown, and pages that are never asked.

Tried, not reasoned: every mix of the answers that a condition can tell apart is gone through, up to a limit. A mix
counts only the questions that it asks, as with a person. Above the limit nothing is said, so that what is said is
true; counts over trials are taken as free of one another, which can only hide a point that never shows, never invent
one.
"""

from collections.abc import Iterator, Mapping
from itertools import product
from math import prod
from typing import Final, TypeAlias

from decision_aid.interview.answers import Answer, Answers
from decision_aid.interview.counts import Count
from decision_aid.interview.derived import Derived, KnownSet
from decision_aid.interview.judging import Facts, Verdict, judge
from decision_aid.knowledge.model.conditions import Comparison, Condition, comparisons, names_seen
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.points import Point
from decision_aid.knowledge.model.questionnaire import Page
from decision_aid.knowledge.problems.problem import Problem
from decision_aid.knowledge.reading.origins import Origins

Mix: TypeAlias = dict[str, Answer | Derived | None]
MOST_MIXES: Final = 20_000  # a second's work; the shipped conditions need at most some thousands
_TRIALS: Final = "trials"
_EVER_TRIED: Final = "ever-tried"


def reach_problems(library: Library, origins: Origins) -> Iterator[Problem]:
    """Yield points that can never show or always do, and pages that can never be asked."""
    for point in library.points.values():
        if point.when is None:
            continue
        verdicts = possible_verdicts(library, point.when)
        place = origins.place("point", point.id, "when")
        if verdicts and not any(_shows(point, verdict) for verdict in verdicts) and not point.balances:
            yield Problem("never-shows", place, {"found": point.id})
        elif verdicts and Verdict.NOT_MET not in verdicts:
            yield Problem("always-shows", place, {"found": point.id})
    for page in library.pages:
        if page.ask_when is not None:
            verdicts = possible_verdicts(library, page.ask_when)
            if verdicts and Verdict.MET not in verdicts:
                yield Problem("never-asked", origins.place("page", page.id, "ask_when"), {"found": page.id})


def _shows(point: Point, verdict: Verdict) -> bool:
    return verdict is Verdict.MET or (verdict is Verdict.CANNOT_TELL and point.when_unknown == "show")


def possible_verdicts(library: Library, condition: Condition) -> frozenset[Verdict]:
    """Return every verdict that some person's answers can give; none if there are too many mixes to try."""
    compared = tuple(_comparisons(library, condition))
    asked_by = _pages_behind(library, compared)
    every = (*compared, *(entry for page in asked_by for entry in page))
    values = {name: _values(library, name, every) for name in dict.fromkeys(entry.answer for entry in every)}
    if prod(len(options) for options in values.values()) > MOST_MIXES:
        return frozenset()
    derives = any(name in DERIVED_NAMES for name in values)
    wanted = {*values, *([_TRIALS] if derives else ())}
    pages = tuple(page for page in library.pages if wanted & {question.id for question in page.questions})
    found = set()
    for chosen in product(*values.values()):
        facts = _facts(library, pages, dict(zip(values, chosen, strict=True)))
        found.add(judge(condition, facts).verdict)
        if len(found) == len(Verdict):
            break
    return frozenset(found)


def _comparisons(library: Library, condition: Condition) -> Iterator[Comparison]:
    yield from comparisons(condition)
    for name in names_seen(condition):
        yield from _comparisons(library, library.named_conditions[name].when)


def _pages_behind(library: Library, compared: tuple[Comparison, ...]) -> tuple[tuple[Comparison, ...], ...]:
    """Return what decides whether the questions of these comparisons are asked, page by page, and so on back."""
    pages: dict[str, tuple[Comparison, ...]] = {}
    waiting = [entry.answer for entry in compared]
    while waiting:
        name = waiting.pop()
        page = library.page_of.get(_TRIALS if name in DERIVED_NAMES else name)
        if page is not None and page.ask_when is not None and page.id not in pages:
            pages[page.id] = tuple(_comparisons(library, page.ask_when))
            waiting += [entry.answer for entry in pages[page.id]]
    return tuple(pages.values())


def _values(library: Library, name: str, compared: tuple[Comparison, ...]) -> tuple[Answer | Derived | None, ...]:
    """Return one value for each way in which the comparisons can take an answer; nothing stands for no answer."""
    mine = [entry for entry in compared if entry.answer == name]
    choices = tuple(dict.fromkeys(choice for entry in mine for choice in entry.choices))
    numbers = {number for entry in mine for number in (entry.at_least, entry.at_most) if number is not None}
    edges = sorted({near for number in numbers for near in (number - 1, number, number + 1)})
    if name in DERIVED_NAMES:
        if DERIVED_NAMES[name].kind == "count":
            return (None, *(Count(edge, edge) for edge in edges if edge >= 0))
        return (None, *(KnownSet(frozenset(some), complete=True) for some in _subsets(choices)))
    question = library.questions[name]
    offered = tuple(choice.id for choice in question.answers)
    match question.kind:
        case "choice" | "yes_no":
            other = next((choice for choice in offered if choice not in choices), None)
            return (None, *choices, *((other,) if other else ()))
        case "choices" | "ranking":
            other = next((choice for choice in offered if choice not in choices), None)
            sets = [(*some, *((other,) if other and not some else ())) for some in _subsets(choices)]
            allowed = question.up_to if question.kind == "ranking" else len(offered)
            return (None, *(some for some in sets if some and len(some) <= allowed))
        case "number":
            return (None, *(edge for edge in edges if question.least <= edge <= question.most))
    return (None, "said")


def _subsets(items: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for ticks in product((False, True), repeat=len(items)):
        yield tuple(item for item, ticked in zip(items, ticks, strict=True) if ticked)


def _facts(library: Library, pages: tuple[Page, ...], mix: Mix) -> Facts:
    """Return the facts of a mix, without answers to questions that it does not ask. `pages` are those that matter."""
    answers = Answers()
    derived = {name: value for name, value in mix.items() if isinstance(value, Count | KnownSet)}
    for page in pages:
        facts = Facts(answers, derived, library.named_conditions)
        if page.ask_when is not None and judge(page.ask_when, facts).verdict is not Verdict.MET:
            if any(question.id == _TRIALS for question in page.questions):
                derived = _without_trials(answers, derived)
            continue
        for question in page.questions:
            value = mix.get(question.id)
            if value is not None and not isinstance(value, Count | KnownSet):
                answers = answers.answered(question.id, value)
    return Facts(answers, derived, library.named_conditions)


def _without_trials(answers: Answers, derived: Mapping[str, Derived]) -> dict[str, Derived]:
    """Return what follows when no medicine was written down: nothing, or zero for whoever says that there is none."""
    if answers.get(_EVER_TRIED) != "no":
        return {}
    none = KnownSet(frozenset(), complete=True)
    return {name: Count(0, 0) if isinstance(value, Count) else none for name, value in derived.items()}
