"""A look: the colours of a theme and the size of the text, with the fonts and icons that follow from them."""

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from decision_aid.window.look.tokens import Tokens

FAMILY: Final = "Noto Sans"
Role: TypeAlias = Literal[
    "welcome", "heading", "part", "card-title", "small-heading", "text", "card", "button", "aside", "caption",
    "tag", "number", "bar",
]  # fmt: skip

# size in pixels at 100% text, and weight
_ROLES: Final[dict[Role, tuple[int, int]]] = {
    "welcome": (32, 600),
    "heading": (28, 600),
    "part": (20, 600),
    "card-title": (19, 600),
    "small-heading": (17, 600),
    "text": (17, 400),
    "card": (16, 400),
    "button": (16, 600),
    "aside": (15, 400),
    "caption": (14, 400),
    "tag": (14, 600),
    "number": (36, 700),
    "bar": (16, 600),
}


def load_typeface(resources: Path) -> None:
    """Make the bundled typeface known to Qt, so that the window looks the same on every machine."""
    for file in sorted((resources / "fonts").glob("NotoSans-*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


@dataclass(frozen=True)
class Look:
    """Colours and text size; `percent` is from 100 to 200."""

    tokens: Tokens
    percent: int
    resources: Path

    @property
    def scale(self) -> float:
        """How much larger than at 100% the text is."""
        return self.percent / 100

    def px(self, pixels: float) -> int:
        """Return a length that grows with the text."""
        return round(pixels * self.scale)

    def at_most(self, percent: int) -> "Look":
        """Return the same look with smaller text, where room is short."""
        return replace(self, percent=min(self.percent, percent))

    @property
    def list_width(self) -> int:
        """The width of the section list beside a screen, in pixels; it grows half as fast as the text."""
        return round(252 * (1 + self.scale) / 2)

    def font(self, role: Role, weight: int | None = None) -> QFont:
        """Return the font of a role of text."""
        size, usual = _ROLES[role]
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight or usual))
        return font

    def icon(self, name: str, colour: str, size: int = 20) -> QIcon:
        """Return an icon in a colour, drawn sharp at the size that grows with the text."""
        return QIcon(self.pixmap(name, colour, size))

    def pixmap(self, name: str, colour: str, size: int = 20) -> QPixmap:
        """Return an icon as a picture; `size` is in pixels at 100% text."""
        return _drawn(self.resources / "icons" / f"{name}.svg", colour, self.px(size))


@lru_cache(maxsize=512)
def _drawn(file: Path, colour: str, side: int) -> QPixmap:
    svg = file.read_bytes().replace(b"#000", colour.encode())
    picture = QPixmap(QSize(side * 2, side * 2))
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture
