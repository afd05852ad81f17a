"""The document in words: what a fact becomes, and that what was not said is said to be so."""

from dataclasses import replace
from pathlib import Path

import pytest

from decision_aid.discussion.discuss import discuss
from decision_aid.discussion.discussion import MOST_TO_CLARIFY
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.tiers import only_articles
from decision_aid.summary.blocks import point_ticked
from decision_aid.summary.document import (
    Checks,
    Document,
    FactRows,
    Grid,
    Medicines,
    MyQuestions,
    Points,
    Sentences,
    ToTick,
    TrialRow,
)
from decision_aid.summary.plain_text import plain_text, runs_in_text
from tests.support.printed import EXAMPLES, contents_of, document_of, example, sized, strings_of, visit_of

NEVER = {"eligible", "eligibility", "candidate", "qualifies", "recommended", "adequate", "failed", "untreated"}


def row_of(library: Library, **facts: object) -> TrialRow:
    visit = visit_of(library, trials=[{"id": "t1", "medicine": "sertraline", **facts}])
    (medicines,) = contents_of(document_of(library, visit), Medicines)
    return medicines.bands[0].rows[0]


def said_of(document: Document, label: str) -> str:
    """What stands beside a label."""
    rows = (row for content in contents_of(document, FactRows) for row in content.rows)
    return next((runs_in_text(row.line) for row in rows if row.label == label), "")


def test_what_was_not_answered_is_printed_as_such(library: Library) -> None:
    row = row_of(library)
    assert (row.when, row.weeks, row.dose) == ("not answered",) * 3
    assert row.most_days == row.helped.words == row.how_sure == "not answered"
    assert runs_in_text(row.words) == "Bothered me: not answered. Ended: not answered."


def test_not_sure_is_printed_as_such(library: Library) -> None:
    facts = ("weeks", "most_days", "helped", "bothered", "why_ended", "this_episode", "added_to")
    row = row_of(library, **dict.fromkeys(facts, "not-sure"))
    assert row.weeks == row.most_days == row.helped.words == "not sure"
    assert runs_in_text(row.words) == "Added to another: not sure. Bothered me: not sure. Ended: not sure."
    assert row.helped.steps is None


def test_worse_is_told_apart_from_no_change(library: Library) -> None:
    assert row_of(library, helped="worse").helped.words == "worse"
    assert row_of(library, helped="no-change").helped.words == "no change"
    assert row_of(library, helped="worse").helped.steps == row_of(library, helped="no-change").helped.steps == 0


def test_own_words_stand_in_quotation_marks_apart_from_what_was_chosen(library: Library) -> None:
    row = row_of(
        library,
        bothered=["weight-gain", "sexual", "other"],
        bothered_words="My  knees\nhurt.",
        why_ended="other",
        why_ended_words="Ran out.",
    )
    assert [(run.words, run.style) for run in row.words] == [
        ("Bothered me:", "label"), ("Weight gain, sexual problems.", "plain"), ("“My  knees\nhurt.”", "own"),
        ("Ended:", "label"), ("“Ran out.”", "own"),
    ]  # fmt: skip


def test_why_it_ended_is_not_told_of_a_medicine_taken_now(library: Library) -> None:
    assert "Ended:" not in runs_in_text(row_of(library, still_taking=True).words)


def test_what_it_was_taken_for_is_told_if_not_for_depression(library: Library) -> None:
    assert "Taken for: sleep." in runs_in_text(row_of(library, taken_for="sleep").words)
    assert "Taken for" not in runs_in_text(row_of(library, taken_for="depression").words)


def test_a_typed_name_is_kept_beside_the_generic_one(library: Library) -> None:
    assert row_of(library, name="zoloft").brand == "Zoloft"
    assert row_of(library, name="Zoloft from Canada").brand == "Zoloft from Canada"
    assert row_of(library).brand == "Zoloft"


