"""The pages for the person: help, chosen points with their sources, disagreements, options, questions, origins."""

from collections.abc import Iterator
from datetime import date

from decision_aid.discussion.discussion import Discussion, ShownPoint
from decision_aid.interview.answers import Answers
from decision_aid.interview.visit import Visit
from decision_aid.interview.wording import choice_label
from decision_aid.knowledge.model.claims import Arm, Figure
from decision_aid.knowledge.model.disagreements import Disagreement
from decision_aid.knowledge.model.fixed_ids import TOP_THREE, WHAT_MATTERS
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.options import Cell, Mark
from decision_aid.summary.because import because_words
from decision_aid.summary.document import (
    Compared,
    ComparedRow,
    DisagreementFrames,
    DotArray,
    OptionLine,
    PatientPages,
    PrintedPoint,
    PrintedTopic,
    Questions,
    SideFrame,
    StudyFrame,
)
from decision_aid.summary.help_frame import help_frame
from decision_aid.summary.origins import from_label, origin_words, sources_page
from decision_aid.summary.ticks import key_ticked, point_ticked
from decision_aid.summary.words import KIND_WORDS, list_words, number_words

_MARK_WORDS: dict[Mark, str] = {"yes": "yes", "partly": "partly", "no": "no", "not-said": "not said"}
_BLANK_QUESTIONS = 3
_ON_ONE_SHEET = 10
_BLOCKS = ("help-lines", "points", "disagreements", "compare", "questions", "sources")
_FIELD_WORDS = {
    "who": "who took part",
    "outcome": "what was counted",
    "otherwise": "what was counted",
    "when": "when it was counted",
    "comparison": "what was compared",
    "study": "the kind of study",
    "arms": "the numbers",
}


def patient_pages(
    library: Library, visit: Visit, answers: Answers, discussion: Discussion, *, today: date, country: str
) -> PatientPages | None:
    """Return the person's pages; nothing if no block of them is ticked. `answers` are those that count."""
    ticked = frozenset(key for key in _BLOCKS if key_ticked(visit, key))
    shown = tuple(entry for entry in discussion.points if point_ticked(visit, entry.point.id))
    pages = PatientPages(
        heading="For me: points to talk over" if shown else "For me",
        intro=_intro(library, shown),
        help=help_frame(library.help_lines, country, today) if "help-lines" in ticked else None,
        topics=_topics(library, visit, answers, shown),
        disagreements_title="Where the articles differ",
        disagreements=_further_disagreements(library, discussion, shown) if "disagreements" in ticked else (),
        compared=_compared(library, visit, answers, discussion) if "compare" in ticked else None,
        questions=_questions(visit, answers, shown) if "questions" in ticked else None,
        sources=sources_page(library) if "sources" in ticked else None,
    )
    parts = (pages.help, pages.topics, pages.disagreements, pages.compared, pages.questions, pages.sources)
    return pages if any(parts) else None


def _intro(library: Library, shown: tuple[ShownPoint, ...]) -> str:
    if not shown:
        return ""
    count = number_words(len(shown), "point", "points")
    return f"{count} for a talk with your clinician. None of them is advice. {library.aid.articles_notice}"


def _topics(
    library: Library, visit: Visit, answers: Answers, shown: tuple[ShownPoint, ...]
) -> tuple[PrintedTopic, ...]:
    topics = dict.fromkeys(entry.topic.id for entry in shown)
    return tuple(
        PrintedTopic(
            title=next(entry.topic.title for entry in shown if entry.topic.id == topic),
            points=tuple(_point(library, visit, answers, entry) for entry in shown if entry.topic.id == topic),
        )
        for topic in topics
    )


def _point(library: Library, visit: Visit, answers: Answers, shown: ShownPoint) -> PrintedPoint:
    point = shown.point
    disagreement = library.disagreements_by_id.get(point.disagreement or "")
    if disagreement is not None and not key_ticked(visit, "disagreements"):
        disagreement = None
    # what a frame names as its source is not named again below
    framed = () if disagreement is None else disagreement.claims
    return PrintedPoint(
        title=point.title,
        kind=point.kind,
        kind_words=KIND_WORDS[point.kind],
        tag=library.aid.elsewhere if from_label(library, point.claims) else "",
        because=because_words(library, visit, answers, shown),
        says=point.says,
        also=point.also or "",
        figures=tuple(
            _study(located.claim.figure)
            for located in library.sources(point.figures)
            if located.claim.figure is not None
        ),
        disagreement=None if disagreement is None else _frames(library, disagreement),
        ask=point.ask,
        origin=origin_words(library, tuple(claim for claim in point.claims if claim not in framed)),
        note=visit.notes.get(point.id, "") if key_ticked(visit, "notes") else "",
    )


