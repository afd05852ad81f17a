"""What the window remembers: its look, the country of the help numbers, the paper. Never answers."""

import json
import os
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

from platformdirs import user_config_path

from decision_aid.visits.saving import SavingError, save_bytes

ThemeName: TypeAlias = Literal["light", "dark", "contrast"]
ThemeChoice: TypeAlias = ThemeName | Literal["system"]
Paper: TypeAlias = Literal["letter", "a4"]
_LETTER = ("us", "ca", "mx")
_UNITED_STATES: Final = "us"
TEXT_SIZES = (100, 125, 150, 175, 200)


@dataclass(frozen=True)
class Settings:
    """The choices, with their defaults.

    `text_percent` is one of 100, 125, 150, 175, 200. `rules` is a folder of a clinic's own rules; empty for the
    shipped ones. `place` is where the
    window stood. `ask_country`: the country is only proposed, and the person has not said yet that it is theirs.
    """

    theme: ThemeChoice = "system"
    text_percent: int = 100
    country: str = "us"
    paper: Paper = "letter"
    rules: str = ""
    ask_country: bool = False
    place: str = ""


def usual_paper(country_id: str) -> Paper:
    """Return the paper that printers of a country hold: US Letter in North America, A4 elsewhere."""
    return "letter" if country_id in _LETTER else "a4"


def settings_file() -> Path:
    """Return where the settings belong on this system."""
    return user_config_path("decision-aid", appauthor=False) / "settings.json"


def region_of_surroundings() -> str:
    """Return the region that the language of a terminal names, as “US”; empty if it names none."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    found = re.match(r"[a-z]{2,3}[_-]([A-Z]{2})\b", named.replace(".", " "))
    return found[1] if found else ""


def read_settings(file: Path, region: str) -> Settings:
    """Read settings; what is missing or makes no sense falls back to its default, one by one.

    The default country is proposed by the `region` of the system, as “US”. Where that says nothing, it is the United
    States. It is asked for wherever the region is not that.
    """
    proposed = region.casefold() or _UNITED_STATES
    ask = region.casefold() != _UNITED_STATES
    usual = Settings(country=proposed, paper=usual_paper(proposed), ask_country=ask)
    try:
        plain: Any = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return usual
    if not isinstance(plain, dict):
        return usual
    theme, percent = plain.get("theme"), plain.get("text_percent")
    country, paper, rules = plain.get("country"), plain.get("paper"), plain.get("rules")
    ask_country, place = plain.get("ask_country"), plain.get("place")
    if not isinstance(ask_country, bool):  # an older file: it holds the United States even if nobody chose them
        ask_country = ask and country in (None, _UNITED_STATES)
        country = proposed if ask_country else country
    return Settings(
        theme=theme if theme in ("system", "light", "dark", "contrast") else usual.theme,
        text_percent=percent if percent in TEXT_SIZES else usual.text_percent,
        country=country if isinstance(country, str) and 0 < len(country) < 10 else usual.country,
        paper=paper if paper in ("letter", "a4") else usual.paper,
        rules=rules if isinstance(rules, str) else usual.rules,
        ask_country=ask_country,
        place=place if isinstance(place, str) else usual.place,
    )


def write_settings(file: Path, settings: Settings) -> None:
    """Write settings. Where that is not possible the window goes on without: they are a comfort, not a promise."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        save_bytes(file, json.dumps(asdict(settings)).encode())
    except (OSError, SavingError):
        return
