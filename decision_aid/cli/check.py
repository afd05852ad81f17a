"""`decision-aid check`: the problems of the rule files, all of them at once."""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from decision_aid.cli.failing import CommandError
from decision_aid.cli.problem_text import explanation, problem_lines
from decision_aid.discussion.checking import all_problems
from decision_aid.knowledge.messages import MESSAGES, message, severity
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
    parser.add_argument("--json", action="store_true", help="for machines")
    parser.add_argument("--explain", metavar="CODE", help="what a code means, with an example")


def run(options: argparse.Namespace) -> int:
    """Print every problem; 1 if there are errors or warnings."""
    if options.explain:
        if options.explain not in MESSAGES:
            raise CommandError(
                f"There is no code “{options.explain}”. The codes stand in brackets behind each problem."
            )
        print(explanation(options.explain))
        return 0
    folder = options.rules or rules_folder()
    if not folder.is_dir():
        raise CommandError(f"There is no folder “{folder}”.")
    problems = all_problems(folder)
    counts = Counter(severity(problem).value for problem in problems)
    if options.json:
        found = [
            {
                "code": problem.code, "severity": severity(problem).value, "file": problem.place.file,
                "line": problem.place.line, "column": problem.place.column, "message": message(problem),
            }
            for problem in problems
        ]  # fmt: skip
        print(json.dumps({"problems": found, "counts": dict(counts)}, ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            print("\n".join(problem_lines(problem, folder, colour=sys.stdout.isatty())), end="\n\n")
        print(
            f"{counts['error']} errors, {counts['warning']} warnings, {counts['note']} notes."
            if problems
            else "No problems found."
        )
    return 1 if counts["error"] or counts["warning"] else 0
