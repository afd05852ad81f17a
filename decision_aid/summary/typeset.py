"""Typesetting: the document as PDF, for keeping and reading aloud, and as SVG pages, for the preview and the printer.

Data goes to the template as JSON in one string, so nothing that a person types can be markup, read a file or fetch
anything.
Measured facts about typst that this rests on are noted where they matter; found with typst 0.15.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any, Final, Literal, TypeAlias

import typst

from decision_aid.knowledge.model.help_lines import HelpLinesFile
from decision_aid.summary.building import NOTICE
from decision_aid.summary.document import Document
from decision_aid.summary.glyphs import Glyphs, breakable, read_glyphs
from decision_aid.summary.help_frame import help_frame

Paper: TypeAlias = Literal["letter", "a4"]

Kept: TypeAlias = Literal[0, 1, 2]

_KEPT_COMPILATIONS: Final = 10
_UA: Final = "ua-1"
_ARCHIVE: Final = "a-3a"
_NEVER_BROKEN: Final = frozenset({"alt", "sentences", "kind", "style", "address", "moves"})
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_ROOT_ELEMENT: Final = re.compile(rb"<svg ")


@dataclass(frozen=True)
class Typesetter:
    """Typesets with the templates and typefaces of a resources folder. Make one, and keep it: it caches."""

    resources: Path
    glyphs: Glyphs = field(init=False)
    _one_at_a_time: Lock = field(init=False, default_factory=Lock)
    _compiler: typst.Compiler = field(init=False)

    def __post_init__(self) -> None:
        """Read the typefaces and set up the compiler."""
        fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(self.resources / "fonts")],
        )
        object.__setattr__(self, "glyphs", read_glyphs(self.resources / "fonts"))
        compiler = typst.Compiler(root=str(self.resources / "summary"), font_paths=fonts)
        object.__setattr__(self, "_compiler", compiler)

    def pdf(self, document: Document, paper: Paper, attachment: bytes | None = None) -> bytes:
        """Return the document as PDF/UA-1 and PDF/A-3a; with the bytes of a visit file attached, if given."""
        return self._pdf(self._summary(document, paper, attachment))

    def svg_pages(self, document: Document, paper: Paper) -> tuple[bytes, ...]:
        """Return the same pages as SVG."""
        return self._svg(self._summary(document, paper))

    def help_sheet_pdf(self, lines: HelpLinesFile, country_id: str, today: date, paper: Paper) -> bytes:
        """Return a sheet with the help numbers of a country as PDF."""
        return self._pdf(self._help_sheet(lines, country_id, today, paper))

    def help_sheet_svg(self, lines: HelpLinesFile, country_id: str, today: date, paper: Paper) -> bytes:
        """Return the same sheet as SVG."""
        return self._svg(self._help_sheet(lines, country_id, today, paper))[0]

    def unprintable(self, document: Document) -> tuple[str, ...]:
        """Return the signs that are replaced by their names on paper, each once, for a notice in the preview."""
        return self.glyphs.without_glyph("\n".join(_texts(asdict(document))))

    def let_go(self, documents: Kept = 2) -> None:
        """Free what was kept of earlier documents, but of these last few; a large one takes some 200 megabytes.

        typst keeps what it used in its last ten compilations, and has no other way to let go of it.
        """
        for _ in range(_KEPT_COMPILATIONS // (documents + 1)):
            self._compile(b"", format="svg")

    def _summary(self, document: Document, paper: Paper, attachment: bytes | None = None) -> bytes:
        attached = "none" if attachment is None else _quoted(_as_text(attachment))
        return self._source("summary", asdict(document), paper, f", attachment: {attached}")

    def _help_sheet(self, lines: HelpLinesFile, country_id: str, today: date, paper: Paper) -> bytes:
        data = {
            "title": "Help numbers",
            "notice": NOTICE,
            "content": lines.collected.isoformat(),
            "dated": (today.year, today.month, today.day),
            "help": asdict(help_frame(lines, country_id, today)),
        }
        return self._source("help-sheet", data, paper)

    def _source(self, template: str, data: Mapping[str, Any], paper: Paper, more: str = "") -> bytes:
        """Return the main source: data inside it, since what comes through `sys_inputs` typst lays out anew."""
        told = _quoted(json.dumps(self._printable(data), ensure_ascii=False))
        file = template.replace("-", "_")
        return f'#import "/{file}.typ": {template}\n#{template}(json(bytes({told})), "{paper}"{more})\n'.encode()

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

    def _pdf(self, source: bytes) -> bytes:
        return self._compile(source, format="pdf", pdf_standards=[_UA, _ARCHIVE])[0]

    def _svg(self, source: bytes) -> tuple[bytes, ...]:
        return tuple(map(_with_no_pen, self._compile(source, format="svg")))

    def _compile(self, source: bytes, **how: Any) -> tuple[bytes, ...]:
        with self._one_at_a_time:  # typst refuses a second thread meanwhile
            return _as_pages(self._compiler.compile(source, **how))


def _quoted(text: str) -> str:
    """Return a text as a typst string: within one, only these two signs mean something."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


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
