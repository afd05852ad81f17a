"""The timeline: when each medicine was taken, as far as remembered; what overlaps, and where nothing is written.

A row keeps two spans: what is certain, and what is possible. Rough dates are never made to look exact.
Months are counted from year 0, so that they can be subtracted; a span includes its last month.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from decision_aid.interview.answers import Answers
from decision_aid.interview.reading_dates import read_span
from decision_aid.interview.rough_dates import MONTHS, RoughDate, month_of
from decision_aid.interview.trial_words import helped_in_short, when_in_short
from decision_aid.interview.trials import ALONE, HELPED_STEPS, Trial
from decision_aid.interview.wording import medicine_words
from decision_aid.knowledge.model.entry import NOT_SURE
from decision_aid.knowledge.model.fixed_ids import EPISODE_BEGAN, TRIED
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.words import list_words

_WEEKS_A_MONTH = 52 / 12
_PAIRS = 30  # more overlaps than these are told by their number, not pair by pair


@dataclass(frozen=True)
class Span:
    """Months from `first` to `last`, both included."""

    first: int
    last: int

    def __contains__(self, month: int) -> bool:
        """Whether a month lies in it."""
        return self.first <= month <= self.last


@dataclass(frozen=True)
class TimelineRow:
    """One bar.

    `certain` is from the latest possible start to the earliest possible end, and missing if these cross.
    `possible` is from the earliest start to the latest end. `counted` runs from middle to middle, for counting
    what was taken at once. `steps` is how much it helped, 0 to 4, and missing if that is not sure or not answered.
    `id` is that of the trial, empty for the episode; `added_to` is that of the medicine it was added to, if any. A
    treatment that is no medicine counts among none.
    """

    id: str
    label: str
    kind: Literal["episode", "medicine", "treatment"]
    when: str
    possible: Span
    certain: Span | None
    counted: Span
    running: bool
    steps: int | None
    helped: str
    added_to: str


@dataclass(frozen=True)
class Stretch:
    """Months in which as many medicines were taken.

    0: nothing is written down, which is not “untreated”. Nothing: with rough or missing dates nobody can tell.
    """

    span: Span
    count: int | None


@dataclass(frozen=True)
class Overlap:
    """Two medicines that were taken at the same time, as far as the dates tell."""

    one: str
    other: str
    span: Span
    rough: bool


@dataclass(frozen=True)
class Timeline:
    """Everything that the picture shows. `undated` are medicines that have no dates, and so no bar."""

    this_month: int
    first_year: int
    last_year: int
    rows: tuple[TimelineRow, ...]
    at_once: tuple[Stretch, ...]
    overlaps: tuple[Overlap, ...]
    undated: tuple[str, ...]

    @property
    def gaps(self) -> tuple[Span, ...]:
        """Where no medicine is written down, between the first one and today."""
        return tuple(stretch.span for stretch in self.at_once if stretch.count == 0)

    @property
    def medicines(self) -> tuple[TimelineRow, ...]:
        """The rows of medicines."""
        return tuple(row for row in self.rows if row.kind == "medicine")

    def base_of(self, row: TimelineRow) -> TimelineRow | None:
        """Return the medicine that this one was added to, if it was, and if that one is drawn."""
        return next((other for other in self.medicines if other.id == row.added_to), None)


def timeline(library: Library, answers: Answers, today: date) -> Timeline:
    """Return the timeline: this episode, the trials that have a date, in the order of the table, other treatments."""
    trials = newest_first(answers.trials())
    this_month = month_of(today)
    rows = [row for trial in trials if (row := _row(library, trial, this_month)) is not None]
    rows += (replace(row, kind="treatment") for trial in _treatments(library, answers, today)
             if (row := _row(library, trial, this_month)) is not None)  # fmt: skip
    dated = {trial.id for trial in trials if trial.started is not None or trial.ended is not None}
    undated = tuple(medicine_words(library, trial) for trial in trials if trial.id not in dated)
    began = answers.get(EPISODE_BEGAN)
    if isinstance(began, RoughDate) and began.earliest <= this_month.latest:
        rows.insert(0, _episode(began, this_month))
    return Timeline(
        this_month=this_month.latest,
        first_year=min((row.possible.first // 12 for row in rows), default=today.year),
        last_year=max((today.year, *(row.possible.last // 12 for row in rows))),
        rows=tuple(rows),
        at_once=_at_once([row for row in rows if row.kind == "medicine"], this_month.latest, whole=not undated),
        overlaps=_overlaps([row for row in rows if row.kind == "medicine"]),
        undated=undated,
    )


def _treatments(library: Library, answers: Answers, today: date) -> Iterator[Trial]:
    """Yield other treatments that were tried, as far as the person's words on when hold a year or two."""
    for question in library.questions.values():
        name = question.id.removeprefix(TRIED)
        when = answers.get(f"{name}-when")
        if name == question.id or answers.get(question.id) != "yes" or not isinstance(when, str):
            continue
        span = read_span(when, today)
        if span is not None:
            helped = answers.get(f"{name}-helped")
            known = helped if helped in HELPED_STEPS else None
            yield Trial(id=name, name=question.label, started=span[0], ended=span[1], helped=known)


def newest_first(trials: tuple[Trial, ...]) -> tuple[Trial, ...]:
    """Return trials in the order of the table: taken now, then by latest end, those without dates behind."""

    def order(trial: Trial) -> tuple[bool, int, int]:
        start = trial.started.latest if trial.started else 0
        end = trial.ended.latest if trial.ended else start
        return (not trial.still_taking, -end if not trial.still_taking else 0, -start)

    return tuple(sorted(trials, key=order))


