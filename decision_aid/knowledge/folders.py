"""Which folders of rules are read together, and what stands before the names of their files."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from decision_aid.knowledge.shipped import rules_folder

RESOURCES_PREFIX: Final = "resources/"
ONCE: Final = ("house-style.yaml", "options.yaml", "questionnaire.yaml")  # what an added folder cannot bring
_WHOLE: Final = ("aid.yaml", "articles.yaml", "conditions.yaml", *ONCE)


def folders_to_read(rules: Sequence[Path]) -> tuple[Path, ...]:
    """Return the folders to read, the one that the others are added to first."""
    own = tuple(folder for folder in rules if folder.resolve() != rules_folder().resolve())
    base = next((folder for folder in own if stands_alone(folder)), rules_folder())
    return (base, *(folder for folder in own if folder != base))


def stands_alone(folder: Path) -> bool:
    """Whether a folder is a whole set of rules. A file or two may be missing: that is a mistake to be told."""
    return sum((folder / name).is_file() for name in _WHOLE) >= len(_WHOLE) - 2


def prefixes(folders: Sequence[Path]) -> tuple[str, ...]:
    """Return what stands before the file names of each folder: nothing for the first, its name for any other."""
    found = [""]
    for folder in folders[1:]:
        name = f"{folder.resolve().name}/"
        found.append(f"{folder.resolve().as_posix()}/" if name in (*found, RESOURCES_PREFIX) else name)
    return tuple(found)
