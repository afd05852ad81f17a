"""`decision-aid explain`: why each point shows for a visit, or does not, and what would change that."""

import argparse
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from decision_aid.cli.failing import CommandError
from decision_aid.cli.reading import the_library, the_visit
from decision_aid.cli.rules_option import add_rules_option
from decision_aid.discussion.nearness import nearness_words
from decision_aid.knowledge.model.library import Library
from decision_aid.workshop.explaining import ExplainedPart, ExplainedPoint, explain


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("visit", type=Path, metavar="VISIT", help="a saved visit; - for standard input")
    parser.add_argument("point", nargs="?", metavar="POINT", help="the id of a point; all of them if left out")
    add_rules_option(parser)


def run(options: argparse.Namespace) -> int:
    """Print the explanation of one point or of all."""
    library = the_library(options.rules)
    explained = explain(library, the_visit(library, options.visit).answers)
    if options.point is None:
        print("\n\n".join("\n".join(explanation_lines(library, entry)) for entry in explained.values()))
        return 0
    if options.point not in explained:
        near = get_close_matches(options.point, explained, n=1)
        meant = f" Did you mean “{near[0]}”?" if near else ""
        raise CommandError(f"There is no point “{options.point}”.{meant}")
    print("\n".join(explanation_lines(library, explained[options.point])))
    return 0


def explanation_lines(library: Library, explained: ExplainedPoint) -> Iterator[str]:
    """Yield the lines for one point."""
    yield f"{explained.point.id}: “{explained.point.title}”"
    yield f"  {_outcome(library, explained)}"
    if explained.shown is not None:
        yield f"  {nearness_words(explained.shown)}"
    if explained.condition is not None:
        yield from _part_lines(explained.condition, 1)
    if explained.change:
        by_answers = explained.shown is not None and explained.shown.balances is None
        answers = "; ".join(f"{reason.label} (now: {reason.said})" for reason in explained.change)
        yield f"  {'It would go' if by_answers else 'It would show'} with another answer to: {answers}."


def _outcome(library: Library, explained: ExplainedPoint) -> str:
    point, shown = explained.point, explained.shown
    if shown is None:
        if explained.condition is None:
            return "Not shown: it stands beside benefits of an option, and none of these shows."
        return f"Not shown: its condition is {_plain(explained.condition)}."
    if shown.balances is not None:
        title = next(option.title for option in library.options if option.id == shown.balances)
        return f"Shown, because it stands beside the benefits of: {title}."
    if point.general:
        return "Shown to everyone."
    if shown.unknown:
        return "Shown: nobody can tell whether its condition is met, and a missing answer must not hide a warning."
    return "Shown: its condition is met."


def _plain(part: ExplainedPart) -> str:
    return "not met" if part.verdict.value == "not met" else "neither met nor not met: we cannot tell"


def _part_lines(part: ExplainedPart, depth: int) -> Iterator[str]:
    said = "" if part.said is None else f" (answer: {part.said})"
    yield f"{'  ' * depth}- {part.verdict.value}: {part.asks}{':' if part.parts else said}"
    for inner in part.parts:
        yield from _part_lines(inner, depth + 1)
