"""`decision-aid`: takes the command line apart and calls the command that is named."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from pathlib import Path
from typing import Final, NoReturn

from decision_aid import __version__
from decision_aid.cli.failing import CommandError
from decision_aid.cli.plain_stream import Plain
from decision_aid.cli.rules_option import add_rules_option
from decision_aid.failing import keep_no_memory, report_of

COMMANDS: Final = (
    "summary", "points", "explain", "example", "check", "cases", "coverage", "review",
    "diff", "book", "schema", "preview", "prove",
)  # fmt: skip
_USAGE = """decision-aid [VISIT]            open the window, with a saved visit if one is named
       decision-aid COMMAND …          run a command without a window; each has --help"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code. No traceback reaches a person."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    keep_no_memory()
    with redirect_stdout(Plain(sys.stdout)), redirect_stderr(Plain(sys.stderr)):
        return _run(given)


def _run(given: list[str]) -> int:
    try:
        if not given or not (given[0] in COMMANDS or given[0] in ("-h", "--help", "--version")):
            return _window(given)
        named = (given[0],) if given[0] in COMMANDS else COMMANDS
        options = _parser(named).parse_args(given)
        return int(options.run(options))
    except CommandError as error:
        print(f"decision-aid: {error}", file=sys.stderr)
        return error.code
    except KeyboardInterrupt:
        return 130  # as other programs that are ended by Ctrl+C
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except Exception as error:  # what Python would print may quote answers
        print(f"decision-aid: Something went wrong in the program.\n{report_of(type(error), error.__traceback__)}",
              file=sys.stderr)  # fmt: skip
        return 3


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a command line in one sentence, as all other failures are told."""

    def error(self, message: str) -> NoReturn:
        """Leave with a sentence and the code for bad usage."""
        raise CommandError(f"{message}. See “{self.prog} --help”.")


def _parser(named: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser of some commands: of the one that is named, so that no other is loaded; for help, of all."""
    parser = _Parser(
        prog="decision-aid",
        usage=_USAGE,
        description="Helps adults with depression write down what they have tried and get ready to talk with their "
        "own clinician. It does not diagnose, assess risk, decide who can have a treatment, or recommend one.",
    )
    parser.add_argument("--version", action="version", version=f"decision-aid {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", prog="decision-aid")
    for name in named:
        command = import_module(f"decision_aid.cli.{name}")
        summary = (command.__doc__ or "").split(": ", 1)[-1].split("\n")[0]
        subparser = commands.add_parser(name, help=summary, description=summary)
        command.add_arguments(subparser)
        subparser.set_defaults(run=command.run)
    return parser


def _window(given: list[str]) -> int:
    parser = _Parser(prog="decision-aid", usage=_USAGE)
    parser.add_argument(
        "visit",
        nargs="?",
        type=Path,
        metavar="VISIT",
        help="a saved visit, or a summary PDF that carries one",
    )
    add_rules_option(parser)
    options = parser.parse_args(given)
    from decision_aid.cli.window import open_window

    return open_window(options.visit, tuple(options.rules))
