"""The names in the rules that code leans on, each in this one place; the checks tell at loading what is missing.

All other ids are the rules' own: nothing in the program knows them.
"""

from dataclasses import dataclass
from typing import Final

from decision_aid.knowledge.model.entry import NONE
from decision_aid.knowledge.model.questionnaire import QuestionKind

TRIALS: Final = "trials"
WHAT_MATTERS: Final = "what-matters"
TOP_THREE: Final = "top-three"
EPISODE_BEGAN: Final = "episode-began"
TRIED: Final = (
    "tried-"  # before the name of a treatment, in questions of yes or no; what is asked of it begins with it
)
MEDICINES: Final = "medicines"  # the section of the medicines tried, whose screens are not made of questions alone
NO_CHANGE: Final = "no-change"  # the option that is no treatment
BOTHERED: Final = "bothered"  # the fact about a tried medicine that “side-effects” gathers
WHY_ENDED: Final = "why-ended"  # the fact about a tried medicine whose words stand in the table of the print-out
SIDE_EFFECTS: Final = "side-effects"  # the derived answer whose members are named by the choices of `BOTHERED`
MEDICINE_GROUPS: Final = "medicine-groups"  # the derived answer whose members are groups of medicines
MEDICINE_GROUPS_NOW: Final = "medicine-groups-now"  # the same, of those still taken


@dataclass(frozen=True)
class FixedQuestion:
    """A question that code leans on: the kinds it can be, the choices it needs, and what would be amiss without it.

    `optional` ones may be missing; if they are there, they are of these kinds.
    """

    id: str
    kinds: tuple[QuestionKind, ...]
    use: str
    choices: tuple[str, ...] = ()
    optional: bool = False


FIXED_QUESTIONS: Final = (
    FixedQuestion(TRIALS, ("trials",), "All that is counted of medicines comes from it.", (NONE,)),
    FixedQuestion(WHAT_MATTERS, ("ranking",), "The table of options says how each of its choices fares."),
    FixedQuestion(TOP_THREE, ("own_list",), "Its answers stand first on the print-out.", optional=True),
    FixedQuestion(EPISODE_BEGAN, ("date",), "The timeline begins with it.", optional=True),
)
