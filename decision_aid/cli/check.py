"""`decision-aid check`: the problems of the rule files, all of them at once."""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from decision_aid.cli.failing import CommandError
from decision_aid.cli.problem_text import explanation, problem_lines
from decision_aid.cli.reading import existing_folders
from decision_aid.cli.rules_option import add_rules_argument
from decision_aid.cli.schema import write_schemas
from decision_aid.cli.writing import write_rule_file
from decision_aid.knowledge.folders import RESOURCES_PREFIX, folders_to_read, prefixes
from decision_aid.knowledge.loading import Loaded
from decision_aid.knowledge.problems.catalogue import CATALOGUE, message, severity
from decision_aid.knowledge.problems.problem import Problem
from decision_aid.workshop.checking import checked
from decision_aid.workshop.formatting import reformatted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    add_rules_argument(parser)
    parser.add_argument("--json", action="store_true", help="for machines")
    parser.add_argument(
        "--format",
        action="store_true",
        help="write the files in the one layout first; values and remarks stay; schemas/ learns the ids",
    )
    parser.add_argument("--explain", metavar="CODE", help="what a code means, with an example")


def run(options: argparse.Namespace) -> int:
    """Print every problem; 1 if there are errors or warnings."""
    if options.explain:
        print(_explained(options.explain))
        return 0
    folders = existing_folders(options.rules)
    if options.format:
        _write_in_layout(folders)
    loaded, problems = checked(folders)
    if options.format and loaded.library is not None:
        for folder in folders:
            if (folder / "schemas").is_dir():
                write_schemas(folder / "schemas", loaded.library)
    counts = Counter(severity(problem).value for problem in problems)
    if options.json:
        print(json.dumps(problems_as_plain(problems), ensure_ascii=False, indent=1))
    else:
        colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        for problem in problems:
            print("\n".join(problem_lines(problem, loaded.origins.files, colour=colour)), end="\n\n")
        print(f"{_files_read(loaded, folders)}: {_counted(counts) if problems else 'no problems found.'}")
        if problems:
            print(f"What a code in brackets means: decision-aid check --explain {problems[0].code}")
    return 1 if counts["error"] or counts["warning"] else 0


def _write_in_layout(folders: Sequence[Path]) -> None:
    """Write what is not in the one layout, each file whole or not at all, and tell which on the error stream."""
    if not folders:
        raise CommandError(
            "Name the folder whose files are to be written anew: decision-aid check --format RULES_DIR"
        )
    for folder in folders:
        for path, text in reformatted(folder):
            if text is None:
                print(f"Left as it is, because it cannot be read: {path}", file=sys.stderr)
                continue
            write_rule_file(path, text)
            print(f"Written in the one layout: {path}", file=sys.stderr)


def problems_as_plain(problems: Sequence[Problem]) -> dict[str, object]:
    """Return problems as plain values, with how many there are of each severity."""
    found = [
        {
            "code": problem.code, "severity": severity(problem).value, "file": problem.place.file,
            "line": problem.place.line, "column": problem.place.column, "message": message(problem),
        }
        for problem in problems
    ]  # fmt: skip
    counts = Counter(severity(problem).value for problem in problems)
    return {"problems": found, "counts": {name: counts[name] for name in ("error", "warning", "note")}}


def _explained(code: str) -> str:
    if code in CATALOGUE:
        return explanation(code)
    near = get_close_matches(code, CATALOGUE, n=1)
    meant = f" Did you mean “{near[0]}”?" if near else ""
    raise CommandError(f"There is no code “{code}”.{meant} The codes stand in brackets behind each problem.")


def _files_read(loaded: Loaded, folders: Sequence[Path]) -> str:
    """Return how many rule files were read, and how many of them are the editor’s own."""
    rules = [name for name in loaded.origins.files if not name.startswith(RESOURCES_PREFIX)]
    added = [prefix for prefix in prefixes(folders_to_read(folders)) if prefix]
    own = sum(name.startswith(tuple(added)) for name in rules) if added else 0
    said = f"{len(rules)} rule file{'' if len(rules) == 1 else 's'} read"
    return f"{said}, {own} of them added to the shipped ones" if added else said


def _counted(counts: Counter[str]) -> str:
    said = [f"{counts[name]} {name}{'' if counts[name] == 1 else 's'}" for name in ("error", "warning", "note")]
    return ", ".join(said) + "."
