"""Bring the content of an earlier visit file to the format of today, one version at a time.

There is only one version so far. To change the format, add a step here under the version that it starts from:
`1: _answers_by_page` takes what a file of version 1 holds, and returns what one of version 2 would hold.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

Content: TypeAlias = dict[str, Any]
Steps: TypeAlias = Mapping[int, Callable[[Content], Content]]

STEPS: Final[Steps] = {}


def newest(steps: Steps) -> int:
    """Return the version that the last step leads to."""
    return 1 + len(steps)


def migrated(content: Content, version: int, steps: Steps) -> Content:
    """Return the content of a file of this version as one of the newest version."""
    for number in range(version, newest(steps)):
        content = steps[number](content)
    return content
