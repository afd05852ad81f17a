"""Independent sources beside the articles: apart in every text, so that they can be left out and nothing else is."""

import pytest

from decision_aid.knowledge.model.claims import Arm
from decision_aid.knowledge.tiers import only_articles
from tests.support.editing import RulesFolder
from tests.support.independent import with_independent


def test_words_of_independent_sources_load_with_their_source(rules: RulesFolder) -> None:
    assert with_independent(rules).problems() == ()
    located = rules.library().claims["agency-price"]
    assert (located.article.publisher, located.where) == ("Public Health Agency", "“The spray, explained”")
    assert (located.basis, located.article.interest) == ("official", "US, 2024")


def test_without_independent_sources_the_library_is_that_of_the_articles(rules: RulesFolder) -> None:
    before = rules.library()
    left = only_articles(with_independent(rules).library())
    assert left.points == before.points
    assert left.options == before.options
    assert left.disagreements == before.disagreements
    assert left.claims.keys() == before.claims.keys()
    assert left.articles == before.articles


def test_a_disagreement_of_independent_sources_alone_goes_with_them(rules: RulesFolder) -> None:
    with_independent(rules).edit("disagreements.yaml", "claims: [costs-are-covered]", "claims: [agency-price]")
    rules.edit("points/spray.yaml", "claims: [costs-are-covered, costs-are-not-covered]", "claims: [agency-price]")
    left = only_articles(rules.library())
    assert left.disagreements == ()
    assert "spray-cover" not in left.points


def test_no_point_of_the_articles_may_go_with_the_independent_sources(rules: RulesFolder) -> None:
    with_independent(rules).edit("disagreements.yaml", "claims: [costs-are-covered]", "claims: [agency-price]")
    assert "disagreement-lost" in rules.codes()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("points/spray.yaml", "    claims: [costs-differ]\n  - id: spray-cover", "    claims: [costs-differ, agency-price]\n  - id: spray-cover"),
        ("points/spray.yaml", "{says: It is dear., claims: [agency-price]}", "{says: It is dear., claims: [costs-differ]}"),
        ("options.yaml", "says: What people pay differs., claims: [costs-differ]", "says: What people pay differs., claims: [agency-price]"),
        ("disagreements.yaml", "claims: [costs-are-covered]", "claims: [costs-are-covered, agency-price]"),
    ],
)  # fmt: skip
def test_no_text_rests_on_both(rules: RulesFolder, file: str, old: str, new: str) -> None:
    with_independent(rules).edit(file, old, new)
    assert "tiers-mixed" in rules.codes()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("    year: 2024\n", "", "source-incomplete"),
        ("    tier: independent\n", "", "source-incomplete"),
        ("source: public-page,", "source: public-pag,", "unknown-article"),
    ],
)
def test_an_independent_source_says_who_when_where_and_what_kind(
    rules: RulesFolder, old: str, new: str, code: str
) -> None:
    with_independent(rules).edit("independent/spray.yaml", old, new)
    assert code in rules.codes()


@pytest.mark.parametrize(
    ("of_100", "people", "low", "high"),
    [(41, 170, 34, 49), (55, 195, 48, 62), (0, 20, 0, 16), (100, 20, 84, 100), (50, 10, 24, 76)],
)
def test_the_range_of_a_number_is_wilsons_at_95_percent(of_100: int, people: int, low: int, high: int) -> None:
    arm = Arm(label="ECT", of_100=of_100, printed="41%", people=people)
    assert arm.range == (low, high)


def test_without_the_number_of_people_there_is_no_range() -> None:
    assert Arm(label="ECT", of_100=41, printed="41%").range is None
