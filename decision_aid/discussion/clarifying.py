"""Worth clarifying: what the answers leave open or say two ways, by consequence, each with why."""

from collections.abc import Iterator, Mapping
from typing import Final

from decision_aid.discussion.discussion import ClarifyState, ShownPoint, ToClarify
from decision_aid.discussion.reasons import answers_behind
from decision_aid.interview.answers import Answers
from decision_aid.interview.contradictions import contradictions
from decision_aid.interview.judging import Judgement, Verdict
from decision_aid.interview.path import path
from decision_aid.interview.trials import Trial
from decision_aid.interview.wording import medicine_words
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.fixed_ids import TRIALS, WHY_ENDED
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.points import Point
from decision_aid.knowledge.model.questionnaire import Question

# what a count of tries needs to know, and the trial field that words it
_NEEDED: Final = (
    ("weeks_taken", "weeks"),
    ("most_days", "most-days"),
    ("helped", "helped"),
    ("why_ended", WHY_ENDED),
)


def to_clarify(
    library: Library, answers: Answers, judged: Mapping[str, Judgement], shown: tuple[ShownPoint, ...]
) -> tuple[ToClarify, ...]:
    """Return what is open: health and warnings first, then facts of medicines, then the rest; with each, why.

    A warning that shows because an answer is not sure leaves its question open: it is listed too.
    """
    shown_ids = {entry.point.id for entry in shown}
    waiting: dict[str, dict[str, Point]] = {}
    for point_id, judgement in judged.items():
        for answer_id in answers_behind(judgement):
            unsure = point_id in shown_ids and answers.get(answer_id) == NOT_SURE
            if unsure or (judgement.verdict is Verdict.CANNOT_TELL and point_id not in shown_ids):
                question_id = TRIALS if answer_id in DERIVED_NAMES else answer_id
                waiting.setdefault(question_id, {})[point_id] = library.points[point_id]
    said_two_ways = (
        ToClarify(found.questions[0], library.questions[found.questions[0]].label, "contradiction", (), found.says)
        for found in contradictions(library, answers)
    )
    found = (*said_two_ways, *_open(library, answers, waiting))
    return tuple(sorted(found, key=lambda entry: _consequence(library, entry)))


def _open(library: Library, answers: Answers, waiting: Mapping[str, Mapping[str, Point]]) -> Iterator[ToClarify]:
    for page in path(library, answers):
        for question in page.questions:
            if question.id in waiting and not question.opens_help:
                points = tuple(waiting[question.id].values())
                state = _state(question, answers)
                yield ToClarify(question.id, question.label, state, points, _why(library, answers, state, points))


def _state(question: Question, answers: Answers) -> ClarifyState:
    match answers.get(question.id):
        case None:
            return "not-answered"
        case said if question.kind == "trials" and said != NOT_SURE:
            return "incomplete"
        case said if said == RATHER_NOT_SAY:
            return "rather-not-say"
        case _:
            return "not-sure"


def _consequence(library: Library, entry: ToClarify) -> tuple[bool, bool, bool, bool]:
    """Health and warnings first, then the medicines tried; within each, what is said two ways, then what was said."""
    two_ways = entry.state == "contradiction"
    if two_ways:
        warns = library.nearness_of(entry.question_id) == "health"
    else:
        warns = entry.state != "incomplete" and any(point.kind == "caution" for point in entry.would_show)
    of_medicines = two_ways or entry.state == "incomplete"
    return not warns, not of_medicines, not two_ways, entry.state in ("not-answered", "rather-not-say")


def _why(library: Library, answers: Answers, state: ClarifyState, points: tuple[Point, ...]) -> str:
    if state == "incomplete":
        missing = "; ".join(filter(None, (_missing(library, trial) for trial in answers.trials())))
        return f"Still open: {missing}." if missing else "Some facts leave it open whether a medicine helped enough."
    first = next((point for point in points if point.kind == "caution"), points[0])
    more = f" and {len(points) - 1} more" if len(points) > 1 else ""
    return f"It decides about “{first.title}”{more}."


def _missing(library: Library, trial: Trial) -> str:
    """Return a medicine with the facts that a count needs and that are not known."""
    facts = [
        library.trial_field(field).label.rstrip("?").lower()
        for fact, field in _NEEDED
        if getattr(trial, fact) in (None, NOT_SURE) and not (fact == "why_ended" and trial.still_taking)
    ]
    return f"{medicine_words(library, trial)} ({', '.join(facts)})" if facts else ""
