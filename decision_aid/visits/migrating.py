"""Bring the content of an earlier visit file to the format of today, one version at a time.

To change the format, add a step here under the version that it starts from: it takes what a file of that version
holds, and returns what one of the next version would hold.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

Content: TypeAlias = dict[str, Any]
Steps: TypeAlias = Mapping[int, Callable[[Content], Content]]


def _lists(content: Content) -> Content:
    """Version 2 asks for medicines and health in lists: “none so far” is an answer, a row left out is no answer."""
    before = dict(content["answers"].items())
    if before.get("ever-tried") == "no" and not before.get("trials"):
        before["trials"] = "none"
    if before.get("trials"):
        before.pop("ever-tried", None)
    kept = {
        name: said for name, said in before.items()
        if said != "rather-not-say" or name == "suicidal-thoughts"
    }  # fmt: skip
    return {**content, "answers": kept}


STEPS: Final[Steps] = {1: _lists}


def newest(steps: Steps) -> int:
    """Return the version that the last step leads to."""
    return 1 + len(steps)


def migrated(content: Content, version: int, steps: Steps) -> Content:
    """Return the content of a file of this version as one of the newest version."""
    for number in range(version, newest(steps)):
        content = steps[number](content)
    return content
