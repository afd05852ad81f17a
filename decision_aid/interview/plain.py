"""Answers as plain values, the way visit files and cases hold them; and back, checked against the questionnaire.

{"cost": "big-worry", "considering": ["ect", "tms"], "what-matters": ["lasting", {"own": "To sleep again"}],
 "episode-began": {"year": 2023}, "trials": [{"id": "t1", "medicine": "sertraline", "weeks": 16}]}
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from decision_aid.interview.answers import Answer, Answers, OwnWords, Ranked
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.model.entry import NONE, NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.questionnaire import Question

MAX_WORDS = 20_000  # characters in one answer: some twenty printed pages
MAX_TRIALS = 200
_NOT_READ = "-not-read"  # behind the id of a question of which a part could not be read


@dataclass(frozen=True)
class ReadAnswers:
    """Answers that were understood, and those that were not, by question id, as they stood."""

    answers: Answers
    not_understood: Mapping[str, object]


def read_answers(library: Library, plain: Mapping[str, Any]) -> ReadAnswers:
    """Read plain values. What names no question, or does not fit its question, is kept aside, never dropped."""
    given: dict[str, Answer] = {}
    aside: dict[str, object] = {}
    for question_id, value in plain.items():
        question = library.questions.get(question_id)
        answer: Answer | None = None
        if question is not None and question.kind == "trials" and value not in (NOT_SURE, NONE):
            answer, wrong = _read_trials(value)
            if wrong:
                aside[f"{question_id}{_NOT_READ}"] = wrong
        elif question is not None:
            answer = _read(question, value)
        if answer is None:
            aside[question_id] = value
        else:
            given[question_id] = answer
    return ReadAnswers(Answers(given), aside)


def _read(question: Question, value: Any) -> Answer | None:
    offered = [choice.id for choice in question.answers]
    if value in (NOT_SURE, RATHER_NOT_SAY):
        return value if value in offered else None
    match question.kind:
        case "choice" | "yes_no":
            return value if isinstance(value, str) and value in offered else None
        case "choices":
            return _read_choices(question, value)
        case "ranking" | "own_list":
            return _read_ranking(question, value)
        case "number":
            fits = isinstance(value, int) and not isinstance(value, bool)
            return value if fits and question.least <= value <= question.most else None
        case "text":
            return value if isinstance(value, str) and 0 < len(value) <= MAX_WORDS else None
        case "date":
            return _read_date(value)
        case "trials":
            return NONE if value == NONE in offered else None  # medicines are read one by one


def _read_choices(question: Question, value: Any) -> tuple[str, ...] | None:
    known = {choice.id for choice in question.answers} - {NOT_SURE, RATHER_NOT_SAY}
    if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
        return None
    return tuple(dict.fromkeys(value)) if set(value) <= known else None


def _read_ranking(question: Question, value: Any) -> tuple[Ranked, ...] | None:
    if not isinstance(value, list) or not 0 < len(value) <= question.up_to:
        return None
    known = {choice.id for choice in question.choices}
    ranked: list[Ranked] = []
    for item in value:
        match item:
            case str() if question.kind == "own_list" and len(item) <= MAX_WORDS:
                ranked.append(item)
            case str() if item in known and item not in ranked:
                ranked.append(item)
            case {"own": str(words), **rest} if question.own and len(words) <= MAX_WORDS and not rest:
                ranked.append(OwnWords(words))
            case _:
                return None
    return tuple(ranked)


def _read_date(value: Any) -> RoughDate | None:
    try:
        return RoughDate.model_validate(value)
    except ValidationError:
        return None


def _read_trials(value: Any) -> tuple[tuple[Trial, ...] | None, list[dict[str, Any]]]:
    """Return the medicines, if they can be read, and the facts of each that cannot, such as swapped dates."""
    aside: list[dict[str, Any]] = []
    trials = []
    for item in value if isinstance(value, list) else ():
        wrong = _wrong_facts(item)
        if wrong is None:
            return None, []
        trials.append(Trial.model_validate({name: fact for name, fact in item.items() if name not in wrong}))
        if wrong:
            aside.append({name: item[name] for name in ("id", *sorted(wrong))})
    ids = {trial.id for trial in trials}
    fits = 0 < len(trials) <= MAX_TRIALS and len(ids) == len(trials)
    return (tuple(trials), aside) if fits else (None, [])


def _wrong_facts(item: Any) -> frozenset[str] | None:
    """Return the facts of a medicine that cannot be read; nothing if it is no medicine at all."""
    try:
        Trial.model_validate(item)
    except ValidationError as error:
        wrong = {str(details["loc"][0]) for details in error.errors() if details["loc"]} or {"started", "ended"}
        return frozenset(wrong) if isinstance(item, dict) and "id" not in wrong else None
    return frozenset()


def plain_answers(answers: Answers) -> dict[str, Any]:
    """Return answers as plain values, in the order they were given."""
    return {question_id: _plain(answer) for question_id, answer in answers.items()}


def _plain(answer: Answer) -> Any:
    match answer:
        case RoughDate():
            return answer.model_dump(exclude_none=True)
        case tuple():
            return [_plain_item(item) for item in answer]
        case _:
            return answer


def _plain_item(item: object) -> Any:
    match item:
        case Trial():
            return item.model_dump(mode="json", exclude_defaults=True) | {"id": item.id}
        case OwnWords(text=text):
            return {"own": text}
        case _:
            return item
