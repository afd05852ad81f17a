"""The shipped content itself: what every change of it has to keep."""

from collections import Counter, defaultdict
from pathlib import Path

import pytest

import decision_aid
from decision_aid.knowledge.checks.balance import for_and_against, within_tolerance
from decision_aid.knowledge.checks.links import claims_named
from decision_aid.knowledge.checks.readability import grade, words
from decision_aid.knowledge.checks.texts import read_texts
from decision_aid.knowledge.checks.use import answers_used
from decision_aid.knowledge.checks.words import HARDEST_GRADE, SHORTEST_GRADED, fixed_terms, graded
from decision_aid.knowledge.loading import load
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.shipped import rules_folder
from decision_aid.knowledge.tiers import only_articles
from decision_aid.workshop.checking import all_problems
from decision_aid.workshop.coverage import coverage
from decision_aid.workshop.proving import prove

ARTICLES = Path(decision_aid.__file__).resolve().parent.parent.parent / "shared" / "articles"
KINDS = {"overview", "background", "benefit", "harm", "caution", "unknown", "practical", "disagreement", "question"}


@pytest.mark.slow
def test_check_finds_nothing() -> None:
    assert [str(problem.place) for problem in all_problems(rules_folder())] == []


@pytest.mark.skipif(
    not ARTICLES.is_dir(), reason=f"the article texts are not at {ARTICLES.name}/ beside the checkout"
)
def test_every_line_of_every_article_is_accounted_for(library: Library) -> None:
    found = coverage(library, ARTICLES)
    assert [
        (entry.article, entry.missing, entry.nowhere, entry.changed, entry.unused)
        for entry in found
        if not entry.complete
    ] == []
    assert sum(entry.accounted for entry in found) == sum(entry.lines for entry in found) == 322


def test_no_condition_asks_about_suicidal_thoughts(library: Library) -> None:
    safety = library.safety_question()
    assert safety is not None
    assert safety.id not in answers_used(library)
    assert set(safety.opens_help) == {choice.id for choice in safety.answers} - {"no"}


def test_at_least_twelve_statements_of_each_article_are_in_use(library: Library) -> None:
    used = defaultdict(set)
    for *_, claim_id in claims_named(library):
        used[library.claims[claim_id].article.id].add(claim_id)
    assert {article.id: len(used[article.id]) >= 12 for article in library.articles if article.tier == "article"} == {
        "zeam": True, "serenity": True, "first-step": True, "moment-of-clarity": True, "perspective-wellness": True,
    }  # fmt: skip


def test_there_are_forty_points_over_every_kind_and_eight_disagreements(library: Library) -> None:
    assert len(library.points) >= 40
    assert {point.kind for point in library.points.values()} == KINDS
    assert len(library.disagreements) >= 8


def test_every_point_rests_on_claims_and_none_on_a_withheld_one(library: Library) -> None:
    for point in library.points.values():
        assert point.claims
        assert all(located.claim.usable for located in library.sources(point.claims))


def test_the_seven_options_are_balanced_without_an_exception(library: Library) -> None:
    style = load().style
    assert style is not None
    lopsided = [option.id for option in library.options if not within_tolerance(*for_and_against(library, option.id))]
    assert (lopsided, style.balance_exceptions) == ([], ())


def test_each_cell_of_the_table_says_something(library: Library) -> None:
    for option in library.options:
        for row in library.rows:
            cell = option.cells[row.id]
            assert cell.says or cell.elsewhere, f"{option.id} / {row.id}"


def test_each_option_has_a_figure_to_look_at(library: Library) -> None:
    drawn = {option for point in library.points.values() if point.figures for option in point.about}
    assert drawn == {option.id for option in library.options}


def test_cases_show_and_hide_every_point(library: Library) -> None:
    shown = {point for case in library.cases for point in case.shows}
    hidden = {point for case in library.cases for point in case.hides}
    assert shown == set(library.points)
    assert {point.id for point in library.points.values() if not point.general} <= hidden


def test_the_scorecard_has_the_items_that_apply(library: Library) -> None:
    assert Counter(item.group for item in library.scorecard) == {"qualifying": 6, "certification": 6, "quality": 23}
    assert len({item.id for item in library.scorecard}) == 35


def test_the_items_that_need_people_are_not_met_until_there_were_some(library: Library) -> None:
    assert {item.id for item in library.scorecard if item.met == "not-met"} == {
        "needs-of-patients", "needs-of-professionals", "reviewed-by-patients", "reviewed-by-professionals",
        "tested-with-patients", "tested-with-professionals", "better-fit", "better-knowledge",
    }  # fmt: skip


def test_the_scorecard_says_the_school_grade_that_the_texts_have(library: Library) -> None:
    loaded = load()
    assert loaded.style is not None
    terms = fixed_terms(library, loaded.style)
    read = [text.text for text in read_texts(library, loaded.origins) if text.graded]
    texts = [text for text in read if len(words(text)) >= SHORTEST_GRADED]
    plain, raw = ([grade(text, some) for text in texts] for some in (terms, ()))
    points = [grade(point.says) for point in library.points.values()]
    said = next(item.evidence for item in library.scorecard if item.id == "readability")
    assert f"School grade {sum(raw) / len(raw):.1f} on average (Flesch-Kincaid), with every word counted" in said
    assert f"{sum(points) / len(points):.1f} for the points" in said
    assert f"{sum(plain) / len(plain):.1f} with names and fixed terms taken as short words" in said
    assert max(graded(text, terms) for text in texts) <= HARDEST_GRADE


def test_the_scorecard_says_the_truth_about_review_and_balance(library: Library) -> None:
    said = {item.id: item for item in library.scorecard}
    reviewed = [point.id for point in library.points.values() if point.review.status == "reviewed"]
    assert (said["reviewed-by-professionals"].met == "not-met") == (not reviewed)
    assert said["equal-detail"].met == "met"
    by_silence = {
        "says-what-it-is-like": "living-with-it",
        "gives-chances": "how-many-improve",
        "says-what-speaks-against-each": "common-effects",
    }
    for item, row in by_silence.items():
        cells = {option.id: option.cells[row] for option in library.options}
        silent = [option for option, cell in cells.items() if not (cell.says or cell.elsewhere)]
        assert (said[item].met == "partly") == bool(silent)


@pytest.mark.slow
def test_what_is_proved_holds_without_the_independent_sources_too(library: Library) -> None:
    assert [proof.says for proof in prove(only_articles(library)) if proof.failure is not None] == []


def test_nothing_of_the_articles_or_labels_is_lost_without_the_independent_sources(library: Library) -> None:
    left = only_articles(library)
    of_articles = {claim for claim, located in library.claims.items() if not located.article.independent}
    assert set(left.claims) == of_articles
    for point in library.points.values():
        assert (point.id in left.points) == (not library.is_independent(point.claims))
        if point.id in left.points:
            assert (left.points[point.id].says, left.points[point.id].claims) == (point.says, point.claims)
    for option, before in zip(left.options, library.options, strict=True):
        assert [cell.says for cell in option.cells.values()] == [cell.says for cell in before.cells.values()]
