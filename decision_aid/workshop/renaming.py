"""A library with its options under each other’s names: what holds for one must hold for the other."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel

from decision_aid.interview.answers import Answers
from decision_aid.knowledge.model.conditions import Comparison
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.options import Option
from decision_aid.knowledge.model.questionnaire import Choice

Renamed = TypeVar("Renamed", bound=BaseModel)
_CONSIDERING = "considering"


def with_options_renamed(library: Library, names: Mapping[str, str]) -> Library:
    """Return the library with the ids of options exchanged wherever they stand, and the options in reverse order."""
    topics = tuple(
        replace(topic, points=tuple(_renamed(point, names) for point in topic.points)) for topic in library.topics
    )
    return replace(
        library,
        topics=topics,
        conditions=tuple(_renamed(condition, names) for condition in library.conditions),
        sections=tuple(_renamed(section, names) for section in library.sections),
        options=tuple(_renamed(option, names) for option in reversed(library.options)),
    )


def answers_renamed(answers: Answers, names: Mapping[str, str]) -> Answers:
    """Return the answers of a person who named the other options."""
    said = answers.get(_CONSIDERING)
    if not isinstance(said, tuple):
        return answers
    return answers.answered(_CONSIDERING, tuple(names.get(str(option), str(option)) for option in said))


def _renamed(entry: Renamed, names: Mapping[str, str]) -> Renamed:
    """Return an entry with its ids of options exchanged: what a point is about, and what a condition asks of them."""
    changed: dict[str, Any] = {}
    for name in type(entry).model_fields:
        value = getattr(entry, name)
        if isinstance(value, Comparison):
            changed[name] = _compared(value, names)
        elif isinstance(value, BaseModel):
            changed[name] = _renamed(value, names)
        elif isinstance(value, tuple) and any(isinstance(item, BaseModel) for item in value):
            inside = [
                _compared(item, names) if isinstance(item, Comparison) else _renamed(item, names) for item in value
            ]
            changed[name] = tuple(inside)
        elif name in ("about", "balances"):
            changed[name] = tuple(names.get(item, item) for item in value)
        elif name == "id" and isinstance(entry, Option | Choice):
            changed[name] = names.get(value, value)
    return entry.model_copy(update=changed)


def _compared(comparison: Comparison, names: Mapping[str, str]) -> Comparison:
    """Return a comparison with other options, made anew: a copy would remember the choices of before."""
    if comparison.answer != _CONSIDERING:
        return comparison
    plain = comparison.model_dump(by_alias=True, exclude_defaults=True)
    plain |= {"includes": names.get(plain["includes"], plain["includes"])} if "includes" in plain else {}
    several = plain.get("includes_any_of", ())
    plain |= {"includes_any_of": tuple(names.get(item, item) for item in several)} if several else {}
    return Comparison.model_validate(plain)
