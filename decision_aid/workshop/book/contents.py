"""What stands in the book: every question, point, table, disagreement and withheld claim, as plain texts."""

from collections.abc import Iterator

from decision_aid.discussion.basis import BASIS_WORDS
from decision_aid.discussion.discuss import ordered_topics
from decision_aid.knowledge.condition_words import condition_lines
from decision_aid.knowledge.model.articles import Article
from decision_aid.knowledge.model.claims import Claim, Figure
from decision_aid.knowledge.model.conditions import Condition
from decision_aid.knowledge.model.entry import Elsewhere, Review, SignOff
from decision_aid.knowledge.model.fixed_ids import WHAT_MATTERS
from decision_aid.knowledge.model.library import Library, LocatedClaim, Topic
from decision_aid.knowledge.model.options import Cell, Option
from decision_aid.knowledge.model.points import Point
from decision_aid.knowledge.model.promises import PURPOSE
from decision_aid.knowledge.model.question_kinds import QUESTION_KINDS
from decision_aid.knowledge.model.questionnaire import Page, Question, TrialField
from decision_aid.knowledge.model.reviewing import reviewed_by
from decision_aid.workshop.book.beside import glossary_chapter, help_chapter, medicines_chapter
from decision_aid.workshop.book.pages import Book, BookEntry, BookLine, Chapter, Source

_GROUPS = {"qualifying": "Qualifying", "certification": "Certification", "quality": "Quality"}
_MARKS = {"yes": "Yes", "partly": "Partly", "no": "No", "not-said": "Not said"}
_MET = {"met": "met", "partly": "partly met", "not-met": "not met"}


def contents(library: Library) -> Book:
    """Return all that the rules say, in the order in which a reviewer would read it."""
    aid = library.aid
    facts = (
        f"Rules of: {library.owner or 'the aid as shipped'}. Version {aid.version}, {aid.dated}.",
        f"{aid.written_by} {reviewed_by(library)} Next review due {aid.next_review}.",
        f"The decision: {aid.decision}",
        aid.how_sources_were_chosen,
        aid.left_out,
        "Each entry has boxes to tick: right as it stands, to be changed, to be taken out. Its id stands below its "
        "title, so that a note on paper finds its way back.",
    )
    chapters = (_articles(library), _questions(library), _points(library), _options(library),
                _disagreements(library), _withheld(library), help_chapter(library), glossary_chapter(library),
                medicines_chapter(library), _scorecard(library))  # fmt: skip
    return Book("The book of the rules", aid.title, aid.version, PURPOSE, facts, chapters)


def _articles(library: Library) -> Chapter:
    entries = tuple(
        BookEntry(
            article.id,
            article.title or article.publisher,
            f"{article.publisher}. {article.address or 'No address.'}",
            (_interest(article), article.found),
        )
        for article in library.articles
    )
    intro = f"{library.aid.articles_notice} {library.aid.independent_notice}"
    return Chapter("Sources", intro, (("All sources", entries),))


def _interest(article: Article) -> str:
    if not article.independent:
        return f"The publisher sells {article.sells}."
    return f"Independent, {BASIS_WORDS[article.kind or 'own-words']}: {article.interest}."


def _questions(library: Library) -> Chapter:
    groups = tuple(
        (
            section.title,
            tuple(_question(library, page, question) for page in section.pages for question in page.questions),
        )
        for section in library.sections
    )
    facts = ("Each medicine tried", tuple(_trial_field(field) for field in library.trial_fields))
    return Chapter("Questions", "In the order they are asked. Each can be skipped.", (*groups, facts))


def _trial_field(field: TrialField) -> BookEntry:
    texts = tuple(filter(None, (f"Of one still taken: {field.ask_now}" if field.ask_now else "", field.hint or "")))
    answers = tuple(_choice(choice.label, choice.hint) for choice in field.answers)
    return BookEntry(f"trial/{field.id}", field.ask, field.label, texts, (("Answers", answers),) if answers else ())


