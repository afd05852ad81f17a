"""The book as PDF. Texts go to the template as JSON, so that nothing in a rule can be markup."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

import typst

from decision_aid.summary.glyphs import Glyphs, read_glyphs
from decision_aid.workshop.book.pages import Book


def book_pdf(book: Book, resources: Path, paper: Literal["letter", "a4"]) -> bytes:
    """Return the book as tagged PDF (UA-1). Signs that the typefaces lack are replaced by their names."""
    folder = resources / "book"
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resources / "fonts")]
    )
    compiler = typst.Compiler(str(folder / "book.typ"), root=str(folder), font_paths=fonts)
    data = json.dumps(_printable(read_glyphs(resources / "fonts"), asdict(book)), ensure_ascii=False)
    made = compiler.compile(format="pdf", sys_inputs={"data": data, "paper": paper}, pdf_standards=["ua-1"])
    return made if isinstance(made, bytes) else b"".join(made or ())


def _printable(glyphs: Glyphs, value: Any) -> Any:
    match value:
        case str():
            return glyphs.printable(value)
        case dict():
            return {key: _printable(glyphs, item) for key, item in value.items()}
        case list() | tuple():
            return [_printable(glyphs, item) for item in value]
    return value
