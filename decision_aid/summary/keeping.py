"""The visit with only what is ticked, for the copy inside the PDF: what the pages leave out is not in it either."""

from decision_aid.discussion.discussion import Discussion
from decision_aid.interview.answers import Answer, Answers
from decision_aid.interview.path import counted
from decision_aid.interview.trials import Trial
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.fixed_ids import TRIALS
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.blocks import key_ticked, printed_points
from decision_aid.summary.making import block_of

_ON_TIMELINE = ("id", "medicine", "name", "started", "ended", "still_taking", "weeks", "helped")
_AMONG_CURRENT = ("id", "medicine", "name", "still_taking", "dose_now")


def kept(library: Library, visit: Visit, discussion: Discussion) -> Visit:
    """Return the visit without answers of blocks that are not ticked, without notes on points that are not printed.

    Answers that are no longer asked and those of other versions are left out too, since no page shows them. Of ticks
    only those remain that are on: one that is off would name what was left out.
    """
    given: dict[str, Answer] = {}
    for question_id, answer in counted(library, visit.answers).items():
        question = library.questions[question_id]
        if question_id == TRIALS:
            trials = _kept_trials(visit, visit.answers.trials())
            if trials:
                given[question_id] = trials
        elif key_ticked(visit, block_of(library, question)):
            given[question_id] = answer
    printed = {shown.point.id for shown in printed_points(visit, discussion)}
    notes = visit.notes if key_ticked(visit, "notes") else {}
    return Visit(
        Answers(given),
        notes={point_id: words for point_id, words in notes.items() if point_id in printed},
        printed={key: on for key, on in visit.printed.items() if on},
        short=visit.short,
        size=visit.size,
    )


def _kept_trials(visit: Visit, trials: tuple[Trial, ...]) -> tuple[Trial, ...]:
    """Of each medicine, what the ticked blocks show: the table all of it, the others a part."""
    if key_ticked(visit, "medicines"):
        return trials
    found = []
    for trial in trials:
        facts: set[str] = set()
        if key_ticked(visit, "timeline"):
            facts.update(_ON_TIMELINE)
        if key_ticked(visit, "current-medicines") and trial.still_taking:
            facts.update(_AMONG_CURRENT)
        if facts:
            found.append(Trial(**{fact: getattr(trial, fact) for fact in facts}))
    return tuple(found)
