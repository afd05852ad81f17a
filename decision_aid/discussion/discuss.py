"""Bring up what the answers bring up: one pure function from library and answers to a discussion."""

from collections.abc import Iterator

from decision_aid.discussion.clarifying import to_clarify
from decision_aid.discussion.discussion import Discussion, Reason, ShownPoint
from decision_aid.discussion.mirror import mirror
from decision_aid.discussion.nearness import with_nearness
from decision_aid.discussion.reasons import answers_behind, smallest_change
from decision_aid.interview.answers import Answers
from decision_aid.interview.judging import Facts, Judgement, Verdict, judge
from decision_aid.interview.path import counted, facts_of
from decision_aid.interview.wording import label_of, words_of
from decision_aid.knowledge.model.disagreements import Disagreement
from decision_aid.knowledge.model.library import Library, Topic
from decision_aid.knowledge.model.points import Point

KIND_ORDER = (
    "overview",
    "background",
    "benefit",
    "harm",
    "caution",
    "unknown",
    "disagreement",
    "practical",
    "question",
)


def discuss(library: Library, answers: Answers) -> Discussion:
    """Return the discussion. The order is the same for everyone: topics A to Z, then by kind, then as written."""
    counting = counted(library, answers)
    facts = facts_of(library, counting)
    judged = {point.id: judge(point.when, facts) for point in library.points.values() if point.when is not None}
    shown = with_nearness(library, counting, _shown(library, facts, judged))
    return Discussion(
        help_first=help_first(library, counting),
        points=shown,
        to_clarify=to_clarify(library, answers, judged, shown),
        disagreements=_disagreements(library, shown),
        options=library.options,
        mirror=mirror(library, counting),
    )


def ordered_topics(library: Library) -> tuple[Topic, ...]:
    """Return the topics as shown: from A to Z by title, those marked `last` behind."""
    return tuple(sorted(library.topics, key=lambda topic: (topic.last, topic.title.casefold())))


def help_first(library: Library, answers: Answers) -> bool:
    """Whether the answer about suicidal thoughts leads to the help page first."""
    question = library.safety_question()
    return question is not None and answers.get(question.id) in question.opens_help


def reasons(library: Library, facts: Facts, answer_ids: tuple[str, ...]) -> Iterator[Reason]:
    """Yield each answer with its short name and what was said."""
    for answer_id in answer_ids:
        said = words_of(library, facts.answers, dict(facts.derived), answer_id)
        yield Reason(answer_id, label_of(library, answer_id), said)


def is_shown(point: Point, verdict: Verdict) -> bool:
    """Whether a point shows when its condition comes out so; a missing answer does not hide some warnings."""
    return verdict is Verdict.MET or (verdict is Verdict.CANNOT_TELL and point.when_unknown == "show")


def _shown(library: Library, facts: Facts, judged: dict[str, Judgement]) -> tuple[ShownPoint, ...]:
    """Return what the answers bring up, and what balances the benefits among it."""
    by_answers = {
        point_id for point_id, judgement in judged.items() if is_shown(library.points[point_id], judgement.verdict)
    } | {point.id for point in library.points.values() if point.general}
    benefiting = {
        option
        for point_id in by_answers
        if library.points[point_id].kind == "benefit"
        for option in library.points[point_id].about
    }
    found = []
    for point, topic in _in_order(library):
        beside = next((option for option in point.balances if option in benefiting), None)
        if point.id in by_answers and point.when is not None:
            found.append(_with_reasons(library, facts, point, topic, judged[point.id]))
        elif point.id in by_answers:
            found.append(ShownPoint(point, topic))
        elif beside is not None:
            found.append(ShownPoint(point, topic, balances=beside))
    return tuple(found)


def _in_order(library: Library) -> Iterator[tuple[Point, Topic]]:
    for topic in ordered_topics(library):
        points = [point for point in topic.points if not point.retired]
        for point in sorted(points, key=lambda point: KIND_ORDER.index(point.kind)):
            yield point, topic


def _with_reasons(library: Library, facts: Facts, point: Point, topic: Topic, judgement: Judgement) -> ShownPoint:
    return ShownPoint(
        point,
        topic,
        because=tuple(reasons(library, facts, answers_behind(judgement))),
        remove=tuple(reasons(library, facts, smallest_change(judgement, library.questions))),
        unknown=judgement.verdict is Verdict.CANNOT_TELL,
    )


def _disagreements(library: Library, shown: tuple[ShownPoint, ...]) -> tuple[Disagreement, ...]:
    """A disagreement shows beside every point that rests on one of its sides, or that is about it."""
    resting = {claim for entry in shown for claim in entry.point.all_claims}
    named = {entry.point.disagreement for entry in shown}
    return tuple(
        disagreement
        for disagreement in library.disagreements
        if disagreement.id in named or resting & set(disagreement.claims)
    )
