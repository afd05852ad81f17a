"""What is due for review."""

from collections import Counter
from datetime import date

from decision_aid.workshop.review import reviews
from tests.support.editing import RulesFolder

POINTS = "points/spray.yaml"


def test_a_draft_is_always_due(rules: RulesFolder) -> None:
    found = reviews(rules.library(), date(2026, 11, 21))
    kinds = Counter(entry.kind for entry in found.due)
    assert kinds == {"point": 6, "claim": 7, "question": 5, "disagreement": 1, "cell": 1}
    assert {entry.since for entry in found.due} == {None}
    assert (found.reviewed, found.content_due, found.help_lines_due) == (0, False, False)


def test_a_reviewed_entry_is_due_from_its_day_on(rules: RulesFolder) -> None:
    review = "    review: {status: reviewed, by: A. Doctor, reviewed: 2026-11-20, next: 2027-06-01}\n"
    rules.edit(POINTS, "    title: What it costs\n", f"    title: What it costs\n{review}")
    before, after = (reviews(rules.library(), date(2027, month, 1)) for month in (5, 6))
    assert "spray-cost" not in {entry.id for entry in before.due}
    assert before.reviewed == 1
    assert next(entry for entry in after.due if entry.id == "spray-cost").since == date(2027, 6, 1)


def test_a_retired_entry_is_not_due_and_names_its_successor(rules: RulesFolder) -> None:
    review = "    review: {status: retired, successor: spray-harms}\n"
    rules.edit(POINTS, "    title: What it costs\n", f"    title: What it costs\n{review}")
    for old in (
        "spray-unknown, spray-cost, spray-cover, one-medicine]\n  - name",
        "spray-unknown, spray-cost, spray-cover, one-medicine]\n",
    ):
        text = rules.read("cases/people.yaml")
        rules.write("cases/people.yaml", text.replace(old, old.replace("spray-cost, ", ""), 1))
    found = reviews(rules.library(), date(2026, 11, 21))
    assert [(entry.id, entry.successor) for entry in found.retired] == [("spray-cost", "spray-harms")]
    assert "spray-cost" not in {entry.id for entry in found.due}


def test_the_content_and_the_help_numbers_grow_old(rules: RulesFolder) -> None:
    found = reviews(rules.library(), date(2027, 11, 20))
    assert found.content_due
    assert found.help_lines_due
