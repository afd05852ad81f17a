"""`decision-aid coverage`: whether every line of the articles is accounted for by a claim."""

import argparse
import json
from pathlib import Path

from decision_aid.cli.failing import CommandError
from decision_aid.cli.reading import the_library
from decision_aid.cli.rules_option import add_rules_option
from decision_aid.workshop.coverage import coverage


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--articles", type=Path, required=True, metavar="DIR", help="the folder with the article texts"
    )
    parser.add_argument("--json", action="store_true", help="for machines")
    add_rules_option(parser)


def run(options: argparse.Namespace) -> int:
    """Print the coverage of each article; 1 below 100%."""
    library = the_library(options.rules)
    try:
        found = coverage(library, options.articles)
    except OSError as error:
        raise CommandError(f"“{error.filename}” cannot be read: {error.strerror}.") from None
    if options.json:
        counts = ("lines", "accounted", "claims", "usable", "withheld")
        plain = {entry.article: {name: getattr(entry, name) for name in counts} for entry in found}
        print(json.dumps(plain, indent=1))
    else:
        for entry in found:
            print(
                f"{entry.article}: {entry.accounted} of {entry.lines} lines, {entry.claims} claims "
                f"({entry.usable} usable, {entry.withheld} withheld)"
            )
            for what, names in (
                ("not accounted for", entry.missing), ("no such passage", entry.nowhere),
                ("changed since", entry.changed), ("used by nothing", entry.unused),
            ):  # fmt: skip
                for name in names:
                    print(f"  {what}: {name}")
        print(
            f"{sum(entry.accounted for entry in found)} of {sum(entry.lines for entry in found)} lines accounted for."
        )
    return 0 if all(entry.complete for entry in found) else 1
