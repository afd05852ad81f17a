"""`decision-aid cases`: runs the worked people, says what differed, and makes a new one from a visit."""

import argparse
import os
import re
from collections.abc import Iterator
from pathlib import Path

from decision_aid.cli.explain import explanation_lines
from decision_aid.cli.failing import CommandError
from decision_aid.cli.reading import the_loaded, the_visit
from decision_aid.cli.rules_option import add_rules_argument
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.problems.catalogue import message
from decision_aid.workshop.cases import case_of, case_problems, case_text, read_case
from decision_aid.workshop.explaining import explain


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    add_rules_argument(parser)
    parser.add_argument("--write", metavar="NAME", help="make a case of this name from the visit in --visit")
    parser.add_argument("--visit", type=Path, metavar="VISIT", help="the saved visit that --write makes a case from")


def run(options: argparse.Namespace) -> int:
    """Run every case, or write one; 1 if a case differs."""
    if options.write is not None and not options.rules:
        raise CommandError("Name your folder of rules: decision-aid cases RULES_DIR --write NAME --visit VISIT")
    library, loaded = the_loaded(options.rules)
    if (options.write is None) != (options.visit is None):
        raise CommandError("A case needs a name and a visit: decision-aid cases --write NAME --visit VISIT")
    if options.write is not None:
        print(f"Written: {_write(library, options)}. Read it through: it may say too much about a real person.")
        return 0
    problems = list(case_problems(library, loaded.origins))
    for problem in problems:
        print(f"{problem.place}: {message(problem)}")
    differing = {problem.details["found"] for problem in problems}
    for name in sorted(differing):
        print("\n".join(["", *_why(library, name)]))
    count = len(library.cases)
    print(f"{count - len(differing)} of {count} cases come out as written.")
    return 1 if problems else 0


def _why(library: Library, name: str) -> Iterator[str]:
    """Yield, for a case that differs, why each of the points in question shows or does not."""
    case = next(case for case in library.cases if case.name == name)
    explained = explain(library, read_case(library, case).answers)
    yield f"Why, for “{name}”:"
    for point_id in (*case.shows, *case.hides):
        if (explained[point_id].shown is None) == (point_id in case.shows):
            yield from explanation_lines(library, explained[point_id])


def _write(library: Library, options: argparse.Namespace) -> Path:
    stem = re.sub(r"[^a-z0-9]+", "-", options.write.casefold()).strip("-")
    if not stem:
        raise CommandError("Give the case a name in letters, for instance “Two medicines, far from a clinic”.")
    if options.write in {case.name for case in library.cases}:
        raise CommandError(f"There is a case “{options.write}” already. Choose another name.")
    folder: Path = options.rules[-1] / "cases"
    path = folder / f"{stem}.yaml"
    case = case_of(library, options.write, the_visit(library, options.visit).answers)
    try:
        folder.mkdir(exist_ok=True)
        # it may say much of a real person until it was read through: for the one who wrote it alone
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(case_text(case, "../schemas/cases.json"))
    except FileExistsError:
        raise CommandError(f"There is a file “{path}” already. Choose another name.") from None
    except OSError as error:
        raise CommandError(f"“{path}” cannot be written: {error.strerror or 'unknown reason'}.") from None
    return path
