"""The tags of a PDF, as a screen reader meets them: what each element is, and which heads a cell belongs to."""

import io
from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader


@dataclass
class Element:
    kind: str
    id: str = ""
    alt: str = ""
    headers: tuple[str, ...] = ()
    children: "list[Element]" = field(default_factory=list)

    def all(self) -> "list[Element]":
        return [self, *(inner for child in self.children for inner in child.all())]

    def rows(self) -> "list[list[Element]]":
        """The cells of each row of a table."""
        return [row.children for row in self.all() if row.kind == "TR"]


def structure(pdf: bytes) -> list[Element]:
    """Every element of the structure tree, in the order of reading."""
    return _element(PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"]).all()


def _element(raw: Any) -> Element:
    tag = raw.get_object()
    attributes = tag.get("/A", [])
    attributes = attributes if isinstance(attributes, list) else [attributes]
    headers = tuple(str(head) for given in attributes for head in given.get_object().get("/Headers", []))
    inside = tag.get("/K", [])
    inside = inside.get_object() if hasattr(inside, "get_object") else inside
    parts = inside if isinstance(inside, list) else [inside]
    children = [_element(part) for part in parts if "/S" in _dictionary(part) or "/K" in _dictionary(part)]
    kind, own_id, alt = (str(tag.get(key, "")) for key in ("/S", "/ID", "/Alt"))
    return Element(kind[1:], own_id, alt, headers, children)


def _dictionary(part: Any) -> dict[str, Any]:
    found = part.get_object() if hasattr(part, "get_object") else part
    return found if hasattr(found, "keys") else {}
