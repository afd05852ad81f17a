"""Every entry of a library as flat texts by field, so that no field can be passed over when two are compared."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic import BaseModel

from decision_aid.knowledge.condition_words import condition_lines
from decision_aid.knowledge.model.conditions import AllOf, AnyOf, Comparison, Not, See
from decision_aid.knowledge.model.library import Library

_CALLED: Final = {
    "says": "text", "also": "other side", "label": "name in short", "interest": "interest", "why": "reason why",
    "sells": "what the publisher sells", "found": "how the text was found", "when": "when it shows",
    "ask_when": "when it is asked", "opens_help": "answers that open help", "about": "options it is about",
    "means": "meaning", "of_100": "number of 100", "met": "verdict",
}  # fmt: skip
_BETWEEN: Final = " · "
_FOR_EDITORS: Final = ("note", "untold", "retold", "fingerprint", "named conditions", "cases")


@dataclass(frozen=True)
class Listed:
    """An entry: what kind it is, its id, what it is called, and each field that says anything, in words.

    `for_editors` marks what no person sees.
    """

    kind: str
    id: str
    title: str
    fields: Mapping[str, str]
    for_editors: bool = False


def for_editors(field: str) -> bool:
    """Whether only those who edit the rules see a field."""
    return field.rpartition(" / ")[2] in _FOR_EDITORS


def listed_entries(library: Library) -> Iterator[Listed]:
    """Yield every entry, in the order in which a person would meet it, each list of them as an entry of its own."""
    yield _listed(library, "page about the aid", "aid", library.aid.title, library.aid)
    owner = "" if library.owner in _folder_names(library) else library.owner
    yield Listed("rules", "owner", "Whose rules these are", _said({"owner": owner, "text": library.owner_says}))
    yield from _questionnaire(library)
    yield from _points(library)
    for claim_id, located in library.claims.items():
        where = {"article": located.article.id}
        if located.passage is not None:
            where |= {
                "section": located.passage.section,
                "paragraph": str(located.passage.paragraph),
                "fingerprint": located.passage.fingerprint or "",
            }
        yield _listed(library, "claim", claim_id, located.claim.says, located.claim, more=where)
    yield _ordered("claims", tuple(located.claim for located in library.claims.values()))
    yield from _all(library, "disagreement", library.disagreements, "title")
    yield from _options(library)
    yield from _all(library, "article", library.articles, "publisher")
    yield from _all(library, "criterion of the scorecard", library.scorecard, "asks")
    words = order_text(tuple(term.word for term in library.glossary.terms))
    yield Listed("list", "glossary", "glossary", _said({"order of words": words}))
    for term in library.glossary.terms:
        yield _listed(library, "word of the glossary", term.word, term.word, term)
    yield from _all(library, "medicine", library.medicines.medicines, "generic")
    yield _listed(library, "help page", "help", "Help", library.help_lines)
    yield Listed(
        "list",
        "cases",
        "cases",
        _said({"order of cases": order_text(tuple(case.name for case in library.cases))}),
        True,
    )
    for case in library.cases:
        fields = _said(
            {"answers": str(case.answers), "shows": order_text(case.shows), "hides": order_text(case.hides)}
        )
        yield Listed("case", case.name, case.name, fields, for_editors=True)


def _folder_names(library: Library) -> tuple[str, ...]:
    """Return the names of the folders: rules that name no owner bear one of them, which says nothing about them."""
    return tuple(folder.replace("\\", "/").rpartition("/")[2] for folder in library.folders)


def _questionnaire(library: Library) -> Iterator[Listed]:
    yield _ordered("sections", library.sections)
    for section in library.sections:
        yield _listed(library, "section", section.id, section.title, section, without=("pages",),
                      more={"order of pages": _ids(section.pages)})  # fmt: skip
        for page in section.pages:
            yield _listed(library, "page", page.id, page.title, page, without=("questions",),
                          more={"section": section.id, "order of questions": _ids(page.questions)})  # fmt: skip
            yield from _all(library, "question", page.questions, "label", {"page": page.id})
    yield from _all(library, "fact about a medicine", library.trial_fields, "label")
    yield from _all(library, "named condition", library.conditions, "says")


def _points(library: Library) -> Iterator[Listed]:
    yield _ordered("topics", library.topics)
    for topic in library.topics:
        fields = {"title": topic.title, "last": _yes(topic.last), "order of points": _ids(topic.points)}
        yield Listed("topic", topic.id, topic.title, _said(fields))
        yield from _all(library, "point", topic.points, "title", {"topic": topic.id})


def _options(library: Library) -> Iterator[Listed]:
    yield from _all(library, "row", library.rows, "title")
    yield from _all(library, "option", library.options, "title")


def _all(
    library: Library, kind: str, models: tuple[Any, ...], title: str, more: Mapping[str, str] | None = None
) -> Iterator[Listed]:
    for model in models:
        yield _listed(library, kind, model.id, getattr(model, title), model, more=more)
    if more is None:  # of the others the order is told by what they stand in
        yield _ordered(f"{kind}s", models)


def _ordered(what: str, models: tuple[Any, ...]) -> Listed:
    """Return an order as an entry of its own, so that a change of it alone is told too."""
    return Listed("list", what, what, _said({f"order of {what}": _ids(models)}), for_editors=what in _FOR_EDITORS)


def _listed(
    library: Library, kind: str, entry_id: str, title: str, model: BaseModel, *,
    more: Mapping[str, str] | None = None, without: tuple[str, ...] = (),
) -> Listed:  # fmt: skip
    fields = dict(more or {})
    for name, info in type(model).model_fields.items():
        if name not in (*without, "id"):
            fields |= _flat(library, _CALLED.get(name, (info.alias or name).replace("_", " ")), getattr(model, name))
    return Listed(kind, entry_id, title, _said(fields))


def _flat(library: Library, name: str, value: Any) -> dict[str, str]:
    """Return a value as texts, each under the way to it."""
    match value:
        case AllOf() | AnyOf() | Comparison() | Not() | See():
            return {name: "\n".join(f"{'  ' * depth}{words}" for depth, words in condition_lines(library, value))}
        case BaseModel():
            found: dict[str, str] = {}
            for inner, info in type(value).model_fields.items():
                called = _CALLED.get(inner, (info.alias or inner).replace("_", " "))
                found |= _flat(library, f"{name} / {called}", getattr(value, inner))
            return found
        case dict():
            return {key: text for part, inner in value.items()
                    for key, text in _flat(library, f"{name} / {part}", inner).items()}  # fmt: skip
        case tuple() if any(isinstance(item, BaseModel) for item in value):
            keys = [getattr(item, "id", number) for number, item in enumerate(value, start=1)]
            found = {f"order of {name}": order_text(tuple(str(key) for key in keys))}
            for key, item in zip(keys, value, strict=True):
                found |= _flat(library, f"{name} / {key}", item)
            return found
        case tuple():
            return {name: " | ".join(str(item) for item in value)}
        case bool():
            return {name: _yes(value)}
    return {name: "" if value is None else str(value)}


def _said(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in fields.items() if text}


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _ids(models: tuple[Any, ...]) -> str:
    return order_text(tuple(model.id for model in models))


def order_text(ids: tuple[str, ...]) -> str:
    """Return an order as a text; see `same_order`."""
    return _BETWEEN.join(ids)


def same_order(field: str, before: str, after: str) -> bool:
    """Whether a field is an order in which what stands in both stands alike; what is new or gone is told anyway."""
    if not field.startswith("order of "):
        return False
    old, new = before.split(_BETWEEN), after.split(_BETWEEN)
    return [name for name in old if name in new] == [name for name in new if name in old]
