"""How the tests read a summary back: example visits, documents, and the text of a PDF, freed of what paper adds."""

import io
import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from pypdf import PdfReader

from decision_aid.discussion.discuss import discuss
from decision_aid.interview.plain import read_answers
from decision_aid.interview.visit import Size, Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.building import build
from decision_aid.summary.document import Document
from decision_aid.visits.format import from_json

TODAY = date(2026, 11, 24)
EXAMPLES = (
    "two-ssris-weight-blood-pressure-cost",
    "bipolar-one-medicine",
    "nothing-tried-yet",
    "many-medicines-considering-ect",
    "unsure-about-nearly-everything",
    "thoughts-of-suicide-wants-something-fast",
    "empty",
)
PATIENT_KEYS = ("questions", "matters", "points", "disagreements", "compare", "sources", "help-lines")
Of = TypeVar("Of")


def example(library: Library, resources: Path, name: str) -> Visit:
    return from_json(library, (resources / "examples" / f"{name}.json").read_bytes())


def visit_of(library: Library, **answers: object) -> Visit:
    """A visit from plain answers, with `_` for `-` in the ids of questions."""
    read = read_answers(library, {key.replace("_", "-"): value for key, value in answers.items()})
    assert not read.not_understood
    return Visit(read.answers)


def with_ticks(visit: Visit, *off: str) -> Visit:
    for key in off:
        visit = visit.ticked(key, False)
    return visit


def document_of(library: Library, visit: Visit, today: date = TODAY, country: str = "us") -> Document:
    return build(library, visit, discuss(library, visit.answers), today=today, country=country)


def contents_of(document: Document, kind: type[Of]) -> list[Of]:
    """What the blocks of one kind hold, in order."""
    return [content for content in document.contents() if isinstance(content, kind)]


def sized(visit: Visit, size: Size) -> Visit:
    return replace(visit, size=size)


def words_in(pdf: bytes) -> int:
    """How many words the pages hold: whatever has a letter or a digit."""
    return sum(any(sign.isalnum() for sign in word) for word in text_of(pdf).split())


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in read(pdf).pages)


def squeezed(text: str) -> str:
    """The text without any spaces and breaks, and without ligatures, for comparing words across line ends."""
    return re.sub(r"[\s\u200b]+", "", unicodedata.normalize("NFKC", text))


def strings_of(value: object) -> list[str]:
    """Every string in a document, in order."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in strings_of(item)]
    if is_dataclass(value):
        return [text for field in fields(value) for text in strings_of(getattr(value, field.name))]
    return []


def stands_in(pages: list[str], text: str) -> bool:
    """Whether a text stands on one page as a whole, or on two that follow each other, broken between them."""
    if any(text in page for page in pages):
        return True
    return any(
        text[:end] in one and text[end:] in other for one, other in pairwise(pages) for end in range(1, len(text))
    )
