"""What several commands read: the library and a visit, with failures as one sentence."""

import sys
from collections.abc import Sequence
from getpass import getpass
from pathlib import Path

from decision_aid.cli.failing import CommandError
from decision_aid.interview.shown_library import shown_library
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.loading import Loaded, load
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.problems.catalogue import severity
from decision_aid.knowledge.problems.problem import Severity
from decision_aid.knowledge.tiers import only_articles
from decision_aid.visits.format import VisitError
from decision_aid.visits.opening import PassphraseNeededError, open_visit, read_limited, read_stream


def existing_folders(rules: Sequence[Path]) -> tuple[Path, ...]:
    """Return these folders, if all of them are there."""
    for folder in rules:
        if not folder.is_dir():
            raise CommandError(f"There is no folder “{folder}”.")
    return tuple(rules)


def the_loaded(rules: Sequence[Path] = ()) -> tuple[Library, Loaded]:
    """Return the library of these folders, or of the shipped rules, and where everything in it stands."""
    loaded = load(existing_folders(rules))
    if loaded.library is None:
        errors = sum(severity(problem) is Severity.ERROR for problem in loaded.problems)
        where = "".join(f" {folder}" for folder in rules)
        raise CommandError(
            f"The rules have {errors} mistake{'' if errors == 1 else 's'} and cannot be used. "
            f"To see {'it' if errors == 1 else 'them'}: decision-aid check{where}"
        )
    return loaded.library, loaded


def the_library(rules: Sequence[Path] = ()) -> Library:
    """Return the library of these folders, or of the shipped rules."""
    return the_loaded(rules)[0]


def narrowed(library: Library, only: str | None, visit: Visit | None = None) -> Library:
    """Return the library with the tiers that the command line, or else the visit, asks for."""
    if only == "articles":
        return only_articles(library)
    return library if visit is None else shown_library(library, visit)


def the_visit(library: Library, path: Path) -> Visit:
    """Return the visit of a file; `-` reads it from standard input."""
    try:
        if str(path) == "-":
            return _told(open_visit(library, read_stream(sys.stdin.buffer)))
        return _told(open_visit(library, read_limited(path)))
    except PassphraseNeededError:
        return _told(_with_passphrase(library, path))
    except VisitError as error:
        raise CommandError(f"{path}: {error}") from None
    except OSError as error:
        raise CommandError(f"“{path}” cannot be read: {error.strerror or 'unknown reason'}.") from None


def _told(visit: Visit) -> Visit:
    """Tell which answers the rules do not know, by their questions alone; they count for nothing, and are kept."""
    if visit.unknown:
        names = ", ".join(f"“{name}”" for name in visit.unknown)
        print(f"decision-aid: these answers do not fit the rules, and do not count: {names}.", file=sys.stderr)
    return visit


def _with_passphrase(library: Library, path: Path) -> Visit:
    """Ask for the passphrase on the terminal; it never stands on a command line."""
    if not sys.stdin.isatty():
        raise CommandError(
            f"{path}: This visit is protected by a passphrase. Run the command in a terminal to type it."
        )
    try:
        return open_visit(library, read_limited(path), getpass("Passphrase: "))
    except VisitError as error:
        raise CommandError(f"{path}: {error}") from None
