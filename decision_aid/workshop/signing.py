"""The ticks of the book, back in the files: a form says who reviewed what, and the rules then say so.

A second person who signs stands beside the first; the same person, or anybody once it is due, begins anew.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

import yaml
from pydantic import Field, model_validator

from decision_aid.knowledge.folders import folders_to_read, prefixes
from decision_aid.knowledge.model.entry import Entry, SignOff, Text
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.reviewing import REVIEWED_KINDS, reviewables
from decision_aid.knowledge.problems.nearest import did_you_mean
from decision_aid.knowledge.reading.origins import Origins
from decision_aid.knowledge.reading.yaml_nodes import Loader, YamlPath, read_text
from decision_aid.workshop.layout import laid_out
from decision_aid.workshop.review import place_of_entry, reviews

_A_YEAR: Final = timedelta(days=365)


class SigningError(Exception):
    """The form cannot be used; the text says why in a sentence."""


class SignForm(Entry):
    """Who reviewed which entries, when, and when they are due again."""

    by: Text
    reviewed: date
    next: date
    points: tuple[Text, ...] = ()
    claims: tuple[Text, ...] = ()
    questions: tuple[Text, ...] = ()
    disagreements: tuple[Text, ...] = ()
    cells: tuple[Text, ...] = Field(default=(), description="option/row, or option/what matters")

    @model_validator(mode="after")
    def _in_order(self) -> "SignForm":
        if self.reviewed >= self.next:
            raise ValueError("review-order")
        return self

    def ids(self) -> tuple[tuple[str, str], ...]:
        """Return the kind and id of each entry that is signed."""
        return tuple((kind, name) for kind in REVIEWED_KINDS for name in getattr(self, f"{kind}s"))


def blank_form(library: Library, today: date) -> str:
    """Return a form with the ids of all that is due: a reviewer deletes what was not ticked."""
    due = reviews(library, today).due
    lines = [
        "# Delete what was not ticked as right, fill in the name, and run: decision-aid review --sign FILE RULES_DIR",
        'by: ""', f"reviewed: {today}", f"next: {today + _A_YEAR}",
    ]  # fmt: skip
    for kind in REVIEWED_KINDS:
        mine = [entry.id for entry in due if entry.kind == kind]
        lines += [f"{kind}s:", *(f"  - {name}" for name in mine)] if mine else []
    return "\n".join([*lines, ""])


def file_of(rules: Sequence[Path], name: str) -> Path | None:
    """Return the file of a name in the folders that were named, if it is there."""
    folders = folders_to_read(rules)
    mine = {folder.resolve() for folder in rules}
    pairs = sorted(zip(prefixes(folders), folders, strict=True), key=lambda pair: -len(pair[0]))
    prefix, folder = next((prefix, folder) for prefix, folder in pairs if name.startswith(prefix))
    return folder / name.removeprefix(prefix) if folder.resolve() in mine else None


def signed_files(library: Library, origins: Origins, form: SignForm) -> dict[str, str]:
    """Return the new text of each file that is signed, by its name. Raises `SigningError`."""
    known = {(entry.kind, entry.id): entry for entry in reviewables(library)}
    wanted: dict[str, dict[YamlPath, str]] = {}
    for kind, name in form.ids():
        entry = next((known[key] for key in known if key == (kind, name)), None)
        if entry is None:
            meant = did_you_mean(name, [other for mine, other in known if mine == kind])
            raise SigningError(f"There is no {kind} “{name}”.{meant}")
        if entry.review.status == "retired":
            raise SigningError(f"The {kind} “{name}” is retired, and is shown to nobody.")
        file, path = place_of_entry(origins, entry)
        wanted.setdefault(file, {})[path] = _written(signed(entry.review, form))
    return {file: with_reviews(origins.files[file].text, places) for file, places in wanted.items()}


def signed(review: Any, form: SignForm) -> SignOff:
    """Return a review after somebody signed."""
    fresh = SignOff(status="reviewed", by=form.by, reviewed=form.reviewed, next=form.next)
    if review.status != "reviewed" or review.by.casefold() == form.by.casefold() or review.next <= form.reviewed:
        return fresh
    first, second = sorted(
        [(review.reviewed, review.by), (form.reviewed, form.by)], key=lambda signature: signature[0]
    )
    return SignOff(
        status="reviewed", by=first[1], reviewed=first[0], next=min(review.next, form.next),
        second_by=second[1], second_reviewed=second[0],
    )  # fmt: skip


def _written(review: SignOff) -> str:
    fields = {
        name: json.dumps(value, ensure_ascii=False) if name in ("by", "second_by") else value
        for name, value in review.model_dump(mode="json", exclude_none=True).items()
    }
    return f"review: {{{', '.join(f'{name}: {value}' for name, value in fields.items())}}}"


def with_reviews(text: str, places: Mapping[YamlPath, str]) -> str:
    """Return the text of a rule file with a review written into the entries at these paths; all else stays."""
    root: Any = yaml.compose(text, Loader=Loader)
    before = read_text(text, "").value
    changes = [_change(_node(root, path), review) for path, review in places.items()]
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    written = laid_out(text)
    # a file that came out with other values would be the loss of somebody's work
    assert _bare(read_text(written, "").value) == _bare(before)
    return written


def _node(node: Any, path: YamlPath) -> Any:
    for part in path:
        pairs = {key.value: inner for key, inner in node.value} if isinstance(part, str) else node.value
        node = pairs[part]
    return node


def _change(entry: yaml.MappingNode, review: str) -> tuple[int, int, str]:
    """Return where the review of an entry goes, how far what stands there reaches, and what stands there then."""
    for key, value in entry.value:
        if key.value == "review":
            last = value.value[-1][1] if value.value and not value.flow_style else value
            return key.start_mark.index, last.end_mark.index, review
    key = entry.value[-1][0]
    at = key.start_mark.index
    return at, at, f"{review}, " if entry.flow_style else f"{review}\n{' ' * key.start_mark.column}"


def _bare(value: Any) -> Any:
    """Return plain values without any review."""
    match value:
        case dict():
            return {name: _bare(inner) for name, inner in value.items() if name != "review"}
        case list():
            return [_bare(item) for item in value]
    return value
