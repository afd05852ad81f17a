"""Proved, not sampled: what holds for whatever a person answers.

Each theorem is argued from how a discussion is made (`discuss`), and the argument's conditions are checked over all
rules; where that does not settle it, every combination of answers that the conditions can tell apart is gone through.
Either way the program itself is run on what was gone through, so that it cannot drift away from the argument.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, TypeAlias, get_args

from decision_aid.discussion.discuss import discuss, is_shown
from decision_aid.discussion.nearness import MOST_NEAR, MOST_OF_A_KIND
from decision_aid.interview.answers import Answers
from decision_aid.interview.judging import judge
from decision_aid.interview.path import counted, facts_of
from decision_aid.knowledge.model.conditions import Condition
from decision_aid.knowledge.model.disagreements import Disagreement
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY, OptionId
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.points import Point
from decision_aid.knowledge.model.questionnaire import Question
from decision_aid.workshop.combinations import TooManyError, combinations, deciding, part_of
from decision_aid.workshop.renaming import answers_renamed, with_options_renamed

_YES: Final = "yes"
_NEEDS_HELP: Final = (_YES, NOT_SURE, RATHER_NOT_SAY)


@dataclass(frozen=True)
class Failure:
    """Where a theorem does not hold: why, and answers that show it, if some set of answers can."""

    why: str
    answers: Answers | None = None


@dataclass(frozen=True)
class Proof:
    """A theorem, and how it came out. `failure` is nothing where it is proved; `how` says what was gone through."""

    id: str
    says: str
    how: str
    failure: Failure | None


Found: TypeAlias = tuple[str, Failure | None]
Theorem: TypeAlias = Callable[["_Ground"], Found]


def prove(library: Library, only: str | None = None) -> tuple[Proof, ...]:
    """Return every theorem, or one of them, with its proof or with where it fails."""
    ground = _Ground(library)
    wanted = [theorem for theorem in THEOREMS if only in (None, theorem[0])]
    return tuple(Proof(name, says, *_settled(theorem, ground)) for name, says, theorem in wanted)


def _settled(theorem: Theorem, ground: "_Ground") -> Found:
    try:
        return theorem(ground)
    except TooManyError:
        return "", Failure("A condition tells more combinations of answers apart than can be gone through.")


@dataclass(frozen=True)
class _Ground:
    """What the theorems share: the library, and for each point what its condition can come to."""

    library: Library

    @cached_property
    def safety(self) -> tuple[Question, ...]:
        return tuple(question for question in self.library.questions.values() if question.opens_help)

    @cached_property
    def outcomes(self) -> dict[str, tuple[tuple[Answers, bool], ...]]:
        """By point with a condition: every combination of answers it can tell apart, and whether it then shows."""
        found = {}
        for point in self.library.points.values():
            if point.when is not None:
                compared = deciding(self.library, point.when)
                part = part_of(self.library, compared)
                every = combinations(self.library, compared)
                found[point.id] = tuple((answers, _shows(part, point, answers)) for answers in every)
        return found

    @cached_property
    def seen(self) -> dict[str, Answers]:
        """By point: answers with which it is really shown, if there are any."""
        return {point.id: answers for point in self.library.points.values() for answers in self._shown(point)}

    @cached_property
    def unseen(self) -> dict[str, Answers]:
        """By point: answers with which it is really absent, if there are any."""
        found = {}
        for point in self.library.points.values():
            hidden = (answers for answers, shows in self.outcomes.get(point.id, ((Answers(), False),)) if not shows)
            absent = next((answers for answers in hidden if point.id not in shown_ids(self.library, answers)), None)
            if absent is not None:
                found[point.id] = absent
        return found

    @cached_property
    def tried(self) -> tuple[Answers, ...]:
        """Answers with which each point is shown, answers with which it is not, and none at all; each once."""
        found = (Answers(), *self.seen.values(), *self.unseen.values())
        return tuple({repr(dict(answers)): answers for answers in found}.values())

    def _shown(self, point: Point) -> Iterator[Answers]:
        for answers in self.ways_to(point):
            if point.id in shown_ids(self.library, answers):
                yield answers
                return

    def ways_to(self, point: Point) -> Iterator[Answers]:
        """Yield answers with which a point shows: by its condition, for everybody, or beside a benefit."""
        if point.general:
            yield Answers()
        yield from (answers for answers, shows in self.outcomes.get(point.id, ()) if shows)
        for benefit in benefits(self.library):
            if set(benefit.about) & set(point.balances) and benefit is not point:
                yield from (answers for answers, shows in self.outcomes.get(benefit.id, ()) if shows)
                if benefit.general:
                    yield Answers()


def _shows(library: Library, point: Point, answers: Answers) -> bool:
    """Whether a point shows by its own condition."""
    if point.when is None:
        return point.general
    return is_shown(point, judge(point.when, facts_of(library, counted(library, answers))).verdict)


def shown_ids(library: Library, answers: Answers) -> frozenset[str]:
    """Return the ids of the points that the program shows."""
    return frozenset(entry.point.id for entry in discuss(library, answers).points)


def benefits(library: Library) -> tuple[Point, ...]:
    """Return the points that tell a benefit."""
    return tuple(point for point in library.points.values() if point.kind == "benefit")


# --- help -----------------------------------------------------------------------------------------------------


def _help_is_shown(ground: _Ground) -> Found:
    """The help page looks at one answer only; whether that answer counts is decided by the condition of its page."""
    library, cases = ground.library, 0
    if not ground.safety:
        return "no question asks", Failure("No question opens the help page.", Answers())
    for question in ground.safety:
        offered = {choice.id for choice in question.answers}
        ask_when = library.page_of[question.id].ask_when
        others = combinations(library, deciding(library, ask_when)) if ask_when is not None else iter((Answers(),))
        for answers in others:
            for answer in (choice for choice in _NEEDS_HELP if choice in offered):
                cases += 1
                given = answers.answered(question.id, answer)
                if not discuss(library, given).help_first:
                    return "", Failure(f"“{question.id}: {answer}” does not bring the help page.", given)
        missing = [choice for choice in _NEEDS_HELP if choice not in offered]
        if missing:
            return "", Failure(f"“{question.id}” does not offer {', '.join(missing)}.")
    for answers in ground.seen.values():  # and whatever else is answered
        for question in ground.safety:
            cases += 1
            given = answers.answered(question.id, _YES)
            if not discuss(library, given).help_first:
                return "", Failure(f"“{question.id}: {_YES}” does not bring the help page.", given)
    return f"the help page looks at this answer alone; {_counted(cases, 'discussion')} tried", None


def _no_treatment_by_that_answer(ground: _Ground) -> Found:
    """No condition asks about it, so nothing can follow from it: points, pages and named conditions alike."""
    library = ground.library
    names = {question.id for question in ground.safety}
    conditions = _conditions(library)
    asking = [
        point
        for point in library.points.values()
        if point.when is not None and any(entry.answer in names for entry in deciding(library, point.when))
    ]
    for point in asking:
        for answers, shows in ground.outcomes[point.id]:
            for name in names & set(answers):
                because = shows and answers[name] in _NEEDS_HELP
                because = because and not _shows(library, point, answers.answered(name, None))
                if because and mentions_treatment(library, point):
                    return "", Failure(f"“{point.id}” shows because of “{name}: {answers[name]}”.", answers)
    cases = 0
    for answers in ground.seen.values():
        before = discuss(library, answers).points
        for question in ground.safety:
            for choice in question.answers:
                cases += 1
                given = answers.answered(question.id, choice.id)
                new = [entry.point for entry in discuss(library, given).points if entry not in before]
                if any(mentions_treatment(library, point) for point in new):
                    return "", Failure(f"“{new[0].id}” shows because of “{question.id}: {choice.id}”.", given)
    how = f"{len(asking)} of {len(conditions)} conditions ask about it"
    return f"{how}; {_counted(cases, 'discussion')} tried", None


def _conditions(library: Library) -> tuple[Condition, ...]:
    return (
        *(point.when for point in library.points.values() if point.when is not None),
        *(page.ask_when for page in library.pages if page.ask_when is not None),
        *(named.when for named in library.conditions),
    )


def mentions_treatment(library: Library, point: Point) -> bool:
    """Whether a point is about an option, or names an option or a medicine anywhere in its words."""
    text = " ".join((point.title, point.says, point.also or "", *point.ask)).casefold()
    names = {option.title for option in library.options} | {option.short for option in library.options}
    names |= {name for medicine in library.medicines.medicines for name in (medicine.generic, *medicine.brands)}
    names |= {word for option in get_args(OptionId) for word in (option, option.replace("-", " "))}
    return bool(point.about) or any(name.casefold() in text for name in names)


# --- balance --------------------------------------------------------------------------------------------------


def _benefits_never_alone(ground: _Ground) -> Found:
    """A harm and an unknown that balance an option show beside every benefit of it, whatever brought that up."""
    library, cases = ground.library, 0
    for benefit in benefits(library):
        for option in benefit.about:
            for kind in ("harm", "unknown"):
                failure = _stands_alone(ground, benefit, option, kind)
                if failure is not None:
                    return "", failure
        for answers in ground.ways_to(benefit):
            cases += 1
            shown = [library.points[name] for name in shown_ids(library, answers)]
            for option in benefit.about:
                kinds = {point.kind for point in shown if option in point.about}
                if benefit in shown and not {"harm", "unknown"} <= kinds:
                    return "", Failure(f"“{benefit.id}” shows a benefit of {option} alone.", answers)
    return (
        f"{_counted(len(benefits(library)), 'benefit')}, each with {_counted(cases, 'discussion')} in all tried",
        None,
    )


def _stands_alone(ground: _Ground, benefit: Point, option: OptionId, kind: str) -> Failure | None:
    """Return where a benefit can show and no point of this kind about the option; nothing if it cannot."""
    library = ground.library
    others = [point for point in library.points.values() if point.kind == kind and option in point.about]
    by_answers = benefit.when is not None or benefit.general
    if any(point.general or (by_answers and option in point.balances) for point in others):
        return None
    why = f"“{benefit.id}” can show a benefit of {option} without any {kind} of it."
    conditions = [point.when for point in (benefit, *others) if point.when is not None]
    try:
        for answers in combinations(library, deciding(library, *conditions)):
            shown = shown_ids(library, answers)
            if benefit.id in shown and not any(point.id in shown for point in others):
                return Failure(why, answers)
    except TooManyError:
        return Failure(f"{why} There are too many combinations to say that it never does.")
    for answers in ground.ways_to(benefit):  # for everybody, or beside a benefit of another option
        shown = shown_ids(library, answers)
        if benefit.id in shown and not any(point.id in shown for point in others):
            return Failure(why, answers)
    return None


# --- always something, and nothing one-sided ---------------------------------------------------------------------


def _always_something(ground: _Ground) -> Found:
    """Points for everybody show whatever is answered, and the options are those of the library."""
    library = ground.library
    everybody = [point for point in library.points.values() if point.general]
    for answers in ground.tried:
        discussion = discuss(library, answers)
        if not discussion.points:
            return "", Failure("These answers bring up no point at all.", answers)
        if {option.id for option in discussion.options} != set(get_args(OptionId)):
            return "", Failure("Not all options stand side by side.", answers)
    if not everybody:
        return "", Failure("No point is shown to everybody.")
    return (
        f"{_counted(len(everybody), 'point')} for everybody; {_counted(len(ground.tried), 'discussion')} tried",
        None,
    )


def _contradictions_have_both_sides(ground: _Ground) -> Found:
    """A disagreement shows as soon as one shown point rests on a claim of one of its sides."""
    library, cases = ground.library, 0
    resting = {point.id: {*point.claims, *point.figures} for point in library.points.values()}
    for disagreement in library.disagreements:
        on_a_side = [name for name, claims in resting.items() if claims & set(disagreement.claims)]
        for name in on_a_side:
            if name in ground.seen:
                cases += 1
                if disagreement not in discuss(library, ground.seen[name]).disagreements:
                    return "", Failure(
                        f"“{name}” shows without the disagreement “{disagreement.id}”.", ground.seen[name]
                    )
    pairs = sum(_pairs(disagreement, resting) for disagreement in library.disagreements)
    return f"{_counted(pairs, 'pair')} of points on two sides; {_counted(cases, 'discussion')} tried", None


def _pairs(disagreement: Disagreement, resting: dict[str, set[str]]) -> int:
    sides = [{name for name, claims in resting.items() if claims & set(side.claims)} for side in disagreement.sides]
    return len({
        frozenset((one, other))
        for number, side in enumerate(sides) for later in sides[number + 1 :]
        for one in side for other in later if one != other
    })  # fmt: skip


def _each_point_comes_and_goes(ground: _Ground) -> Found:
    """Answers are looked for in all combinations that a condition can tell apart, and the program is run on them."""
    library = ground.library
    cases = sum(len(outcomes) for outcomes in ground.outcomes.values())
    for point in library.points.values():
        if point.id not in ground.seen:
            return "", Failure(f"“{point.id}” never shows, whatever is answered.")
        if point.id not in ground.unseen and not point.general:
            return "", Failure(f"“{point.id}” shows to everybody, and is not said to.", Answers())
    return f"{_counted(cases, 'combination')} of answers, all that the conditions can tell apart", None


# --- the few near ones ------------------------------------------------------------------------------------------


def _near_are_few_and_balanced(ground: _Ground) -> Found:
    """The near points are chosen so; here each card is checked to tell both sides, and the program is run."""
    library = ground.library
    one_sided = [point.id for point in library.points.values() if point.kind == "overview" and _tells_one_side(point)]
    if one_sided:
        return "", Failure(f"“{one_sided[0]}” stands for an option and tells one side of it only.")
    for answers in ground.tried:
        near = discuss(library, answers).near
        kinds = [entry.nearness for entry in near]
        if len(near) > MOST_NEAR or any(kinds.count(kind) > MOST_OF_A_KIND for kind in kinds):
            return "", Failure(f"{len(near)} points are near.", answers)
        for entry in near:
            for option in entry.point.about if entry.point.kind == "benefit" else ():
                beside = {other.point.kind for other in near if option in other.point.about}
                if not {"harm", "unknown"} <= beside:
                    return "", Failure(f"“{entry.point.id}” is near without the other side of {option}.", answers)
    return f"by the way they are chosen; {_counted(len(ground.tried), 'discussion')} tried", None


def _tells_one_side(point: Point) -> bool:
    return bool(point.about) and point.also is None


def _near_by_no_treatment(ground: _Ground) -> Found:
    """All options under each other's names and in reverse order; and what is told of one of them told three times."""
    library, cases = ground.library, 0
    options = get_args(OptionId)
    names = dict(zip(options, (*options[1:], options[0]), strict=True))
    renamed = with_options_renamed(library, names)
    told_again = {option: _told_again(library, option) for option in options}
    for answers in ground.tried:
        cases += 1
        shown = discuss(library, answers)
        near = {entry.point.id for entry in shown.near}
        if {entry.point.id for entry in discuss(renamed, answers_renamed(answers, names)).near} != near:
            return "", Failure("Other points are near when the options change their names.", answers)
        for option in {option for entry in shown.points for option in entry.point.about}:
            cases += 1
            if {entry.point.id for entry in discuss(told_again[option], answers).near} != near:
                return "", Failure(f"Other points are near when more is told of {option}.", answers)
    return f"by the way they are chosen; {_counted(cases, 'discussion')} tried", None


