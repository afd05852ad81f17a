"""What a condition can ask about: the questions, and the answers derived from the medicines tried.

The functions that work out derived answers are in `decision_aid.interview.derived`; a test keeps the two in step.
"""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

SIDE_EFFECTS: Final = (
    "weight-gain", "poor-sleep", "sleepy", "sexual", "numb", "foggy", "tired", "sick", "agitated", "too-high",
    "sweating", "dizzy", "blood-pressure", "withdrawal", "other",
)  # fmt: skip
MEDICINE_GROUPS: Final = (
    "ssri", "snri", "tca", "maoi", "atypical", "neurosteroid", "supplement", "ketamine", "antipsychotic",
    "mood-stabiliser", "other",
)  # fmt: skip
TrialFactKind: TypeAlias = Literal[
    "name",  # which medicine it is
    "dates",  # when it began and ended
    "words",  # a few of the person's own words
    "weeks",  # a number of weeks
    "of-100",  # a number from 0 to 100
    "one",  # one of the choices
    "many",  # any of the choices
    "other-trial",  # another of the medicines tried, or one of the choices
]


@dataclass(frozen=True)
class TrialFact:
    """A fact about a tried medicine: how it is asked, and its choices.

    `taken` are the medicines that it is asked of: any, those still taken, or those that ended. What is `further` is
    asked only of people who want to tell more.
    """

    kind: TrialFactKind
    choices: tuple[str, ...] = ()
    taken: Literal["any", "still", "ended"] = "any"
    further: bool = False


_ENDED: Final = ("not-enough", "wore-off", "side-effects", "felt-better", "cost", "clinician", "switched", "other")
# in the order asked; the trials of visits are made of them
TRIAL_FACTS: Final[dict[str, TrialFact]] = {
    "medicine": TrialFact("name"),
    "when": TrialFact("dates"),
    "dose": TrialFact("words"),
    "weeks": TrialFact("weeks"),
    "most-days": TrialFact("one", ("yes", "no")),
    "helped": TrialFact("one", ("worse", "no-change", "little", "half", "mostly", "gone")),
    "bothered": TrialFact("many", (*SIDE_EFFECTS, "none")),
    "why-ended": TrialFact("many", _ENDED, taken="ended"),
    "this-episode": TrialFact("one", ("yes", "no")),
    "added-to": TrialFact("other-trial", ("alone",), further=True),
    "how-sure": TrialFact("one", ("sure", "fairly", "guess"), further=True),
    "taken-for": TrialFact("one", ("depression", "sleep", "pain", "worry", "other"), further=True),
    "dose-now": TrialFact("words", taken="still", further=True),
    "weeks-at-highest": TrialFact("weeks", further=True),
    "better-of-100": TrialFact("of-100", further=True),
}

DerivedKind: TypeAlias = Literal["count", "set"]


class DerivedName:
    """How a derived answer is called in short, and what it can be."""

    def __init__(self, label: str, members: tuple[str, ...] = ()) -> None:
        self.label = label
        self.members = members

    @property
    def kind(self) -> DerivedKind:
        """A count, or a set of known members."""
        return "set" if self.members else "count"


DERIVED_NAMES: Final[dict[str, DerivedName]] = {
    "antidepressants-tried": DerivedName("Antidepressants tried"),
    "antidepressants-not-enough": DerivedName("Antidepressants that did not help enough"),
    "antidepressants-not-enough-this-episode": DerivedName(
        "Antidepressants in this episode that did not help enough"
    ),
    "antidepressants-partly": DerivedName("Antidepressants that helped in part"),
    "antidepressants-under-4-weeks": DerivedName("Antidepressants taken for under 4 weeks"),
    "antidepressants-under-8-weeks": DerivedName("Antidepressants taken for under 8 weeks"),
    "antidepressants-missed-days": DerivedName("Antidepressants not taken on most days"),
    "antidepressants-now": DerivedName("Antidepressants taken now"),
    "added-medicines": DerivedName("Medicines added to another"),
    "side-effects": DerivedName("What bothered me", SIDE_EFFECTS),
    "medicine-groups": DerivedName("Groups of medicines tried", MEDICINE_GROUPS),
    "medicine-groups-now": DerivedName("Groups of medicines taken now", MEDICINE_GROUPS),
}
