"""Folders of rules: a whole set, a clinic’s own folder beside the shipped rules, and clashes between the two."""

from pathlib import Path

import pytest

from decision_aid.knowledge.folders import stands_alone
from decision_aid.knowledge.loading import load, load_library
from decision_aid.knowledge.model.derived_names import TRIAL_FACTS
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.problems.catalogue import message
from decision_aid.knowledge.problems.problem import RulesError
from decision_aid.knowledge.shipped import rules_folder
from tests.support.editing import RulesFolder

pytestmark = pytest.mark.slow

OWN_POINT = """topic: parking
title: Parking
points:
  - id: parking
    kind: practical
    when: {answer: travel, is: hard}
    title: Parking at our clinic
    says: The leaflet of our clinic says that parking is free.
    claims: [our-parking]
"""
OWN_ARTICLE = """articles:
  - {id: our-leaflet, publisher: Our Clinic, short: Our leaflet, sells: care, found: Our own., sections: [Parking]}
"""
OWN_CLAIMS = """article: our-leaflet
passages:
  - section: Parking
    paragraph: 1
    claims:
      - {id: our-parking, says: Parking is free., kind: practical}
"""


@pytest.fixture
def own(tmp_path: Path) -> RulesFolder:
    folder = RulesFolder(tmp_path / "our-clinic")
    folder.write("articles.yaml", OWN_ARTICLE).write("claims/our-leaflet.yaml", OWN_CLAIMS)
    return folder.write("points/parking.yaml", OWN_POINT)


def test_without_a_folder_the_shipped_rules_are_read(library: Library) -> None:
    assert load_library().points == library.points
    assert library.owner == ""


def test_an_own_folder_is_added_to_the_shipped_rules(library: Library, own: RulesFolder) -> None:
    added = load_library([own.path])
    assert set(added.points) == {*library.points, "parking"}
    assert set(added.questions) == set(library.questions)
    assert load_library([rules_folder(), own.path]).points == added.points


def test_the_owner_is_the_folder_unless_it_says_who(own: RulesFolder) -> None:
    assert load_library([own.path]).owner == "our-clinic"
    own.write("aid.yaml", "owner: The Lake Clinic\n")
    named = load_library([own.path])
    assert named.owner == "The Lake Clinic"
    assert named.aid.title, "what the aid says about itself still comes from the shipped rules"


def test_a_whole_set_replaces_the_shipped_rules(rules: RulesFolder) -> None:
    assert stands_alone(rules.path)
    assert set(rules.library().questions) >= {"cost", "insured"}
    assert "veteran" not in rules.library().questions
    assert rules.library().owner == "Example Clinic"


def test_an_id_clash_names_both_places(own: RulesFolder) -> None:
    own.edit("points/parking.yaml", "- id: parking", "- id: weight-gain")
    with pytest.raises(RulesError) as caught:
        load_library([own.path])
    (problem,) = caught.value.problems
    assert problem.code == "repeated-id"
    assert str(problem.place) == "our-clinic/points/parking.yaml:4:5"
    assert "the first is at points/antidepressants.yaml:" in message(problem)


def test_two_own_folders_of_one_name_are_told_apart(own: RulesFolder, tmp_path: Path) -> None:
    other = RulesFolder(tmp_path / "other" / "our-clinic").write("points/parking.yaml", OWN_POINT)
    clashes = load([own.path, other.path]).problems
    assert [problem.details["found"] for problem in clashes] == ["parking", "parking"]
    for problem in clashes:
        assert problem.place.file == f"{other.path.resolve().as_posix()}/points/parking.yaml"
        assert problem.details["first"].startswith("our-clinic/points/parking.yaml:")


def test_a_file_without_what_the_aid_says_about_itself_is_told(rules: RulesFolder) -> None:
    rules.write("aid.yaml", "owner: Example Clinic\n")
    assert rules.codes() == ["missing-field"]


@pytest.mark.parametrize("name", ["aid.yaml", "questionnaire.yaml", "options.yaml", "house-style.yaml"])
def test_each_file_that_a_set_cannot_do_without_is_missed(rules: RulesFolder, name: str) -> None:
    (rules.path / name).unlink()
    assert [(problem.code, problem.place.file) for problem in rules.problems()] == [("file-missing", name)]


def test_trials_of_visits_have_the_facts_and_choices_that_rules_may_word(library: Library) -> None:
    assert [entry.id for entry in library.trial_fields] == list(TRIAL_FACTS)
