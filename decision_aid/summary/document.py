"""The document: everything that goes on paper, as final words. No markup, no measures, no ids of questions.

It has parts (for the clinician, for the person), sheets, and on each sheet printed blocks. What a block holds is
one of a few kinds of content; the template and `plain_text` know how each kind looks, and neither adds or leaves out
words.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from decision_aid.knowledge.model.entry import Kind
from decision_aid.summary.timeline import Helped, Timeline

Style: TypeAlias = Literal["plain", "strong", "label", "own", "own-strong", "yes", "not-sure", "rather-not-say"]
Moves: TypeAlias = Literal["", "on", "back"]
State: TypeAlias = Literal["yes", "no", "not-sure", "rather-not-say", "not-answered"]


@dataclass(frozen=True)
class Run:
    """Words of one style. `own` are the person's, in quotation marks; the last three are marks that hold a word."""

    words: str
    style: Style = "plain"


Line: TypeAlias = tuple[Run, ...]
"""Runs one behind the other; spaces stand between them, unless one begins with a sign that ends a sentence."""


@dataclass(frozen=True)
class FactRow:
    """A short label, and what was said to it."""

    label: str
    line: Line


@dataclass(frozen=True)
class FactRows:
    """Labels at the left, what was said at the right. `to_fill_in` are labels with a line to write on.

    Without a title it stands close to the one before.
    """

    title: str
    rows: tuple[FactRow, ...]
    to_fill_in: tuple[str, ...] = ()
    kind: Literal["rows"] = "rows"


@dataclass(frozen=True)
class Numbered:
    """Lines in the person's order; `blank` more are left to write on."""

    title: str
    lines: tuple[str, ...]
    blank: int = 0
    kind: Literal["numbered"] = "numbered"


@dataclass(frozen=True)
class Safety:
    """The answer that the person chose to share, with the numbers beside it."""

    title: str
    line: Line
    numbers: tuple["HelpNumber", ...]
    kind: Literal["safety"] = "safety"


@dataclass(frozen=True)
class TrialRow:
    """One medicine in the table: its facts, and in `words` what stands below them across the whole width."""

    name: str
    brand: str
    now: bool
    when: str
    weeks: str
    dose: str
    most_days: str
    helped: Helped
    how_sure: str
    words: Line


@dataclass(frozen=True)
class Band:
    """Medicines of this episode, of earlier ones, or not known which."""

    title: str
    detail: str
    rows: tuple[TrialRow, ...]


@dataclass(frozen=True)
class Medicines:
    """The trial table. `blank_rows` are left to write in."""

    title: str
    note: str
    heads: tuple[str, ...]
    bands: tuple[Band, ...]
    blank_rows: int = 0
    kind: Literal["medicines"] = "medicines"


@dataclass(frozen=True)
class TimelinePicture:
    """The timeline, how to read it, and the same in sentences."""

    title: str
    line: Timeline
    legend: str
    not_drawn: str
    sentences: tuple[str, ...]
    kind: Literal["timeline"] = "timeline"


@dataclass(frozen=True)
class Check:
    """One thing to check, and what was said."""

    label: str
    state: State


@dataclass(frozen=True)
class Checks:
    """All things to check: by what was said, or with boxes to tick if nothing was. `notes` are in own words."""

    title: str
    note: str
    by_state: tuple[FactRow, ...]
    to_fill_in: tuple[str, ...]
    notes: tuple[FactRow, ...]
    kind: Literal["checks"] = "checks"


@dataclass(frozen=True)
class ToTick:
    """A list with boxes to tick."""

    title: str
    note: str
    lines: tuple[Line, ...]
    kind: Literal["to-tick"] = "to-tick"


@dataclass(frozen=True)
class FactCell:
    """A cell: words, and before them a mark with its word; `box` is a box to tick, `address` where a link leads."""

    words: str
    mark: str = ""
    address: str = ""
    box: bool = False


@dataclass(frozen=True)
class Grid:
    """A table. `widths` are shares of the width; a band is a row of one title above those that belong to it."""

    title: str
    note: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    bands: tuple["GridBand", ...]
    below: tuple[str, ...] = ()
    small: bool = False
    kind: Literal["grid"] = "grid"


