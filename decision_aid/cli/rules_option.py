"""How a command takes folders of rules. Nothing is read here, so that the window's start pays nothing for it."""

import argparse
from pathlib import Path


def add_rules_argument(parser: argparse.ArgumentParser) -> None:
    """Declare the folder of rules that a command for editors works on."""
    parser.add_argument(
        "rules",
        nargs="*",
        type=Path,
        metavar="RULES_DIR",
        help="a folder of rules; the shipped ones if left out. A whole set stands alone, any other is added to them",
    )


def add_rules_option(parser: argparse.ArgumentParser) -> None:
    """Declare the option for other rules than the shipped ones."""
    parser.add_argument(
        "--rules",
        type=Path,
        action="append",
        default=[],
        metavar="DIR",
        help="a clinic’s own rules: a whole set replaces the shipped ones, any other is added to them",
    )


def add_only_option(parser: argparse.ArgumentParser) -> None:
    """Declare the option to leave the independent sources out."""
    parser.add_argument("--only", choices=("articles",), help="leave out what is not from the articles or the label")
