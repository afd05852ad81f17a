"""The book of the rules: everything is in it, and nothing in a rule can change how it is typeset."""

import io
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from decision_aid.knowledge.model.help_page import help_page_words
from decision_aid.knowledge.model.library import Library
from decision_aid.workshop.book.changes import changes_since
from decision_aid.workshop.book.contents import contents
from decision_aid.workshop.book.pages import Book
from decision_aid.workshop.book.typeset import book_pdf
from tests.support.editing import RulesFolder
from tests.support.independent import with_independent

pytestmark = pytest.mark.slow


def _chapter(book: Book, title: str) -> dict[str, Any]:
    return {
        entry.id: entry
        for chapter in book.chapters
        if chapter.title == title
        for _, entries in chapter.groups
        for entry in entries
    }


def test_everything_that_the_rules_say_is_in_the_book(library: Library) -> None:
    book = contents(library)
    assert set(_chapter(book, "Sources")) == {article.id for article in library.articles}
    assert set(_chapter(book, "Questions")) == {
        *library.questions,
        *(f"trial/{field.id}" for field in library.trial_fields),
    }
    assert set(_chapter(book, "Discussion points")) == set(library.points)
    assert set(_chapter(book, "Where the sources disagree")) == set(library.disagreements_by_id)
    withheld = {claim_id for claim_id, located in library.claims.items() if located.claim.status == "withheld"}
    assert set(_chapter(book, "Withheld")) == withheld
    marks = sum(len(option.mirror) for option in library.options)
    assert len(_chapter(book, "Options side by side")) == len(library.rows) * len(library.options) + marks
    lines = {line.id for country in library.help_lines.countries for line in country.lines}
    assert lines < set(_chapter(book, "Help"))
    assert set(_chapter(book, "Glossary")) == {term.word for term in library.glossary.terms}
    assert set(_chapter(book, "Medicines")) == {medicine.id for medicine in library.medicines.medicines}
    assert set(_chapter(book, "Scorecard")) == {item.id for item in library.scorecard}


def test_a_point_has_its_condition_in_words_and_its_claims_with_their_passages(rules: RulesFolder) -> None:
    entry = _chapter(contents(rules.library()), "Discussion points")["spray-cost"]
    assert (
        entry.lists[0][0], entry.lists[0][1][0].text, entry.lists[0][1][-1].text,
    ) == ("Shows when", "All of these:", "“Cost” is “A big worry” or “Some worry”")  # fmt: skip
    assert [(source.where, source.says) for source in entry.sources] == [
        ("Leaflet, “Cost”, paragraph 1 (the publisher’s own words)", "What people pay differs."),
    ]


def test_a_question_tells_its_choices_when_it_is_asked_and_what_opens_help(rules: RulesFolder) -> None:
    questions = _chapter(contents(rules.library()), "Questions")
    assert [name for name, _ in questions["insured"].lists] == ["Answers", "Asked when"]
    (_, opens) = next(found for found in questions["suicidal-thoughts"].lists if found[0] == "Opens the help page")
    assert [line.text for line in opens] == ["Yes", "I’m not sure", "I would rather not say"]


def test_an_empty_cell_says_that_the_articles_do_not_say(rules: RulesFolder) -> None:
    cells = _chapter(contents(rules.library()), "Options side by side")
    assert cells["tms/cost-access"].texts == ("The one article does not say.",)


def test_a_withheld_claim_tells_the_reason(rules: RulesFolder) -> None:
    entry = _chapter(contents(rules.library()), "Withheld")["costs-nothing"]
    assert entry.facts == "promotional"
    assert "Why: It is an offer." in entry.texts


def test_the_help_page_stands_in_the_book_with_each_number_and_where_it_was_read(library: Library) -> None:
    found = _chapter(contents(library), "Help")
    assert set(help_page_words()) < set(found["help-page"].texts)
    country = library.help_lines.countries[0]
    line = country.lines[0]
    assert country.emergency in found[f"{country.id}-emergency"].title
    assert line.number in found[line.id].title
    assert str(line.read) in found[line.id].facts
    assert line.source in found[line.id].facts


def test_a_note_of_the_editors_stands_with_its_claim(rules: RulesFolder) -> None:
    rules.edit(
        "claims/leaflet.yaml",
        "says: What people pay differs.",
        "says: What people pay differs.\n        note: Ask again.",
    )
    (source,) = _chapter(contents(rules.library()), "Discussion points")["spray-cost"].sources
    assert (source.says, source.note) == ("What people pay differs.", "Note: Ask again.")


