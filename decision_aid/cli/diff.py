"""`decision-aid diff`: what changes for people from one folder of rules to another, in plain words."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from decision_aid.cli.reading import the_library
from decision_aid.workshop.differences import Differences, differences

_TOLD = 3  # cases named; the rest is counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("old", type=Path, metavar="OLD_DIR", help="a folder of rules, as it was")
    parser.add_argument("new", type=Path, metavar="NEW_DIR", help="a folder of rules, as it is now")


def run(options: argparse.Namespace) -> int:
    """Print what changed."""
    old, new = the_library([options.old]), the_library([options.new])
    print("\n".join(difference_lines(differences(old, new))) or "Nothing changes for people.")
    return 0


def difference_lines(found: Differences) -> Iterator[str]:
    """Yield what changed, in sentences."""
    for label in found.questions_added:
        yield f"A question is new: “{label}”."
    for label in found.questions_removed:
        yield f"A question is gone: “{label}”."
    for point in found.added:
        yield f"A point is new: “{point.title}” ({point.id})."
    for point in found.removed:
        yield f"A point is gone: “{point.title}” ({point.id})."
    for change in found.reworded:
        yield f"Reworded: the {change.field} of “{change.point.title}” ({change.point.id})."
        yield f"  before: {change.before or '(none)'}"
        yield f"  now:    {change.after or '(none)'}"
    for point in found.resourced:
        yield f"Rests on other claims: “{point.title}” ({point.id})."
    for shift in found.shifted:
        for names, words in ((shift.more, "more"), (shift.fewer, "fewer")):
            if names:
                people = _people(names, words, found.cases)
                yield f"Shown to {words}: “{shift.point.title}” ({shift.point.id}), {people}"


def _people(names: tuple[str, ...], words: str, cases: int) -> str:
    """Return how many cases, with the first few by name."""
    told = "; ".join(f"“{name}”" for name in names[:_TOLD])
    rest = f"; and {len(names) - _TOLD} others" if len(names) > _TOLD else ""
    return f"{len(names)} {words} of {cases} cases: {told}{rest}."
