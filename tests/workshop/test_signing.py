"""The ticks of the book come back into the files: who, when, when again, by one person or two, and nothing else."""

from datetime import date
from pathlib import Path

import pytest

from decision_aid.knowledge.model.entry import SignOff
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.reviewing import reviewables, reviewed_by
from decision_aid.knowledge.shipped import rules_folder
from decision_aid.workshop.differences import differences
from decision_aid.workshop.signing import SignForm, blank_form, signed
from tests.support.editing import RulesFolder, copy_of
from tests.support.running import is_one_clear_sentence, run

pytestmark = pytest.mark.slow

Capsys = pytest.CaptureFixture[str]
FIRST = """by: "A. Name, MD"
reviewed: 2026-11-01
next: 2027-11-01
points: [spray-cost]
claims: [costs-differ, spray-helps-some]
questions: [cost]
disagreements: [who-pays]
cells: [esketamine/cost-access]
"""


def form(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "form.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def reviews_of(library: Library) -> dict[tuple[str, str], SignOff]:
    return {
        (entry.kind, entry.id): entry.review for entry in reviewables(library) if entry.review.status == "reviewed"
    }


def test_a_form_signs_entries_of_every_kind_and_changes_nothing_else(
    capsys: Capsys, rules: RulesFolder, tmp_path: Path
) -> None:
    before = rules.library()
    outcome = run(capsys, "review", rules.path, "--sign", form(tmp_path, FIRST))
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == "6 entries are signed by A. Name, MD, in 5 files.\n"
    after = rules.library()
    found = reviews_of(after)
    assert set(found) == {("point", "spray-cost"), ("claim", "costs-differ"), ("claim", "spray-helps-some"),
                          ("question", "cost"), ("disagreement", "who-pays"), ("cell", "esketamine/cost-access")}  # fmt: skip
    assert {(review.by, review.reviewed, review.next) for review in found.values()} == {
        ("A. Name, MD", date(2026, 11, 1), date(2027, 11, 1))
    }
    assert all("review" in change.field for change in differences(before, after).changed)
    assert rules.codes() == []
    assert reviewed_by(after) == "6 of 20 entries were reviewed, by: A. Name, MD."


def test_a_second_person_signs_beside_the_first(capsys: Capsys, rules: RulesFolder, tmp_path: Path) -> None:
    run(capsys, "review", rules.path, "--sign", form(tmp_path, FIRST))
    second = FIRST.replace("A. Name, MD", "B. Other, PharmD").replace("2026-11-01", "2026-11-05")
    assert run(capsys, "review", rules.path, "--sign", form(tmp_path, second)).code == 0
    for review in reviews_of(rules.library()).values():
        assert (review.by, review.second_by) == ("A. Name, MD", "B. Other, PharmD")
        assert (review.reviewed, review.second_reviewed) == (date(2026, 11, 1), date(2026, 11, 5))
    assert "6 of them by two people" in reviewed_by(rules.library())
    assert "6 of them by two people." in run(capsys, "review", rules.path).out


def test_the_same_person_and_whoever_comes_when_it_is_due_begin_anew() -> None:
    old = SignOff(status="reviewed", by="A. Name", reviewed=date(2026, 1, 1), next=date(2026, 6, 1))
    for by, day in (("A. Name", date(2026, 3, 1)), ("B. Other", date(2026, 6, 1))):
        anew = signed(old, SignForm(by=by, reviewed=day, next=date(2027, 6, 1)))
        assert (anew.by, anew.reviewed, anew.second_by) == (by, day, None)


def test_a_second_signature_of_an_earlier_day_stands_first() -> None:
    old = SignOff(status="reviewed", by="A. Name", reviewed=date(2026, 3, 1), next=date(2027, 6, 1))
    both = signed(old, SignForm(by="B. Other", reviewed=date(2026, 2, 1), next=date(2027, 1, 1)))
    assert (both.by, both.second_by, both.next) == ("B. Other", "A. Name", date(2027, 1, 1))


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (("[spray-cost]", "[spray-kost]"), "There is no point “spray-kost”. Did you mean “spray-cost”?"),
        (("esketamine/cost-access", "tms/cost-access"), "There is no cell “tms/cost-access”."),
        (("questions: [cost]", "questions: [suicidal-thoughts]"), "There is no question “suicidal-thoughts”."),
        (('by: "A. Name, MD"\n', ""), "“by” is missing"),
        (("next: 2027-11-01", "next: 2026-11-01"), "not in order"),
    ],
)
def test_a_form_that_does_not_fit_writes_nothing(
    capsys: Capsys, rules: RulesFolder, tmp_path: Path, edit: tuple[str, str], said: str
) -> None:
    old, new = edit
    before = rules.read("points/spray.yaml")
    assert old in FIRST
    outcome = run(capsys, "review", rules.path, "--sign", form(tmp_path, FIRST.replace(old, new)))
    assert outcome.code == 2
    assert is_one_clear_sentence(outcome.err)
    assert said in outcome.err
    assert rules.read("points/spray.yaml") == before


