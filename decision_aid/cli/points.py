"""`decision-aid points`: the discussion that a visit brings up."""

import argparse
import json
from pathlib import Path
from typing import Any

from decision_aid.cli.country_option import add_country_option, chosen_country
from decision_aid.cli.reading import narrowed, the_library, the_visit
from decision_aid.cli.rules_option import add_only_option, add_rules_option
from decision_aid.discussion.discuss import discuss
from decision_aid.discussion.discussion import MOST_TO_CLARIFY, Discussion, ShownPoint
from decision_aid.discussion.nearness import nearness_words
from decision_aid.knowledge.model.entry import Elsewhere
from decision_aid.knowledge.model.help_lines import Country
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.options import Cell, Option
from decision_aid.summary.help_frame import footer_words


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("visit", type=Path, metavar="VISIT", help="a saved visit; - for standard input")
    parser.add_argument("--json", action="store_true", help="for machines")
    add_country_option(parser)
    add_only_option(parser)
    add_rules_option(parser)


def run(options: argparse.Namespace) -> int:
    """Print the discussion."""
    library = the_library(options.rules)
    country = chosen_country(library, options.country)
    visit = the_visit(library, options.visit)
    library = narrowed(library, options.only, visit)
    discussion = discuss(library, visit.answers)
    if options.json:
        print(json.dumps(points_as_plain(library, discussion), ensure_ascii=False, indent=1))
    else:
        print("\n".join(as_lines(library, discussion, country)))
    return 0


def points_as_plain(library: Library, discussion: Discussion) -> dict[str, Any]:
    """Return a discussion as plain values."""
    return {
        "help_first": discussion.help_first,
        "points": [_point(library, entry) for entry in discussion.points],
        "to_clarify": [
            {
                "question": entry.question_id,
                "label": entry.label,
                "state": entry.state,
                "why": entry.why,
                "would_show": [point.id for point in entry.would_show],
            }
            for entry in discussion.to_clarify
        ],
        "disagreements": [
            {
                "id": entry.id,
                "title": entry.title,
                "about": list(entry.about),
                "sides": [{"says": side.says, "claims": _claims(library, side.claims)} for side in entry.sides],
                "neutral": entry.neutral,
            }
            for entry in discussion.disagreements
        ],
        "options": [_option(library, option) for option in discussion.options],
    }


def _option(library: Library, option: Option) -> dict[str, Any]:
    """Return what the sources say of an option: what each text says, and of which tier it is."""
    return {
        "id": option.id,
        "title": option.title,
        "cells": {row: _cell(library, cell) for row, cell in option.cells.items()},
        "mirror": {key: {"mark": mark.mark, **_cell(library, mark)} for key, mark in option.mirror.items()},
    }


def _cell(library: Library, cell: Cell) -> dict[str, Any]:
    said = {"says": cell.says, "claims": _claims(library, cell.claims)} if cell.says else {"says": None}
    return {**said, "elsewhere": _elsewhere(library, cell.elsewhere)}


def _elsewhere(library: Library, elsewhere: Elsewhere | None) -> dict[str, Any] | None:
    if elsewhere is None:
        return None
    return {"says": elsewhere.says, "claims": _claims(library, elsewhere.claims)}


def _point(library: Library, entry: ShownPoint) -> dict[str, Any]:
    point = entry.point
    return {
        "id": point.id,
        "topic": entry.topic.id,
        "kind": point.kind,
        "about": list(point.about),
        "title": point.title,
        "says": point.says,
        "also": point.also,
        "elsewhere": _elsewhere(library, point.elsewhere),
        "ask": list(point.ask),
        "because": reason_lines(library, entry),
        "nearness": entry.nearness,
        "near": entry.near,
        "claims": _claims(library, point.claims),
    }


def reason_lines(library: Library, entry: ShownPoint) -> list[str]:
    """Return why a point shows, a sentence for each reason."""
    if entry.balances is not None:
        title = next(option.title for option in library.options if option.id == entry.balances)
        return [f"It stands beside the benefits of: {title}."]
    if not entry.because:
        return ["It is shown to everyone."]
    return [f"{reason.label}: {reason.said}" for reason in entry.because]


def _claims(library: Library, claim_ids: tuple[str, ...]) -> list[dict[str, Any]]:
    return [
        {
            "id": located.claim.id,
            "article": located.article.id,
            "tier": located.article.tier,
            "basis": located.basis,
            **(
                {"section": located.passage.section, "paragraph": located.passage.paragraph}
                if located.passage is not None
                else {"title": located.article.title, "address": located.article.address}
            ),
        }
        for located in library.sources(claim_ids)
    ]


def as_lines(library: Library, discussion: Discussion, country: Country) -> list[str]:
    """Return a discussion as lines of text."""
    lines: list[str] = []
    if discussion.help_first:
        lines += [
            "You deserve help now. People are there, day and night.",
            f"{footer_words(library.help_lines, country.id)}.",
            library.help_lines.directory,
            "",
        ]
    group = None
    for entry in (*discussion.near, *(entry for entry in discussion.points if not entry.near)):
        title = "Nearest to the answers" if entry.near else entry.topic.title
        if title != group:
            group = title
            lines += [title.upper(), ""]
        point = entry.point
        lines += [f"{point.title} ({point.kind})", f"  {point.says}"]
        lines += [f"  {point.also}"] if point.also else []
        if point.elsewhere is not None:
            lines.append(f"  {library.aid.elsewhere}: {point.elsewhere.says}")
        lines += [f"  Ask: {question}" for question in point.ask]
        lines += [f"  Why: {'; '.join(reason_lines(library, entry))}", f"  {nearness_words(entry)}"]
        sources = dict.fromkeys(
            f"{located.article.short}, {located.where}" for located in library.sources(point.all_claims)
        )
        lines += [f"  From: {'; '.join(sources)}", ""]
    if discussion.to_clarify:
        lines += ["WORTH CLARIFYING", ""]
        lines += [
            f"- {entry.label}: {entry.state.replace('-', ' ')}. {entry.why}"
            for entry in discussion.to_clarify[:MOST_TO_CLARIFY]
        ]
        more = len(discussion.to_clarify) - MOST_TO_CLARIFY
        lines += [f"- and {more} more"] if more > 0 else []
        lines.append("")
    for disagreement in discussion.disagreements:
        lines += [f"THE SOURCES DISAGREE: {disagreement.title}"]
        lines += [f"- {side.says}" for side in disagreement.sides]
        lines += [f"  {disagreement.neutral}", ""]
    return [*lines, library.aid.articles_notice]
