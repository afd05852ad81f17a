"""Bring up what the answers bring up: one pure function from library and answers to a discussion.

`Discussing` gives the same for one set of answers after another, and judges anew only what asks about what changed.
"""

from collections.abc import Iterator, Mapping

from decision_aid.discussion.discussion import Discussion, Reason, ShownPoint, ToClarify
from decision_aid.discussion.mirror import mirror
from decision_aid.discussion.reasons import answers_behind, smallest_change
from decision_aid.interview.answers import Answers
from decision_aid.interview.judging import Facts, Judgement, Verdict, judge
from decision_aid.interview.path import counted, facts_of, path
from decision_aid.interview.wording import label_of, words_of
from decision_aid.knowledge.model.conditions import Condition, comparisons, names_seen
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.disagreements import Disagreement
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.library import Library, Topic
from decision_aid.knowledge.model.points import Point

_EVER_TRIED = "ever-tried"
KIND_ORDER = ("background", "benefit", "harm", "caution", "unknown", "disagreement", "practical", "question")


def discuss(library: Library, answers: Answers) -> Discussion:
    """Return the discussion. The order is the same for everyone: topics A to Z, then by kind, then as written."""
    return Discussing(library).discuss(answers)


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


class Discussing:
    """The discussions of one library. What was worked out for the last answers is kept for the next ones."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._ordered = tuple(_in_order(library))
        self._asking: dict[str, list[tuple[Point, Topic]]] = {}
        self._by_answers: dict[str, ShownPoint] = {}  # points that the answers themselves bring up
        self._open: dict[str, tuple[str, ...]] = {}  # for points that cannot be told: the answers that are missing
        self._known: Mapping[str, object] | None = None
        for point, topic in self._ordered:
            if point.when is None:
                if point.general:
                    self._by_answers[point.id] = ShownPoint(point, topic)
                continue
            for answer_id in dict.fromkeys(_asked(library, point.when)):
                self._asking.setdefault(answer_id, []).append((point, topic))

    def discuss(self, answers: Answers) -> Discussion:
        """Return the discussion of these answers."""
        library = self.library
        counting = counted(library, answers)
        facts = facts_of(library, counting)
        for point, topic in self._touched(facts):
            self._judge(facts, point, topic)
        shown = tuple(self._shown())
        return Discussion(
            help_first=help_first(library, counting),
            points=shown,
            to_clarify=self._to_clarify(answers, {entry.point.id for entry in shown}),
            disagreements=_disagreements(library, shown),
            options=library.options,
            mirror=mirror(library, counting),
        )

    def _touched(self, facts: Facts) -> tuple[tuple[Point, Topic], ...]:
        """Return the points whose conditions ask about something that is not as it was."""
        before, now = self._known, {**facts.answers, **facts.derived}
        self._known = now
        if before is None:
            return tuple((point, topic) for point, topic in self._ordered if point.when is not None)
        changed = [name for name in {*before, *now} if before.get(name) != now.get(name)]
        asking = [found for name in changed for found in self._asking.get(name, ())]
        return tuple({point.id: (point, topic) for point, topic in asking}.values())

    def _judge(self, facts: Facts, point: Point, topic: Topic) -> None:
        assert point.when is not None  # only those are touched
        judgement = judge(point.when, facts)
        self._by_answers.pop(point.id, None)
        self._open.pop(point.id, None)
        if _shows(point, judgement):
            self._by_answers[point.id] = _with_reasons(self.library, facts, point, topic, judgement)
        elif judgement.verdict is Verdict.CANNOT_TELL:
            self._open[point.id] = answers_behind(judgement)

    def _shown(self) -> Iterator[ShownPoint]:
        by_answers = self._by_answers
        benefiting = {
            option for entry in by_answers.values() if entry.point.kind == "benefit" for option in entry.point.about
        }
        for point, topic in self._ordered:
            if point.id in by_answers:
                yield by_answers[point.id]
            elif point.balances:
                beside = next((option for option in point.balances if option in benefiting), None)
                if beside is not None:
                    yield ShownPoint(point, topic, balances=beside)

    def _to_clarify(self, answers: Answers, shown: set[str]) -> tuple[ToClarify, ...]:
        library = self.library
        waiting: dict[str, dict[str, Point]] = {}
        for point_id, point in library.points.items():
            if point_id in self._open and point_id not in shown:
                for answer_id in self._open[point_id]:
                    question_id = "trials" if answer_id in DERIVED_NAMES else answer_id
                    waiting.setdefault(question_id, {})[point_id] = point
        if answers.trials():
            waiting.pop(_EVER_TRIED, None)  # whoever writes down a medicine has said so
        found = []
        for page in path(library, answers):
            for question in page.questions:
                if question.id in waiting and not question.opens_help:
                    said = answers.get(question.id)
                    found.append(
                        ToClarify(
                            question.id,
                            question.label,
                            "incomplete" if question.kind == "trials" and said
                            else "not-sure" if said == NOT_SURE
                            else "rather-not-say" if said == RATHER_NOT_SAY
                            else "not-answered",
                            tuple(waiting[question.id].values()),
                        )
                    )  # fmt: skip
        return tuple(sorted(found, key=lambda entry: entry.state == "not-answered"))


def _in_order(library: Library) -> Iterator[tuple[Point, Topic]]:
    for topic in ordered_topics(library):
        points = [point for point in topic.points if not point.retired]
        for point in sorted(points, key=lambda point: KIND_ORDER.index(point.kind)):
            yield point, topic


def _asked(library: Library, condition: Condition) -> Iterator[str]:
    """Yield every answer that a condition asks about; named conditions are followed."""
    for comparison in comparisons(condition):
        yield comparison.answer
    for name in names_seen(condition):
        yield from _asked(library, library.named_conditions[name].when)


def _shows(point: Point, judgement: Judgement) -> bool:
    if judgement.verdict is Verdict.MET:
        return True
    return judgement.verdict is Verdict.CANNOT_TELL and point.when_unknown == "show"


def _with_reasons(library: Library, facts: Facts, point: Point, topic: Topic, judgement: Judgement) -> ShownPoint:
    return ShownPoint(
        point,
        topic,
        because=tuple(reasons(library, facts, answers_behind(judgement))),
        remove=tuple(reasons(library, facts, smallest_change(judgement, library.offered))),
        unknown=judgement.verdict is Verdict.CANNOT_TELL,
    )


def _disagreements(library: Library, shown: tuple[ShownPoint, ...]) -> tuple[Disagreement, ...]:
    """A disagreement shows beside every point that rests on one of its sides, or that is about it."""
    resting = {claim for entry in shown for claim in entry.point.claims}
    named = {entry.point.disagreement for entry in shown}
    return tuple(
        disagreement
        for disagreement in library.disagreements
        if disagreement.id in named or resting & set(disagreement.claims)
    )
