"""Run a command in this process, and look at what a person would see."""

from dataclasses import dataclass

import pytest

from decision_aid.cli import main


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> Outcome:
    try:
        code = main([str(argument) for argument in arguments])
    except SystemExit as leaving:  # argparse leaves by itself after --help and bad usage
        code = leaving.code if isinstance(leaving.code, int) else 1
    captured = capsys.readouterr()
    return Outcome(code, captured.out, captured.err)


def is_one_clear_sentence(text: str) -> bool:
    """Whether an error is told in one line, with nothing of the program’s inside."""
    return text.startswith("decision-aid: ") and text.count("\n") == 1 and "Traceback" not in text
