"""Every message about a rule file, in one place, in plain words. Each code is stable; tests assert codes.

A message says what was found, what was expected, and what to do. `{…}` is filled from the problem's details.
"""

from dataclasses import dataclass
from typing import Final

from decision_aid.knowledge.problems import Problem, Severity

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@dataclass(frozen=True)
class Message:
    """What a code means: one line for the problem, and a wrong and a right example for `--explain`."""

    severity: Severity
    text: str
    why: str = ""
    wrong: str = ""
    right: str = ""


MESSAGES: Final[dict[str, Message]] = {
    # files
    "file-missing": Message(_ERROR, "This file is missing. Put it back, or copy it from the shipped rules."),
    "unreadable": Message(_ERROR, "This file cannot be read ({found}). Check that it is there and that you may open it."),
    "too-large": Message(_ERROR, "This file is larger than 4 MB. Split it, or check that it is the right file."),
    "not-utf8": Message(
        _ERROR,
        "This file is not saved as UTF-8. Save it again, and choose “UTF-8” as the encoding.",
        "A file saved in another encoding shows wrong letters on other computers.",
    ),
    "forbidden-character": Message(_ERROR, "An invisible control character ({found}) stands here. Delete it and type the word again."),
    "empty-file": Message(_ERROR, "This file is empty. Fill it, or delete it."),
    # YAML
    "tab": Message(
        _ERROR,
        "A tab stands here. Use spaces: two for each step to the right.",
        "YAML tells what belongs together by spaces; tabs have no fixed width.",
        "points:\n\t- id: my-point",
        "points:\n  - id: my-point",
    ),
    "unclosed-quote": Message(
        _ERROR,
        "A quotation mark opens here and never closes. Add the closing one at the end of the text.",
        "A quoted text ends only at its second quotation mark.",
        'title: "Cost',
        'title: "Cost"',
    ),
    "missing-colon": Message(
        _ERROR,
        "A colon is missing after the name of a field here. Write the name, a colon, a space, then the value.",
        "Every field is written as name, colon, space, value.",
        "title Cost",
        "title: Cost",
    ),
    "colon-in-text": Message(
        _ERROR,
        "A second colon, or a line that stands too far to the right, cannot be read here. "
        "Put quotation marks around a text that has a colon in it, and check the spaces at the start of the line.",
        "In YAML a colon with a space after it ends the name of a field.",
        "title: Cost: who pays",
        'title: "Cost: who pays"',
    ),
    "wrong-indentation": Message(
        _ERROR,
        "This line does not stand where it can belong to anything. Give it as many spaces as its neighbors; "
        "check also that each [ and { above is closed.",
        "Fields that belong together start in the same column.",
        "- id: my-point\n   title: Cost\n  kind: practical",
        "- id: my-point\n  title: Cost\n  kind: practical",
    ),
    "not-yaml": Message(_ERROR, "This line cannot be read as YAML. Compare it with an entry nearby that works."),
    "repeated-key": Message(
        _ERROR,
        "“{key}” stands here a second time; the first is in line {first}. Keep one of them.",
        "One of two fields with the same name would be lost without a word.",
        "title: Cost\ntitle: Price",
        "title: Cost",
    ),
    "key-not-text": Message(_ERROR, "The name of a field must be a plain word. Write a word, then a colon."),
    "anchor": Message(_ERROR, "“{found}” is an anchor. Write the text out in each place; links inside a file are not allowed."),
    "alias": Message(_ERROR, "“{found}” is a link to another place. Write the text out here."),
    "tag": Message(_ERROR, "“{found}” is a tag. Delete it, or put the text in quotation marks if it starts with “!”."),
    "several-documents": Message(_ERROR, "“---” starts a second document. Keep one document to a file: delete this line."),
    "too-deep": Message(_ERROR, "Lists and fields are nested too deeply here (over 40 levels). Use a named condition instead."),
    # fields
    "missing-field": Message(
        _ERROR, "“{field}” is missing in this entry. Add a line “{field}: …”.",
        "Each entry has fields that it cannot do without.", "- id: my-point\n  kind: practical",
        "- id: my-point\n  kind: practical\n  title: Cost",
    ),
    "unknown-field": Message(
        _ERROR, "“{field}” is not a field that is known here.{meant} Correct the name, or check the spaces before it.",
        "A misspelled field would do nothing, without a word.", "tittle: Cost", "title: Cost",
    ),
    "not-among": Message(_ERROR, "{found} is not one of: {expected}.{meant}"),
    "empty-list": Message(_ERROR, "“{field}” needs at least one entry. Add one, or delete “{field}”."),
    "too-many": Message(_ERROR, "“{field}” has too many entries."),
    "empty-text": Message(_ERROR, "“{field}” has no text. Write one, or delete the line."),
    "too-long": Message(_ERROR, "The text of “{field}” is too long. Shorten it, or make two entries."),
    "expected-text": Message(_ERROR, "“{field}” is {found}; a text was expected. Write the text after the colon."),
    "bad-id": Message(
        _ERROR, "{found} cannot be an id. Use small letters, digits and hyphens, for instance “time-at-the-clinic”.",
    ),
    "expected-list": Message(_ERROR, "“{field}” is {found}; a list was expected. Write [one, two], or one “- …” on each line."),
    "expected-fields": Message(_ERROR, "“{field}” is {found}; fields were expected, each as “name: value”."),
    "expected-yes-no": Message(_ERROR, "“{field}” is {found}; yes or no was expected."),
    "expected-number": Message(_ERROR, "“{field}” is {found}; expected: {expected}."),
    "expected-date": Message(_ERROR, "“{field}” is {found}; a date like 2026-11-20 was expected."),
    "not-valid": Message(_ERROR, "{found} does not fit “{field}”. Compare with an entry that works."),
    "one-operator": Message(
        _ERROR,
        "A comparison needs exactly one of: is, is_one_of, includes, includes_any_of, at_least, at_most, is_answered.",
        "Each comparison asks one thing about one answer.",
        "{answer: cost, is: big-worry, at_least: 2}",
        "{answer: cost, is: big-worry}",
    ),
    "claim-reason": Message(
        _ERROR, "A withheld claim needs a “reason”, and a usable one must have none. Add or delete “reason”.",
    ),
    "point-never-shows": Message(
        _ERROR,
        "This point needs exactly one way to show: “when”, “balances”, or “general: yes”. Add one, keep one.",
    ),
    "point-disagreement": Message(
        _ERROR, "Points of the kind “disagreement”, and only those, name a “disagreement”. Add or delete the line.",
    ),
    "cell-claims": Message(
        _ERROR,
        "A cell with words needs claims, and a cell without words must have none. Leave both out where the articles do not say.",
    ),
    # links
    "repeated-id": Message(
        _ERROR, "The id “{found}” is used twice; the first is at {first}. Ids are never shared: choose another.",
    ),
    "unknown-claim": Message(_ERROR, "There is no claim “{found}”.{meant} Correct the id, or write the claim first."),
    "withheld-claim": Message(
        _ERROR, "The claim “{found}” is withheld ({reason}): nothing may rest on it. Choose a usable claim.",
    ),
    "unknown-article": Message(_ERROR, "There is no article “{found}” in articles.yaml.{meant}"),
    "unknown-section": Message(_ERROR, "The article has no section “{found}” in articles.yaml.{meant}"),
    "unknown-answer": Message(_ERROR, "There is no question or derived answer “{found}”.{meant}"),
    "unknown-choice": Message(
        _ERROR, "“{found}” is not a choice of “{question}”. Its choices are: {expected}.{meant}",
    ),
    "operator-unfit": Message(
        _ERROR, "“{operator}” does not fit “{question}”, which is of the kind “{kind}”. Use: {expected}.",
    ),
    "unknown-condition": Message(_ERROR, "There is no named condition “{found}” in conditions.yaml.{meant}"),
    "circular-condition": Message(
        _ERROR, "The named condition “{found}” leads back to itself. Write its parts out in one of the two.",
    ),
    "asked-later": Message(
        _ERROR, "“{found}” is asked later than this page. “ask_when” may use earlier questions only: move one of the two.",
    ),
    "safety-in-condition": Message(
        _ERROR,
        "“{found}” is about suicidal thoughts. No condition may use it: that answer leads to human help, never to a point.",
        "An answer about suicidal thoughts must never bring up a treatment.",
    ),
    "unknown-disagreement": Message(_ERROR, "There is no disagreement “{found}”.{meant}"),
    "unknown-row": Message(_ERROR, "There is no row “{found}” in this table.{meant}"),
    "missing-cell": Message(_ERROR, "The option “{found}” has no cell for the row “{row}”. Add “{row}: {{}}” if the articles do not say."),
    "missing-option": Message(_ERROR, "The option “{found}” is missing. All seven stand side by side, always."),
    "options-order": Message(_ERROR, "The options do not stand in alphabetical order: “{found}” comes too late. Order them by title."),
    "unknown-priority": Message(_ERROR, "“{found}” is not among the choices of “what-matters”.{meant}"),
    "unknown-point": Message(_ERROR, "There is no point “{found}”.{meant}"),
    "figure-missing": Message(_ERROR, "The claim “{found}” has no figure to draw. Name a claim with a complete figure."),
    "trial-fields": Message(_ERROR, "“{found}” is not a fact about a tried medicine, or one is missing. Expected: {expected}."),
    "unknown-successor": Message(_ERROR, "There is no entry “{found}” to succeed this retired one.{meant}"),
    # words
    "banned-word": Message(
        _WARNING, "“{found}” tells people what to do, or blames them. Say what the article reports instead{instead}.",
        "The aid gives no advice, no ranking and no verdict.", "says: You should ask for esketamine.",
        "says: Some clinics offer esketamine.",
    ),
    "hard-to-read": Message(
        _WARNING, "“{field}” reads at grade {found}; 8 is the most. Use shorter words and sentences.",
        "Tired people read slowly. Drug names and fixed terms do not count against you.",
    ),
    "long-sentence": Message(_WARNING, "A sentence of “{field}” has {found} words; 25 is the most. Make two of it: “{start} …”."),
    "mean-grade": Message(_WARNING, "The texts read at grade {found} on average; 6 is the most. Make the hardest ones easier."),
    # balance and use
    "benefit-alone": Message(
        _WARNING,
        "A benefit of “{found}” can show, but no {missing} point balances it. Add one with “balances: [{found}]”.",
        "Whatever shows a benefit shows its harms and what is not known.",
    ),
    "one-sided": Message(
        _WARNING, "For “{found}”, benefits take {benefits} words and harms {harms}. They are to be within 20% of each other.",
    ),
    "benefit-without-other-side": Message(_WARNING, "This benefit has no “also”: add what the same source says on the other side."),
    "unused-claim": Message(_WARNING, "The usable claim “{found}” is used by nothing. Use it, or withhold it with a reason."),
    "unused-question": Message(_NOTE, "The question “{found}” is used by no rule, and is not printed."),
    "no-case-shows": Message(_WARNING, "No case shows the point “{found}”. Add a worked person who is shown it."),
    "no-case-hides": Message(_WARNING, "No case hides the point “{found}”. Add a worked person who is not shown it."),
    "never-shows": Message(_WARNING, "The point “{found}” can never show: its condition contradicts itself."),
    "always-shows": Message(_WARNING, "The point “{found}” shows for everybody. Say “general: yes”, or narrow its condition."),
    "repeated-title": Message(_NOTE, "The title “{found}” is used twice; the first is at {first}."),
    "repeated-text": Message(_WARNING, "The same text stands at {first}. Keep one."),
    "help-mentions-treatment": Message(_ERROR, "A help text mentions a treatment (“{found}”). Help comes without one."),
    "case-differs": Message(_WARNING, "The case “{found}” differs: {how}."),
    "case-unreadable": Message(_ERROR, "The answers of the case “{found}” cannot be read: {how}."),
    "straight-quotes": Message(_NOTE, "A straight quotation mark stands in “{field}”. Use “ ” and ’."),
    "double-space": Message(_NOTE, "Two spaces stand in “{field}”."),
}  # fmt: skip


def message(problem: Problem) -> str:
    """Return the message of a problem, in words."""
    return MESSAGES[problem.code].text.format_map(_Filled(problem.details))


def severity(problem: Problem) -> Severity:
    """Return how bad a problem is."""
    return MESSAGES[problem.code].severity


class _Filled(dict[str, str]):
    """Details for a message; what a problem does not tell stays visible as a gap."""

    def __missing__(self, key: str) -> str:
        return f"({key})"
