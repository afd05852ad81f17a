"""`decision-aid summary`: makes the summary of a visit, as PDF or as text."""

import argparse
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

from decision_aid.cli.country_option import add_country_option, chosen_country
from decision_aid.cli.failing import CommandError
from decision_aid.cli.reading import narrowed, the_library, the_visit
from decision_aid.cli.rules_option import add_only_option, add_rules_option
from decision_aid.cli.writing import write_output
from decision_aid.interview.visit import Size
from decision_aid.summary.blocks import BLOCKS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("visit", type=Path, metavar="VISIT", help="a saved visit; - for standard input")
    parser.add_argument(
        "-o", "--out", type=Path, required=True, metavar="OUT", help="the file to write; - for standard output"
    )
    parser.add_argument("--paper", choices=("letter", "a4"), default="letter")
    parser.add_argument("--size", choices=get_args(Size), default="four", help="one page, about four, or everything")
    parser.add_argument("--as", dest="form", choices=("pdf", "text"), default="pdf")
    parts = [block.key for block in BLOCKS if block.label and block.key != "attachment"]
    parser.add_argument(
        "--part",
        action="append",
        choices=parts,
        metavar="PART",
        help=f"a part to print, and no other; may stand several times: {', '.join(parts)}",
    )
    parser.add_argument(
        "--without", action="append", choices=parts, default=[], metavar="PART", help="a part to leave out"
    )
    parser.add_argument(
        "--with-answers", action="store_true", help="put the answers into the PDF, to open again later"
    )
    add_country_option(parser)
    add_only_option(parser)
    add_rules_option(parser)


def run(options: argparse.Namespace) -> int:
    """Write the summary."""
    from decision_aid.discussion.discuss import discuss
    from decision_aid.knowledge.shipped import resources_folder
    from decision_aid.summary.building import build
    from decision_aid.summary.keeping import kept
    from decision_aid.summary.plain_text import plain_text
    from decision_aid.summary.typeset import Typesetter
    from decision_aid.visits.format import to_json

    library = the_library(options.rules)
    read = replace(the_visit(library, options.visit), size=options.size)
    visit = replace(read, printed={**read.printed, **_ticked(options)})
    country = chosen_country(library, options.country)
    library = narrowed(library, options.only, visit)
    discussion = discuss(library, visit.answers)
    document = build(library, visit, discussion, today=date.today(), country=country.id)
    attached = to_json(library, kept(library, visit, discussion)) if options.with_answers else None
    if options.form == "text":
        if attached is not None:
            raise CommandError("A text cannot hold the answers. Leave --with-answers out, or make a PDF.")
        data = plain_text(document).encode("utf-8")
    else:
        data = Typesetter(resources_folder()).pdf(document, options.paper, attached)
    write_output(options.out, data, read=(options.visit,), pdf=options.form == "pdf")
    return 0


def _ticked(options: argparse.Namespace) -> dict[str, bool]:
    """Return which parts the command line puts on paper, and which it leaves out."""
    chosen = {block.key: block.key in options.part for block in BLOCKS if block.label} if options.part else {}
    return {**chosen, **dict.fromkeys(options.without, False)}
