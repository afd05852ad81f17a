"""What a condition can ask about: the questions, and the answers derived from the medicines tried.

The functions that work out derived answers are in `decision_aid.interview.derived`; a test keeps the two in step.
"""

from typing import Final, Literal, TypeAlias

SIDE_EFFECTS: Final = (
    "weight-gain", "poor-sleep", "sleepy", "sexual", "numb", "foggy", "tired", "sick", "agitated", "too-high",
    "sweating", "dizzy", "blood-pressure", "withdrawal", "other",
)  # fmt: skip
MEDICINE_GROUPS: Final = (
    "ssri", "snri", "tca", "maoi", "atypical", "neurosteroid", "supplement", "ketamine", "antipsychotic",
    "mood-stabiliser", "other",
)  # fmt: skip
# the facts about a tried medicine, in the order asked, and the choices of each; the trials of visits are made of them
TRIAL_CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "medicine": (),
    "when": (),
    "dose": (),
    "weeks": (),
    "most-days": ("yes", "no"),
    "helped": ("worse", "no-change", "little", "half", "mostly", "gone"),
    "bothered": (*SIDE_EFFECTS, "none"),
    "why-ended": ("not-enough", "wore-off", "side-effects", "felt-better", "cost", "clinician", "switched", "other"),
    "this-episode": ("yes", "no"),
    "added-to": ("alone",),
    "how-sure": ("sure", "fairly", "guess"),
    "taken-for": ("depression", "sleep", "pain", "worry", "other"),
    "dose-now": (),
    "weeks-at-highest": (),
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
