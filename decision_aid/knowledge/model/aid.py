"""`aid.yaml`: what the aid says about itself: its title, its dates, its makers, and its scorecard."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from decision_aid.knowledge.model.entry import Entry, Id, Text


class VisitSteps(Entry):
    """What to do before, in or after the visit."""

    title: Text
    steps: tuple[Text, ...]


class Aid(Entry):
    """The facts that stand on the first page, in About and on paper.

    `{number}` in a text stands for how many articles there are, in words; `{Number}` begins a sentence.
    `search_words` are words that people search for, each with what the texts say for it.
    """

    title: Text
    subtitle: Text
    decision: Text
    version: Text
    dated: date
    next_review: date
    what_depression_is: Text
    visit_steps: tuple[VisitSteps, ...] = ()
    reading_dots: tuple[Text, ...] = ()
    written_by: Text
    funding: Text
    how_sources_were_chosen: Text
    left_out: Text
    label_notice: Text
    articles_notice: Text
    elsewhere: Text
    articles_only: Text
    independent_notice: Text
    not_said: Text
    nobody_says: Text
    table_note: Text
    search_words: dict[Text, Text] = Field(default_factory=dict)


class Criterion(Entry):
    """One item of the decision-aid standard (IPDASi v4.0), and how far the aid meets it."""

    id: Id
    group: Literal["qualifying", "certification", "quality"]
    asks: Text
    met: Literal["met", "partly", "not-met"]
    evidence: Text


class AidFile(Entry):
    """The whole of `aid.yaml`. A folder that is added leaves `aid` out and says only whose rules these are.

    `owner_says` is shown as what the owner says. What the program promises stands in no file: see `promises`.
    """

    owner: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)] | None = None
    owner_says: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)] | None = None
    aid: Aid | None = None
    scorecard: tuple[Criterion, ...] = ()
