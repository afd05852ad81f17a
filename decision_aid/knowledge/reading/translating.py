"""Turn what pydantic says of a value into a problem that a clinician-editor can mend."""

from functools import cache
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from decision_aid.knowledge.problems.capping import AND_MORE, MOST_IN_A_FILE
from decision_aid.knowledge.problems.nearest import did_you_mean, nearest
from decision_aid.knowledge.problems.problem import Place, Problem
from decision_aid.knowledge.reading.partial_reading import as_id
from decision_aid.knowledge.reading.yaml_nodes import YamlFile, YamlPath

_MOST = 2 * MOST_IN_A_FILE  # a flood costs more to word than anybody reads
_BY_TYPE = {
    "missing": "missing-field",
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
    errors = _without_consequences(error.errors(include_url=False))
    rest = len(errors) - _MOST
    errors = errors[:_MOST]
    missing = {details["loc"] for details in errors if details["type"] == "missing"}
    told: list[Problem] = []
    for details in errors:
        if details["type"] == "extra_forbidden":
            # a field that is missing beside an unknown one of nearly the same name is one mistake, not two
            beside = [str(loc[-1]) for loc in missing if loc[:-1] == details["loc"][:-1]]
            meant = nearest(str(details["loc"][-1]), beside)
            missing.discard((*details["loc"][:-1], meant or ""))
            told.append(_unknown_field(details, source, model, meant))
    told += [
        _problem(details, source)
        for details in errors
        if details["type"] != "extra_forbidden" and (details["type"] != "missing" or details["loc"] in missing)
    ]
    if rest > 0:
        told.append(Problem(AND_MORE, Place(source.file), {"n": str(rest)}))
    return told


def _without_consequences(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Return errors without those of lists that are too short only because an entry of theirs does not fit."""
    around = {details["loc"][:number] for details in errors for number in range(len(details["loc"]))}
    return [details for details in errors if details["type"] != "too_short" or details["loc"] not in around]


def _unknown_field(details: ErrorDetails, source: YamlFile, model: type[BaseModel], meant: str | None) -> Problem:
    name = str(details["loc"][-1])
    likely = f" Did you mean “{meant}”?" if meant else did_you_mean(name, field_names(model) - {name})
    return Problem("unknown-field", source.place(details["loc"]), {"field": name, "meant": likely})


def _problem(details: ErrorDetails, source: YamlFile) -> Problem:
    loc = details["loc"]
    kind = details["type"]
    name = _field_name(source, loc, kind)
    place = source.place(loc)
    filled = {"field": name, "found": _quoted(details["input"]), "expected": "", "meant": ""}
    if kind == "value_error":
        return Problem(str(details["ctx"]["error"]), place, filled)
    code = _BY_TYPE.get(kind)
    if code in ("missing-field", "empty-list") and name == "claims" and "passages" not in loc:
        return Problem("no-source", place, filled)
    if code == "missing-field" and "figure" in loc:
        return Problem("figure-incomplete", place, filled)
    if code == "empty-list" and details["ctx"]["actual_length"]:
        code = "too-few"
        filled |= {"expected": str(details["ctx"]["min_length"]), "found": str(details["ctx"]["actual_length"])}
    if code == "bad-id":
        plain = as_id(str(details["input"]))
        filled["meant"] = f" Did you mean “{plain}”?" if plain else ""
    if code == "not-among":
        expected = [choice.strip("'") for choice in _expected(details)]
        filled["expected"] = ", ".join(expected)
        filled["meant"] = did_you_mean(str(details["input"]), expected)
    elif code is None and ("int" in kind or kind.startswith(("greater", "less"))):
        code = "expected-number"
        filled["expected"] = _number_expected(details)
    elif code is None and "date" in kind:
        code = "expected-date"
    return Problem(code or "not-valid", place, filled)


def _field_name(source: YamlFile, loc: YamlPath, kind: str) -> str:
    """Return the name of the field that is meant, as the file has it, or as it would have to have it."""
    path = loc if kind in ("missing", "extra_forbidden") else source.known_path(loc)
    return next((str(part) for part in reversed(path) if isinstance(part, str)), "the file")


def _number_expected(details: ErrorDetails) -> str:
    limits = details.get("ctx", {})
    if "ge" in limits:
        return f"a whole number, {limits['ge']} or more"
    return f"a whole number, {limits['le']} or less" if "le" in limits else "a whole number"


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
