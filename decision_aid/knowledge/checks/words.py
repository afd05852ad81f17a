"""Plain words: nothing that advises or blames, nothing too hard to read."""

import re
from collections.abc import Iterator

from decision_aid.knowledge.checks.readability import grade, sentences, words
from decision_aid.knowledge.checks.texts import ReadText, read_texts
from decision_aid.knowledge.model.fixed_ids import NO_CHANGE
from decision_aid.knowledge.model.house_style import HouseStyle
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.problems.problem import Place, Problem
from decision_aid.knowledge.reading.origins import Origins

HARDEST_GRADE = 8.0
MEAN_GRADE = 6.5
LONGEST_SENTENCE = 25
HELP_LINES = "resources/help_lines.yaml"
SHORTEST_GRADED = 6  # words; the formula means nothing for a text of fewer
_SHORT = (
    15  # words; in a text of fewer, one long name outweighs all else, so names and fixed terms count as short ones
)


def fixed_terms(library: Library, style: HouseStyle) -> frozenset[str]:
    """Return the names and terms that do not count against the reading grade."""
    names = {name for medicine in library.medicines.medicines for name in (medicine.generic, *medicine.brands)}
    return frozenset(names) | frozenset(style.fixed_terms)


def word_problems(library: Library, origins: Origins, style: HouseStyle) -> Iterator[Problem]:
    """Yield banned words, hard texts, long sentences and untidy signs."""
    terms = fixed_terms(library, style)
    grades = []
    for text in read_texts(library, origins):
        yield from _banned(text, style, origins)
        yield from _untidy(text, origins)
        for sentence in sentences(text.text):
            count = len(words(sentence))
            if count > LONGEST_SENTENCE:
                begin = " ".join(sentence.split()[:5])
                place = origins.place_of_words(text.place, " ".join(sentence.split()[:2]))
                yield Problem("long-sentence", place, {"field": text.field, "found": str(count), "start": begin})
        if text.graded and len(words(text.text)) >= SHORTEST_GRADED:
            reached = graded(text.text, terms)
            grades.append(reached)
            if reached > HARDEST_GRADE:
                yield Problem("hard-to-read", text.place, {"field": text.field, "found": f"{reached:.1f}"})
    yield from _help_without_treatment(library, origins)
    if grades and sum(grades) / len(grades) > MEAN_GRADE:
        yield Problem("mean-grade", Place("rules"), {"found": f"{sum(grades) / len(grades):.1f}"})


def graded(text: str, terms: frozenset[str]) -> float:
    """Return the school grade of a text: with every word counted, unless it is so short that a name decides."""
    return grade(text) if len(words(text)) >= _SHORT else grade(text, terms)


def _banned(text: ReadText, style: HouseStyle, origins: Origins) -> Iterator[Problem]:
    for banned in style.banned:
        for form in banned.forms:
            if re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", text.text, flags=re.IGNORECASE):
                instead = f": {banned.instead}" if banned.instead else ""
                place = origins.place_of_words(text.place, form)
                yield Problem("banned-word", place, {"found": form, "instead": instead})


def _untidy(text: ReadText, origins: Origins) -> Iterator[Problem]:
    straight = re.search(r"""\w'\w+|"\w*""", text.text)
    if straight:
        place = origins.place_of_words(text.place, straight[0])
        yield Problem("straight-quotes", place, {"field": text.field})
    if "  " in text.text:
        yield Problem("double-space", text.place, {"field": text.field})


def _help_without_treatment(library: Library, origins: Origins) -> Iterator[Problem]:
    """Help in a crisis comes without a treatment beside it, whatever name the treatment has."""
    named = [name for medicine in library.medicines.medicines for name in (medicine.generic, *medicine.brands)]
    named += [option.short for option in library.options if option.id != NO_CHANGE]
    names = {name.casefold() for name in named}
    source = origins.files.get(HELP_LINES)
    for c, country in enumerate(library.help_lines.countries):
        for number, line in enumerate(country.lines):
            for name in sorted(names):
                read = f"{line.name} {line.what}"
                if source is not None and re.search(rf"\b{re.escape(name)}\b", read, re.IGNORECASE):
                    place = source.place(("countries", c, "lines", number))
                    yield Problem("help-mentions-treatment", place, {"found": name})
