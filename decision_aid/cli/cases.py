"""`decision-aid cases`: runs the worked people, and says what differed."""

import argparse
from pathlib import Path

from decision_aid.cli.failing import CommandError
from decision_aid.discussion.cases import case_problems
from decision_aid.knowledge.loading import load
from decision_aid.knowledge.messages import message
from decision_aid.knowledge.shipped import rules_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "rules",
        nargs="?",
        type=Path,
        metavar="RULES_DIR",
        help="a folder of rules; the shipped ones if left out",
    )


def run(options: argparse.Namespace) -> int:
    """Run every case; 1 if one differs."""
    loaded = load([options.rules or rules_folder()])
    if loaded.library is None:
        raise CommandError(f"The rules have {len(loaded.problems)} problems. See “decision-aid check”.")
    problems = list(case_problems(loaded.library, loaded.origins))
    for problem in problems:
        print(f"{problem.place}: {message(problem)}")
    count = len(loaded.library.cases)
    print(f"{count - len(problems)} of {count} cases come out as written.")
    return 1 if problems else 0
