"""`decision-aid schema`: JSON Schema of a kind of rule file, or of a visit file; or all of them into a folder."""

import argparse
from pathlib import Path

from decision_aid.cli.failing import CommandError
from decision_aid.cli.reading import the_library
from decision_aid.cli.rules_option import add_rules_option
from decision_aid.knowledge.model.library import Library
from decision_aid.visits.schema import SCHEMA_NAMES, schema_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("name", nargs="?", metavar="NAME", help=f"one of: {', '.join(SCHEMA_NAMES)}")
    parser.add_argument(
        "--write", type=Path, metavar="DIR", help="write all of them into a folder, for editors: rules/schemas"
    )
    add_rules_option(parser)


def run(options: argparse.Namespace) -> int:
    """Print one schema, or write all."""
    if (options.name is None) == (options.write is None):
        raise CommandError(
            f"Name one kind of file, or a folder with --write. The kinds are: {', '.join(SCHEMA_NAMES)}."
        )
    if options.write is not None:
        write_schemas(options.write, the_library(options.rules))
        return 0
    if options.name not in SCHEMA_NAMES:
        raise CommandError(f"There is no kind of file “{options.name}”. There are: {', '.join(SCHEMA_NAMES)}.")
    print(schema_text(options.name, the_library(options.rules)), end="")
    return 0


def write_schemas(folder: Path, library: Library) -> None:
    """Write all schemas into a folder, with the ids of a library to choose from."""
    try:
        folder.mkdir(exist_ok=True)
        for name in SCHEMA_NAMES:
            (folder / f"{name}.json").write_text(schema_text(name, library), encoding="utf-8", newline="\n")
    except OSError as error:
        raise CommandError(f"“{folder}” cannot be written: {error.strerror or 'unknown reason'}.") from None