@dataclass(frozen=True)
class GridBand:
    """Rows of a table under one title; without one they stand right below the heads."""

    title: str
    rows: tuple[tuple[FactCell, ...], ...]


@dataclass(frozen=True)
class Agreement:
    """What is filled in at the visit: labels with a line to write on, those of one row together."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    kind: Literal["agreement"] = "agreement"


@dataclass(frozen=True)
class MyQuestion:
    """A question of the person; what the sources say to it, and what they do not say."""

    words: str
    said: str
    not_said: str


@dataclass(frozen=True)
class MyQuestions:
    """The person's questions, each with lines to write on; `blank` more are left to write."""

    said_title: str
    notes_title: str
    questions: tuple[MyQuestion, ...]
    blank: int
    kind: Literal["questions"] = "questions"


@dataclass(frozen=True)
class HelpNumber:
    """One number in large type: what to do, and who answers; `address` is that of a page, if it is one."""

    do: str
    who: str
    address: str = ""


@dataclass(frozen=True)
class HelpFrame:
    """Whom to reach in a crisis. `more` are the further services of the country, `elsewhere` those of others."""

    title: str
    words: str
    numbers: tuple[HelpNumber, ...]
    more: tuple[HelpNumber, ...]
    origin: str
    elsewhere: str
    kind: Literal["help"] = "help"


@dataclass(frozen=True)
class DotArray:
    """A hundred dots, of which `filled` are filled, with both frames in words.

    Those from `low` to `high` could be either, and have a line through them.
    """

    label: str
    filled: int
    low: int
    high: int
    yes: str
    no: str
    printed: str


@dataclass(frozen=True)
class StudyFrame:
    """The figure of one study. Arms of different studies never share a frame."""

    title: str
    who: str
    filled_means: str
    arrays: tuple[DotArray, ...]
    completed: str
    alt: str


@dataclass(frozen=True)
class PrintedPoint:
    """One point. `codes` are its sources, `sides` those of a disagreement; `because` is empty unless wanted."""

    title: str
    point_kind: Kind
    kind_words: str
    because: str
    says: str
    also: str
    elsewhere: str
    sides: tuple[str, ...]
    codes: str
    figures: tuple[StudyFrame, ...]
    ask: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class Points:
    """Points, the near ones first. `more` says how many are not printed."""

    title: str
    warning: str
    points: tuple[PrintedPoint, ...]
    more: str
    kind: Literal["points"] = "points"


@dataclass(frozen=True)
class Sentences:
    """A title and paragraphs; a `strong` one stands in a frame."""

    title: str
    paragraphs: tuple[str, ...]
    strong: bool = False
    small: bool = False
    kind: Literal["sentences"] = "sentences"


Content: TypeAlias = (
    FactRows | Numbered | Safety | Medicines | TimelinePicture | Checks | ToTick | Grid | Agreement | MyQuestions
    | HelpFrame | Points | Sentences
)  # fmt: skip


@dataclass(frozen=True)
class Printed:
    """A block on its sheet.

    Where the sheet is full, a block that `moves` goes to the next or the earlier one, and one with `instead` leaves
    for that line. One at the `foot` stands at the lower end of its sheet.
    """

    content: Content
    moves: Moves = ""
    instead: str | None = None
    foot: bool = False


@dataclass(frozen=True)
class Sheet:
    """What begins on a new page. Room that is left is for writing, under the title `room`, if there is one."""

    heading: str
    note: str
    blocks: tuple[Printed, ...]
    room: str = ""


@dataclass(frozen=True)
class Part:
    """Sheets for one reader, numbered by themselves: “Page 1 of 2 for my clinician”."""

    name: str
    counted: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True)
class Document:
    """The whole summary. `dated` is the date of the file, as year, month and day; `help` stands in every footer.

    `path` says which questions were asked, and `asked_today` is a line to fill in, the same on every copy.
    """

    title: str
    notice: str
    prepared: str
    content: str
    dated: tuple[int, int, int]
    help: str
    path: str
    asked_today: str
    parts: tuple[Part, ...]

    def contents(self) -> tuple[Content, ...]:
        """Return what all blocks hold, in order."""
        return tuple(block.content for part in self.parts for sheet in part.sheets for block in sheet.blocks)