def test_the_shipped_rules_are_not_signed_by_accident(capsys: Capsys, tmp_path: Path) -> None:
    outcome = run(capsys, "review", "--sign", form(tmp_path, FIRST))
    assert outcome.code == 2
    assert "Name the folder" in outcome.err


def test_the_form_of_all_that_is_due_signs_all_of_the_shipped_rules(capsys: Capsys, tmp_path: Path) -> None:
    folder = copy_of(rules_folder(), tmp_path / "rules")
    blank = run(capsys, "review", folder.path, "--form", "--on", "2026-11-20").out
    assert blank == blank_form(folder.library(), date(2026, 11, 20))
    assert run(capsys, "review", folder.path, "--sign", form(tmp_path, blank)).code == 2, "nobody signs"
    path = form(tmp_path, blank.replace('by: ""', "by: A. Name"))
    assert run(capsys, "review", folder.path, "--sign", path).code == 0
    again = run(capsys, "review", folder.path, "--form", "--on", "2026-11-21").out
    assert again.count("\n  - ") == 0
    assert folder.codes() == []


@pytest.mark.parametrize(
    ("review", "code"),
    [
        ("{status: reviewed}", "review-incomplete"),
        ("{status: reviewed, by: A. Name, reviewed: 2026-01-01}", "review-incomplete"),
        ("{status: reviewed, reviewed: 2026-01-01, next: 2027-01-01}", "review-incomplete"),
        ("{status: reviewed, by: A. Name, reviewed: 2026-01-01, next: 2025-01-01}", "review-order"),
        ("{status: reviewed, by: A. Name, reviewed: 2026-01-01, next: 2026-01-01}", "review-order"),
        ("{status: reviewed, by: A. Name, reviewed: 2026-01-01, next: 2027-01-01, second_by: a. name, second_reviewed: 2026-02-01}", "review-second"),
        ("{status: reviewed, by: A. Name, reviewed: 2026-01-01, next: 2027-01-01, second_by: B. Name}", "review-second"),
        ("{status: reviewed, by: A. Name, reviewed: 2931-01-01, next: 2932-01-01}", "review-in-future"),
    ],
)  # fmt: skip
def test_a_review_says_who_and_when_and_when_again(rules: RulesFolder, review: str, code: str) -> None:
    rules.edit("points/spray.yaml", "    title: What it costs\n", f"    title: What it costs\n    review: {review}\n")
    assert rules.codes() == [code]
    (problem,) = rules.problems()
    assert problem.place.file == "points/spray.yaml"
    assert rules.marked(problem).startswith(("review", "reviewed"))


def test_no_review_can_be_retired_where_nothing_takes_its_place(rules: RulesFolder) -> None:
    rules.edit(
        "disagreements.yaml", "    title: Who pays?\n", "    title: Who pays?\n    review: {status: retired}\n"
    )
    assert rules.codes() == ["not-among"]