def test_a_review_is_told_with_its_days_and_its_second_reader(rules: RulesFolder) -> None:
    review = (
        "{status: reviewed, by: A, reviewed: 2026-11-01, next: 2027-11-01, second_by: B, second_reviewed: 2026-11-02}"
    )
    rules.edit("points/spray.yaml", "    title: What it costs\n", f"    title: What it costs\n    review: {review}\n")
    entry = _chapter(contents(rules.library()), "Discussion points")["spray-cost"]
    assert entry.facts.endswith("reviewed by A, 2026-11-01, and by B, 2026-11-02; again on 2027-11-01")


def test_a_figure_tells_all_that_makes_it_honest(rules: RulesFolder) -> None:
    entry = _chapter(contents(rules.library()), "Discussion points")["spray-helps"]
    (lines,) = (lines for name, lines in entry.lists if name == "Figures")
    assert [line.text for line in lines] == [
        "Adults with depression. They felt better. After a month. A trial. Compared with: A dummy spray.",
        "Dummy: 30 of 100 (printed: 30%). They did not: 70 of 100.",
        "Spray: 40 of 100 (printed: 40%). They did not: 60 of 100.",
    ]


def test_the_book_says_whose_rules_these_are(rules: RulesFolder, library: Library) -> None:
    assert "Example Clinic" in contents(rules.library()).facts[0]
    assert "the aid as shipped" in contents(library).facts[0]


def test_the_book_of_changes_has_what_is_new_or_reworded_and_names_what_is_gone(
    rules: RulesFolder, resources: Path
) -> None:
    old = contents(rules.library())
    assert changes_since(old, old).chapters == ()
    rules.edit("points/spray.yaml", "title: What it costs", "title: The cost")
    rules.edit("claims/leaflet.yaml", "says: Nobody knows how long it helps.", "says: It is not known.")
    rules.edit("disagreements.yaml", "- id: who-pays", "- id: who-pays-what")
    rules.edit("points/spray.yaml", "disagreement: who-pays", "disagreement: who-pays-what")
    changed = changes_since(old, contents(rules.library()))
    assert [(chapter.title, [entry.id for _, group in chapter.groups for entry in group]) for chapter in changed.chapters] == [
        ("Discussion points", ["spray-unknown", "spray-cost"]), ("Where the sources disagree", ["who-pays-what"]),
    ]  # fmt: skip
    assert "Gone: Who pays? (who-pays)." in changed.facts[-1]
    assert book_pdf(changed, resources, "letter").startswith(b"%PDF-")


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_the_book_is_a_tagged_pdf_with_every_title(rules: RulesFolder, resources: Path, paper: Any) -> None:
    book = contents(rules.library())
    reader = PdfReader(io.BytesIO(book_pdf(book, resources, paper)))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == "en-US"
    text = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    for title in ("What it costs", "Is cost a worry?", "Who pays?", "right as it stands"):
        assert title in text


def test_what_stands_in_a_rule_is_never_markup(rules: RulesFolder, resources: Path) -> None:
    hostile = '#read("/etc/passwd") *b* $x$ \\ <a> @b 🦖 \u202e'
    rules.edit("points/spray.yaml", "title: What it costs", "title: 'TITLE'")
    rules.write("points/spray.yaml", rules.read("points/spray.yaml").replace("TITLE", hostile.replace("'", "’")))
    book = contents(rules.library())
    reader = PdfReader(io.BytesIO(book_pdf(book, resources, "letter")))
    text = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    assert '#read("/etc/passwd") *b* $x$' in text
    assert "[t-rex]" in text


def test_what_independent_sources_say_and_notes_for_editors_are_in_the_book(rules: RulesFolder) -> None:
    with_independent(rules).edit(
        "independent/spray.yaml", "says: It is dear.,", "says: It is dear., retold: yes, note: An old page.,"
    )
    entry = _chapter(contents(rules.library()), "Discussion points")["spray-cost"]
    assert "Elsewhere: It is dear." in entry.texts
    assert entry.sources[-1].where == "Agency, “The spray, explained” (a public body)"
    assert entry.sources[-1].note == "Read only as others retell it: check first. Note: An old page."
