"""What stands in the book beside the rules: the help page and its numbers, the glossary, the medicines."""

from decision_aid.knowledge.model.help_lines import Read
from decision_aid.knowledge.model.help_page import help_page_words
from decision_aid.knowledge.model.library import Library
from decision_aid.workshop.book.pages import BookEntry, Chapter


def help_chapter(library: Library) -> Chapter:
    """Return what whoever is in a crisis is shown, number by number."""
    lines = library.help_lines
    words = BookEntry("help-page", "The help page", "", (*help_page_words(), lines.how_collected, lines.directory))
    groups = tuple(
        (
            country.name,
            (
                BookEntry(f"{country.id}-emergency", f"Emergency: {country.emergency}", _read(country)),
                *(
                    BookEntry(line.id, f"{line.name}: {line.number}",
                              f"{line.reach.replace('_', ' ')}; {_read(line)}",
                              (line.what, line.hours))
                    for line in country.lines
                ),
            ),
        )
        for country in lines.countries
    )  # fmt: skip
    intro = "What whoever is in a crisis is shown and given on paper. Call each number before you tick it."
    return Chapter("Help", intro, (("Words", (words,)), *groups))


def _read(entry: Read) -> str:
    return f"read {entry.read} at {entry.source}"


def glossary_chapter(library: Library) -> Chapter:
    """Return every hard word with its plain ones."""
    entries = tuple(
        BookEntry(term.word, term.word, f"also: {', '.join(term.also)}" if term.also else "", (term.means,))
        for term in library.glossary.terms
    )
    return Chapter("Glossary", "Hard words in plain ones, as the program explains them.", (("All words", entries),))


def medicines_chapter(library: Library) -> Chapter:
    """Return the names of medicines to pick from, group by group."""
    groups: dict[str, list[BookEntry]] = {}
    for medicine in library.medicines.medicines:
        parts = "".join(f" Contains {part}." for part in medicine.contains)
        names = f"Also: {', '.join(medicine.names[1:])}.{parts}" if medicine.names[1:] else f"No other names.{parts}"
        groups.setdefault(medicine.group, []).append(
            BookEntry(medicine.id, medicine.generic, medicine.role, (names,))
        )
    intro = "The names that a person can pick from. None has a dose or a verdict."
    return Chapter("Medicines", intro, tuple((group, tuple(entries)) for group, entries in groups.items()))
