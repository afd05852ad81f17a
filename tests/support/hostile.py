"""Files that are made to harm whoever opens them: too large, too deep, or small and endless inside."""

import io
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from pypdf import PdfWriter

GIGABYTE = 1 << 30
SWOLLEN = 1 << 29  # more than the tests allow, and made in a second


def pdf_with(stream: bytes, filters: bytes) -> bytes:
    """A PDF with one attachment `visit.json`, whose stream stands as it is given."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(visit.json) 3 0 R]>>>>>>",
        b"<</Type/Pages/Kids[]/Count 0>>",
        b"<</Type/Filespec/F(visit.json)/UF(visit.json)/EF<</F 4 0 R>>>>",
        b"<</Type/EmbeddedFile/Filter%b/Length %d>>\nstream\n%b\nendstream" % (filters, len(stream), stream),
    )
    body, places = b"%PDF-1.7\n", []
    for number, item in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 5\n0000000000 65535 f \n" + table + b"trailer<</Root 1 0 R/Size 5>>\n"
    return body + head + b"startxref\n%d\n%%%%EOF" % len(body)


def deflated(size: int) -> bytes:
    """So many spaces, deflated, without ever holding them all."""
    press = zlib.compressobj(9)
    return b"".join(press.compress(b" " * (1 << 20)) for _ in range(size >> 20)) + press.flush()


def plain_pdf(attachments: dict[str, bytes]) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    for name, data in attachments.items():
        writer.add_attachment(name, data)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def work(factor: int) -> bytes:
    """A protected file that asks for so much work."""
    key = b"R/BBwd2PBaput7icTgZK0+5ozmYQN5VXOonBPfR13mY"
    mac = b"GfMfF9Q0quzikVXLxs67FQ1vjGwHljr67mnpsFdPHnA"
    return b"age-encryption.org/v1\n-> scrypt W0kzPNvO21vhOTqndQ3svQ %d\n%b\n--- %b\n" % (factor, key, mac) + bytes(
        99
    )


def _grow(path: Path) -> None:
    with path.open("ab") as file:
        file.truncate(GIGABYTE)


# what writes each file, by name; made only when asked for
HOSTILE: Final[dict[str, Callable[[Path], object]]] = {
    "a sparse gigabyte": _grow,
    "a PDF of a sparse gigabyte": lambda path: (path.write_bytes(b"%PDF-1.7\n"), _grow(path)),
    "a hundred thousand lists": lambda path: path.write_bytes(b"[" * 100_000 + b"]" * 100_000),
    "nothing but opened lists": lambda path: path.write_bytes(b"[" * 4_000_000),
    "a million empty lists": lambda path: path.write_bytes(b"[" + b"[]," * 1_300_000 + b"[]]"),
    "a million empty objects": lambda path: path.write_bytes(b"[" + b"{}," * 1_300_000 + b"{}]"),
    "nothing but quotes": lambda path: path.write_bytes(b'"' * 4_000_000),
    "nothing but backslashes": lambda path: path.write_bytes(b'{"a": "' + b"\\" * 3_999_000),
    "nothing but digits": lambda path: path.write_bytes(b"9" * 4_000_000),
    "a PDF that swells to half a gigabyte": lambda path: path.write_bytes(
        pdf_with(deflated(SWOLLEN), b"/FlateDecode")
    ),
    "twice deflated": lambda path: path.write_bytes(
        pdf_with(zlib.compress(deflated(SWOLLEN), 9), b"[/FlateDecode/FlateDecode]")
    ),
    "run lengths": lambda path: path.write_bytes(pdf_with(b"\x81 " * 3_000_000, b"/RunLengthDecode")),
    "run lengths in hexadecimal": lambda path: path.write_bytes(pdf_with(b"8120" * 1_500_000 + b">", b"[/AHx/RL]")),
    "a PDF of nothing but lists": lambda path: path.write_bytes(b"%PDF-1.7\n" + b"[ " * 3_900_000),
    "a PDF of nothing but objects": lambda path: path.write_bytes(b"%PDF-1.7\n" + b"1 0 obj\n" * 900_000),
    "a PDF of nothing but dictionaries": lambda path: path.write_bytes(
        b"%PDF-1.7\n" + b"<<" * 1_000_000 + b"startxref\n9\n%%EOF"
    ),
    "an age header without an end": lambda path: path.write_bytes(
        b"age-encryption.org/v1\n" + b"-> scrypt a 18\n" * 200_000
    ),
    "more work than there is memory": lambda path: path.write_bytes(work(24)),
    "a work factor of many digits": lambda path: path.write_bytes(work(10**30)),
}

# PDFs that cost a reader much: filters on filters, predictors, broken data, and a filter that is a program
_PREDICTED: Final = b"/FlateDecode/DecodeParms<</Predictor 12/Columns 1>>"
COSTLY_PDFS: Final[dict[str, Callable[[], bytes]]] = {
    "Flate over ASCII85": lambda: pdf_with(zlib.compress(b"z" * (64 << 20), 9), b"[/FlateDecode/ASCII85Decode]"),
    "Flate with predictors": lambda: pdf_with(zlib.compress(b"\x02\x01" * (16 << 20), 9), _PREDICTED),
    "Flate over LZW": lambda: pdf_with(
        zlib.compress(b"\x80\x0b\x60\x50" * (4 << 20), 9), b"[/FlateDecode/LZWDecode]"
    ),
    "Flate over run lengths": lambda: pdf_with(zlib.compress(b"\x81 " * (8 << 20), 9), b"[/Fl/RL]"),
    "broken Flate": lambda: pdf_with(
        zlib.compress(bytes(range(256)) * 28_000, 0)[:-9] + b"\xff" * 99, b"/FlateDecode"
    ),
    "a filter that is a program": lambda: pdf_with(b"\x97JB2\r\n\x1a\n" * 9, b"/JBIG2Decode"),
}
