"""Equal detail: the table says about as much of each option, and each has points of the four kinds that count."""

from collections.abc import Iterator
from typing import Final

from decision_aid.knowledge.checks.readability import words
from decision_aid.knowledge.model.entry import Kind
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.options import Option
from decision_aid.knowledge.problems.problem import Problem
from decision_aid.knowledge.reading.origins import Origins

_TOLERANCE: Final = 0.3
_FEWEST_WORDS: Final = 50  # for an option, on average; below that, a table is only begun
_KINDS: Final[tuple[Kind, ...]] = ("benefit", "harm", "unknown", "practical")


def detail_problems(library: Library, origins: Origins) -> Iterator[Problem]:
    """Yield options of which the table says much more or less, and those that lack a point of one kind."""
    said = {option.id: table_words(option) for option in library.options}
    mean = sum(said.values()) / max(1, len(said))
    if mean < _FEWEST_WORDS:
        return
    for option in library.options:
        place = origins.place("option", option.id)
        if abs(said[option.id] - mean) > _TOLERANCE * mean:
            details = {"found": option.title, "words": str(said[option.id]), "mean": f"{mean:.0f}"}
            yield Problem("table-lopsided", place, details)
        kinds = {point.kind for point in library.points.values() if option.id in point.about}
        for kind in _KINDS:
            if kind not in kinds:
                yield Problem("option-lacks-kind", place, {"found": option.title, "missing": kind})


def table_words(option: Option) -> int:
    """Count the words of all cells of an option, those of independent sources too."""
    texts = [cell.says or "" for cell in option.cells.values()]
    texts += [cell.elsewhere.says for cell in option.cells.values() if cell.elsewhere is not None]
    return sum(len(words(text)) for text in texts)
