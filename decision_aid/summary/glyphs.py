"""Which signs the bundled typefaces have, and what is printed instead of the others.

A PDF/UA file may hold no sign without a glyph: typst then refuses the whole document. So every text passes through
`Glyphs.printable` first. Read from the typefaces themselves, because nothing else knows what they hold.
"""

import re
import struct
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# the cuts of one family differ a little: a sign counts if every cut that may be chosen for it has it
_FAMILIES = (
    ("NotoSans-SemiCondensed.ttf", "NotoSans-SemiCondensedBold.ttf", "NotoSans-SemiCondensedItalic.ttf"),
    ("NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf"),
    ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
    ("DejaVuSans.ttf",),
)
_SPACES = {"\t": " ", "\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
_LINE_ENDS = re.compile(r"\r\n")
_SIGNS_BEFORE_BREAK = 6
_LONG_WORD = re.compile(r"[^\s\-/–—\u200b]{19,}")
_ZERO_WIDTH_SPACE = "\u200b"


@dataclass(frozen=True)
class Glyphs:
    """The signs that can be printed, by family of typefaces."""

    families: tuple[frozenset[str], ...]

    def printable(self, text: str) -> str:
        """Return the text with every sign that has no glyph replaced by its name in brackets, or dropped.

        Dropped are signs that show nothing by themselves: controls, joiners, variation selectors, skin tones.
        """
        if text.isascii() and text.isprintable():
            return text
        text = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
        return "".join(printed for _, printed in self._clusters(text))

    def without_glyph(self, text: str) -> tuple[str, ...]:
        """Return the signs of a text that are replaced by their names, each once, as they come."""
        replaced = (sign for sign, printed in self._clusters(unicodedata.normalize("NFC", text)) if printed[1:])
        return tuple(dict.fromkeys(replaced))

    def _clusters(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield each sign and what is printed for it. A sign and the marks upon it need one family that has all."""
        cluster = ""
        for given in text:
            sign = _SPACES.get(given, given)
            if _shows_nothing(sign):
                yield given, ""
                continue
            wanted = cluster + sign if unicodedata.combining(sign) else sign
            if sign == "\n" or any(signs.issuperset(wanted) for signs in self.families):
                cluster = wanted
                yield given, sign
            else:
                cluster = "]"
                yield given, " " if sign.isspace() else f"[{_name(sign)}]"


def _name(sign: str) -> str:
    return unicodedata.name(sign, f"sign U+{ord(sign):04X}").lower()


def _shows_nothing(sign: str) -> bool:
    if sign == "\n":
        return False
    category = unicodedata.category(sign)
    selector = "\ufe00" <= sign <= "\ufe0f" or "\U000e0000" <= sign <= "\U000e01ef"
    skin_tone = "\U0001f3fb" <= sign <= "\U0001f3ff"
    return category in ("Cc", "Cf", "Cs", "Co", "Cn") or selector or skin_tone


def breakable(text: str) -> str:
    """Return the text with places to break in words of 19 signs and more, which a narrow column could not hold."""
    return _LONG_WORD.sub(lambda match: _with_breaks(match[0]), text)


def _with_breaks(word: str) -> str:
    if any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in word):
        return word  # a break would part joined letters
    parts = [word[:_SIGNS_BEFORE_BREAK]]
    for sign in word[_SIGNS_BEFORE_BREAK:]:
        if len(parts[-1]) >= _SIGNS_BEFORE_BREAK and not unicodedata.combining(sign):
            parts.append("")
        parts[-1] += sign
    return _ZERO_WIDTH_SPACE.join(parts)


def read_glyphs(fonts: Path) -> Glyphs:
    """Read from the typefaces in a folder which signs they have."""
    return Glyphs(
        tuple(frozenset.intersection(*(_signs((fonts / name).read_bytes()) for name in names)) for names in _FAMILIES)
    )


def _signs(font: bytes) -> frozenset[str]:
    """Read the `cmap` table of a TrueType file: https://learn.microsoft.com/typography/opentype/spec/cmap."""
    tables = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * number) for number in range(tables))
    cmap = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    count = struct.unpack_from(">H", font, cmap + 2)[0]
    starts = {cmap + struct.unpack_from(">HHI", font, cmap + 4 + 8 * number)[2] for number in range(count)}
    points: set[int] = set()
    for start in starts:
        kind = struct.unpack_from(">H", font, start)[0]
        if kind == 4:
            points.update(_segments(font, start))
        elif kind == 12:
            points.update(_groups(font, start))
    return frozenset(chr(point) for point in points if point < 0x110000)


def _segments(font: bytes, start: int) -> Iterator[int]:
    """Format 4: ranges of code points up to U+FFFF. A glyph number of 0 means that there is none."""
    count = struct.unpack_from(">H", font, start + 6)[0] // 2
    lasts, firsts, deltas, offsets = (
        struct.unpack_from(f">{count}H", font, start + 14 + gap + 2 * count * part)
        for part, gap in ((0, 0), (1, 2), (2, 2), (3, 2))
    )
    offsets_at = start + 16 + 6 * count
    for number, (first, last) in enumerate(zip(firsts, lasts, strict=True)):
        for point in range(first, min(last, 0xFFFE) + 1):
            if offsets[number] == 0:
                glyph = (point + deltas[number]) & 0xFFFF
            else:
                at = offsets_at + 2 * number + offsets[number] + 2 * (point - first)
                glyph = struct.unpack_from(">H", font, at)[0]
            if glyph:
                yield point


def _groups(font: bytes, start: int) -> Iterator[int]:
    """Format 12: ranges of all code points."""
    count = struct.unpack_from(">I", font, start + 12)[0]
    for number in range(count):
        first, last, _ = struct.unpack_from(">III", font, start + 16 + 12 * number)
        yield from range(first, last + 1)