def _study(figure: Figure) -> StudyFrame:
    # from A to Z, so that two studies of the same treatments show them in the same order
    arms = sorted(figure.arms, key=lambda arm: arm.label.casefold())
    completed = list_words(tuple(dict.fromkeys(_FIELD_WORDS[name] for name in figure.from_the_study)))
    return StudyFrame(
        title=_capital(figure.study),
        who=f"{_capital(figure.who)}; {figure.when}. Compared: {figure.comparison}.",
        filled_means=f"Filled dots: {figure.outcome}. Empty: {figure.otherwise}.",
        arrays=tuple(_dots(arm) for arm in arms),
        completed=f"From the study that the article cites: {completed}." if completed else "",
        alt=_capital(figure.study)
        + ". "
        + " ".join(
            f"{arm.label}: {arm.of_100} of 100 {figure.outcome}, {100 - arm.of_100} of 100 {figure.otherwise}."
            for arm in arms
        ),
    )


def _dots(arm: Arm) -> DotArray:
    return DotArray(
        arm.label, arm.of_100, f"{arm.of_100} of 100 yes", f"{100 - arm.of_100} of 100 no", f"article: {arm.printed}"
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _frames(library: Library, disagreement: Disagreement) -> DisagreementFrames:
    return DisagreementFrames(
        disagreement.title,
        tuple(SideFrame(side.says, origin_words(library, side.claims)) for side in disagreement.sides),
        disagreement.neutral,
    )


def _further_disagreements(
    library: Library, discussion: Discussion, shown: tuple[ShownPoint, ...]
) -> tuple[DisagreementFrames, ...]:
    """The disagreements that belong to no point, but touch a printed one; the others stand with their point."""
    with_points = {entry.point.disagreement for entry in discussion.points}
    resting = {claim for entry in shown for claim in entry.point.claims}
    return tuple(
        _frames(library, entry)
        for entry in discussion.disagreements
        if entry.id not in with_points and resting & set(entry.claims)
    )


def _compared(library: Library, visit: Visit, answers: Answers, discussion: Discussion) -> Compared:
    rows = tuple(
        ComparedRow(
            row.title,
            tuple(_cell_line(library, option.title, option.cells.get(row.id)) for option in discussion.options),
        )
        for row in library.rows
    )
    matters = _matters(library, answers, discussion) if key_ticked(visit, WHAT_MATTERS) else ()
    return Compared(
        title="The options side by side",
        words="From A to Z, with the same questions for each. No order of merit, and no sum. "
        f"{library.aid.table_note}",
        rows=rows,
        matters_title="What the sources say to what matters to me",
        matters=tuple(matters),
    )


def _cell_line(library: Library, option: str, cell: Cell | None) -> OptionLine:
    if cell is None or cell.says is None:
        return OptionLine(option, library.aid.not_said, "")
    return OptionLine(option, cell.says, origin_words(library, cell.claims, sells=False))


def _matters(library: Library, answers: Answers, discussion: Discussion) -> Iterator[ComparedRow]:
    question = library.questions.get(WHAT_MATTERS)
    if question is None or WHAT_MATTERS not in answers:
        return
    for priority in dict.fromkeys(mark.priority for mark in discussion.mirror):
        yield ComparedRow(
            choice_label(question, priority),
            tuple(
                OptionLine(
                    mark.option.title,
                    mark.says or library.aid.not_said,
                    origin_words(library, mark.claims, sells=False),
                    _MARK_WORDS[mark.mark],
                )
                for mark in discussion.mirror
                if mark.priority == priority
            ),
        )


def _questions(visit: Visit, answers: Answers, shown: tuple[ShownPoint, ...]) -> Questions:
    """The person's top three first, then those of the printed points, each once, then room for more.

    Only as many as fit on one sheet: of many points the questions stand with the points alone.
    """
    top = answers.get(TOP_THREE, ()) if key_ticked(visit, "top-three") else ()
    own = [item for item in top if isinstance(item, str)] if isinstance(top, tuple) else []
    asked = [ask for entry in shown for ask in entry.point.ask]
    questions = tuple(dict.fromkeys((*own, *asked)))
    return Questions("My questions", questions if len(questions) <= _ON_ONE_SHEET else tuple(own), _BLANK_QUESTIONS)
