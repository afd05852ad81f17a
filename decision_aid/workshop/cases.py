"""Worked people: what each case is really shown, and how that differs from what it says."""

from collections.abc import Iterator
from typing import Any

import yaml

from decision_aid.discussion.discuss import discuss
from decision_aid.discussion.discussion import Discussion
from decision_aid.interview.answers import Answers
from decision_aid.interview.path import counted
from decision_aid.interview.plain import ReadAnswers, plain_answers, read_answers
from decision_aid.knowledge.model.cases import Case
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.problems.problem import Problem
from decision_aid.knowledge.reading.origins import Origins
from decision_aid.workshop.layout import laid_out


def discuss_case(library: Library, case: Case) -> tuple[Discussion, tuple[str, ...]]:
    """Return the discussion of a case, and the ids of the answers in it that could not be read."""
    read = read_case(library, case)
    return discuss(library, read.answers), tuple(read.not_understood)


def read_case(library: Library, case: Case) -> ReadAnswers:
    """Return the answers of a case."""
    return read_answers(library, {name: _typed(value) for name, value in case.answers.items()})


def _typed(value: Any) -> Any:
    """Turn the texts of a YAML file into the numbers that a visit file holds."""
    match value:
        case str() if value.isdecimal() and not (len(value) > 1 and value.startswith("0")):
            return int(value)
        case list():
            return [_typed(item) for item in value]
        case dict():
            return {key: item if key in _TEXTS else _typed(item) for key, item in value.items()}
    return value


_OWN_WORDS = ("text", "own_list")
_WORDS = ("name", "dose", "bothered_words", "why_ended_words")
_TEXTS = ("id", "medicine", "name", "dose", "bothered_words", "why_ended_words", "added_to", "own")


def case_of(library: Library, name: str, answers: Answers) -> Case:
    """Return a case made of a visit: its answers, what they bring up, and what they do not.

    A person's own words are left out, and so is the answer about suicidal thoughts: no condition asks about them, and
    a rule file is read by many.
    """
    counting = counted(library, answers)
    asked = frozenset(
        question_id
        for question_id in counting
        if library.questions[question_id].kind not in _OWN_WORDS and not library.questions[question_id].opens_help
    )
    plain = {key: _without_words(value) for key, value in plain_answers(counting.only(asked)).items()}
    shown = tuple(entry.point.id for entry in discuss(library, answers).points)
    hidden = tuple(point_id for point_id in library.points if point_id not in shown)
    return Case(
        name=name, answers={key: value for key, value in plain.items() if value != []}, shows=shown, hides=hidden
    )


def _without_words(value: Any) -> Any:
    match value:
        case list():
            return [_without_words(item) for item in value if not (isinstance(item, dict) and "own" in item)]
        case dict():
            return {key: _without_words(item) for key, item in value.items() if key not in _WORDS}
    return value


def case_text(case: Case, schema: str) -> str:
    """Return the text of a file with one case; `schema` is the address of its schema for editors."""
    plain = {"cases": [_yes_no(case.model_dump(mode="json"))]}
    body = yaml.safe_dump(plain, sort_keys=False, allow_unicode=True, default_flow_style=None)
    return laid_out(f"# yaml-language-server: $schema={schema}\n{body}")


def _yes_no(value: Any) -> Any:
    """Return plain values with yes and no in the words of the rule files."""
    match value:
        case bool():
            return "yes" if value else "no"
        case list():
            return [_yes_no(item) for item in value]
        case dict():
            return {key: _yes_no(item) for key, item in value.items()}
    return value


def case_problems(library: Library, origins: Origins) -> Iterator[Problem]:
    """Yield what differs between the cases and what the rules do."""
    for case in library.cases:
        place = origins.place("case", case.name)
        discussion, unread = discuss_case(library, case)
        if unread:
            how = f"they do not fit {', '.join(unread)}"
            yield Problem("case-unreadable", place, {"found": case.name, "how": how})
            continue
        shown = {entry.point.id for entry in discussion.points}
        missing = [point_id for point_id in case.shows if point_id not in shown]
        extra = [point_id for point_id in case.hides if point_id in shown]
        for side, differing, how in (
            ("shows", missing, "“{}” does not show"),
            ("hides", extra, "“{}” shows all the same"),
        ):
            for point_id in differing:
                number = getattr(case, side).index(point_id)
                spot = origins.place("case", case.name, side, number)
                yield Problem("case-differs", spot, {"found": case.name, "how": how.format(point_id)})