def test_taken_now_comes_first_then_the_latest_end(library: Library) -> None:
    visit = visit_of(
        library,
        trials=[
            {"id": "a", "medicine": "sertraline", "ended": {"year": 2018}, "this_episode": "no"},
            {"id": "b", "medicine": "fluoxetine", "still_taking": True, "this_episode": "yes"},
            {"id": "c", "medicine": "bupropion", "ended": {"year": 2021}, "this_episode": "no"},
            {"id": "d", "medicine": "lithium", "added_to": "b", "this_episode": "not-sure"},
        ],
    )
    (medicines,) = contents_of(document_of(library, visit), Medicines)
    assert {band.title: [row.name for row in band.rows] for band in medicines.bands} == {
        "In this episode": ["fluoxetine"],
        "Before this episode": ["bupropion", "sertraline"],
        "Not sure which episode": ["lithium"],
    }
    assert runs_in_text(medicines.bands[2].rows[0].words).startswith("Added to fluoxetine. ")


def test_the_present_dose_is_printed_as_told_and_never_taken_from_the_highest(library: Library) -> None:
    trial = {"id": "t1", "medicine": "sertraline", "still_taking": True, "dose": "200 mg"}
    unknown = said_of(document_of(library, visit_of(library, trials=[trial])), "What I take now")
    assert "sertraline present dose: not answered" in unknown
    assert "200 mg" not in unknown
    told = [{**trial, "dose_now": "50 mg"}]
    known = said_of(document_of(library, visit_of(library, trials=told)), "What I take now")
    assert "sertraline present dose “50 mg”" in known


def test_allergies_come_last_and_stand_out(library: Library) -> None:
    document = document_of(library, visit_of(library, allergies="Penicillin", other_medicines="Lisinopril"))
    (now,) = [row for rows in contents_of(document, FactRows) for row in rows.rows if row.label == "What I take now"]
    assert [(run.words, run.style) for run in now.line[-2:]] == [
        ("Allergies:", "strong"), ("“Penicillin”", "own-strong"),
    ]  # fmt: skip


def test_the_form_of_treatment_history_holds_facts_and_no_verdict(library: Library) -> None:
    trial = {"id": "t1", "medicine": "sertraline", "dose": "100 mg", "weeks": 26, "weeks_at_highest": 10}
    document = document_of(library, visit_of(library, trials=[trial]))
    form = next(grid for grid in contents_of(document, Grid) if "history form" in grid.title)
    (row,) = form.bands[0].rows
    assert [cell.words for cell in row] == ["sertraline", "SSRI", "100 mg", "10 of 26", "?", "?", "?", "?", ""]
    assert row[-1].box


def test_answers_that_are_no_longer_asked_are_not_printed(library: Library) -> None:
    asked = visit_of(library, tried_therapy="yes", therapy_words="Marktherapy")
    assert "Marktherapy" in plain_text(document_of(library, asked))
    assert "Marktherapy" not in plain_text(document_of(library, asked.answered("tried-therapy", "no")))


def test_health_checks_stand_by_answer_and_from_a_to_z(library: Library) -> None:
    visit = visit_of(library, stimulant="yes", heart="yes", bladder="no", breathing="not-sure")
    document = document_of(library, visit)
    assert said_of(document, "Health checks") == (
        "yes Heart disease or stroke · Stimulant not sure Breathing problems, such as sleep apnea"
        " · 1 other: no · 19 others: not answered"
    )
    (checks,) = contents_of(document, Checks)
    assert [row.label for row in checks.by_state] == ["yes", "not sure", "no", "not answered"]


def test_choices_are_told_apart_by_semicolons_since_they_hold_commas(library: Library) -> None:
    document = document_of(library, visit_of(library, waiting_hard=["daily-tasks", "money"]))
    assert said_of(document, "What makes waiting hard") == (
        "Daily tasks, like eating, washing or paying bills; money"
    )


@pytest.mark.parametrize("name", EXAMPLES)
def test_at_most_five_things_are_worth_clarifying_each_with_why(library: Library, resources: Path, name: str) -> None:
    visit = example(library, resources, name)
    for size, most in (("one", 3), ("four", MOST_TO_CLARIFY)):
        for block in contents_of(document_of(library, sized(visit, size)), ToTick):
            assert 0 < len(block.lines) <= most
            assert all(len(line) == 2 and line[1].words for line in block.lines)


