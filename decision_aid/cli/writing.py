"""How commands write files: whole or not at all, never over what they read, and with one sentence if they cannot."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from decision_aid.cli.failing import CommandError
from decision_aid.visits.saving import SavingError, save_bytes

_NEVER: Final = (".yaml", ".yml", ".json", ".age")  # rules and visits: what a person made, and could lose
_NO_PDF: Final = (".docx", ".doc", ".odt", ".rtf", ".txt", ".md", ".html")


def write_output(out: Path, data: bytes, *, read: Iterable[Path] = (), pdf: bool) -> None:
    """Write what a command made; `-` is standard output. What was read, rules and visits are never overwritten."""
    if str(out) == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    ending = out.resolve().suffix.casefold()  # a link is written through
    if out.exists() and any(path.exists() and out.samefile(path) for path in read):
        raise CommandError(f"“{out}” is the file that is read, and would be lost. Choose another name.")
    if ending in _NEVER:
        raise CommandError(f"“{out}” has the name of a visit or of a rule file. Choose another name.")
    if pdf and ending in _NO_PDF:
        raise CommandError(f"“{out}” would be a PDF with the name of something else. Let it end with .pdf.")
    if not pdf and ending == ".pdf":
        raise CommandError(f"“{out}” would be a text with the name of a PDF. Let it end with .txt.")
    try:
        save_bytes(out, data)
    except SavingError as error:
        raise CommandError(str(error)) from None


def write_rule_file(path: Path, text: str) -> None:
    """Write a rule file anew, with the rights that it had: the others who edit the rules can read it as before."""
    try:
        rights = path.stat().st_mode
        save_bytes(path, text.encode())
        path.chmod(rights)
    except (SavingError, OSError) as error:
        raise CommandError(f"“{path}” cannot be written: {error}") from None
