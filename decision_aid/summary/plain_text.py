"""The document as plain text, 72 columns wide, for portals, e-mail and screen readers: all that the pages say."""

import textwrap
from collections.abc import Iterable, Iterator

from decision_aid.summary.document import (
    ClinicianPages,
    Compared,
    ComparedRow,
    DisagreementFrames,
    Document,
    FactBlock,
    HelpFrame,
    Medicines,
    Numbered,
    OtherTreatments,
    PatientPages,
    PrintedPoint,
    Questions,
    Sources,
    StudyFrame,
    TrialRow,
)

COLUMNS = 72


def plain_text(document: Document) -> str:
    """Return the document as text. Words longer than a line stay whole."""
    return "\n".join(_trimmed(_lines(document))) + "\n"


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
    yield ""
    if document.clinician is not None:
        yield from _clinician(document.clinician)
    if document.patient is not None:
        yield from _patient(document.patient)


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


def _clinician(pages: ClinicianPages) -> Iterator[str]:
    yield from _headed(pages.heading.upper(), "=")
    yield from _facts(pages.safety)
    for numbered in (pages.top_three, pages.what_matters):
        if numbered is not None:
            yield from _numbered(numbered)
    if pages.medicines is not None:
        yield from _medicines(pages.medicines)
    if pages.timeline is not None:
        yield from _headed(pages.timeline.title)
        for sentence in pages.timeline.sentences:
            yield from _text(sentence, "- ")
    if pages.other_treatments is not None:
        yield from _other_treatments(pages.other_treatments)
    for facts in (pages.episode, pages.current_medicines, pages.readiness):
        yield from _facts(facts)
    if pages.health is not None:
        yield from _headed(pages.health.title)
        for check in pages.health.checks:
            yield from _text(f"{check.label}: {check.said}", "- ")
        for note in pages.health.notes:
            yield from _text(f"{note.label}: {note.said}", "- ")
    yield from _facts(pages.limits)
    if pages.to_clarify is not None:
        yield from _headed(pages.to_clarify.title)
        for line in pages.to_clarify.lines:
            yield from _text(line, "- ")
    if pages.point_titles is not None:
        yield from _headed(pages.point_titles.title)
        yield from _text(pages.point_titles.note)
        for title in pages.point_titles.titles:
            yield from _text(title, "- ")
    yield ""


def _facts(block: FactBlock | None) -> Iterator[str]:
    if block is None:
        return
    yield from _headed(block.title)
    for fact in block.facts:
        yield from _text(f"{fact.label}: {fact.said}", "- ")
    if block.not_answered:
        yield from _text(f"Not answered: {'; '.join(block.not_answered)}.", "- ")


def _numbered(block: Numbered) -> Iterator[str]:
    yield from _headed(block.title)
    for number, line in enumerate(block.lines, start=1):
        yield from _text(line, f"{number}. ")
    if not block.lines:
        yield "Not answered."
    for fact in block.also:
        yield from _text(f"{fact.label}: {fact.said}")


def _medicines(block: Medicines) -> Iterator[str]:
    yield from _headed(block.title)
    yield from _text(block.note)
    for band in block.bands:
        yield ""
        yield from _text(f"{band.title}: {band.detail}")
        for row in band.rows:
            yield from _trial(row)


def _trial(row: TrialRow) -> Iterator[str]:
    brand = f" ({row.brand})" if row.brand else ""
    yield ""
    yield from _text(f"{row.name}{brand}{', now' if row.now else ''}; {row.added_to}", "* ")
    yield from _text(f"When: {row.when}; {row.weeks}", "  ")
    yield from _text(f"Highest dose: {row.dose}", "  ")
    yield from _text(f"Most days? {row.most_days}. How much it helped: {row.helped.words}.", "  ")
    yield from _text(f"What bothered me: {row.bothered}", "  ")
    yield from _text(f"Why it ended: {row.why_ended}", "  ")
    yield from _text(f"How sure: {row.how_sure}", "  ")


