"""`decision-aid review`: which points and claims wait for a reviewer."""

import argparse
from collections import Counter
from collections.abc import Iterator
from datetime import date

from decision_aid.cli.reading import the_library
from decision_aid.cli.rules_option import add_rules_argument
from decision_aid.knowledge.model.library import Library
from decision_aid.workshop.review import Reviews, help_lines_due_on, reviews


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    add_rules_argument(parser)
    parser.add_argument(
        "--on", type=_day, metavar="DATE", help="the day to judge by, as 2026-11-20; today if left out"
    )
    parser.add_argument("--all", action="store_true", help="every entry by its id, not only how many")


def run(options: argparse.Namespace) -> int:
    """Print what is due."""
    library = the_library(options.rules)
    print("\n".join(review_lines(library, reviews(library, options.on or date.today()), every=options.all)))
    return 0


def review_lines(library: Library, found: Reviews, *, every: bool) -> Iterator[str]:
    """Yield the state of review in sentences."""
    yield f"{library.reviewed_by} The content as a whole is due for review on {library.aid.next_review}."
    if found.content_due:
        yield "That day has come: review the content as a whole, then change `dated` and `next_review` in aid.yaml."
    if found.help_lines_due:
        since = help_lines_due_on(library)
        yield f"The help numbers count as old since {since}: check each, then change its `read`."
    for kind in ("point", "claim"):
        mine = [entry for entry in found.due if entry.kind == kind]
        never = [entry for entry in mine if entry.since is None]
        yield f"{len(mine)} {kind}s are due for review; {len(never)} of them were never reviewed."
        for group, count in Counter(entry.group for entry in mine).items():
            yield f"  {group}: {count}"
            if every:
                yield from (
                    f"    {entry.id}{f', due since {entry.since}' if entry.since else ''}"
                    for entry in mine
                    if entry.group == group
                )
    yield f"{found.reviewed} entries are reviewed and not due."
    for gone in found.retired:
        yield f"Retired: {gone.id}{f', followed by {gone.successor}' if gone.successor else ', without a successor'}."


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no date; write it as 2026-11-20") from None
