"""`decision-aid book`: typesets all rules as a book for a medical reviewer."""

import argparse
from pathlib import Path

from decision_aid.cli.reading import narrowed, the_library
from decision_aid.cli.rules_option import add_only_option, add_rules_argument
from decision_aid.cli.writing import write_output


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    add_rules_argument(parser)
    add_only_option(parser)
    parser.add_argument(
        "-o", "--out", type=Path, required=True, metavar="OUT", help="the PDF to write; - for standard output"
    )
    parser.add_argument("--since", type=Path, metavar="OLD_DIR", help="only what changed since these rules")
    parser.add_argument("--paper", choices=("letter", "a4"), default="letter")


def run(options: argparse.Namespace) -> int:
    """Write the book."""
    from decision_aid.knowledge.shipped import resources_folder
    from decision_aid.workshop.book.changes import changes_since
    from decision_aid.workshop.book.contents import contents
    from decision_aid.workshop.book.typeset import book_pdf

    book = contents(narrowed(the_library(options.rules), options.only))
    if options.since is not None:
        book = changes_since(contents(narrowed(the_library([options.since]), options.only)), book)
    data = book_pdf(book, resources_folder(), options.paper)
    write_output(options.out, data, pdf=True)
    return 0
