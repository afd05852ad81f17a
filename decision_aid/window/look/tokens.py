"""The colours of each theme. A test computes the contrast of every pair that is used."""

from dataclasses import dataclass
from typing import Final

from decision_aid.window.settings import ThemeName


@dataclass(frozen=True)
class TagColours:
    """Text and ground of a tag."""

    ink: str
    ground: str


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, by what they are for."""

    name: ThemeName
    page: str
    surface: str
    rail: str
    sunken: str
    tint: str
    line: str  # decoration only: nothing may depend on it
    control: str
    ink: str
    ink2: str
    accent: str
    accent_hover: str
    on_accent: str
    help: str
    on_help: str
    help_line: str
    focus: str
    error: str
    error_ground: str
    figure: str
    figure_empty: str
    study: TagColours
    care: TagColours
    plan: TagColours
    unknown: TagColours
    differ: TagColours
    edged: bool = False  # tags and panels get an edge instead of a ground


LIGHT: Final = Tokens(
    name="light",
    page="#F7F4ED",
    surface="#FFFFFF",
    rail="#EFEBE1",
    sunken="#F2EEE5",
    tint="#E4EFEC",
    line="#DDD7C9",
    control="#7A776C",
    ink="#1F292B",
    ink2="#4A5455",
    accent="#0F5B5E",
    accent_hover="#0B4A4D",
    on_accent="#FFFFFF",
    help="#153B3E",
    on_help="#FFFFFF",
    help_line="#8FB3B2",
    focus="#1C4FC0",
    error="#9C2A1C",
    error_ground="#FBECE7",
    figure="#0F5B5E",
    figure_empty="#7A776C",
    study=TagColours("#0B4D50", "#DDECE9"),
    care=TagColours("#6A4205", "#F8E8CF"),
    plan=TagColours("#1F4468", "#E0E9F3"),
    unknown=TagColours("#43494A", "#E9E6DD"),
    differ=TagColours("#5A3069", "#EEE5F2"),
)

DARK: Final = Tokens(
    name="dark",
    page="#191B1B",
    surface="#232626",
    rail="#1F2222",
    sunken="#2A2E2D",
    tint="#1F3A39",
    line="#3D4241",
    control="#8F9693",
    ink="#EDEAE3",
    ink2="#BFC0BA",
    accent="#7FC8C2",
    accent_hover="#9AD6D1",
    on_accent="#0C2A2B",
    help="#10383A",
    on_help="#FFFFFF",
    help_line="#7FA9A8",
    focus="#F3C14B",
    error="#F2A091",
    error_ground="#3A2320",
    figure="#7FC8C2",
    figure_empty="#8F9693",
    study=TagColours("#A5DCD7", "#1F3E3D"),
    care=TagColours("#F0CE8C", "#413417"),
    plan=TagColours("#B5D3F0", "#22384E"),
    unknown=TagColours("#D5D5CF", "#383C3B"),
    differ=TagColours("#DFC1EC", "#3B2D43"),
)

_WHITE_ON_BLACK: Final = TagColours("#FFFFFF", "#000000")

CONTRAST: Final = Tokens(
    name="contrast",
    page="#000000",
    surface="#000000",
    rail="#000000",
    sunken="#000000",
    tint="#000000",
    line="#FFFFFF",
    control="#FFFFFF",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    accent="#FFFFFF",
    accent_hover="#FFE94A",
    on_accent="#000000",
    help="#000000",
    on_help="#FFFFFF",
    help_line="#FFFFFF",
    focus="#FFE94A",
    error="#FFB3A6",
    error_ground="#000000",
    figure="#FFFFFF",
    figure_empty="#FFFFFF",
    study=_WHITE_ON_BLACK,
    care=_WHITE_ON_BLACK,
    plan=_WHITE_ON_BLACK,
    unknown=_WHITE_ON_BLACK,
    differ=_WHITE_ON_BLACK,
    edged=True,
)

THEMES: Final[dict[ThemeName, Tokens]] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