def _told_again(library: Library, option: OptionId) -> Library:
    """Return the library with each point about an option told twice more, under other ids."""
    topics = []
    for topic in library.topics:
        again = [
            point.model_copy(update={"id": f"{point.id}-{number}"})
            for number in (1, 2)
            for point in topic.points
            if option in point.about
        ]
        topics.append(replace(topic, points=(*topic.points, *again)))
    return replace(library, topics=tuple(topics))


def _counted(number: int, name: str) -> str:
    return f"{number:,} {name}{'' if number == 1 else 's'}"


THEOREMS: Final[tuple[tuple[str, str, Theorem], ...]] = (
    (
        "help-is-shown",
        "Help is shown whenever the answer about suicidal thoughts is yes, not sure or rather not say.",
        _help_is_shown,
    ),
    ("no-treatment-by-that-answer", "No point that mentions a treatment shows because of that answer.",
     _no_treatment_by_that_answer),
    ("benefits-never-alone", "Whenever a benefit of an option shows, a harm and an unknown of that option show too.",
     _benefits_never_alone),
    ("always-something", "Whatever is answered, or not, there is at least one point, and all options.",
     _always_something),
    ("both-sides", "No two shown points contradict each other without the disagreement beside them.",
     _contradictions_have_both_sides),
    (
        "near-few-and-balanced",
        "At most nine points are near, three of a kind, and no benefit without a harm and an unknown of its option.",
        _near_are_few_and_balanced,
    ),
    (
        "near-by-no-treatment",
        "Neither the name, the place nor the number of points of an option changes which points are near.",
        _near_by_no_treatment,
    ),
    ("comes-and-goes", "Each point can show, and each that is not for everybody can be absent.",
     _each_point_comes_and_goes),
)  # fmt: skip
