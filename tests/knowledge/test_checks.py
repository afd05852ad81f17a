"""Words, balance and use: what would mislead or burden a reader."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.knowledge.checks.balance import Weight, within_tolerance
from decision_aid.knowledge.checks.readability import grade
from decision_aid.knowledge.loading import load
from decision_aid.workshop.checking import problems_of
from tests.support.editing import RulesFolder

POINTS = "points/spray.yaml"


@pytest.mark.parametrize("word", ["should", "Should", "ought"])
def test_a_banned_word_is_found_in_any_case(rules: RulesFolder, word: str) -> None:
    rules.edit(POINTS, "title: What it costs", f"title: What it {word} cost")
    (problem,) = rules.problems()
    assert problem.code == "banned-word"
    assert rules.marked(problem).startswith(f"{word} cost")


def test_a_banned_word_inside_another_word_is_none(rules: RulesFolder) -> None:
    rules.edit(POINTS, "title: What it costs", "title: What shoulders cost")
    assert rules.problems() == ()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("It's what it costs", "straight-quotes"),
        ("'The \"cost\" of it'", "straight-quotes"),
        ("What  it costs", "double-space"),
    ],
)
def test_untidy_signs_are_noted(rules: RulesFolder, words: str, code: str) -> None:
    rules.edit(POINTS, "title: What it costs", f"title: {words}")
    assert rules.codes() == [code]


def test_fixed_terms_do_not_count_against_a_text(rules: RulesFolder) -> None:
    hard = "Vestibular disequilibrium necessitates precautionary medical observation."
    rules.edit(POINTS, "says: It can make people dizzy.", f"says: {hard}")
    assert "hard-to-read" in rules.codes()
    rules.edit("house-style.yaml", "[esketamine]", f"[esketamine, {hard.rstrip('.')}]")
    assert "hard-to-read" not in rules.codes()


def test_in_a_text_of_fifteen_words_or_more_every_word_counts(rules: RulesFolder) -> None:
    hard = (
        "Esketamine and dissociation, esketamine and dissociation, " * 2
        + "esketamine or dissociation, it is and it was said."
    )
    rules.edit(POINTS, "says: It can make people dizzy.", f"says: '{hard}'")
    rules.edit("house-style.yaml", "[esketamine]", "[esketamine, dissociation]")
    assert "hard-to-read" in rules.codes()


def test_texts_that_are_hard_on_average_are_told(rules: RulesFolder) -> None:
    """Each may be read, but all together tire: grade 8 is the most for one text, 6.5 for their mean."""
    says = "Another leaflet says that the number of people differs"
    assert 6.5 < grade(says) < 8
    points = rules.read(POINTS)
    for number in range(200):
        points += (
            f"  - {{id: extra-{number}, kind: background, general: yes, title: Extra {number}, "
            f"says: '{says} ({number}).', claims: [costs-differ]}}\n"
        )
    assert "mean-grade" not in rules.codes()
    rules.write(POINTS, points)
    assert "mean-grade" in rules.codes()
    assert "hard-to-read" not in rules.codes()


def test_help_in_a_crisis_names_no_treatment(rules: RulesFolder, resources: Path, tmp_path: Path) -> None:
    for name in ("medicines.yaml", "help_lines.yaml", "glossary.yaml"):
        shutil.copy(resources / name, tmp_path / name)
    lines = (tmp_path / "help_lines.yaml").read_text(encoding="utf-8")
    assert "name: 988 chat" in lines
    changed = lines.replace("name: 988 chat", "name: Ketamine chat")
    (tmp_path / "help_lines.yaml").write_text(changed, encoding="utf-8")
    found = [problem.code for problem in problems_of(load([rules.path], tmp_path))]
    assert found == ["help-mentions-treatment"]


def test_a_benefit_without_its_other_side_is_told(rules: RulesFolder) -> None:
    rules.edit(POINTS, "    also: Others did not feel better, and got dizzy.\n", "")
    assert "benefit-without-other-side" in rules.codes()


@pytest.mark.parametrize("kind", ["harm", "unknown"])
def test_a_benefit_that_no_harm_or_unknown_stands_beside_is_told(rules: RulesFolder, kind: str) -> None:
    rules.edit(POINTS, f"kind: {kind}\n", "kind: background\n")
    assert "benefit-alone" in rules.codes()


def test_lopsided_texts_are_told_and_an_exception_with_a_reason_is_taken(rules: RulesFolder) -> None:
    rules.edit(POINTS, "also: Others did not feel better, and got dizzy.", "also: Not all.")
    assert rules.codes() == ["one-sided"]
    exception = "balance_exceptions:\n  - {option: esketamine, because: The leaflet says no more.}\n"
    rules.write("house-style.yaml", rules.read("house-style.yaml") + exception)
    assert rules.problems() == ()


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 9), st.integers(0, 9))
def test_balance_is_the_same_from_both_sides(words: int, others: int, texts: int, more: int) -> None:
    good, bad = Weight(texts, words), Weight(more, others)
    assert within_tolerance(good, bad) == within_tolerance(bad, good)
    assert within_tolerance(good, good)
    assert not within_tolerance(Weight(1, 100), Weight(1, 79))
    assert within_tolerance(Weight(1, 100), Weight(1, 80))
    assert not within_tolerance(Weight(4, 100), Weight(6, 100))


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("options.yaml", "cost-access: {says: What people pay differs., claims: [costs-differ]}", "cost-access: {}", None),
        (POINTS, "claims: [spray-not-known]", "claims: [spray-makes-dizzy]", "unused-claim"),
        (POINTS, "title: What it costs", "title: What the spray may do", "repeated-title"),
        (POINTS, "says: Nobody knows how long it helps.", "says: It can make people dizzy.", "repeated-text"),
        ("cases/people.yaml", "hides: [spray-helps, ", "hides: [", "no-case-hides"),
        ("cases/people.yaml", "    shows: [spray-helps, ", "    shows: [", "no-case-shows"),
    ],
)  # fmt: skip
def test_what_is_unused_repeated_or_untried_is_told(
    rules: RulesFolder, file: str, old: str, new: str, code: str | None
) -> None:
    rules.edit(file, old, new)
    assert rules.codes() == ([code] if code else [])


def test_a_note_with_a_number_is_told_or_says_why_not(rules: RulesFolder) -> None:
    claim = "        says: What people pay differs.\n"
    rules.edit("claims/leaflet.yaml", claim, f"{claim}        note: Some pay 250 dollars.\n")
    assert rules.codes() == ["note-untold"]
    text = rules.read("claims/leaflet.yaml")
    rules.edit("claims/leaflet.yaml", "250 dollars.\n", "250 dollars.\n        untold: An old price.\n")
    assert rules.codes() == []
    rules.write("claims/leaflet.yaml", text)
    rules.edit(
        "points/spray.yaml", "says: The leaflet says that what people pay differs.", "says: Some pay 250 dollars."
    )
    assert rules.codes() == []


def test_equal_detail_is_kept_once_the_table_is_more_than_begun(rules: RulesFolder) -> None:
    long = " ".join(["It costs a lot."] * 20)
    text = rules.read("options.yaml").replace(
        "cost-access: {}", f"cost-access: {{says: {long}, claims: [costs-differ]}}"
    )
    rules.write("options.yaml", text)
    codes = rules.codes()
    assert codes.count("table-lopsided") == 1
    assert codes.count("option-lacks-kind") == 6 * 4


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        (POINTS, "title: The spray\n", "title: You should take the spray\n", "banned-word"),
        (POINTS, "says: It can make people dizzy.", "says: You must take it.", "banned-word"),
        (POINTS, "says: It can make people dizzy.", "says: It has been proven to be safe.", "banned-word"),
        (POINTS, "says: It can make people dizzy.", "says: It helps 80% of people.", "number-without-figure"),
        (POINTS, "says: It can make people dizzy.", "says: It helps 41 of 100 people.", "number-without-figure"),
        (POINTS, "says: It can make people dizzy.", "says: It <b>helps</b>.", "markup"),
        (POINTS, "says: It can make people dizzy.", "says: It helps 🚌.", "markup"),
        ("options.yaml", "{id: cost-access, title: Cost}", "{id: cost-access, title: The best price}", "banned-word"),
        ("options.yaml", "short: Esketamine", "short: The best one", "banned-word"),
        ("aid.yaml", "  funding: No outside funding.", "  funding: It cures.", "banned-word"),
        ("articles.yaml", "    sells: nothing", "    sells: the best spray", "banned-word"),
    ],
)
def test_every_text_that_a_person_can_read_is_looked_at(
    rules: RulesFolder, file: str, old: str, new: str, code: str
) -> None:
    style = rules.read("house-style.yaml")
    words = ["should", "must", "best", "cures", "proven", "safe"]
    rules.write("house-style.yaml", style.replace("banned:", f"banned:\n  - {{forms: [{', '.join(words)}]}}"))
    rules.edit(file, old, new)
    assert code in rules.codes()


def test_a_number_of_a_claim_and_what_is_left_of_it_may_stand_in_a_text(rules: RulesFolder) -> None:
    rules.edit(POINTS, "They felt better.", "They felt better: 40 of 100, and not 60 of 100.")
    assert "number-without-figure" not in rules.codes()
    rules.edit(POINTS, "and not 60 of 100", "and not 65 of 100")
    assert "number-without-figure" in rules.codes()


def test_questions_to_a_clinician_may_ask_what_one_should_do(rules: RulesFolder) -> None:
    rules.write("house-style.yaml", "banned:\n  - {forms: [should], fine_in: [ask]}\nfixed_terms: [esketamine]\n")
    rules.edit(POINTS, "Does it help people like me?", "Should I take it?")
    assert rules.codes() == []
