"""What several commands read: the library and a visit, with failures as one sentence."""

import sys
from collections.abc import Sequence
from getpass import getpass
from pathlib import Path

from decision_aid.cli.failing import CommandError
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.library import Library
from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.problems import RulesError
from decision_aid.visits.format import VisitError
from decision_aid.visits.opening import PassphraseNeededError, open_visit, read_limited


def the_library(rules: Sequence[Path] = ()) -> Library:
    """Return the library of these folders, or of the shipped rules."""
    for folder in rules:
        if not folder.is_dir():
            raise CommandError(f"There is no folder “{folder}”.")
    try:
        return load_library(rules)
    except RulesError as error:
        raise CommandError(
            f"The rules have {len(error.problems)} problems and cannot be used. See “decision-aid check”."
        ) from None


def the_visit(library: Library, path: Path) -> Visit:
    """Return the visit of a file; `-` reads it from standard input."""
    try:
        if str(path) == "-":
            return open_visit(library, sys.stdin.buffer.read())
        return open_visit(library, read_limited(path))
    except PassphraseNeededError:
        return _with_passphrase(library, path)
    except VisitError as error:
        raise CommandError(f"{path}: {error}") from None
    except OSError as error:
        raise CommandError(f"“{path}” cannot be read: {error.strerror or 'unknown reason'}.") from None


def _with_passphrase(library: Library, path: Path) -> Visit:
    """Ask for the passphrase on the terminal; it never stands on a command line."""
    if not sys.stdin.isatty():
        raise CommandError(
            f"{path}: This visit is protected by a passphrase. Run the command in a terminal to type it."
        )
    try:
        return open_visit(library, path.read_bytes(), getpass("Passphrase: "))
    except VisitError as error:
        raise CommandError(f"{path}: {error}") from None
