"""Which signs the bundled typefaces have, and what is printed instead of the others.

A PDF/UA file may hold no sign without a glyph: typst then refuses the whole document. So every text passes through
`Glyphs.printable` first. Read from the typefaces themselves, because nothing else knows what they hold.
"""

import re
import struct
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
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
_CHINESE = "Chinese or Japanese"
_SCRIPTS = {"CJK": _CHINESE, "HIRAGANA": _CHINESE, "KATAKANA": _CHINESE, "HANGUL": "Korean", "DEVANAGARI": "Hindi"}
_FIRST_OF_FLAGS = 0x1F1E6
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_SIGNS_BEFORE_BREAK = 6
_ADDRESS = re.compile(r"\S*\w\.[a-z]{2,}(/\S*)?")
_LONGEST_ADDRESS = 60  # a longer one would not fit on a line
_LONG_WORD = re.compile(r"[^\s\-/–—\u200b]{19,}")
_ZERO_WIDTH_SPACE = "\u200b"


@dataclass(frozen=True)
class Glyphs:
    """The signs that can be printed, by family of typefaces; `plain` are those of the first that always are."""

    families: tuple[frozenset[str], ...]
    plain: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Note what needs no second look."""
        plain = (sign for sign in self.families[0] if not _shows_nothing(sign) and not unicodedata.combining(sign))
        object.__setattr__(self, "plain", frozenset(plain) - _SPACES.keys())

    def printable(self, text: str) -> str:
        """Return the text with every run of signs that has no glyph replaced by words in brackets, or dropped.

        Letters of one script are counted, other signs named. Dropped are signs that show nothing by themselves:
        controls, joiners, variation selectors, skin tones.
        """
        if self.plain.issuperset(text):
            return text
        text = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
        return "".join(printed for _, printed in self._runs(text))

    def without_glyph(self, text: str) -> tuple[str, ...]:
        """Return the signs of a text that are replaced by words, each once, as they come."""
        if self.plain.issuperset(text):
            return ()
        runs = self._runs(unicodedata.normalize("NFC", text))
        replaced = (sign for run, printed in runs if printed[:1] == "[" and run != printed for sign in run)
        return tuple(dict.fromkeys(sign for sign in replaced if not sign.isspace() and not _shows_nothing(sign)))

    def _runs(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield signs with what is printed for them; those without a glyph that belong together as one run."""
        run, script = "", ""
        for given, printed in self._signs(text):
            of = _script(given) if printed is None else script if given == " " and run else ""
            if run and of != script:
                yield run, _in_brackets(run, script)
                run = ""
            if printed is None or (run and of):
                run, script = run + given, of
                if not script:
                    yield run, _in_brackets(run, script)
                    run = ""
            else:
                yield given, printed
        if run:
            yield run, _in_brackets(run, script)

    def _signs(self, text: str) -> Iterator[tuple[str, str | None]]:
        """Yield each sign and what is printed for it, nothing if it has no glyph.

        A sign and the marks upon it need one family that has all.
        """
        cluster = ""
        for given in _FLAG.sub(_named_flag, text):
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
                yield given, " " if sign.isspace() else None


def _named_flag(flag: re.Match[str]) -> str:
    """Return a flag as the letters of its country: it is two signs, and one picture."""
    return f"[flag {''.join(chr(ord(sign) - _FIRST_OF_FLAGS + ord('A')) for sign in flag[0])}]"


def _script(sign: str) -> str:
    """Return what the script of a letter is called; nothing for a sign that is none, such as a picture."""
    if unicodedata.category(sign)[0] not in "LM":
        return _CHINESE if "\u3000" <= sign <= "\u303f" else ""
    word = unicodedata.name(sign, "SIGN").partition(" ")[0]
    return _SCRIPTS.get(word, word.capitalize())


def _in_brackets(run: str, script: str) -> str:
    if not script:
        return f"[{unicodedata.name(run, f'sign U+{ord(run):04X}').lower()}]"
    count = sum(not sign.isspace() for sign in run)
    space = " " if run.endswith(" ") else ""
    return f"[{count} {script} {'sign' if count == 1 else 'signs'}: see my file]{space}"


def _shows_nothing(sign: str) -> bool:
    if sign == "\n":
        return False
    category = unicodedata.category(sign)
    selector = "\ufe00" <= sign <= "\ufe0f" or "\U000e0000" <= sign <= "\U000e01ef"
    skin_tone = "\U0001f3fb" <= sign <= "\U0001f3ff"
    return category in ("Cc", "Cf", "Cs", "Co", "Cn") or selector or skin_tone


def breakable(text: str) -> str:
    """Return the text with places to break in words of 19 signs and more, which a narrow column could not hold.

    Addresses stay whole.
    """
    return _LONG_WORD.sub(lambda match: _with_breaks(match[0]), text)


def _is_address(word: str) -> bool:
    return len(word) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(word) is not None


def _with_breaks(word: str) -> str:
    if _is_address(word) or any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in word):
        return word  # a break would be copied with an address, and part joined letters
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
