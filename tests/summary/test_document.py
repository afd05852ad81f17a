"""The document in words: what a fact becomes, and that what was not said is said to be so."""

from pathlib import Path

import pytest

from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.document import TrialRow
from decision_aid.summary.plain_text import plain_text
from tests.support.printed import EXAMPLES, document_of, example, strings_of, visit_of

NEVER = {"eligible", "eligibility", "candidate", "qualifies", "recommended", "adequate", "failed", "untreated"}


def row_of(library: Library, **facts: object) -> TrialRow:
    visit = visit_of(library, ever_tried="yes", trials=[{"id": "t1", "medicine": "sertraline", **facts}])
    clinician = document_of(library, visit).clinician
    assert clinician is not None
    assert clinician.medicines is not None
    return clinician.medicines.bands[0].rows[0]


def test_what_was_not_answered_is_printed_as_such(library: Library) -> None:
    row = row_of(library)
    assert (row.when, row.weeks, row.dose) == ("not answered", "weeks: not answered", "not answered")
    assert row.most_days == row.helped.words == row.bothered == row.why_ended == row.how_sure == "not answered"
    assert row.added_to == "added to another: not answered"


def test_not_sure_is_printed_as_such(library: Library) -> None:
    facts = ("weeks", "most_days", "helped", "bothered", "why_ended", "this_episode", "added_to")
    row = row_of(library, **dict.fromkeys(facts, "not-sure"))
    assert row.weeks == "weeks: not sure"
    assert row.most_days == row.helped.words == row.bothered == row.why_ended == "not sure"
    assert row.helped.steps is None


def test_own_words_stand_in_quotation_marks_after_what_was_chosen(library: Library) -> None:
    row = row_of(
        library,
        bothered=["weight-gain", "sexual", "other"],
        bothered_words="My  knees\nhurt.",
        why_ended="other",
        why_ended_words="Ran out.",
    )
    assert row.bothered == "Weight gain, sexual problems. “My  knees\nhurt.”"
    assert row.why_ended == "“Ran out.”"


def test_a_typed_name_is_kept_beside_the_generic_one(library: Library) -> None:
    assert row_of(library, name="zoloft").brand == "Zoloft"
    assert row_of(library, name="Zoloft from Canada").brand == "Zoloft from Canada"
    assert row_of(library).brand == "Zoloft"


def test_taken_now_comes_first_then_the_latest_end(library: Library) -> None:
    visit = visit_of(
        library,
        ever_tried="yes",
        trials=[
            {"id": "a", "medicine": "sertraline", "ended": {"year": 2018}, "this_episode": "no"},
            {"id": "b", "medicine": "fluoxetine", "still_taking": True, "this_episode": "yes"},
            {"id": "c", "medicine": "bupropion", "ended": {"year": 2021}, "this_episode": "no"},
            {"id": "d", "medicine": "lithium", "added_to": "b", "this_episode": "not-sure"},
        ],
    )
    clinician = document_of(library, visit).clinician
    assert clinician is not None
    assert clinician.medicines is not None
    bands = {band.title: [row.name for row in band.rows] for band in clinician.medicines.bands}
    assert bands == {
        "In this episode": ["fluoxetine"],
        "Before this episode": ["bupropion", "sertraline"],
        "Not sure which episode": ["lithium"],
    }
    assert clinician.medicines.bands[2].rows[0].added_to == "added to fluoxetine"


def test_answers_that_are_no_longer_asked_are_not_printed(library: Library) -> None:
    asked = visit_of(library, tried_therapy="yes", therapy_words="Marktherapy")
    assert "Marktherapy" in plain_text(document_of(library, asked))
    assert "Marktherapy" not in plain_text(document_of(library, asked.answered("tried-therapy", "no")))


def test_what_a_person_would_rather_not_say_is_not_asked_for_again(library: Library) -> None:
    clinician = document_of(
        library, visit_of(library, told_bipolar="rather-not-say", considering=["ketamine"])
    ).clinician
    assert clinician is not None
    assert clinician.health is not None
    said = {check.label: check.said for check in clinician.health.checks}
    assert said["Bipolar disorder or mania"] == "rather not say"
    assert clinician.to_clarify is None or "Bipolar" not in " ".join(clinician.to_clarify.lines)


def test_checks_stand_from_a_to_z_whatever_was_said(library: Library) -> None:
    clinician = document_of(library, visit_of(library, stimulant="yes", bladder="no", heart="not-sure")).clinician
    assert clinician is not None
    assert clinician.health is not None
    labels = [check.label.casefold() for check in clinician.health.checks]
    assert labels == sorted(labels)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_point_names_its_source_and_what_it_sells(library: Library, resources: Path, name: str) -> None:
    patient = document_of(library, example(library, resources, name)).patient
    assert patient is not None
    for topic in patient.topics:
        for point in topic.points:
            framed = point.disagreement.sides if point.disagreement else ()
            origins = [point.origin, *(side.origin for side in framed)]
            assert any(origins)
            for origin in filter(None, origins):
                assert "(sells " in origin or "(not from the five articles)" in origin


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_verdict_is_printed(library: Library, resources: Path, name: str) -> None:
    clinician = document_of(library, example(library, resources, name)).clinician
    words = {word.strip(".,;:!?“”").casefold() for text in strings_of(clinician) for word in text.split()}
    assert not NEVER & words


def test_a_study_shows_its_arms_from_a_to_z_and_both_frames(library: Library) -> None:
    visit = Visit().answered("considering", ("ect", "ketamine"))
    patient = document_of(library, visit).patient
    assert patient is not None
    studies = [study for topic in patient.topics for point in topic.points for study in point.figures]
    assert studies
    for study in studies:
        assert [arm.label for arm in study.arrays] == sorted(arm.label for arm in study.arrays)
        for arm in study.arrays:
            assert arm.yes == f"{arm.filled} of 100 yes"
            assert arm.no == f"{100 - arm.filled} of 100 no"
            assert arm.label in study.alt
