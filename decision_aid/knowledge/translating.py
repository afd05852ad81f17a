"""Turn what pydantic says of a value into a problem that a clinician-editor can mend."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from decision_aid.knowledge.problems import Problem
from decision_aid.knowledge.yaml_nodes import YamlFile

_BY_TYPE = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "literal_error": "not-among",
    "too_short": "empty-list",
    "too_long": "too-many",
    "string_too_short": "empty-text",
    "string_too_long": "too-long",
    "string_type": "expected-text",
    "string_pattern_mismatch": "bad-id",
    "tuple_type": "expected-list",
    "list_type": "expected-list",
    "dict_type": "expected-fields",
    "model_type": "expected-fields",
    "model_attributes_type": "expected-fields",
    "bool_parsing": "expected-yes-no",
    "bool_type": "expected-yes-no",
}


def translate(error: ValidationError, source: YamlFile, model: type[BaseModel]) -> list[Problem]:
    """Return a problem for each thing that does not fit `model`, at its place in the file."""
    return [_problem(details, source, model) for details in error.errors(include_url=False)]


def did_you_mean(found: str, known: Iterator[str] | list[str] | tuple[str, ...]) -> str:
    """Return a sentence that suggests the nearest known name, or nothing."""
    near = get_close_matches(found, list(known), n=1, cutoff=0.6)
    return f" Did you mean “{near[0]}”?" if near else ""


def _problem(details: ErrorDetails, source: YamlFile, model: type[BaseModel]) -> Problem:
    loc = details["loc"]
    place = source.place(loc)
    name = str(loc[-1]) if loc else "the file"
    found = _quoted(details["input"])
    filled = {"field": name, "found": found, "expected": "", "meant": ""}
    kind = details["type"]
    if kind == "value_error":
        return Problem(str(details["ctx"]["error"]), place, filled)
    code = _BY_TYPE.get(kind)
    if code == "unknown-field":
        filled["meant"] = did_you_mean(name, tuple(field_names(model)))
    elif code == "not-among":
        expected = [choice.strip("'") for choice in _expected(details)]
        filled["expected"] = ", ".join(expected)
        filled["meant"] = did_you_mean(str(details["input"]), expected)
    elif code is None and ("int" in kind or kind.startswith(("greater", "less"))):
        code = "expected-number"
        filled["expected"] = details["msg"].removeprefix("Input should be ")
    elif code is None and "date" in kind:
        code = "expected-date"
    return Problem(code or "not-valid", place, filled)


def _expected(details: ErrorDetails) -> list[str]:
    text = str(details["ctx"]["expected"]).replace(" or ", ", ")
    return [part.strip() for part in text.split(", ")]


def _quoted(value: Any) -> str:
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, list | tuple):
        return "a list"
    text = "nothing" if value is None else f"“{value}”"
    return text if len(text) <= 60 else f"{text[:57]}…”"


@cache
def field_names(model: type[BaseModel]) -> frozenset[str]:
    """Return the names of all fields of a model and of the models inside it, as an author writes them."""
    names: set[str] = set()
    waiting: list[Any] = [model]
    seen: set[Any] = set()
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in seen:
            seen.add(kind)
            for name, entry in kind.model_fields.items():
                names.add(entry.alias or name)
                waiting.append(entry.annotation)
        else:
            waiting += get_args(kind)
    return frozenset(names)
