"""Typesetting: the document as PDF, for keeping and reading aloud, and as SVG pages, for the preview and the printer.

Data goes to the template as JSON, so nothing that a person types can be markup, read a file or fetch anything.
Measured facts about typst that this rests on are noted where they matter; found with typst 0.15.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

import typst

from decision_aid.interview.rough_dates import day_words
from decision_aid.knowledge.model.help_lines import HelpLinesFile
from decision_aid.summary.building import NOTICE
from decision_aid.summary.document import Document
from decision_aid.summary.glyphs import Glyphs, breakable, read_glyphs
from decision_aid.summary.help_frame import help_frame

Paper: TypeAlias = Literal["letter", "a4"]

_UA: Final = "ua-1"
_ARCHIVE: Final = "a-3a"
_TWO_PAGES: Final = 2
_HOPELESS: Final = 5  # so many pages get no fewer by setting them densely, so the roomy layout stays
# From roomy to dense. Type never gets smaller; if nothing gives two pages, the first with the fewest is taken.
_LAYOUTS: Final = (
    "columns",
    "columns-tight",
    "wide-tight",
    "columns-run-in-boxes-tight",
    "wide-run-in-boxes-tight",
    "columns-run-in-tight",
    "wide-run-in-tight",
)
_REMEMBERED: Final = 100  # layouts
_COUNTING: Final = 36  # dots an inch; at much less, typst 0.15 panics on hatched areas
_NEVER_BROKEN: Final = frozenset({"alt", "sentences"})
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_ROOT_ELEMENT: Final = re.compile(rb"<svg ")


@dataclass(frozen=True)
class Typesetter:
    """Typesets with the templates and typefaces of a resources folder. Make one, and keep it: it caches."""

    resources: Path
    glyphs: Glyphs = field(init=False)
    _summary: typst.Compiler = field(init=False)
    _help_sheet: typst.Compiler = field(init=False)
    _layouts: dict[bytes, str] = field(init=False, default_factory=dict)  # the chosen one, by a digest of the pages

    def __post_init__(self) -> None:
        """Read the typefaces and set up the compilers."""
        folder = self.resources / "summary"
        fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(self.resources / "fonts")],
        )
        object.__setattr__(self, "glyphs", read_glyphs(self.resources / "fonts"))
        for name, template in (("_summary", "summary.typ"), ("_help_sheet", "help_sheet.typ")):
            compiler = typst.Compiler(str(folder / template), root=str(folder), font_paths=fonts)
            object.__setattr__(self, name, compiler)

    def pdf(self, document: Document, paper: Paper, attachment: bytes | None = None) -> bytes:
        """Return the document as PDF/UA-1 and PDF/A-3a; with the bytes of a visit file attached, if given."""
        inputs = self._inputs(document, paper)
        if attachment is not None:
            inputs["attachment"] = _as_text(attachment)
        return _pdf(self._summary, inputs)

    def svg_pages(self, document: Document, paper: Paper) -> tuple[bytes, ...]:
        """Return the same pages as SVG."""
        return _svg(self._summary, self._inputs(document, paper))

    def help_sheet_pdf(self, lines: HelpLinesFile, country_id: str, today: date, paper: Paper) -> bytes:
        """Return a sheet with the help numbers of a country as PDF."""
        return _pdf(self._help_sheet, self._sheet_inputs(lines, country_id, today, paper))

    def help_sheet_svg(self, lines: HelpLinesFile, country_id: str, today: date, paper: Paper) -> bytes:
        """Return the same sheet as SVG."""
        return _svg(self._help_sheet, self._sheet_inputs(lines, country_id, today, paper))[0]

    def unprintable(self, document: Document) -> tuple[str, ...]:
        """Return the signs that are replaced by their names on paper, each once, for a notice in the preview."""
        return self.glyphs.without_glyph("\n".join(_texts(asdict(document))))

    def _inputs(self, document: Document, paper: Paper) -> dict[str, str]:
        inputs = {"data": self._json(asdict(document)), "paper": paper, "part": "all", "layout": _LAYOUTS[0]}
        if document.clinician is not None:
            inputs["layout"] = self._known_layout(document, paper)
        return inputs

    def _known_layout(self, document: Document, paper: Paper) -> str:
        """Return the layout of the clinician's pages; they are the same as before when only other pages changed."""
        data = asdict(replace(document, patient=None))
        pages = sha256(json.dumps((paper, data)).encode()).digest()
        if pages not in self._layouts:
            if len(self._layouts) >= _REMEMBERED:
                self._layouts.clear()
            self._layouts[pages] = self._layout({"data": self._json(data), "paper": paper})
        return self._layouts[pages]

    def _layout(self, inputs: Mapping[str, str]) -> str:
        """Return the roomiest layout in which the clinician's pages are two, or else as few as can be."""
        fewest, chosen = None, _LAYOUTS[0]
        for layout in _LAYOUTS:
            count = self._clinician_pages({**inputs, "part": "clinician", "layout": layout})
            if fewest is None or count < fewest:
                fewest, chosen = count, layout
            if count <= _TWO_PAGES or count > _HOPELESS:
                break
        return chosen

    def _clinician_pages(self, inputs: dict[str, str]) -> int:
        """Count pages by small pictures, the cheapest output there is: query() takes no inputs in typst 0.15."""
        return len(_as_pages(self._summary.compile(format="png", ppi=_COUNTING, sys_inputs=inputs)))

    def _sheet_inputs(self, lines: HelpLinesFile, country_id: str, today: date, paper: Paper) -> dict[str, str]:
        data = {
            "title": "Help numbers",
            "notice": NOTICE,
            "prepared": day_words(today),
            "content": lines.collected.isoformat(),
            "dated": (today.year, today.month, today.day),
            "help": asdict(help_frame(lines, country_id, today)),
        }
        return {"data": self._json(data), "paper": paper}

    def _json(self, data: Mapping[str, Any]) -> str:
        return json.dumps(self._printable(data), ensure_ascii=False)

    def _printable(self, value: Any, *, broken: bool = True) -> Any:
        match value:
            case str():
                text = self.glyphs.printable(value)
                return breakable(text) if broken else text
            case Mapping():
                return {key: self._printable(item, broken=key not in _NEVER_BROKEN) for key, item in value.items()}
            case list() | tuple():
                return [self._printable(item, broken=broken) for item in value]
            case _:
                return value


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Mapping():
            for item in value.values():
                yield from _texts(item)
        case list() | tuple():
            for item in value:
                yield from _texts(item)


