"""Plain words: nothing that advises or blames, nothing too hard to read."""

import re
from collections.abc import Iterator

from decision_aid.knowledge.checks.readability import grade, sentences, words
from decision_aid.knowledge.checks.texts import ReadText, read_texts
from decision_aid.knowledge.model.fixed_ids import NO_CHANGE
from decision_aid.knowledge.model.house_style import HouseStyle
from decision_aid.knowledge.model.library import Library, LocatedClaim
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


_NUMBER = re.compile(r"\d[\d,]*")
_SHARE = re.compile(r"(\d[\d,.]*) (?:of|in|out of) [\d,]{2,}|(\d[\d,.]*) ?(?:%|percent)")
_MARKUP = re.compile(r"</?\w+[^>]*>|\*\*|`|\]\(|^#+ ")
_PICTURE = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")


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
        yield from _numbers(library, text, origins)
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
    for banned in (word for word in style.banned if text.field not in word.fine_in):
        for form in banned.forms:
            if re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", text.text, flags=re.IGNORECASE):
                instead = f": {banned.instead}" if banned.instead else ""
                place = origins.place_of_words(text.place, form)
                yield Problem("banned-word", place, {"found": form, "instead": instead})


def _numbers(library: Library, text: ReadText, origins: Origins) -> Iterator[Problem]:
    """A share of people stands in a claim that the text rests on, or is what is left of it to a hundred."""
    if text.of_claim:
        return
    behind = " ".join(_told(library.claims[claim_id]) for claim_id in text.rests_on if claim_id in library.claims)
    known = set(_NUMBER.findall(behind))
    for found in _SHARE.finditer(text.text):
        share = found[1] or found[2]
        if share not in known and str(100 - round(float(share.replace(",", "")))) not in known:
            place = origins.place_of_words(text.place, found[0])
            yield Problem("number-without-figure", place, {"field": text.field, "found": found[0]})


def _told(located: LocatedClaim) -> str:
    """Return all that a claim tells in words and numbers."""
    claim = located.claim
    parts = [claim.says, claim.note or ""]
    if claim.figure is not None:
        parts += [str(arm.of_100) for arm in claim.figure.arms]
        parts += [claim.figure.study, *(str(arm.people or "") for arm in claim.figure.arms)]
    return " ".join(parts)


def _untidy(text: ReadText, origins: Origins) -> Iterator[Problem]:
    straight = re.search(r"""\w'\w+|"\w*""", text.text)
    if straight:
        place = origins.place_of_words(text.place, straight[0])
        yield Problem("straight-quotes", place, {"field": text.field})
    if found := _MARKUP.search(text.text) or _PICTURE.search(text.text):
        place = origins.place_of_words(text.place, found[0])
        yield Problem("markup", place, {"field": text.field, "found": found[0]})
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
