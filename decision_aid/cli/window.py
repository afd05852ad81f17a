"""Opens the window, after making sure that a screen is there and that Qt can use it."""

from pathlib import Path

from decision_aid.cli.display import missing_for_a_window
from decision_aid.cli.failing import CommandError
from decision_aid.cli.reading import the_library


def open_window(visit: Path | None, rules: tuple[Path, ...]) -> int:
    """Open the window; with no screen, say what is missing and how to go on without one."""
    if visit is not None and not visit.is_file():
        raise CommandError(f"There is no file “{visit}”, and no command of that name. See “decision-aid --help”.")
    _make_sure_of_a_screen()
    from decision_aid.window.app import run
    from decision_aid.window.settings import read_settings, settings_file

    chosen = read_settings(settings_file(), region="").rules
    notice = ""
    if not rules and chosen:
        try:
            return run(the_library((Path(chosen),)), visit)
        except CommandError as error:
            # help comes first: a folder that is gone must not keep the window from opening
            notice = f"The rules that you chose cannot be used, so these are the shipped ones. {error}"
    return run(the_library(rules), visit, notice=notice)


def open_preview(folder: Path, visit: Path | None) -> int:
    """Open the window on the rules of a folder, and follow their changes. They may have problems, but must load."""
    if visit is not None and not visit.is_file():
        raise CommandError(f"There is no visit “{visit}”: no such file.")
    _make_sure_of_a_screen()
    library = the_library((folder,))
    from decision_aid.window.app import run

    return run(library, visit, watched=folder)


def _make_sure_of_a_screen() -> None:
    problem = missing_for_a_window()
    if problem:
        raise CommandError(problem)
