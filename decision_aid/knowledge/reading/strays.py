"""Files that look like rule files and are not read: a wrong ending, a wrong folder, a name of another kind."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import Final

from decision_aid.knowledge.problems.nearest import nearest

TOP_FILES: Final = (
    "aid.yaml", "articles.yaml", "conditions.yaml", "disagreements.yaml", "house-style.yaml", "options.yaml",
    "questionnaire.yaml",
)  # fmt: skip
TOP_FOLDERS: Final = ("cases", "claims", "independent", "points")
_ENDINGS: Final = (".yaml", ".yml", ".yaml.txt", ".yml.txt")
_MOST: Final = 2_000  # files looked at: the folder may be somebody's whole disk
_DEEPEST: Final = 3


@dataclass(frozen=True)
class Stray:
    """A file that is not read, why, and how many others beside it have the same fault."""

    code: str
    name: str
    why: str
    others: int = 0


def strays(folder: Path, *, nothing: bool) -> Iterator[Stray]:
    """Yield one for each fault of each folder. `nothing` says that no file of the folder was read at all."""
    found = [(name, why) for name in sorted(_looking_like_rules(folder)) if (why := _why(name))]
    nothing = nothing and not any((folder / name).exists() for name in TOP_FILES)
    if nothing and not any(_near_its_place(name) for name, _ in found):
        below = {PurePosixPath(name).parts[0] for name, _ in found if "/" in name}
        meant = f" Did you mean its folder “{min(below)}”?" if below else ""
        yield Stray("no-rules", "", f"Check that it is the right one.{meant}")
        return
    for _, same in groupby(found, key=lambda stray: (str(PurePosixPath(stray[0]).parent), _ending(stray[0]))):
        (name, why), *others = same
        yield Stray("stray-file", name, why, len(others))


def _near_its_place(name: str) -> bool:
    """Whether a file is nearly where it belongs."""
    first, *rest = PurePosixPath(name).parts
    return first.casefold() in TOP_FOLDERS or (not rest and nearest(_stem(first), map(_stem, TOP_FILES)) is not None)


def _looking_like_rules(folder: Path) -> Iterator[str]:
    looked = 0
    for place, inner, files in os.walk(folder):
        here = Path(place).relative_to(folder)
        inner[:] = sorted(name for name in inner if not name.startswith(".")) if len(here.parts) < _DEEPEST else []
        for name in files:
            looked += 1
            if looked > _MOST:
                return
            if _ending(name) and not name.startswith("."):
                yield (here / name).as_posix()


def _ending(name: str) -> str:
    return next((ending for ending in reversed(_ENDINGS) if name.casefold().endswith(ending)), "")


def _stem(name: str) -> str:
    return name[: len(name) - len(_ending(name))].casefold()


def _why(name: str) -> str:
    """Return why a file is not read and what to do; nothing if it is read."""
    path = PurePosixPath(name)
    *folders, last = path.parts
    right = _stem(last) + ".yaml" if not folders else last[: len(last) - len(_ending(last))] + ".yaml"
    if not folders:
        if last in TOP_FILES:
            return ""
        if right in TOP_FILES:
            return f"Its name is to be “{right}”: change it."
        meant = nearest(_stem(last), map(_stem, TOP_FILES))
        hint = (
            f"Did you mean “{meant}.yaml”?" if meant else "Points, claims and cases stand in folders of these names."
        )
        return f"No rule file has this name. {hint} Change the name, or take the file out."
    if folders[0] not in TOP_FOLDERS and folders[0].casefold() in TOP_FOLDERS:
        return f"Its folder “{folders[0]}” is to be “{folders[0].casefold()}”, in small letters: change its name."
    if folders[0] in TOP_FOLDERS and len(folders) > 1:
        return f"Folders inside “{folders[0]}” are not looked into: move it up, to “{folders[0]}/{right}”."
    if folders[0] in TOP_FOLDERS:
        return "" if last.endswith(".yaml") else f"Its name is to end with “.yaml”: call it “{folders[0]}/{right}”."
    meant = nearest(folders[0].casefold(), TOP_FOLDERS)
    hint = f"Did you mean “{meant}”?" if meant else "Rule files stand in “points”, “claims” and “cases”."
    return f"The folder “{folders[0]}” is not looked into. {hint} Move the file, or take it out."
