"""Whether the rules leave alone what the program itself promises. These problems block loading."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urlsplit

from pydantic import BaseModel

from decision_aid.knowledge.folders import RESOURCES_PREFIX
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.promises import SAFETY_PAGE
from decision_aid.knowledge.problems.problem import Place, Problem
from decision_aid.knowledge.reading.origins import EntryKind, Origins
from decision_aid.knowledge.reading.yaml_nodes import YamlFile, YamlPath

_DIGIT: Final = "zero|oh|one|two|three|four|five|six|seven|eight|nine"
_NO_COUNT: Final = (
    r"(?!\d|\s*(?:people|adults|patients|men|women|participants|of|out|in|trials|studies|percent|points))"
)
_NUMBERS: Final = (
    re.compile(r"(?<![\w.,])(?:\+\s?)?\(?\d(?:[\s().\-–/]{0,3}\d){6,}(?![\w,])"),
    re.compile(r"\b\d-\d{3}-[A-Z0-9-]{3,}"),  # with letters for digits
    re.compile(
        r"\b(?:call|text|phone|dial|ring)(?:\s+(?:us|me|now|at|on|to|or|the|our|this|number|line|clinic|text|call))*"
        rf"[\s,:“]+\d(?:[\s-]?\d){{2,}}{_NO_COUNT}",
        re.I,
    ),
    re.compile(rf"(?<![\w.,$])(?:988|911|999|112|741741|116 123){_NO_COUNT}(?![\w,%]|\.\d)"),
    re.compile(rf"\b(?:(?:{_DIGIT})[\s-]+){{2,}}(?:{_DIGIT})\b", re.I),
)
_DATE: Final = re.compile(r"\b\d{4}[.-]\d\d[.-]\d\d\b|\b\d\d?[./]\d\d?[./]\d{4}\b|\b(?:19|20)\d\d[-–](?:19|20)\d\d\b")
_SCHEME: Final = re.compile(r"\b(?:file|javascript|data|vbscript|tel|sms|mailto|ftp|smb):\S", re.I)
_VOUCHED: Final = re.compile(r"\b(?:reviewed|endorsed|vetted|certified|recommended)\s+by\b", re.I)
_SAFETY: Final = re.compile(
    r"suicid|\bkill\w*\b|self[- ]?(?:harm|injur)|\b(?:hurt|harm|injure|cut)\w* (?:your|my|one)sel"
    r"|\b(?:end\w*|tak\w*) (?:your|my|one’s|own|it all)(?: own)? (?:life|lives)"
    r"|\bdead\b|\bdie\b|\bdying\b|\bnot be alive\b",
    re.I,
)
# what no person reads as a text: names of entries, marks of an article's lines, numbers of studies, what others ask
_NO_TEXT: Final = frozenset({"id", "claims", "figures", "references", "fingerprint", "asks", "version", "people"})


def promise_problems(library: Library, origins: Origins) -> Iterator[Problem]:
    """Yield where rules would change what the program promises; the safety page only where there are questions."""
    if library.sections:
        yield from _safety_page(library, origins)
        yield from _other_questions(library, origins)
    for name, file in origins.files.items():
        if not name.startswith(RESOURCES_PREFIX) and "cases/" not in name:
            yield from _texts(file)


def _safety_page(library: Library, origins: Origins) -> Iterator[Problem]:
    page = next((page for page in library.pages if page.id == SAFETY_PAGE.id), None)
    if page is None:
        details = {"found": SAFETY_PAGE.id, "field": "id", "expected": "there"}
        yield Problem("safety-page-changed", Place(_questionnaire(origins)), details)
        return
    yield from _changed(page, SAFETY_PAGE, origins, "page", page.id)
    for number, question in enumerate(page.questions):
        if number:
            details = {"found": question.id, "field": "questions", "expected": "one question"}
            yield Problem("safety-page-changed", origins.place("question", question.id), details)
        else:
            yield from _changed(question, SAFETY_PAGE.questions[0], origins, "question", question.id)
    if library.pages[0] is not page:
        yield Problem("safety-page-not-first", origins.place("page", page.id, "id"))


def _changed(
    found: BaseModel, promised: BaseModel, origins: Origins, kind: EntryKind, entry_id: str
) -> Iterator[Problem]:
    for name in type(promised).model_fields:
        if name not in ("questions", "review") and getattr(found, name) != getattr(promised, name):
            details = {"found": entry_id, "field": name, "expected": _words(getattr(promised, name))}
            yield Problem("safety-page-changed", origins.place(kind, entry_id, name), details)


def _words(value: Any) -> str:
    if isinstance(value, BaseModel):
        value = value.model_dump(exclude_defaults=True)
    if isinstance(value, tuple):
        return ", ".join(_words(entry) for entry in value) or "left out"
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_words(entry)}" for name, entry in value.items())
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "left out" if value is None else f"“{value}”"


def _other_questions(library: Library, origins: Origins) -> Iterator[Problem]:
    """Only the safety page asks about suicidal thoughts, and only it opens the help page."""
    for page in library.pages:
        if page.id == SAFETY_PAGE.id:
            continue
        for question in page.questions:
            labels = (choice.label for choice in question.answers)
            asked = (page.heading, page.hint, question.ask, question.label, question.hint, *labels)
            if question.opens_help or any(_SAFETY.search(_plain(text)) for text in asked if text):
                place = origins.place("question", question.id)
                yield Problem("second-safety-question", place, {"found": question.id})


def _questionnaire(origins: Origins) -> str:
    """Return the questionnaire that was read: that of an own folder, if it has one."""
    named = [file for file in origins.files if file.rpartition("/")[2] == "questionnaire.yaml"]
    return named[-1] if named else "questionnaire.yaml"


def _texts(file: YamlFile) -> Iterator[Problem]:
    """Yield numbers, addresses and claims of review in whatever a file says."""
    for path, text in _strings(file.value, ()):
        plain = _plain(text)
        without_dates = _DATE.sub("", plain)
        number = next((found for pattern in _NUMBERS if (found := pattern.search(without_dates))), None)
        if number is not None and path[-1] != "address":  # addresses of papers are full of numbers
            yield Problem("phone-number", file.place(path), {"found": number[0]})
        if path[-1] == "address" and not _is_web_page(plain):
            yield Problem("other-address", file.place(path), {"found": plain})
        elif scheme := _SCHEME.search(plain):
            yield Problem("other-address", file.place(path), {"found": scheme[0]})
        if vouched := _VOUCHED.search(plain):
            yield Problem("claims-review", file.place(path), {"found": vouched[0]})


def _strings(value: Any, path: YamlPath) -> Iterator[tuple[YamlPath, str]]:
    match value:
        case dict():
            for key, inner in value.items():
                entries = isinstance(inner, list) and any(isinstance(entry, dict) for entry in inner)
                if entries or key not in _NO_TEXT:  # “claims” are ids, or the claims themselves
                    yield from _strings(inner, (*path, key))
        case list():
            for number, inner in enumerate(value):
                yield from _strings(inner, (*path, number))
        case str() if path:
            yield path, value


def _plain(text: str) -> str:
    """Return a text as it is read: other forms of a sign as that sign, and none that cannot be seen."""
    signs = unicodedata.normalize("NFKC", text)
    return "".join(str(unicodedata.digit(sign, sign)) for sign in signs if unicodedata.category(sign) != "Cf")


def _is_web_page(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    plain = address.isascii() and address.isprintable() and " " not in address
    return plain and parts.scheme in ("http", "https") and "." in parts.netloc and "@" not in parts.netloc