def _pdf(compiler: typst.Compiler, inputs: dict[str, str]) -> bytes:
    return _as_pages(compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=[_UA, _ARCHIVE]))[0]


def _svg(compiler: typst.Compiler, inputs: dict[str, str]) -> tuple[bytes, ...]:
    pages = _as_pages(compiler.compile(format="svg", sys_inputs=inputs))
    return tuple(_with_no_pen(page) for page in pages)


def _as_pages(compiled: bytes | list[bytes] | None) -> tuple[bytes, ...]:
    """Return output as a tuple: typst gives bare bytes for a PDF and for a single page."""
    return (compiled,) if isinstance(compiled, bytes) else tuple(compiled or ())


def _with_no_pen(page: bytes) -> bytes:
    """Take away the pen that QtSvg would draw around every letter on paper, so that all text came out bold.

    Seen with Qt 6.12: `stroke="none"` does not help, a width of 0 does, and strokes of their own stay.
    """
    return _ROOT_ELEMENT.sub(b'<svg stroke-width="0" ', page, count=1)


def _as_text(attachment: bytes) -> str:
    """Return JSON bytes as text for typst, which takes only whole Unicode: a lone half is written as its escape."""
    text = attachment.decode("utf-8", "surrogatepass")
    return _LONE_SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
