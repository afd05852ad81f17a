"""Whose help numbers a command prints: the country that is named, else that of the settings, else of the region."""

import argparse

from decision_aid.cli.failing import CommandError
from decision_aid.knowledge.model.help_lines import Country
from decision_aid.knowledge.model.library import Library


def add_country_option(parser: argparse.ArgumentParser) -> None:
    """Declare the option for the country of the help numbers."""
    parser.add_argument(
        "--country", metavar="ID", help="whose help numbers: us, gb, …, or other; that of the window if left out"
    )


def chosen_country(library: Library, named: str | None) -> Country:
    """Return the country whose numbers are printed."""
    from decision_aid.window.settings import read_settings, region_of_surroundings, settings_file

    lines = library.help_lines
    if named is None:
        return lines.country(read_settings(settings_file(), region_of_surroundings()).country)
    found = lines.country(named)
    if found.id != named:
        ids = ", ".join(country.id for country in lines.countries)
        raise CommandError(f"There are no help numbers for “{named}”. There are: {ids}.")
    return found