# --- the person's pages ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_point_names_its_source_in_short_and_no_heading_is_a_locator(
    library: Library, resources: Path, name: str
) -> None:
    headings = {section for article in library.articles for section in article.sections if len(section) > 12}
    document = document_of(library, example(library, resources, name))
    for points in contents_of(document, Points):
        for point in points.points:
            assert point.codes or point.sides
            assert all("[" in side for side in point.sides)
            assert not any(heading in text for text in strings_of(point) for heading in headings)


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_a_publisher_sells_stands_once_in_the_key(library: Library, resources: Path, name: str) -> None:
    document = document_of(library, example(library, resources, name))
    key = next(grid for grid in contents_of(document, Grid) if grid.title == "Where this comes from")
    sold = [row[2].words.casefold() for band in key.bands for row in band.rows]
    short = [row[0].words for band in key.bands for row in band.rows]
    listed = [article for article in library.articles if article.short in short]
    assert {article.id for article in library.articles if article.tier == "article"} <= {one.id for one in listed}
    interests = [(article.sells or article.interest).casefold() for article in listed]
    assert all(told.endswith(interest) for told, interest in zip(sold, interests, strict=True))
    assert not any("(sells " in text for text in strings_of(document))


def test_a_code_counts_the_parts_of_the_article(library: Library, resources: Path) -> None:
    document = document_of(library, example(library, resources, "two-ssris-weight-blood-pressure-cost"))
    (points,) = contents_of(document, Points)
    weight = next(point for point in points.points if point.title == "Weight")
    serenity = next(article for article in library.articles if article.short == "Serenity")
    assert weight.codes == "[Serenity 16]"
    assert serenity.sections[15] == "Common SSRI side effects include:"


def test_a_disagreement_shows_all_sides(library: Library, resources: Path) -> None:
    document = document_of(library, example(library, resources, "thoughts-of-suicide-wants-something-fast"))
    (points,) = contents_of(document, Points)
    differ = [point for point in points.points if point.point_kind == "disagreement"]
    assert differ
    assert all(len(point.sides) > 1 for point in differ)


def test_a_question_taken_from_a_point_is_answered_by_it(library: Library) -> None:
    asked = "How do my choices differ in what they do to weight?"
    visit = visit_of(library, what_matters=["weight"], top_three=[asked])
    (questions,) = contents_of(document_of(library, visit), MyQuestions)
    assert questions.questions[0].said.startswith("Weight: ")
    assert questions.questions[0].said.endswith("[Serenity 16]")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("My blood pressure: which treatments could raise it?", "High blood pressure and esketamine: "),
        ("Which treatments would stop me driving, and for how long?", "Driving after a dose: "),
        ("Will my dog like the new flat?", ""),
    ],
)
def test_own_words_meet_the_points_that_share_them_or_a_plain_no(library: Library, words: str, title: str) -> None:
    visit = visit_of(library, considering=["esketamine"], drives="yes", high_blood_pressure="yes", top_three=[words])
    (questions,) = contents_of(document_of(library, visit), MyQuestions)
    (question,) = questions.questions
    assert question.said.startswith(title)
    assert bool(question.not_said) is (not title)


def test_what_the_sources_say_to_a_question_is_never_a_benefit_alone(library: Library) -> None:
    benefits = [point for point in library.points.values() if point.kind == "benefit"]
    for point in benefits:
        visit = visit_of(library, considering=["esketamine", "ketamine", "ect"], top_three=[point.title])
        (questions,) = contents_of(document_of(library, visit), MyQuestions)
        assert point.says not in questions.questions[0].said


