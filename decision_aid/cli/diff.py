"""`decision-aid diff`: every change from one folder of rules to another, in plain words."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from decision_aid.cli.reading import the_library
from decision_aid.workshop.differences import Changed, Differences, differences
from decision_aid.workshop.entries import Listed

_TOLD = 3  # cases named; the rest is counted
_LONGEST_TITLE = 60


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("old", type=Path, metavar="OLD_DIR", help="a folder of rules, as it was")
    parser.add_argument("new", type=Path, metavar="NEW_DIR", help="a folder of rules, as it is now")


def run(options: argparse.Namespace) -> int:
    """Print what changed."""
    old, new = the_library([options.old]), the_library([options.new])
    found = differences(old, new)
    print("\n".join(difference_lines(found)) or "Nothing changes for people.")
    unseen = [*editor_lines(found)]
    if unseen:
        print("\n".join(["", "For editors alone:", *unseen]))
    return 0


def difference_lines(found: Differences) -> Iterator[str]:
    """Yield what changed for people, in sentences."""
    for entries, how in ((found.added, "new"), (found.removed, "gone")):
        yield from (_come_or_gone(entry, how) for entry in entries if not entry.for_editors)
    for change in found.changed:
        if not change.for_editors:
            yield from _change(change)
    for shift in found.shifted:
        for names, words in ((shift.more, "more"), (shift.fewer, "fewer")):
            if names:
                people = _people(names, words, found.cases)
                yield f"Shown to {words}: “{shift.point.title}” ({shift.point.id}), {people}"


def editor_lines(found: Differences) -> Iterator[str]:
    """Yield what changed and no person sees, in sentences."""
    for entries, how in ((found.added, "new"), (found.removed, "gone")):
        yield from (_come_or_gone(entry, how) for entry in entries if entry.for_editors)
    for change in found.changed:
        if change.for_editors:
            yield from _change(change)


def _come_or_gone(entry: Listed, how: str) -> str:
    article = "An" if entry.kind[0] in "aeiou" else "A"
    return f"{article} {entry.kind} is {how}: {_named(entry)}."


def _named(entry: Listed) -> str:
    title = entry.title if len(entry.title) <= _LONGEST_TITLE else f"{entry.title[: _LONGEST_TITLE - 1]}…"
    return f"“{title}”" if entry.id == title else f"“{title}” ({entry.id})"


def _change(change: Changed) -> Iterator[str]:
    yield f"Changed: {change.field}, in the {change.entry.kind} {_named(change.entry)}."
    for label, text in (("before: ", change.before), ("now:    ", change.after)):
        yield f"  {label}{text or '(none)'}".replace("\n", "\n" + " " * 10)


def _people(names: tuple[str, ...], words: str, cases: int) -> str:
    """Return how many cases, with the first few by name."""
    told = "; ".join(f"“{name}”" for name in names[:_TOLD])
    rest = f"; and {len(names) - _TOLD} others" if len(names) > _TOLD else ""
    return f"{len(names)} {words} of {cases} cases: {told}{rest}."