def _row(library: Library, trial: Trial, this_month: RoughDate) -> TimelineRow | None:
    started, ended = trial.started, trial.ended
    if started is None and ended is None:
        return None
    if trial.still_taking:
        ended = this_month if started is None or started.earliest <= this_month.latest else started
    first, last = _ends(started, ended, trial.weeks_known)
    certain = Span(first.last, last.first) if first.last <= last.first else None
    counted = Span(_middle(first), max(_middle(first), _middle(last)))
    helped = helped_of(trial.helped)
    return TimelineRow(
        id=trial.id,
        label=" ".join(medicine_words(library, trial).split()),  # a line end in a name would overprint the next row
        kind="medicine",
        when=when_in_short(trial),
        possible=Span(first.first, max(last.last, first.first)),
        certain=certain,
        counted=counted,
        running=trial.still_taking,
        steps=helped.steps,
        helped=helped.words,
        added_to="" if trial.added_to in (NOT_SURE, ALONE) else trial.added_to or "",
    )


@dataclass(frozen=True)
class Helped:
    """How much something helped: 0 to 4 steps, none where it is not sure or not answered, and the words for it."""

    steps: int | None
    words: str
    answered: bool = True


def helped_of(helped: str | None) -> Helped:
    """Return how much a medicine helped. What made things worse fills as little as what changed nothing."""
    steps: dict[str | None, int] = {"worse": 0, **{step: number for number, step in enumerate(HELPED_STEPS)}}
    return Helped(steps.get(helped), helped_in_short(helped), helped is not None)


def _ends(started: RoughDate | None, ended: RoughDate | None, weeks: int | None) -> tuple[Span, Span]:
    """Return what the start and the end may be.

    Where one is missing, the weeks give it roughly; without them the bar is no longer than what the other one means.
    """
    start = None if started is None else Span(started.earliest, started.latest)
    end = None if ended is None else Span(ended.earliest, ended.latest)
    months = 0 if weeks is None else max(0, round(weeks / _WEEKS_A_MONTH) - 1)
    if start is not None and end is not None:
        return start, end
    if start is not None:
        return start, Span(start.first, start.last + months)
    end = end or Span(0, 0)
    return Span(end.first - months, end.last), end


def _episode(began: RoughDate, this_month: RoughDate) -> TimelineRow:
    start = Span(began.earliest, min(began.latest, this_month.latest))
    return TimelineRow(
        id="",
        label="this episode",
        kind="episode",
        when=f"since {began}",
        possible=Span(start.first, this_month.latest),
        certain=Span(start.last, this_month.latest),
        counted=Span(_middle(start), this_month.latest),
        running=True,
        steps=None,
        helped="",
        added_to="",
    )


def _middle(span: Span) -> int:
    return (span.first + span.last + 1) // 2


def _at_once(rows: list[TimelineRow], this_month: int, *, whole: bool) -> tuple[Stretch, ...]:
    """Return how many medicines were taken at once, month by month, put together where the number stays.

    `whole` says that every medicine is drawn; without that, no month is known to be without one.
    """
    if not rows:
        return ()
    first = min(row.counted.first for row in rows)
    last = max(this_month, *(row.counted.last for row in rows))
    stretches: list[Stretch] = []
    for month in range(first, last + 1):
        count: int | None = sum(row.counted.first <= month <= row.counted.last for row in rows)
        if not count and not (whole and all(month not in row.possible for row in rows)):
            count = None
        if stretches and stretches[-1].count == count:
            stretches[-1] = Stretch(Span(stretches[-1].span.first, month), count)
        else:
            stretches.append(Stretch(Span(month, month), count))
    return tuple(stretches)


def _overlaps(rows: list[TimelineRow]) -> tuple[Overlap, ...]:
    found = []
    for number, one in enumerate(rows):
        for other in rows[number + 1 :]:
            first = max(one.counted.first, other.counted.first)
            last = min(one.counted.last, other.counted.last)
            if first < last or (first == last and one.running and other.running):
                rough = _rough(one) or _rough(other)
                found.append(Overlap(one.label, other.label, Span(first, last), rough))
    return tuple(found)


def _rough(row: TimelineRow) -> bool:
    return row.certain != row.possible


def as_sentences(line: Timeline) -> tuple[str, ...]:
    """Return the whole timeline in sentences: each row, what overlaps, where nothing is written down."""
    return tuple(_sentences(line))


def _sentences(line: Timeline) -> Iterator[str]:
    for row in line.rows:
        if row.kind == "episode":
            yield f"This episode: {row.when}."
        else:
            base = line.base_of(row)
            added = f"added to {base.label}; " if base is not None else ""
            yield f"{_capital(row.label)}: {row.when}; {added}how much it helped: {row.helped}."
    if len(line.overlaps) <= _PAIRS:
        for overlap in line.overlaps:
            about = "roughly " if overlap.rough else ""
            yield f"At the same time: {overlap.one} and {overlap.other}, {about}{span_words(overlap.span)}."
    else:
        for stretch in line.at_once:
            if stretch.count is not None and stretch.count > 1:
                yield f"{stretch.count} medicines at once: roughly {span_words(stretch.span)}."
    for gap in line.gaps:
        yield f"No medicine written down: {span_words(gap)}."
    if line.undated:
        yield f"Not drawn, because no date was given: {list_words(line.undated)}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def span_words(span: Span) -> str:
    """Return a span in words, such as “March to July 2021”."""
    first_year, first = divmod(span.first, 12)
    last_year, last = divmod(span.last, 12)
    if span.first == span.last:
        return f"{MONTHS[first]} {first_year}"
    if first_year == last_year:
        return f"{MONTHS[first]} to {MONTHS[last]} {last_year}"
    return f"{MONTHS[first]} {first_year} to {MONTHS[last]} {last_year}"
