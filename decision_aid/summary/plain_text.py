"""The document as plain text, 72 columns wide, for portals, e-mail and screen readers: all that the pages say."""

import textwrap
from collections.abc import Iterable, Iterator

from decision_aid.plain_signs import without_commands
from decision_aid.summary.document import (
    Agreement,
    Checks,
    Content,
    Document,
    FactCell,
    FactRow,
    FactRows,
    Grid,
    HelpFrame,
    HelpNumber,
    Line,
    Medicines,
    MyQuestions,
    Numbered,
    Points,
    PrintedPoint,
    Safety,
    Sentences,
    StudyFrame,
    TimelinePicture,
    ToTick,
    TrialRow,
)

COLUMNS = 72


def plain_text(document: Document) -> str:
    """Return the document as text. Words longer than a line stay whole."""
    return without_commands("\n".join(_trimmed(_lines(document)))) + "\n"


def runs_in_text(line: Line) -> str:
    """Return runs as one text."""
    return " ".join(run.words for run in line)


def _trimmed(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines without spaces at the end, and never two empty ones in a row."""
    empty = True
    for line in lines:
        stripped = line.rstrip()
        if stripped or not empty:
            yield stripped
        empty = not stripped


def _lines(document: Document) -> Iterator[str]:
    yield from _headed(document.title, "=")
    yield from _text(f"{document.notice}.")
    yield f"Prepared {document.prepared}. Content version {document.content}."
    yield from _text(document.path)
    if document.help:
        yield from _text(f"{document.help}.")
    for part in document.parts:
        for sheet in part.sheets:
            yield from _headed(sheet.heading.upper(), "=")
            yield from _text(sheet.note)
            for block in sheet.blocks:
                yield from _content(block.content)
    yield ""
    yield from _text(f"{document.asked_today}: [ ] ____________")


def _content(content: Content) -> Iterator[str]:
    match content:
        case FactRows():
            yield from _rows(content.title, content.rows, content.to_fill_in)
        case Numbered():
            yield from _numbered(content)
        case Safety():
            yield from _headed(content.title)
            yield from _text(runs_in_text(content.line))
            yield from _numbers(content.numbers)
        case Medicines():
            yield from _medicines(content)
        case TimelinePicture():
            yield from _headed(content.title)
            for sentence in content.sentences:
                yield from _text(sentence, "- ")
        case Checks():
            yield from _rows(content.title, (*content.by_state, *content.notes), content.to_fill_in)
        case ToTick():
            yield from _headed(content.title)
            for line in content.lines:
                yield from _text(runs_in_text(line), "[ ] ")
            yield from _text(content.note)
        case Grid():
            yield from _grid(content)
        case Agreement():
            yield from _headed(content.title)
            for labels in content.rows:
                for label in labels:
                    yield from _text(f"{label} ____________".strip())
        case MyQuestions():
            yield from _questions(content)
        case HelpFrame():
            yield from _headed(content.title)
            yield from _text(content.words)
            yield from _numbers((*content.numbers, *content.more))
            yield from _text(f"{content.origin} {content.elsewhere}")
        case Points():
            yield from _headed(content.title)
            yield from _text(content.warning)
            for point in content.points:
                yield ""
                yield from _point(point)
            yield from _text(content.more)
        case Sentences():
            yield from _headed(content.title) if content.title else ("",)
            for words in content.paragraphs:
                yield from _text(words)


def _text(words: str, first: str = "", rest: str | None = None) -> Iterator[str]:
    """Yield words wrapped; line ends that a person typed stay."""
    indent = " " * len(first) if rest is None else rest
    for number, line in enumerate(words.splitlines() or [""]):
        yield from textwrap.wrap(
            line,
            COLUMNS,
            initial_indent=first if number == 0 else indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]


def _headed(title: str, under: str = "-") -> Iterator[str]:
    yield ""
    yield from _text(title)
    yield under * min(len(title), COLUMNS)


def _rows(title: str, rows: tuple[FactRow, ...], to_fill_in: tuple[str, ...]) -> Iterator[str]:
    yield from _headed(title) if title else ("",)
    for row in rows:
        yield from _text(f"{row.label}: {runs_in_text(row.line)}", "- ")
    for label in to_fill_in:
        yield from _text(f"{label}: ____________", "- ")


def _numbered(block: Numbered) -> Iterator[str]:
    yield from _headed(block.title)
    for number, line in enumerate(block.lines, start=1):
        yield from _text(line, f"{number}. ")
    if not block.lines:
        yield "Not answered."


def _medicines(block: Medicines) -> Iterator[str]:
    yield from _headed(block.title)
    yield from _text(block.note)
    for band in block.bands:
        yield ""
        yield from _text(f"{band.title}: {band.detail}")
        for row in band.rows:
            yield from _trial(row, block.heads)


def _trial(row: TrialRow, heads: tuple[str, ...]) -> Iterator[str]:
    brand = f" ({row.brand})" if row.brand else ""
    yield ""
    yield from _text(f"{row.name}{brand}{', now' if row.now else ''}", "* ")
    said = (row.when, row.weeks, row.dose, row.most_days, row.helped.words, row.how_sure)
    for head, words in zip(heads[1:], said, strict=True):
        yield from _text(f"{head} {words}" if head.endswith("?") else f"{head}: {words}", "  ")
    yield from _text(runs_in_text(row.words), "  ")


def _grid(block: Grid) -> Iterator[str]:
    yield from _headed(block.title)
    yield from _text(block.note)
    for band in block.bands:
        if band.title:
            yield ""
            yield from _text(band.title, "* ")
        for row in band.rows:
            cells = (f"{head}: {_cell(cell)}" for head, cell in zip(block.heads[1:], row[1:], strict=True))
            yield from _text(f"{_cell(row[0])}. {'; '.join(cells)}", "- ")
    for words in block.below:
        yield from _text(words)


def _cell(cell: FactCell) -> str:
    return ". ".join(filter(None, (cell.mark, cell.address or cell.words))) or ("[ ]" if cell.box else "")


def _questions(block: MyQuestions) -> Iterator[str]:
    for question in block.questions:
        yield from _text(question.words, "[ ] ")
        if question.said:
            yield from _text(f"{block.said_title} {question.said}", "    ")
        if question.not_said:
            yield from _text(question.not_said, "    ")


def _numbers(numbers: tuple[HelpNumber, ...]) -> Iterator[str]:
    for number in numbers:
        yield from _text(f"{number.do}: {number.who}", "- ")


def _point(point: PrintedPoint) -> Iterator[str]:
    yield from _text(f"{point.title} ({point.kind_words})", "* ")
    if point.because:
        yield from _text(f"Here because: {point.because}", "  ")
    yield from _text(" ".join(filter(None, (point.says, point.also, point.codes))), "  ")
    if point.elsewhere:
        yield from _text(point.elsewhere, "  ")
    for side in point.sides:
        yield from _text(side, "  | ", "  | ")
    for study in point.figures:
        yield from _study(study)
    for ask in point.ask:
        yield from _text(f"Ask: {ask}", "  ")
    if point.note:
        yield from _text(f"My note: {point.note}", "  ")


def _study(study: StudyFrame) -> Iterator[str]:
    yield from _text(f"{study.title}. {study.who}", "  | ", "  | ")
    yield from _text(study.filled_means, "  | ", "  | ")
    for arm in study.arrays:
        yield from _text(f"{arm.label}: {arm.yes}, {arm.no} ({arm.printed})", "  | ", "  | ")
    if study.completed:
        yield from _text(study.completed, "  | ", "  | ")
