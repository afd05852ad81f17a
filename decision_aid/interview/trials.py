"""A trial: one medicine that the person has tried, with the facts as they remember them.

Facts only: nothing here says whether a trial was long or strong enough, because the sources set no one rule.
"""

from typing import Annotated, Final, Literal, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from decision_aid.interview.rough_dates import RoughDate
from decision_aid.knowledge.model.entry import NOT_SURE

Words: TypeAlias = Annotated[str, StringConstraints(max_length=20_000)]
Helped: TypeAlias = Literal["worse", "no-change", "little", "half", "mostly", "gone", "not-sure"]
YesNoUnsure: TypeAlias = Literal["yes", "no", "not-sure"]
SideEffect: TypeAlias = Literal[
    "weight-gain", "poor-sleep", "sleepy", "sexual", "numb", "foggy", "tired", "sick", "agitated", "too-high",
    "sweating", "dizzy", "blood-pressure", "withdrawal", "other",
]  # fmt: skip
Ended: TypeAlias = Literal[
    "not-enough", "wore-off", "side-effects", "felt-better", "cost", "clinician", "switched", "other"
]
TakenFor: TypeAlias = Literal["depression", "sleep", "pain", "worry", "other", "not-sure"]

MOST_WEEKS: Final = 3000  # some 57 years
ALONE: Final = "alone"  # not added to another medicine
HELPED_STEPS: tuple[Helped, ...] = ("no-change", "little", "half", "mostly", "gone")


class Trial(BaseModel):
    """One medicine. Every fact may be missing (`None`, not answered), and many may be `not-sure`.

    `medicine` is an id of the pick list; `name` is what the person typed instead. `weeks` is the time for which it
    was taken, in weeks, and `weeks_at_highest` that at its highest dose. `why_ended` may name several reasons;
    `wore-off` means that it helped first. `added_to` is the id of another trial, or `alone`, or `not-sure`. `dose` is
    the highest one, `dose_now` the present one, both in the person's own words. `better_of_100` is how much better it
    made them, from 0 for no change to 100 for well.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,40}$")]
    medicine: str | None = None
    name: Annotated[str, StringConstraints(max_length=500)] | None = None
    started: RoughDate | None = None
    ended: RoughDate | None = None
    still_taking: bool = False
    dose: Annotated[str, StringConstraints(max_length=500)] | None = None
    weeks: Annotated[int, Field(ge=0, le=MOST_WEEKS)] | Literal["not-sure"] | None = None
    most_days: YesNoUnsure | None = None
    helped: Helped | None = None
    bothered: tuple[SideEffect, ...] | Literal["none", "not-sure"] | None = None
    bothered_words: Words | None = None
    why_ended: tuple[Ended, ...] | Literal["not-sure"] | None = None
    why_ended_words: Words | None = None
    this_episode: YesNoUnsure | None = None
    added_to: str | None = None
    how_sure: Literal["sure", "fairly", "guess"] | None = None
    taken_for: TakenFor | None = None
    dose_now: Annotated[str, StringConstraints(max_length=500)] | None = None
    weeks_at_highest: Annotated[int, Field(ge=0, le=MOST_WEEKS)] | None = None
    better_of_100: Annotated[int, Field(ge=0, le=100)] | None = None

    @field_validator("why_ended", mode="before")
    @classmethod
    def _one_reason_is_several(cls, value: object) -> object:
        """Visits of version 1 hold one reason alone."""
        return (value,) if isinstance(value, str) and value != NOT_SURE else value

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        if ends_before_it_starts(self.started, self.ended):
            raise ValueError("the end is before the start")
        return self

    @property
    def weeks_known(self) -> int | None:
        """The weeks, if they are remembered as a number."""
        return self.weeks if isinstance(self.weeks, int) else None

    @property
    def weeks_taken(self) -> int | None:
        """The weeks as remembered, or else the fewest that both dates allow; nothing if neither tells."""
        if self.weeks_known is not None or self.weeks_between is None:
            return self.weeks_known
        return self.weeks_between[0] or None

    @property
    def weeks_between(self) -> tuple[int, int] | None:
        """The fewest and the most weeks that its two dates allow; nothing if one of them is missing."""
        if self.started is None or self.ended is None:
            return None
        least = max(0, self.ended.earliest - self.started.latest)
        return least * 52 // 12, (self.ended.latest - self.started.earliest + 1) * 52 // 12 + 1

    @property
    def reasons_ended(self) -> tuple[Ended, ...]:
        """Why it ended, as far as that was told."""
        return self.why_ended if isinstance(self.why_ended, tuple) else ()

    @property
    def unsure_of(self) -> tuple[str, ...]:
        """The facts that the person answered with “not sure”."""
        facts = ("weeks", "most_days", "helped", "bothered", "why_ended", "this_episode", "added_to")
        return tuple(fact for fact in facts if getattr(self, fact) == NOT_SURE)


def in_episode_by_dates(trial: Trial, began: RoughDate | None) -> Literal["yes", "no"] | None:
    """Whether a medicine was taken in the episode that began then, as far as dates tell it beyond doubt."""
    if began is None:
        return None
    if trial.still_taking:
        return "yes"
    if trial.ended is not None and trial.ended.latest < began.earliest:
        return "no"
    last_known = trial.ended or trial.started
    return "yes" if last_known is not None and last_known.earliest > began.latest else None


def ends_before_it_starts(started: RoughDate | None, ended: RoughDate | None) -> bool:
    """Whether the latest month that the end can mean lies before the earliest one of the start."""
    return started is not None and ended is not None and ended.latest < started.earliest
