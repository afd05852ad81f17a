"""The document: everything that goes on paper, as final words. No markup, no measures, no ids.

The template typesets it and `plain_text` writes it down; neither adds or leaves out anything of it. A block that the
person left out is `None` (or empty, in a list); a block without answers says so itself.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from decision_aid.knowledge.model.entry import Kind
from decision_aid.summary.timeline import Timeline

State: TypeAlias = Literal["yes", "no", "not-sure", "rather-not-say", "not-answered"]


@dataclass(frozen=True)
class Fact:
    """A short label and what the person said to it."""

    label: str
    said: str


@dataclass(frozen=True)
class FactBlock:
    """A block of facts, and the labels of those that were not answered."""

    title: str
    facts: tuple[Fact, ...]
    not_answered: tuple[str, ...] = ()


@dataclass(frozen=True)
class Numbered:
    """Lines in the person's order; `blank` more are left to write on. `also` are lines of further wishes."""

    title: str
    lines: tuple[str, ...]
    blank: int = 0
    also: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Helped:
    """How much something helped: 0 to 4 steps, none where it is not sure or not answered, and the words for it."""

    steps: int | None
    words: str
    answered: bool = True


@dataclass(frozen=True)
class TrialRow:
    """One medicine in the table."""

    name: str
    brand: str
    now: bool
    added_to: str
    when: str
    weeks: str
    dose: str
    most_days: str
    helped: Helped
    bothered: str
    why_ended: str
    how_sure: str


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


@dataclass(frozen=True)
class TimelinePicture:
    """The timeline, how to read it, and the same in sentences."""

    title: str
    line: Timeline
    legend: str
    not_drawn: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class TreatmentRow:
    """Another treatment that was tried."""

    name: str
    when: str
    helped: Helped
    words: str


@dataclass(frozen=True)
class OtherTreatments:
    """Treatments tried, and in one line those not tried, not sure or not answered."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[TreatmentRow, ...]
    others: str
    own_words: str


@dataclass(frozen=True)
class Check:
    """One thing to check, and what was said."""

    label: str
    state: State
    said: str


@dataclass(frozen=True)
class Checks:
    """Things to check, from A to Z, and notes on them in the person's own words."""

    title: str
    checks: tuple[Check, ...]
    notes: tuple[Fact, ...]


@dataclass(frozen=True)
class ToCheck:
    """A list with boxes to tick: what is worth clarifying."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class PointTitles:
    """The titles of the points that the person wants to talk over."""

    title: str
    note: str
    titles: tuple[str, ...]


@dataclass(frozen=True)
class ClinicianPages:
    """The pages for the clinician."""

    heading: str
    safety: FactBlock | None = None
    top_three: Numbered | None = None
    what_matters: Numbered | None = None
    medicines: Medicines | None = None
    timeline: TimelinePicture | None = None
    other_treatments: OtherTreatments | None = None
    episode: FactBlock | None = None
    current_medicines: FactBlock | None = None
    health: Checks | None = None
    limits: FactBlock | None = None
    readiness: FactBlock | None = None
    to_clarify: ToCheck | None = None
    point_titles: PointTitles | None = None
    room_for_notes: str | None = None


@dataclass(frozen=True)
class HelpNumber:
    """One number in large type: what to do, and who answers."""

    do: str
    who: str


@dataclass(frozen=True)
class HelpFrame:
    """Whom to reach in a crisis. `more` are the further services of the country."""

    title: str
    words: str
    numbers: tuple[HelpNumber, ...]
    more: tuple[HelpNumber, ...]
    origin: str


@dataclass(frozen=True)
class DotArray:
    """A hundred dots, of which `filled` are filled, with both frames in words."""

    label: str
    filled: int
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
class SideFrame:
    """One side of a disagreement, and where it stands."""

    says: str
    origin: str


@dataclass(frozen=True)
class DisagreementFrames:
    """Where the articles differ: all sides at the same size, and a neutral sentence."""

    title: str
    sides: tuple[SideFrame, ...]
    neutral: str


@dataclass(frozen=True)
class PrintedPoint:
    """One point with everything that belongs to it."""

    title: str
    kind: Kind
    kind_words: str
    tag: str
    because: str
    says: str
    also: str
    figures: tuple[StudyFrame, ...]
    disagreement: DisagreementFrames | None
    ask: tuple[str, ...]
    origin: str
    note: str


@dataclass(frozen=True)
class PrintedTopic:
    """The points of one topic."""

    title: str
    points: tuple[PrintedPoint, ...]


@dataclass(frozen=True)
class OptionLine:
    """What the sources say of one option in one row of the table; `mark` is a word of the values mirror."""

    option: str
    says: str
    origin: str
    mark: str = ""


@dataclass(frozen=True)
class ComparedRow:
    """One row of the table of options."""

    title: str
    lines: tuple[OptionLine, ...]


@dataclass(frozen=True)
class Compared:
    """The options side by side, row by row; and what the sources say to what matters to the person."""

    title: str
    words: str
    rows: tuple[ComparedRow, ...]
    matters_title: str
    matters: tuple[ComparedRow, ...]


@dataclass(frozen=True)
class Questions:
    """The person's questions, with lines to write on."""

    title: str
    questions: tuple[str, ...]
    blank: int


@dataclass(frozen=True)
class SourceRow:
    """One source: who publishes it, what they sell, and what it is."""

    publisher: str
    sells: str
    what: str


@dataclass(frozen=True)
class Sources:
    """Where all of it comes from."""

    title: str
    intro: str
    heads: tuple[str, ...]
    rows: tuple[SourceRow, ...]
    about: tuple[str, ...]


@dataclass(frozen=True)
class PatientPages:
    """The pages for the person."""

    heading: str
    intro: str
    help: HelpFrame | None = None
    topics: tuple[PrintedTopic, ...] = ()
    disagreements_title: str = ""
    disagreements: tuple[DisagreementFrames, ...] = ()
    compared: Compared | None = None
    questions: Questions | None = None
    sources: Sources | None = None


@dataclass(frozen=True)
class Document:
    """The whole summary. `dated` is the date of the file, as year, month and day."""

    title: str
    notice: str
    prepared: str
    content: str
    dated: tuple[int, int, int]
    clinician: ClinicianPages | None
    patient: PatientPages | None
