"""Where the rules and resources that travel with the aid lie."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def _folder(name: str) -> Path:
    """Return the folder inside an installed wheel, or else the one beside the package in a checkout."""
    installed = _PACKAGE / "shipped" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def rules_folder() -> Path:
    """Return the folder of the shipped rule files."""
    return _folder("rules")


def resources_folder() -> Path:
    """Return the folder of the shipped resources: typefaces, icons, help lines, examples."""
    return _folder("resources")