def _other_treatments(block: OtherTreatments) -> Iterator[str]:
    yield from _headed(block.title)
    for row in block.rows:
        yield from _text(f"{row.name}: {row.when}. How much it helped: {row.helped.words}. {row.words}", "- ")
    for words in (block.others, block.own_words):
        if words:
            yield from _text(words)


def _patient(pages: PatientPages) -> Iterator[str]:
    yield from _headed(pages.heading.upper(), "=")
    yield from _text(pages.intro)
    if pages.help is not None:
        yield from _help(pages.help)
    for topic in pages.topics:
        yield from _headed(topic.title)
        for point in topic.points:
            yield ""
            yield from _point(point)
    if pages.disagreements:
        yield from _headed(pages.disagreements_title)
        for entry in pages.disagreements:
            yield ""
            yield from _text(entry.title, "* ")
            yield from _sides(entry)
    if pages.compared is not None:
        yield from _compared(pages.compared)
    if pages.questions is not None:
        yield from _questions(pages.questions)
    if pages.sources is not None:
        yield from _sources(pages.sources)


def _help(frame: HelpFrame) -> Iterator[str]:
    yield from _headed(frame.title)
    yield from _text(frame.words)
    for number in (*frame.numbers, *frame.more):
        yield from _text(f"{number.do}: {number.who}", "- ")
    yield from _text(frame.origin)


def _point(point: PrintedPoint) -> Iterator[str]:
    tag = f"; {point.tag}" if point.tag else ""
    yield from _text(f"{point.title} [{point.kind_words}{tag}]", "* ")
    yield from _text(f"Here because: {point.because}", "  ")
    yield from _text(point.says, "  ")
    if point.also:
        yield from _text(f"The same source also says: {point.also}", "  ")
    for study in point.figures:
        yield from _study(study)
    if point.disagreement is not None:
        yield from _sides(point.disagreement)
    for ask in point.ask:
        yield from _text(f"Ask: {ask}", "  ")
    if point.origin:
        yield from _text(f"From {point.origin}", "  ")
    if point.note:
        yield from _text(f"My note: {point.note}", "  ")


def _study(study: StudyFrame) -> Iterator[str]:
    yield from _text(f"{study.title}. {study.who}", "  | ", "  | ")
    yield from _text(study.filled_means, "  | ", "  | ")
    for arm in study.arrays:
        yield from _text(f"{arm.label}: {arm.yes}, {arm.no} ({arm.printed})", "  | ", "  | ")
    if study.completed:
        yield from _text(study.completed, "  | ", "  | ")


def _sides(frames: DisagreementFrames) -> Iterator[str]:
    for side in frames.sides:
        yield from _text(f"{side.says} From {side.origin}", "  | ", "  | ")
    yield from _text(frames.neutral, "  ")


def _compared(block: Compared) -> Iterator[str]:
    yield from _headed(block.title)
    yield from _text(block.words)
    yield from _compared_rows(block.rows)
    if block.matters:
        yield from _headed(block.matters_title)
        yield from _compared_rows(block.matters)


def _compared_rows(rows: tuple[ComparedRow, ...]) -> Iterator[str]:
    for row in rows:
        yield ""
        yield from _text(row.title, "* ")
        for line in row.lines:
            mark = f" {line.mark}." if line.mark else ""
            origin = f" From {line.origin}" if line.origin else ""
            yield from _text(f"{line.option}:{mark} {line.says}{origin}", "  - ")


def _questions(block: Questions) -> Iterator[str]:
    yield from _headed(block.title)
    for question in block.questions:
        yield from _text(question, "[ ] ")


def _sources(block: Sources) -> Iterator[str]:
    yield from _headed(block.title)
    yield from _text(block.intro)
    yield ""
    for row in block.rows:
        sells, what = block.heads[1:]
        yield from _text(f"{row.publisher}. {sells}: {row.sells}. {what}: {row.what}", "- ")
    yield ""
    for words in block.about:
        yield from _text(words)
