"""Opens the window, after making sure that a screen is there and that Qt can use it."""

from pathlib import Path

from decision_aid.cli.display import missing_for_a_window
from decision_aid.cli.failing import CommandError
from decision_aid.cli.reading import the_library
from decision_aid.knowledge.shipped import rules_folder


def open_window(visit: Path | None, rules: tuple[Path, ...]) -> int:
    """Open the window; with no screen, say what is missing and how to go on without one."""
    if visit is not None and not visit.is_file():
        raise CommandError(f"There is no file “{visit}”, and no command of that name. See “decision-aid --help”.")
    problem = missing_for_a_window()
    if problem:
        raise CommandError(problem)
    library = the_library((rules_folder(), *rules) if rules else ())
    from decision_aid.window.app import run

    return run(library, visit)