def _question(library: Library, page: Page, question: Question) -> BookEntry:
    reviewed = "" if question.opens_help else f", {_reviewed(question.review)}"
    facts = f"{QUESTION_KINDS[question.kind].called}{'; in the short path' if page.short_path else ''}{reviewed}"
    texts = (
        f"Heading: {page.heading}" if page.heading else "",
        question.hint or "",
        page.why.says if page.why else "",
    )
    lists: list[tuple[str, tuple[BookLine, ...]]] = []
    if question.answers:
        lists.append(("Answers", tuple(_choice(choice.label, choice.hint) for choice in question.answers)))
    if page.ask_when is not None:
        lists.append(("Asked when", _condition(library, page.ask_when)))
    if question.opens_help:
        opens = tuple(BookLine(0, choice.label) for choice in question.answers if choice.id in question.opens_help)
        lists.append(("Opens the help page", opens))
    sources = _sources(library, page.why.claims if page.why else ())
    return BookEntry(question.id, question.ask, facts, tuple(filter(None, texts)), tuple(lists), sources)


def _choice(label: str, hint: str | None) -> BookLine:
    return BookLine(0, f"{label} ({hint})" if hint else label)


def _points(library: Library) -> Chapter:
    groups = tuple((topic.title, _topic(library, topic)) for topic in ordered_topics(library))
    return Chapter(
        "Discussion points",
        "By topic, as they are shown. No point is shown to anyone unless it is said when.",
        groups,
    )


def _topic(library: Library, topic: Topic) -> tuple[BookEntry, ...]:
    return tuple(_point(library, point) for point in topic.points if not point.retired)


def _point(library: Library, point: Point) -> BookEntry:
    about = ", ".join(option.short for option in library.options if option.id in point.about)
    also = f"On the other side: {point.also}" if point.also else ""
    texts = (point.says, also, _elsewhere(point.elsewhere))
    lists = [("Shows when", tuple(_shows(library, point)))]
    if point.ask:
        lists.append(("To ask the clinician", tuple(BookLine(0, question) for question in point.ask)))
    figures = tuple(
        line
        for located in library.sources(point.figures)
        if located.claim.figure is not None
        for line in _figure(located.claim.figure)
    )
    if figures:
        lists.append(("Figures", figures))
    facts = f"{point.kind}{f', about {about}' if about else ''}, {_reviewed(point.review)}"
    return BookEntry(
        point.id,
        point.title,
        facts,
        tuple(filter(None, texts)),
        tuple(lists),
        _sources(library, point.all_claims),
    )


def _reviewed(review: SignOff | Review) -> str:
    if review.status != "reviewed":
        return "never reviewed"
    second = f", and by {review.second_by}, {review.second_reviewed}" if review.second_by else ""
    return f"reviewed by {review.by}, {review.reviewed}{second}; again on {review.next}"


def _shows(library: Library, point: Point) -> Iterator[BookLine]:
    if point.general:
        yield BookLine(0, "For everyone")
    if point.when is not None:
        yield from _condition(library, point.when)
    if point.balances:
        names = ", ".join(option.short for option in library.options if option.id in point.balances)
        yield BookLine(0, f"{'Also whenever' if point.when is not None else 'Whenever'} a benefit shows of: {names}")
    if point.when_unknown == "show":
        yield BookLine(0, "Also when a missing answer leaves this open")


def _condition(library: Library, condition: Condition) -> tuple[BookLine, ...]:
    return tuple(BookLine(depth, text) for depth, text in condition_lines(library, condition))


def _figure(figure: Figure) -> Iterator[BookLine]:
    yield BookLine(
        0, f"{figure.who}. {figure.outcome}. {figure.when}. {figure.study}. Compared with: {figure.comparison}."
    )
    for arm in figure.in_order:
        otherwise = f"{figure.otherwise}: {100 - arm.of_100} of 100"
        people = f", {arm.people} people" if arm.people else ""
        between = f", perhaps {arm.range[0]} to {arm.range[1]}" if arm.range else ""
        line = f"{arm.label}: {arm.of_100} of 100{between} (printed: {arm.printed}{people}). {otherwise}."
        yield BookLine(1, line)


