"""`decision-aid preview`: opens the window on other rules, and reloads them after each saving."""

import argparse
from pathlib import Path

from decision_aid.cli.failing import CommandError
from decision_aid.cli.window import open_preview
from decision_aid.knowledge.shipped import rules_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "rules", nargs="?", type=Path, metavar="RULES_DIR", help="a folder of rules; the shipped ones if left out"
    )
    parser.add_argument("--visit", type=Path, metavar="VISIT", help="a saved visit to preview them with")


def run(options: argparse.Namespace) -> int:
    """Open the window."""
    folder = options.rules or rules_folder()
    if not folder.is_dir():
        raise CommandError(f"There is no folder “{folder}”.")
    return open_preview(folder, options.visit)
