"""What the window remembers: its look, the country of the help numbers, the paper. Never answers."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from platformdirs import user_config_path

from decision_aid.visits.saving import SavingError, save_bytes

ThemeName: TypeAlias = Literal["light", "dark", "contrast"]
ThemeChoice: TypeAlias = ThemeName | Literal["system"]
Paper: TypeAlias = Literal["letter", "a4"]
_LETTER = ("us", "ca", "mx")
TEXT_SIZES = (100, 125, 150, 175, 200)


@dataclass(frozen=True)
class Settings:
    """The choices, with their defaults.

    `text_percent` is one of 100, 125, 150, 175, 200. `rules` is a folder of a clinic's own rules; empty for the
    shipped ones.
    """

    theme: ThemeChoice = "system"
    text_percent: int = 100
    country: str = "us"
    paper: Paper = "letter"
    rules: str = ""


def usual_paper(country_id: str) -> Paper:
    """Return the paper that printers of a country hold: US Letter in North America, A4 elsewhere."""
    return "letter" if country_id in _LETTER else "a4"


def settings_file() -> Path:
    """Return where the settings belong on this system."""
    return user_config_path("decision-aid", appauthor=False) / "settings.json"


def read_settings(file: Path) -> Settings:
    """Read settings; what is missing or makes no sense falls back to its default, one by one."""
    try:
        plain: Any = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(plain, dict):
        return Settings()
    usual = Settings()
    theme, percent = plain.get("theme"), plain.get("text_percent")
    country, paper, rules = plain.get("country"), plain.get("paper"), plain.get("rules")
    return Settings(
        theme=theme if theme in ("system", "light", "dark", "contrast") else usual.theme,
        text_percent=percent if percent in TEXT_SIZES else usual.text_percent,
        country=country if isinstance(country, str) and len(country) == 2 else usual.country,
        paper=paper if paper in ("letter", "a4") else usual.paper,
        rules=rules if isinstance(rules, str) else usual.rules,
    )


def write_settings(file: Path, settings: Settings) -> None:
    """Write settings. Where that is not possible the window goes on without: they are a comfort, not a promise."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        save_bytes(file, json.dumps(asdict(settings)).encode())
    except (OSError, SavingError):
        return
