"""`decision-aid review`: what waits for a reviewer, and the reviews of a form into the rules."""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from decision_aid.cli.failing import CommandError
from decision_aid.cli.reading import the_library, the_loaded
from decision_aid.cli.rules_option import add_rules_argument
from decision_aid.cli.writing import write_rule_file
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.reviewing import REVIEWED_KINDS, reviewed_by
from decision_aid.knowledge.problems.catalogue import message
from decision_aid.knowledge.reading.files import Reading
from decision_aid.workshop.review import Reviews, help_lines_due_on, reviews
from decision_aid.workshop.signing import SignForm, SigningError, blank_form, file_of, signed_files


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    add_rules_argument(parser)
    parser.add_argument(
        "--on", type=_day, metavar="DATE", help="the day to judge by, as 2026-11-20; today if left out"
    )
    parser.add_argument("--all", action="store_true", help="every entry by its id, not only how many")
    parser.add_argument(
        "--form", action="store_true", help="print a form of what is due, to keep the ids ticked in the book"
    )
    parser.add_argument("--sign", type=Path, metavar="FILE", help="write the reviews of a filled form into the rules")


def run(options: argparse.Namespace) -> int:
    """Print what is due."""
    today = options.on or date.today()
    if options.sign is not None:
        return _sign(options.rules, options.sign)
    library = the_library(options.rules)
    if options.form:
        print(blank_form(library, today), end="")
        return 0
    print("\n".join(review_lines(library, reviews(library, today), every=options.all)))
    return 0


def review_lines(library: Library, found: Reviews, *, every: bool) -> Iterator[str]:
    """Yield the state of review in sentences."""
    yield f"{reviewed_by(library)} The content as a whole is due for review on {library.aid.next_review}."
    if found.content_due:
        yield "That day has come: review the content as a whole, then change `dated` and `next_review` in aid.yaml."
    if found.help_lines_due:
        since = help_lines_due_on(library)
        yield f"The help numbers count as old since {since}: check each, then change its `read`."
    for kind in REVIEWED_KINDS:
        mine = [entry for entry in found.due if entry.kind == kind]
        never = [entry for entry in mine if entry.since is None]
        yield f"{len(mine)} {kind}s are due for review; {len(never)} of them were never reviewed."
        for group, count in Counter(entry.group for entry in mine).items():
            yield f"  {group}: {count}"
            if every:
                yield from (
                    f"    {entry.id}{f', due since {entry.since}' if entry.since else ''}"
                    for entry in mine
                    if entry.group == group
                )
    yield f"{found.reviewed} entries are reviewed and not due; {found.twice} of them by two people."
    for gone in found.retired:
        yield f"Retired: {gone.id}{f', followed by {gone.successor}' if gone.successor else ', without a successor'}."


def _sign(rules: Sequence[Path], form: Path) -> int:
    """Write what a form signs into the files of the folders that are named, all of it or nothing."""
    if not rules:
        raise CommandError("Name the folder that is signed: decision-aid review --sign FILE RULES_DIR")
    library, loaded = the_loaded(rules)
    reading = Reading()
    filled = reading.read(form, str(form), SignForm)
    if filled is None or reading.problems:
        raise CommandError(" ".join(f"{problem.place}: {message(problem)}" for problem in reading.problems))
    try:
        texts = signed_files(library, loaded.origins, filled)
    except SigningError as error:
        raise CommandError(f"{form}: {error} Nothing was written.") from None
    paths = {name: file_of(rules, name) for name in texts}
    outside = [name for name, path in paths.items() if path is None]
    if outside:
        raise CommandError(f"“{outside[0]}” is not in the folders that you named. Nothing was written.")
    for name, text in texts.items():
        write_rule_file(paths[name] or form, text)
    print(f"{len(filled.ids())} entries are signed by {filled.by}, in {len(texts)} files.")
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no date; write it as 2026-11-20") from None