def _options(library: Library) -> Chapter:
    rows = tuple(
        (row.title, tuple(_cell(library, option, row.id, option.cells[row.id]) for option in library.options))
        for row in library.rows
    )
    question = library.questions.get(WHAT_MATTERS)
    matters = tuple(
        (
            choice.label,
            tuple(
                _cell(library, option, choice.id, mark, _MARKS[mark.mark])
                for option in library.options
                if (mark := option.mirror.get(choice.id)) is not None
            ),
        )
        for choice in (question.choices if question else ())
    )
    intro = "Row by row, then what can matter to people; the options in alphabetical order."
    return Chapter("Options side by side", intro, (*rows, *((title, cells) for title, cells in matters if cells)))


def _cell(library: Library, option: Option, row: str, cell: Cell, mark: str = "") -> BookEntry:
    said = mark if mark and not cell.says else ": ".join(filter(None, (mark, cell.says or library.aid.not_said)))
    return BookEntry(
        f"{option.id}/{row}",
        option.title,
        _reviewed(cell.review) if cell.says or cell.elsewhere else "",
        tuple(filter(None, (said, _elsewhere(cell.elsewhere)))),
        (),
        _sources(library, (*cell.claims, *_claims(cell.elsewhere))),
    )


def _disagreements(library: Library) -> Chapter:
    entries = tuple(
        BookEntry(
            entry.id,
            entry.title,
            _reviewed(entry.review),
            (*(side.says for side in entry.sides), entry.neutral),
            (),
            _sources(library, entry.claims),
        )
        for entry in library.disagreements
    )
    return Chapter(
        "Where the sources disagree", "Each side, then what the aid says of it.", (("All disagreements", entries),)
    )


def _withheld(library: Library) -> Chapter:
    groups = tuple(
        (
            article.short,
            tuple(
                _withheld_claim(located)
                for located in library.claims.values()
                if located.article.id == article.id and located.claim.status == "withheld"
            ),
        )
        for article in library.articles
    )
    intro = "Statements that nobody is shown, each with the reason. Right as it stands means: rightly withheld."
    return Chapter("Withheld", intro, tuple((title, entries) for title, entries in groups if entries))


def _withheld_claim(located: LocatedClaim) -> BookEntry:
    claim = located.claim
    return BookEntry(
        claim.id,
        located.where,
        claim.reason or "",
        (claim.says, f"Why: {claim.why}" if claim.why else "", _note(claim)),
    )


def _note(claim: Claim) -> str:
    retold = "Read only as others retell it: check first." if claim.retold else ""
    note = f"Note: {claim.note}" if claim.note else ""
    untold = f"Not shown to readers: {claim.untold}" if claim.untold else ""
    return " ".join(filter(None, (retold, note, untold)))


def _elsewhere(elsewhere: Elsewhere | None) -> str:
    return f"Elsewhere: {elsewhere.says}" if elsewhere is not None else ""


def _claims(elsewhere: Elsewhere | None) -> tuple[str, ...]:
    return elsewhere.claims if elsewhere is not None else ()


def _scorecard(library: Library) -> Chapter:
    groups = tuple(
        (
            title,
            tuple(
                BookEntry(entry.id, entry.asks, _MET[entry.met], (entry.evidence,))
                for entry in library.scorecard
                if entry.group == group
            ),
        )
        for group, title in _GROUPS.items()
    )
    return Chapter(
        "Scorecard", "The items of the standard for decision aids (IPDASi v4.0) that apply, in our words.", groups
    )


def _sources(library: Library, claim_ids: tuple[str, ...]) -> tuple[Source, ...]:
    return tuple(
        Source(
            f"{located.article.short}, {located.where} ({BASIS_WORDS[located.basis]})",
            located.claim.says,
            _note(located.claim),
        )
        for located in library.sources(claim_ids)
    )
