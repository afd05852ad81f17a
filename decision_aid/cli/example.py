"""`decision-aid example`: prints an example visit; without a name, lists them."""

import argparse
from pathlib import Path

from decision_aid.cli.failing import CommandError
from decision_aid.knowledge.shipped import resources_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("name", nargs="?", metavar="NAME", help="an example; leave it out to list them all")


def run(options: argparse.Namespace) -> int:
    """Print one example, or all their names."""
    examples = {path.stem: path for path in sorted(Path(resources_folder() / "examples").glob("*.json"))}
    if options.name is None:
        print("\n".join(examples))
        return 0
    if options.name not in examples:
        raise CommandError(f"There is no example “{options.name}”. There are: {', '.join(examples)}.")
    print(examples[options.name].read_text(encoding="utf-8"), end="")
    return 0
