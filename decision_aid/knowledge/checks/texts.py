"""Every text of the rules that a person reads, with the place to mend it."""

from collections.abc import Iterator
from dataclasses import dataclass

from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.problems.problem import Place
from decision_aid.knowledge.reading.origins import Origins


@dataclass(frozen=True)
class ReadText:
    """A text, the field it stands in, and its place. `graded` texts count for the reading grade."""

    text: str
    field: str
    place: Place
    graded: bool = True


def read_texts(library: Library, origins: Origins) -> Iterator[ReadText]:
    """Yield every text that a person reads on the screen or on paper."""
    yield from _questions(library, origins)
    yield from _points(library, origins)
    for disagreement in library.disagreements:
        place = origins.place("disagreement", disagreement.id)
        yield ReadText(disagreement.title, "title", place, graded=False)
        yield ReadText(disagreement.neutral, "neutral", origins.place("disagreement", disagreement.id, "neutral"))
        for number, side in enumerate(disagreement.sides):
            yield ReadText(side.says, "says", origins.place("disagreement", disagreement.id, "sides", number, "says"))
    for option in library.options:
        for row, cell in option.cells.items():
            if cell.says:
                yield ReadText(cell.says, row, origins.place("option", option.id, "cells", row, "says"))
            if cell.elsewhere:
                place = origins.place("option", option.id, "cells", row, "elsewhere", "says")
                yield ReadText(cell.elsewhere.says, row, place)
        for priority, mark in option.mirror.items():
            if mark.says:
                place = origins.place("option", option.id, "mirror", priority, "says")
                yield ReadText(mark.says, priority, place, graded=False)
            if mark.elsewhere:
                place = origins.place("option", option.id, "mirror", priority, "elsewhere", "says")
                yield ReadText(mark.elsewhere.says, priority, place, graded=False)
    for claim_id, located in library.claims.items():
        if located.claim.usable:
            yield ReadText(located.claim.says, "says", origins.place("claim", claim_id, "says"), graded=False)


def _questions(library: Library, origins: Origins) -> Iterator[ReadText]:
    for page in library.pages:
        if page.heading:
            yield ReadText(page.heading, "heading", origins.place("page", page.id, "heading"))
        if page.hint:
            yield ReadText(page.hint, "hint", origins.place("page", page.id, "hint"))
        if page.why:
            yield ReadText(page.why.says, "why", origins.place("page", page.id, "why", "says"))
        for question in page.questions:
            yield ReadText(question.ask, "ask", origins.place("question", question.id, "ask"))
            if question.hint:
                yield ReadText(question.hint, "hint", origins.place("question", question.id, "hint"))
            for number, choice in enumerate(question.choices):
                place = origins.place("question", question.id, "choices", number)
                yield ReadText(choice.label, "label", place, graded=False)
    for entry in library.trial_fields:
        yield ReadText(entry.ask, "ask", origins.place("trial-field", entry.id, "ask"))
        if entry.ask_now:
            yield ReadText(entry.ask_now, "ask", origins.place("trial-field", entry.id, "ask_now"))
        if entry.hint:
            yield ReadText(entry.hint, "hint", origins.place("trial-field", entry.id, "hint"))


def _points(library: Library, origins: Origins) -> Iterator[ReadText]:
    for point in library.points.values():
        yield ReadText(point.title, "title", origins.place("point", point.id, "title"), graded=False)
        yield ReadText(point.says, "says", origins.place("point", point.id, "says"))
        if point.also:
            yield ReadText(point.also, "also", origins.place("point", point.id, "also"))
        if point.elsewhere:
            yield ReadText(point.elsewhere.says, "elsewhere", origins.place("point", point.id, "elsewhere", "says"))
        for number, question in enumerate(point.ask):
            yield ReadText(question, "ask", origins.place("point", point.id, "ask", number))
