"""`questionnaire.yaml`: sections, pages and questions, in the order they are asked."""

from collections.abc import Iterator
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from decision_aid.knowledge.model.conditions import Condition
from decision_aid.knowledge.model.entry import NONE, NOT_SURE, RATHER_NOT_SAY, Entry, Id, Text, Vouched

QuestionKind: TypeAlias = Literal[
    "choice",  # one of the choices
    "choices",  # any of the choices
    "yes_no",  # yes or no
    "number",  # a whole number
    "date",  # a rough month and year
    "text",  # the person's own words
    "ranking",  # up to `up_to` choices or own words, in the person's order
    "own_list",  # up to `up_to` lines in the person's own words and order
    "trials",  # the medicines tried, one entry each
]


AnswerNearness: TypeAlias = Literal["health", "tried", "options"]
PrintedIn: TypeAlias = Literal[
    "top-three",
    "what-matters",
    "health",
    "episode",
    "own-words",
    "medicines",
    "other-treatments",
    "current-medicines",
    "limits",
    "readiness",
]
"""The block of the print-out in which an answer stands. The answers that may lead to help have one of their own."""


class Choice(Entry):
    """One possible answer."""

    id: Id
    label: Text
    hint: Text | None = None


YES_NO = (Choice(id="yes", label="Yes"), Choice(id="no", label="No"))
NOT_SURE_CHOICE = Choice(id=NOT_SURE, label="I’m not sure")
RATHER_NOT_SAY_CHOICE = Choice(id=RATHER_NOT_SAY, label="I would rather not say")
# yes-or-no questions stand in lists, where a short answer fits in one line
NOT_SURE_SHORT = Choice(id=NOT_SURE, label="Not sure")
RATHER_NOT_SAY_SHORT = Choice(id=RATHER_NOT_SAY, label="Rather not say")


class Why(Entry):
    """Why a question is asked, and the claims that tie it to the articles."""

    says: Text
    claims: tuple[Id, ...] = ()


class Question(Vouched):
    """One question. Every question can be skipped.

    `label` names its answer in short, on the check page and on paper. `opens_help` are the answers that
    lead to the help page; such a question may stand in no condition. `unit`, `least` and `most` are for numbers.
    `opener` is the button behind which own words stand until they are wanted.
    """

    id: Id
    kind: QuestionKind
    ask: Text
    label: Text
    hint: Text | None = None
    choices: tuple[Choice, ...] = ()
    none_of_these: Text | None = None
    not_sure: bool = False
    rather_not_say: bool = False
    up_to: Annotated[int, Field(ge=1, le=10)] = 3
    own: bool = False
    unit: Text | None = None
    least: int = 0
    most: int = 10_000
    lines: Annotated[int, Field(ge=1, le=8)] = 1
    opener: Text | None = None
    opens_help: tuple[Id, ...] = ()
    nearness: AnswerNearness | None = None
    prints: PrintedIn | None = None

    @property
    def answers(self) -> tuple[Choice, ...]:
        """Every choice that a person is offered, in the order offered, with the special ones last."""
        offered = YES_NO if self.kind == "yes_no" else self.choices
        if self.none_of_these:
            offered = (*offered, Choice(id=NONE, label=self.none_of_these))
        short = self.kind == "yes_no"
        if self.not_sure:
            offered = (*offered, NOT_SURE_SHORT if short else NOT_SURE_CHOICE)
        if self.rather_not_say:
            offered = (*offered, RATHER_NOT_SAY_SHORT if short else RATHER_NOT_SAY_CHOICE)
        return offered


class Page(Entry):
    """What is shown at once: one question, or a few short ones under a `heading` of their own.

    With `no_to_the_rest`, one button answers “no” to all questions of yes or no that have no answer yet.
    """

    id: Id
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    heading: Text | None = None
    hint: Text | None = None
    why: Why | None = None
    ask_when: Condition | None = None
    short_path: bool = False
    no_to_the_rest: bool = False

    @property
    def title(self) -> str:
        """The heading that the page shows."""
        return self.heading or self.questions[0].ask


class Section(Entry):
    """A part of the questionnaire, as listed at the left of the window.

    `nearness` says how near to a person the points are that its answers bring up, and `prints` in which block of the
    print-out they stand, unless a question says otherwise.
    """

    id: Id
    title: Text
    part: Literal["answers", "visit"] = "answers"
    nearness: AnswerNearness | None = None
    prints: PrintedIn = "episode"
    pages: Annotated[tuple[Page, ...], Field(min_length=1)]


class TrialField(Entry):
    """The wording of one fact about a tried medicine; which facts there are is fixed in `TRIAL_FACTS`.

    `ask_now` is how it is asked of a medicine that is still taken.
    """

    id: Id
    ask: Text
    ask_now: Text | None = None
    label: Text
    hint: Text | None = None
    choices: tuple[Choice, ...] = ()
    not_sure: bool = False

    @property
    def answers(self) -> tuple[Choice, ...]:
        """Every choice that a person is offered."""
        return (*self.choices, NOT_SURE_CHOICE) if self.not_sure else self.choices


class QuestionnaireFile(Entry):
    """The whole of `questionnaire.yaml`."""

    sections: tuple[Section, ...]
    trial_fields: tuple[TrialField, ...]

    def questions(self) -> Iterator[Question]:
        """Yield every question in the order asked."""
        for section in self.sections:
            for page in section.pages:
                yield from page.questions
