"""Every message about a rule file, in one place, in plain words. Each code is stable; tests assert codes.

A message says what was found, what was expected, and what to do. `{…}` is filled from the problem's details.
Examples of a wrong and a right entry, for `check --explain`, are in `decision_aid.knowledge.explanations`.
"""

from dataclasses import dataclass
from typing import Final

from decision_aid.knowledge.problems import Problem, Severity

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@dataclass(frozen=True)
class Message:
    """How bad a problem is, and what to say of it."""

    severity: Severity
    text: str


MESSAGES: Final[dict[str, Message]] = {
    # files
    "file-missing": Message(_ERROR, "This file is missing. Put it back, or copy it from the shipped rules."),
    "unreadable": Message(_ERROR, "This file cannot be read ({found}). Check that it is there and that you may open it."),
    "too-large": Message(_ERROR, "This file is larger than 4 MB. Split it, or check that it is the right file."),
    "not-utf8": Message(_ERROR, "This file is not saved as UTF-8. Save it again, and choose “UTF-8” as the encoding."),
    "forbidden-character": Message(_ERROR, "An invisible control character ({found}) stands here. Delete it and type the word again."),
    "empty-file": Message(_ERROR, "This file is empty. Fill it, or delete it."),
    # how it is written
    "tab": Message(_ERROR, "A tab stands here. Use spaces: two for each step to the right."),
    "odd-space": Message(_ERROR, "A special space, as word processors make it, stands here. Delete it and type normal spaces."),
    "unclosed-quote": Message(_ERROR, "A quotation mark opens here and never closes. Add the closing one at the end of the text."),
    "text-after-quote": Message(
        _ERROR, "Words follow after the closing quotation mark. Put the marks around the whole text, and “ ” inside it.",
    ),
    "unclosed-bracket": Message(_ERROR, "“{found}” opens here and never closes. Add the closing bracket at the end of the list."),
    "missing-comma": Message(_ERROR, "Something is missing here between two parts in brackets: put a comma between them."),
    "sign-in-front": Message(_ERROR, "A text cannot begin with “{found}”. Put quotation marks around the whole text."),
    "dash-without-space": Message(_ERROR, "A space is missing after the dash. Write “- ” before each entry of a list."),
    "missing-colon": Message(
        _ERROR,
        "A colon is missing after the name of a field: write the name, a colon, a space, then the value. "
        "If this line goes on the text above, move it two spaces to the right.",
    ),
    "colon-in-text": Message(
        _ERROR, "A second colon stands in this line. If it belongs to the text, put quotation marks around the whole text.",
    ),
    "text-too-far-left": Message(_ERROR, "This line goes on the text above, but stands too far to the left. Move it two spaces to the right."),
    "text-cut-short": Message(
        _WARNING, "“#” ends the text here: what follows is not read. Put quotation marks around the whole text.",
    ),
    "wrong-indentation": Message(
        _ERROR, "This line does not begin where it can belong to anything. Give it as many spaces as its neighbors have.",
    ),
    "not-yaml": Message(_ERROR, "This line cannot be read. Compare it with an entry nearby that works."),
    "repeated-key": Message(_ERROR, "“{key}” stands here a second time; the first is in line {first}. Keep one of them."),
    "key-not-text": Message(_ERROR, "The name of a field must be a plain word. Write a word, then a colon."),
    "anchor": Message(_ERROR, "A text cannot begin with “&”. Put quotation marks around it, or delete “{found}”."),
    "alias": Message(_ERROR, "A text cannot begin with “*”. Put quotation marks around it, or write out what “{found}” stands for."),
    "tag": Message(_ERROR, "A text cannot begin with “!”. Put quotation marks around it, or delete “{found}”."),
    "several-documents": Message(_ERROR, "“---” begins a second document. A file holds one: delete this line."),
    "too-deep": Message(_ERROR, "Parts are nested too deeply here (over 40 levels). Use a named condition instead."),
    # fields
    "missing-field": Message(_ERROR, "“{field}” is missing in this entry. Add a line “{field}: …”."),
    "unknown-field": Message(
        _ERROR, "“{field}” is not a field that is known here.{meant} Correct the name, or check the spaces before it.",
    ),
    "not-among": Message(_ERROR, "{found} is not one of: {expected}.{meant}"),
    "empty-list": Message(_ERROR, "“{field}” needs at least one entry. Add one, or delete “{field}”."),
    "too-many": Message(_ERROR, "“{field}” has too many entries. Take some away, or make two of this."),
    "empty-text": Message(_ERROR, "“{field}” has no text. Write one, or delete the line."),
    "too-long": Message(_ERROR, "The text of “{field}” is too long. Shorten it, or make two entries."),
    "expected-text": Message(_ERROR, "“{field}” is {found}; a text was expected. Write the text after the colon."),
    "bad-id": Message(
        _ERROR, "{found} cannot be an id. Use small letters, digits and hyphens, for instance “time-at-the-clinic”.",
    ),
    "expected-list": Message(_ERROR, "“{field}” is {found}; a list was expected. Write [one, two], or “- …” on a line for each."),
    "expected-fields": Message(_ERROR, "“{field}” is {found}; fields were expected, each as “name: value” on a line."),
    "expected-yes-no": Message(_ERROR, "“{field}” is {found}; yes or no was expected."),
    "expected-number": Message(_ERROR, "“{field}” is {found}; {expected} was expected."),
    "expected-date": Message(_ERROR, "“{field}” is {found}; a date like 2026-11-20 was expected."),
    "not-valid": Message(_ERROR, "{found} does not fit “{field}”. Compare with an entry that works."),
    "one-operator": Message(
        _ERROR,
        "A comparison needs exactly one of: is, is_one_of, includes, includes_any_of, at_least, at_most, is_answered. "
        "Add one, or keep one.",
    ),
    "no-source": Message(
        _ERROR, "Nothing is said where this comes from. Name the claims that it rests on: “claims: [claim-id]”.",
    ),
    "claim-reason": Message(
        _ERROR, "A withheld claim needs a “reason”, and a usable one must have none. Add or delete “reason”.",
    ),
    "figure-incomplete": Message(
        _ERROR,
        "“{field}” is missing in this figure, so it cannot be drawn honestly. Add “{field}”, or delete the figure and "
        "say it in words.",
    ),
    "point-never-shows": Message(
        _ERROR,
        "This point needs a way to show: “when”, “balances”, or “general: yes”. Add one; “general” goes with no other.",
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
        _ERROR, "“{found}” is used twice; the first is at {first}. Ids and names are never shared: choose another.",
    ),
    "unknown-claim": Message(_ERROR, "There is no claim “{found}”.{meant} Correct the id, or write the claim first."),
    "withheld-claim": Message(
        _ERROR, "The claim “{found}” is withheld ({reason}): nothing may rest on it. Choose a usable claim.",
    ),
    "unknown-article": Message(_ERROR, "There is no article “{found}” in articles.yaml.{meant} Correct the id, or add the article."),
    "unknown-section": Message(
        _ERROR, "The article has no section “{found}” in articles.yaml.{meant} Correct it, or add the section there.",
    ),
    "unknown-answer": Message(
        _ERROR, "There is no question “{found}”, and nothing counted of that name.{meant} Correct the id, or add the question.",
    ),
    "unknown-choice": Message(
        _ERROR, "“{found}” is not a choice of “{question}”. Its choices are: {expected}.{meant}",
    ),
    "not-sure-compared": Message(
        _ERROR,
        "“{found}” cannot be compared: whoever is not sure of “{question}” is told under “Worth clarifying”. "
        "Use “when_unknown: show” if the point is to show all the same.",
    ),
    "operator-unfit": Message(
        _ERROR, "“{operator}” does not fit “{question}”, which {kind}. Use one of: {expected}.",
    ),
    "unknown-condition": Message(
        _ERROR, "There is no named condition “{found}” in conditions.yaml.{meant} Correct the name, or add the condition.",
    ),
    "circular-condition": Message(
        _ERROR, "This condition leads back to itself: {circle}. Write its parts out instead of one “see”.",
    ),
    "asked-later": Message(
        _ERROR, "“{found}” is not asked before this page. “ask_when” may use earlier questions only: move one of the two.",
    ),
    "safety-in-condition": Message(
        _ERROR,
        "“{found}” is about suicidal thoughts. No condition may use it: that answer leads to human help, never to a point. "
        "Delete this part.",
    ),
    "unknown-disagreement": Message(
        _ERROR, "There is no disagreement “{found}” in disagreements.yaml.{meant} Correct the id, or add the disagreement.",
    ),
    "unknown-row": Message(_ERROR, "There is no row “{found}” in this table.{meant} Correct the name, or add it to the rows."),
    "missing-cell": Message(_ERROR, "The option “{found}” has no cell for the row “{row}”. Add “{row}: {{}}” if the articles do not say."),
    "missing-option": Message(_ERROR, "The option “{found}” is missing. All seven stand side by side, always: put it back."),
    "options-order": Message(_ERROR, "The options do not stand in alphabetical order: “{found}” comes too late. Order them by title."),
    "unknown-priority": Message(_ERROR, "“{found}” is not among the choices of “what-matters”.{meant} Correct it, or add the choice."),
    "unknown-point": Message(_ERROR, "There is no point “{found}”, or it is retired.{meant} Correct the id, or take it away."),
    "figure-missing": Message(_ERROR, "The claim “{found}” has no figure to draw. Name a claim that has one."),
    "trial-field-missing": Message(_ERROR, "The words for “{found}” are missing: each fact about a tried medicine needs them. Put the entry back."),
    "unknown-trial-field": Message(
        _ERROR, "“{found}” is no fact about a tried medicine.{meant} The facts are fixed in the program: change only their words.",
    ),
    "unknown-successor": Message(_ERROR, "There is no entry “{found}” to succeed this retired one.{meant} Correct the id."),
    # words
    "banned-word": Message(
        _WARNING, "“{found}” tells people what to do, or blames them. Say what the article reports instead{instead}.",
    ),
    "hard-to-read": Message(
        _WARNING, "“{field}” reads at school grade {found}; 8 is the most. Use shorter words and sentences.",
    ),
    "long-sentence": Message(_WARNING, "A sentence of “{field}” has {found} words; 25 is the most. Make two of it: “{start} …”."),
    "mean-grade": Message(_WARNING, "The texts read at school grade {found} on average; 6 is the most. Make the hardest ones easier."),
    # balance and use
    "benefit-alone": Message(
        _WARNING,
        "A benefit of “{found}” can show, but no {missing} point balances it. Add one with “balances: [{found}]”.",
    ),
    "one-sided": Message(
        _WARNING,
        "For “{found}”, benefits take {benefits}, and the other side {harms}. Bring them within 20% of each other, or "
        "list the option in house-style.yaml and say why that cannot be.",
    ),
    "benefit-without-other-side": Message(_WARNING, "This benefit has no “also”: add what the same source says on the other side."),
    "unused-claim": Message(_WARNING, "The usable claim “{found}” is used by nothing. Use it, or withhold it with a reason."),
    "no-case-shows": Message(_WARNING, "No case shows the point “{found}”. Add a worked person who is shown it."),
    "no-case-hides": Message(_WARNING, "No case hides the point “{found}”. Add a worked person who is not shown it."),
    "never-shows": Message(
        _WARNING, "Nobody can ever be shown the point “{found}”: no answers meet its condition. Look for parts that exclude each other.",
    ),
    "always-shows": Message(
        _WARNING, "Everybody is shown the point “{found}”, whatever they answer. Say “general: yes” instead, or narrow its condition.",
    ),
    "never-asked": Message(
        _WARNING, "The page “{found}” is never asked: no answers meet its condition. Look for parts that exclude each other.",
    ),
    "repeated-title": Message(_NOTE, "The title “{found}” is used twice; the first is at {first}. Reword one."),
    "repeated-text": Message(_WARNING, "The same text stands at {first}. Keep one."),
    "help-mentions-treatment": Message(_ERROR, "A help text mentions a treatment (“{found}”). Help comes without one: reword it."),
    "case-differs": Message(_WARNING, "The case “{found}” comes out differently: {how}. Correct the case, or the points."),
    "case-unreadable": Message(_ERROR, "The answers of the case “{found}” cannot be read: {how}. Correct them."),
    "straight-quotes": Message(_NOTE, "A straight quotation mark stands in “{field}”. Use “ ” and ’."),
    "double-space": Message(_NOTE, "Two spaces stand side by side in “{field}”. Delete one."),
}  # fmt: skip


def message(problem: Problem) -> str:
    """Return the message of a problem, in words."""
    return MESSAGES[problem.code].text.format_map(_Filled(problem.details))


def severity(problem: Problem) -> Severity:
    """Return how bad a problem is."""
    return MESSAGES[problem.code].severity


def message_of(code: str) -> str:
    """Return the message of a code without a problem at hand: dots stand for what a problem would tell."""
    return MESSAGES[code].text.format_map(_Dotted())


class _Filled(dict[str, str]):
    """Details for a message; what a problem does not tell stays visible as a gap."""

    def __missing__(self, key: str) -> str:
        return f"({key})"


class _Dotted(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "" if key in ("meant", "instead") else "…"
