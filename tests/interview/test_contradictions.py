"""Answers that do not go together are told; nothing is taken back for it."""

from typing import Any

import pytest

from decision_aid.interview.answers import Answers
from decision_aid.interview.contradictions import contradictions
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.model.library import Library

JANUARY, MAY = RoughDate(year=2026, month=1), RoughDate(year=2026, month=5)
BEFORE, AFTER = RoughDate(year=2019), RoughDate(year=2026, month=9)


def told(library: Library, trial: dict[str, Any], **answers: Any) -> list[str]:
    given = {name.replace("_", "-"): value for name, value in answers.items()}
    return [found.says for found in contradictions(library, Answers({**given, "trials": (Trial(id="t1", **trial),)}))]


@pytest.mark.parametrize(
    ("trial", "answers", "says"),
    [
        ({"medicine": "moclobemide", "still_taking": True}, {"maoi": "no"},
         "Moclobemide is an MAOI, and you answered that you take none."),
        ({"medicine": "lithium", "still_taking": True}, {"mood_stabiliser": "no"},
         "Lithium is a mood stabilizer, and you answered that you take none."),
        ({"medicine": "esketamine"}, {"tried_esketamine": "no"},
         "Esketamine is among your medicines, and you answered no to it."),
        ({"medicine": "sertraline", "started": BEFORE, "ended": BEFORE, "this_episode": "yes"}, {"episode_began": JANUARY},
         "Sertraline ended before this time of depression began, and is said to be in it."),
        ({"medicine": "sertraline", "started": MAY, "this_episode": "no"}, {"episode_began": JANUARY},
         "Sertraline began in this time of depression, and is said to be before it."),
        ({"medicine": "sertraline", "started": RoughDate(year=2024), "ended": RoughDate(year=2026), "weeks": 2}, {},
         "Sertraline: 2 weeks do not fit its dates."),
        ({"medicine": "sertraline", "added_to": "t1"}, {}, "Sertraline is said to be added to itself."),
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_told(
    library: Library, trial: dict[str, Any], answers: dict[str, Any], says: str
) -> None:
    assert told(library, trial, **answers) == [says]


@pytest.mark.parametrize(
    ("trial", "answers"),
    [
        ({"medicine": "moclobemide", "ended": BEFORE}, {"maoi": "no"}),
        ({"medicine": "moclobemide", "still_taking": True}, {"maoi": "yes"}),
        ({"medicine": "sertraline", "started": JANUARY, "ended": MAY, "this_episode": "yes"}, {"episode_began": JANUARY}),
        ({"medicine": "sertraline", "started": JANUARY, "ended": MAY, "weeks": 16}, {}),
        ({"medicine": "sertraline", "started": AFTER, "weeks": 2}, {}),
        ({"name": "the green pill", "still_taking": True}, {"maoi": "no"}),
    ],
)  # fmt: skip
def test_what_may_well_go_together_is_left_alone(
    library: Library, trial: dict[str, Any], answers: dict[str, Any]
) -> None:
    assert told(library, trial, **answers) == []