def test_what_matters_is_set_against_the_options_to_hear_about_in_words(library: Library) -> None:
    visit = visit_of(
        library, what_matters=["low-cost", {"own": "Dancing"}, "weight"], considering=["tms", "esketamine"]
    )
    grid = next(grid for grid in contents_of(document_of(library, visit), Grid) if "matters" in grid.title)
    assert grid.heads == ("Option", "Low cost for me", "No weight gain")
    rows = grid.bands[0].rows
    assert [row[0].words for row in rows] == ["Esketamine nasal spray", "TMS"]
    assert all(cell.mark in ("yes", "partly", "no", "not said") for row in rows for cell in row[1:])
    assert any("“Dancing”" in words for words in grid.below)


def test_all_options_are_set_against_it_if_none_was_named(library: Library) -> None:
    document = document_of(library, visit_of(library, what_matters=["low-cost"]))
    grid = next(grid for grid in contents_of(document, Grid) if "matters" in grid.title)
    assert len(grid.bands[0].rows) == len(library.options)


def test_a_warning_that_only_silence_brings_up_is_not_ticked(library: Library) -> None:
    silent = sized(Visit().answered("considering", ("esketamine",)), "all")
    discussion = discuss(library, silent.answers)
    unknown = [shown for shown in discussion.points if shown.unknown and not shown.near]
    of_silence = [shown for shown in unknown if all(each.answer_id not in silent.answers for each in shown.because)]
    assert not any(point_ticked(silent, shown) for shown in of_silence)
    assert all(point_ticked(silent, shown) for shown in discussion.points if not shown.unknown)


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_verdict_is_printed_for_the_clinician(library: Library, resources: Path, name: str) -> None:
    clinician = document_of(library, example(library, resources, name)).parts[0]
    words = {word.strip(".,;:!?“”").casefold() for text in strings_of(clinician) for word in text.split()}
    assert not NEVER & words


def test_a_study_shows_its_arms_from_a_to_z_and_both_frames(library: Library) -> None:
    visit = sized(Visit().answered("considering", ("ect", "ketamine")), "all")
    document = document_of(library, visit)
    studies = [
        study for points in contents_of(document, Points) for point in points.points for study in point.figures
    ]
    assert studies
    for study in studies:
        assert [arm.label for arm in study.arrays] == sorted(arm.label for arm in study.arrays)
        for arm in study.arrays:
            assert arm.yes.startswith(f"{arm.filled} of 100 yes")
            assert (f", perhaps {arm.low} to {arm.high}" in arm.yes) == (arm.high > 0)
            assert arm.no == f"{100 - arm.filled} of 100 no"
            assert arm.label in study.alt


def test_everything_explains_its_words_and_the_way_to_the_visit(library: Library, resources: Path) -> None:
    visit = replace(example(library, resources, "many-medicines-considering-ect"), size="all")
    blocks = {block.title: block for block in contents_of(document_of(library, visit), Sentences)}
    words = blocks["Words on these pages"].paragraphs
    assert words[0] == f"Depression: {library.aid.what_depression_is}"
    assert any(line.startswith("SSRI: ") for line in words)
    steps = blocks["Before, in and after the visit"].paragraphs
    assert [line.partition(":")[0] for line in steps] == ["Before the visit", "In the visit", "After the visit"]


def test_independent_sources_are_marked_on_paper_and_leave_it_with_their_tick(library: Library) -> None:
    visit = replace(visit_of(library, considering=["tms"]), size="all")
    with_them = " ".join(strings_of(document_of(library, visit)))
    assert "◇ Elsewhere" in with_them
    left = only_articles(library)
    without = " ".join(strings_of(document_of(left, visit)))
    assert "◇ Elsewhere" not in without
    assert not any(article.short in without for article in library.articles if article.independent)


def test_how_a_treatment_was_given_and_how_long_the_episode_lasts_are_printed(library: Library) -> None:
    answers = {"tried_ect": "yes", "ect_side": "one-side", "ect_helped": "little", "tried_ketamine": "yes",
               "ketamine_route": ["tablet"], "episode_began": {"year": 2024, "month": 2}}  # fmt: skip
    document = document_of(library, visit_of(library, **answers))
    told = said_of(document, "Other treatments")
    assert "on one side; a little better;" in told.casefold()
    assert "tablet or lozenge;" in told.casefold()
    assert "(33 months)" in said_of(document, "This episode")
