"""Every text of the rules that a person reads, with the place to mend it and the claims it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pydantic import BaseModel

from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.options import Cell
from decision_aid.knowledge.model.points import Point
from decision_aid.knowledge.model.questionnaire import Choice, Question
from decision_aid.knowledge.problems.problem import Place
from decision_aid.knowledge.reading.origins import EntryKind, Origins

_ABOUT_ARTICLES: Final = ("publisher", "sells", "found", "country", "paid")
_OF_FIGURES: Final = ("who", "outcome", "otherwise", "when", "comparison", "study")


@dataclass(frozen=True)
class ReadText:
    """A text, the field it stands in, and its place. `graded` texts count for the reading grade.

    `rests_on` are the claims behind it; `of_claim` says that it is the wording of a claim itself, and `asks` that it
    is a question.
    """

    text: str
    field: str
    place: Place
    graded: bool = True
    rests_on: tuple[str, ...] = ()
    of_claim: bool = False
    asks: bool = False


def read_texts(library: Library, origins: Origins) -> Iterator[ReadText]:
    """Yield every text that a person reads on the screen or on paper."""
    yield from _questions(library, origins)
    yield from _points(library, origins)
    for disagreement in library.disagreements:
        place = origins.place("disagreement", disagreement.id)
        yield ReadText(disagreement.title, "title", place, graded=False, asks=True)
        neutral = origins.place("disagreement", disagreement.id, "neutral")
        yield ReadText(disagreement.neutral, "neutral", neutral, rests_on=disagreement.claims)
        for number, side in enumerate(disagreement.sides):
            place = origins.place("disagreement", disagreement.id, "sides", number, "says")
            yield ReadText(side.says, "says", place, rests_on=side.claims)
    yield from _options(library, origins)
    for claim_id, located in library.claims.items():
        if located.claim.usable:
            place = origins.place("claim", claim_id, "says")
            yield ReadText(located.claim.says, "claim", place, graded=False, of_claim=True)
            figure = located.claim.figure
            for name in _OF_FIGURES if figure is not None else ():
                place = origins.place("claim", claim_id, "figure", name)
                yield ReadText(getattr(figure, name), name, place, graded=False, of_claim=True)
    yield from _about(library, origins)


def _questions(library: Library, origins: Origins) -> Iterator[ReadText]:
    for section in library.sections:
        yield ReadText(section.title, "title", origins.place("section", section.id, "title"), graded=False)
    for page in library.pages:
        if page.heading:
            yield ReadText(page.heading, "heading", origins.place("page", page.id, "heading"))
        if page.hint:
            yield ReadText(page.hint, "hint", origins.place("page", page.id, "hint"))
        if page.why:
            place = origins.place("page", page.id, "why", "says")
            yield ReadText(page.why.says, "why", place, rests_on=page.why.claims)
        for question in page.questions:
            yield ReadText(question.ask, "ask", origins.place("question", question.id, "ask"), asks=True)
            if question.hint:
                yield ReadText(question.hint, "hint", origins.place("question", question.id, "hint"))
            yield from _small_print(question, origins)
            yield from _choices(question.choices, "question", question.id, origins)
    for entry in library.trial_fields:
        yield ReadText(entry.ask, "ask", origins.place("trial-field", entry.id, "ask"), asks=True)
        if entry.ask_now:
            yield ReadText(entry.ask_now, "ask", origins.place("trial-field", entry.id, "ask_now"), asks=True)
        if entry.hint:
            yield ReadText(entry.hint, "hint", origins.place("trial-field", entry.id, "hint"))
        yield ReadText(entry.label, "label", origins.place("trial-field", entry.id, "label"), graded=False)
        yield from _choices(entry.choices, "trial-field", entry.id, origins)


def _small_print(question: Question, origins: Origins) -> Iterator[ReadText]:
    for name in ("label", "none_of_these", "unit", "opener"):
        if text := getattr(question, name):
            yield ReadText(text, name, origins.place("question", question.id, name), graded=False)


def _choices(choices: tuple[Choice, ...], kind: EntryKind, entry_id: str, origins: Origins) -> Iterator[ReadText]:
    for number, choice in enumerate(choices):
        place = origins.place(kind, entry_id, "choices", number)
        yield ReadText(choice.label, "label", place, graded=False)
        if choice.hint:
            yield ReadText(choice.hint, "hint", place, graded=False)


def _points(library: Library, origins: Origins) -> Iterator[ReadText]:
    for topic in library.topics:
        yield ReadText(topic.title, "title", origins.place("topic", topic.id), graded=False)
    for point in library.points.values():
        yield from _point(point, origins)


def _point(point: Point, origins: Origins) -> Iterator[ReadText]:
    claims = (*point.claims, *point.figures)
    yield ReadText(point.title, "title", origins.place("point", point.id, "title"), graded=False)
    yield ReadText(point.says, "says", origins.place("point", point.id, "says"), rests_on=claims)
    if point.also:
        yield ReadText(point.also, "also", origins.place("point", point.id, "also"), rests_on=claims)
    if point.elsewhere:
        place = origins.place("point", point.id, "elsewhere", "says")
        yield ReadText(point.elsewhere.says, "elsewhere", place, rests_on=point.elsewhere.claims)
    for number, question in enumerate(point.ask):
        yield ReadText(question, "ask", origins.place("point", point.id, "ask", number), asks=True)


def _options(library: Library, origins: Origins) -> Iterator[ReadText]:
    for row in library.rows:
        yield ReadText(row.title, "title", origins.place("row", row.id, "title"), graded=False)
    for option in library.options:
        for name in ("title", "short"):
            place = origins.place("option", option.id, name)
            yield ReadText(getattr(option, name), name, place, graded=False)
        for key, cell in option.cells.items():
            yield from _cell(cell, key, option.id, "cells", origins, graded=True)
        for key, mark in option.mirror.items():
            yield from _cell(mark, key, option.id, "mirror", origins, graded=False)


def _cell(cell: Cell, key: str, option_id: str, part: str, origins: Origins, *, graded: bool) -> Iterator[ReadText]:
    if cell.says:
        place = origins.place("option", option_id, part, key, "says")
        yield ReadText(cell.says, key, place, graded, rests_on=cell.claims)
    if cell.elsewhere:
        place = origins.place("option", option_id, part, key, "elsewhere", "says")
        yield ReadText(cell.elsewhere.says, key, place, graded, rests_on=cell.elsewhere.claims)


def _about(library: Library, origins: Origins) -> Iterator[ReadText]:
    """Yield what the aid says about itself, its sources and its help, and its words in plain ones."""
    for article in library.articles:
        for name in _ABOUT_ARTICLES:
            if text := getattr(article, name):
                place = origins.place("article", article.id, name)
                yield ReadText(text, name, place, graded=False, of_claim=True)
    yield from _in_file(library.aid, "aid.yaml", ("aid",), origins)
    for number, criterion in enumerate(library.scorecard):
        yield from _in_file(criterion, "aid.yaml", ("scorecard", number), origins)
    yield from _in_file(library.glossary, "resources/glossary.yaml", (), origins)
    yield from _in_file(library.help_lines, "resources/help_lines.yaml", (), origins)


def _in_file(entry: BaseModel, file: str, path: tuple[str | int, ...], origins: Origins) -> Iterator[ReadText]:
    """Yield every text in an entry and in what lies in it; names that only files use have no blanks."""
    source = origins.files.get(file)
    for name in type(entry).model_fields:
        value = getattr(entry, name)
        parts = value if isinstance(value, tuple) else (value,)
        for number, part in enumerate(parts):
            inside = (*path, name, number) if isinstance(value, tuple) else (*path, name)
            if isinstance(part, BaseModel):
                yield from _in_file(part, file, inside, origins)
            elif isinstance(part, str) and " " in part:
                place = source.place(inside) if source is not None else Place(file)
                yield ReadText(part, name, place, graded=False, of_claim=True)
