"""Worked people: what each case is really shown, and how that differs from what it says."""

from collections.abc import Iterator
from typing import Any

from decision_aid.discussion.discuss import discuss
from decision_aid.discussion.results import Discussion
from decision_aid.interview.plain import read_answers
from decision_aid.knowledge.cases import Case
from decision_aid.knowledge.library import Library
from decision_aid.knowledge.origins import Origins
from decision_aid.knowledge.problems import Problem


def discuss_case(library: Library, case: Case) -> tuple[Discussion, tuple[str, ...]]:
    """Return the discussion of a case, and the ids of the answers in it that could not be read."""
    read = read_answers(library, {name: _typed(value) for name, value in case.answers.items()})
    return discuss(library, read.answers), tuple(read.not_understood)


def _typed(value: Any) -> Any:
    """Turn the texts of a YAML file into the numbers that a visit file holds."""
    match value:
        case str() if value.isdecimal() and not (len(value) > 1 and value.startswith("0")):
            return int(value)
        case "true" | "false":
            return value == "true"
        case list():
            return [_typed(item) for item in value]
        case dict():
            return {key: item if key in _TEXTS else _typed(item) for key, item in value.items()}
    return value


_TEXTS = ("id", "medicine", "name", "dose", "bothered_words", "why_ended_words", "added_to", "own")


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
        if missing:
            yield Problem("case-differs", place, {"found": case.name, "how": f"not shown: {', '.join(missing)}"})
        if extra:
            yield Problem(
                "case-differs", place, {"found": case.name, "how": f"shown all the same: {', '.join(extra)}"}
            )
