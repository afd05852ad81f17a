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
from decision_aid.interview.visit import Size


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("visit", type=Path, metavar="VISIT", help="a saved visit; - for standard input")
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="OUT", help="the file to write")
    parser.add_argument("--paper", choices=("letter", "a4"), default="letter")
    parser.add_argument("--size", choices=get_args(Size), default="four", help="one page, about four, or everything")
    parser.add_argument("--as", dest="form", choices=("pdf", "text"), default="pdf")
    add_country_option(parser)
    add_only_option(parser)
    add_rules_option(parser)


def run(options: argparse.Namespace) -> int:
    """Write the summary."""
    from decision_aid.discussion.discuss import discuss
    from decision_aid.knowledge.shipped import resources_folder
    from decision_aid.summary.building import build
    from decision_aid.summary.plain_text import plain_text
    from decision_aid.summary.typeset import Typesetter
    from decision_aid.visits.saving import SavingError, save_bytes

    library = the_library(options.rules)
    visit = replace(the_visit(library, options.visit), size=options.size)
    country = chosen_country(library, options.country)
    library = narrowed(library, options.only, visit)
    document = build(library, visit, discuss(library, visit.answers), today=date.today(), country=country.id)
    if options.form == "text":
        data = plain_text(document).encode("utf-8")
    else:
        data = Typesetter(resources_folder()).pdf(document, options.paper)
    try:
        save_bytes(options.out, data)
    except SavingError as error:
        raise CommandError(str(error)) from None
    return 0
