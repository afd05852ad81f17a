"""The ids of a library in a JSON Schema, so that an editor completes them.

What grows while somebody writes is offered, not demanded: a claim that was written a minute ago is no mistake, and
`check` finds what is. Only the choices of a question are held to what there is.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.entry import NOT_SURE
from decision_aid.knowledge.model.fixed_ids import WHAT_MATTERS
from decision_aid.knowledge.model.library import Library

_IN_LISTS: Final = {"claims": "claim", "figures": "figure", "shows": "point", "hides": "point"}
_ALONE: Final = {
    "disagreement": "disagreement", "see": "condition", "answer": "answer", "article": "article",
    "section": "heading", "successor": "successor",
}  # fmt: skip


def with_known_ids(made: dict[str, Any], library: Library) -> dict[str, Any]:
    """Return a schema that offers the ids of a library wherever one of them can stand."""
    known = {kind: list(dict.fromkeys(ids)) for kind, ids in _known(library)}
    used: dict[str, Any] = {}

    def offer(kind: str, plain: Mapping[str, Any]) -> dict[str, Any]:
        used[f"known-{kind}"] = {"enum": known[kind]}
        kept = {name: plain[name] for name in ("description", "default", "title") if name in plain}
        rest = {name: value for name, value in plain.items() if name not in kept}
        return {**kept, "anyOf": [{"$ref": f"#/definitions/known-{kind}"}, rest]}

    def filled(name: str, model: Any) -> Any:
        if not isinstance(model, dict) or "properties" not in model:
            return model
        fields = dict(model["properties"])
        for field, schema in fields.items():
            kind = _IN_LISTS.get(field)
            if kind and known[kind] and _of_ids(schema):
                fields[field] = {**schema, "items": offer(kind, schema["items"])}
            elif field in _ALONE and known[_ALONE[field]]:
                fields[field] = offer(_ALONE[field], schema)
        more = {}
        if name == "Comparison":
            more = {"allOf": list(_choices_of(library, fields))}
        if name == "Option":
            fields["cells"] = {**fields["cells"], "properties": _keys(fields["cells"], known["row"])}
            fields["mirror"] = {**fields["mirror"], "properties": _keys(fields["mirror"], known["priority"])}
        if name == "Case":
            labels = {question.id: {"description": question.ask} for question in library.questions.values()}
            fields["answers"] = {**fields["answers"], "properties": labels}
        return {**model, "properties": fields, **more}

    whole = filled("", made)
    inner = {name: filled(name, model) for name, model in made.get("$defs", {}).items()}
    return {**whole, "$defs": inner, "definitions": used} if inner else whole


def _known(library: Library) -> Iterator[tuple[str, Iterable[str]]]:
    yield "claim", (claim_id for claim_id, located in library.claims.items() if located.claim.usable)
    yield "figure", (claim_id for claim_id, located in library.claims.items() if located.claim.figure is not None)
    yield "point", library.points
    yield "disagreement", library.disagreements_by_id
    yield "condition", library.named_conditions
    yield "answer", (*(name for name, asked in library.questions.items() if not asked.opens_help), *DERIVED_NAMES)
    yield "article", (article.id for article in library.articles)
    yield "heading", (section for article in library.articles for section in article.sections)
    yield "successor", (*library.points, *library.claims)
    yield "row", (row.id for row in library.rows)
    yield "priority", library.offered.get(WHAT_MATTERS, ())


def _of_ids(schema: Mapping[str, Any]) -> bool:
    return schema.get("type") == "array" and "$ref" not in schema.get("items", {})


def _keys(schema: Mapping[str, Any], ids: Iterable[str]) -> dict[str, Any]:
    entry = next(iter(schema["patternProperties"].values()))
    return dict.fromkeys(ids, entry)


def _choices_of(library: Library, fields: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield, for each question with choices, what a comparison with its answer can name."""
    for question_id, choices in library.offered.items():
        if not choices or library.questions[question_id].opens_help:
            continue
        one = {"enum": [*choices, NOT_SURE]}
        then = {
            field: {"type": "array", "items": one} if field in ("is_one_of", "includes_any_of") else one
            for field in ("is", "is_one_of", "includes", "includes_any_of")
            if field in fields
        }
        yield {
            "if": {"properties": {"answer": {"const": question_id}}, "required": ["answer"]},
            "then": {"properties": then},
        }
