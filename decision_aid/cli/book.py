"""`decision-aid book`: typesets all rules as a book for a medical reviewer."""

import argparse
from pathlib import Path

from decision_aid.cli.failing import CommandError
from decision_aid.cli.reading import narrowed, the_library
from decision_aid.cli.rules_option import add_only_option, add_rules_argument


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    add_rules_argument(parser)
    add_only_option(parser)
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="OUT", help="the PDF to write")
    parser.add_argument("--paper", choices=("letter", "a4"), default="letter")


def run(options: argparse.Namespace) -> int:
    """Write the book."""
    from decision_aid.knowledge.shipped import resources_folder
    from decision_aid.visits.saving import SavingError, save_bytes
    from decision_aid.workshop.book.contents import contents
    from decision_aid.workshop.book.typeset import book_pdf

    data = book_pdf(contents(narrowed(the_library(options.rules), options.only)), resources_folder(), options.paper)
    try:
        save_bytes(options.out, data)
    except SavingError as error:
        raise CommandError(str(error)) from None
    return 0
