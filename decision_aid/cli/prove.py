"""`decision-aid prove`: what holds for whatever a person answers, with the number of cases, or where it fails."""

import argparse
from pathlib import Path

from decision_aid.cli.failing import CommandError
from decision_aid.cli.reading import the_loaded
from decision_aid.cli.rules_option import add_rules_argument
from decision_aid.interview.answers import Answers
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.visits.format import to_json
from decision_aid.visits.saving import SavingError, save_bytes
from decision_aid.workshop.proving import prove


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    add_rules_argument(parser)
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="write the answers that show a failure there, as a visit to open"
    )


def run(options: argparse.Namespace) -> int:
    """Print each theorem and how it came out; 1 if one fails."""
    library = the_loaded(options.rules)[0]
    failed = False
    for proof in prove(library):
        print(proof.says)
        if proof.failure is None:
            print(f"  proved: {proof.how}.")
            continue
        failed = True
        print(f"  FAILS: {proof.failure.why}")
        if proof.failure.answers is not None:
            print(_kept(library, proof.id, proof.failure.answers, options.keep))
    return 1 if failed else 0


def _kept(library: Library, name: str, answers: Answers, folder: Path | None) -> str:
    data = to_json(library, Visit(answers))
    if folder is None:
        return data.decode().rstrip()
    path = folder / f"{name}.json"
    try:
        save_bytes(path, data)
    except SavingError as error:
        raise CommandError(str(error)) from None
    return f"  Answers that show it: {path}"
