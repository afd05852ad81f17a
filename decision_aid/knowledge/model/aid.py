"""`aid.yaml`: what the aid says about itself: its purpose, its dates, its makers, and its scorecard."""

from datetime import date
from typing import Literal

from decision_aid.knowledge.model.entry import Entry, Id, Text


class Aid(Entry):
    """The facts that stand on the first page, in About and on paper.

    `{number}` in a text stands for how many articles there are, in words; `{Number}` begins a sentence.
    """

    title: Text
    subtitle: Text
    purpose: Text
    what_it_is: Text
    what_it_is_not: Text
    yours_alone: Text
    decision: Text
    version: Text
    dated: date
    next_review: date
    written_by: Text
    reviewed_by: Text
    funding: Text
    how_sources_were_chosen: Text
    left_out: Text
    label_notice: Text
    articles_notice: Text
    elsewhere: Text
    not_said: Text
    table_note: Text


class Criterion(Entry):
    """One item of the decision-aid standard (IPDASi v4.0), and how far the aid meets it."""

    id: Id
    group: Literal["qualifying", "certification", "quality"]
    asks: Text
    met: Literal["met", "partly", "not-met"]
    evidence: Text


class AidFile(Entry):
    """The whole of `aid.yaml`. A clinic's own folder may leave `aid` out and say only whose rules these are."""

    owner: Text | None = None
    aid: Aid | None = None
    scorecard: tuple[Criterion, ...] = ()
