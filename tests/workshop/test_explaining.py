"""Why a point shows for a person, or does not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.discussion.discuss import discuss
from decision_aid.interview.answers import Answers
from decision_aid.interview.judging import Verdict
from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.model.library import Library
from decision_aid.workshop.explaining import ExplainedPart, explain
from tests.support.answering import answers_to
from tests.support.editing import SMALL_RULES

SMALL = load_library([SMALL_RULES])


def test_each_part_says_what_it_asks_how_it_came_out_and_what_was_answered() -> None:
    explained = explain(SMALL, Answers({"considering": ("esketamine",), "cost": "no-worry"}))["spray-cost"]
    assert explained.shown is None
    assert explained.condition == ExplainedPart(
        "All of these",
        Verdict.NOT_MET,
        None,
        (
            ExplainedPart(
                "The person wants to hear about esketamine", Verdict.MET, None,
                (ExplainedPart("“Options” includes “Esketamine”", Verdict.MET, "Esketamine"),),
            ),
            ExplainedPart("“Cost” is “A big worry” or “Some worry”", Verdict.NOT_MET, "Not a worry"),
        ),
    )  # fmt: skip
    assert [(reason.label, reason.said) for reason in explained.change] == [("Cost", "Not a worry")]


@settings(max_examples=20)
@given(data=st.data())
def test_the_explanation_agrees_with_the_discussion(library: Library, data: st.DataObject) -> None:
    answers = data.draw(answers_to(library))
    shown = {entry.point.id: entry for entry in discuss(library, answers).points}
    for point_id, explained in explain(library, answers).items():
        assert explained.shown == shown.get(point_id)
        if explained.shown is not None and explained.shown.balances is None:
            assert explained.change == explained.shown.remove
