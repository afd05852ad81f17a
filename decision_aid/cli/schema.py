"""`decision-aid schema`: JSON Schema of a kind of rule file, or of a visit file."""

import argparse
import json

from decision_aid.cli.failing import CommandError
from decision_aid.visits.schema import SCHEMA_NAMES, schema


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("name", metavar="NAME", help=f"one of: {', '.join(SCHEMA_NAMES)}")


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    if options.name not in SCHEMA_NAMES:
        raise CommandError(f"There is no kind of file “{options.name}”. There are: {', '.join(SCHEMA_NAMES)}.")
    print(json.dumps(schema(options.name), ensure_ascii=False, indent=1))
    return 0
