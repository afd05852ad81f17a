"""What the person leaves out is nowhere: not in the text, the bookmarks, the metadata or the attachment."""

from pathlib import Path

import pytest

from decision_aid.discussion.discuss import discuss
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.blocks import BLOCKS, key_ticked, point_key
from decision_aid.summary.document import Grid, Safety
from decision_aid.summary.keeping import kept
from decision_aid.summary.making import block_of
from decision_aid.summary.plain_text import plain_text
from decision_aid.summary.ticks import tick_groups
from decision_aid.summary.typeset import Typesetter
from decision_aid.visits.format import from_json, to_json
from tests.support.printed import (
    PATIENT_KEYS,
    contents_of,
    document_of,
    example,
    read,
    sized,
    squeezed,
    text_of,
    visit_of,
    with_ticks,
)

TRIAL = {
    "id": "t1", "name": "Markname", "dose": "Markdose", "dose_now": "Marknow", "bothered_words": "Markbothered",
    "why_ended_words": "Markended", "started": {"year": 2025}, "ended": {"year": 2026}, "this_episode": "yes",
}  # fmt: skip
MARKS = {
    "top-three": ("Marktop",),
    "what-matters": ("Markmatters",),
    "medicines": ("Markbothered", "Markended", "Markdose"),
    "other-treatments": ("Marktherapy", "Markelse"),
    "episode": ("Markscale",),
    "own-words": ("Markepisode", "Markwaiting"),
    "current-medicines": ("Markother", "Markallergies"),
    "health": ("Markpressure",),
    "safety": ("ending your life",),
}


@pytest.fixture(scope="module")
def typesetter(resources: Path) -> Typesetter:
    return Typesetter(resources)


@pytest.fixture(scope="module")
def marked(library: Library) -> Visit:
    return visit_of(
        library,
        suicidal_thoughts="yes",
        waiting_words="Markwaiting",
        what_matters=[{"own": "Markmatters"}],
        episode_began={"year": 2024},
        episode_words="Markepisode",
        scale="Markscale",
        trials=[TRIAL],
        tried_therapy="yes",
        therapy_words="Marktherapy",
        other_words="Markelse",
        high_blood_pressure="yes",
        blood_pressure_reading="Markpressure",
        considering=["esketamine"],
        other_medicines="Markother",
        allergies="Markallergies",
        cost="big-worry",
        top_three=["Marktop"],
    )


def everything_in(pdf: bytes) -> str:
    """Text, bookmarks, metadata and attachments of a PDF."""
    reader = read(pdf)
    files = [content.decode() for contents in reader.attachments.values() for content in contents]
    root = reader.trailer["/Root"]
    titles = str(reader.outline)
    return squeezed(
        " ".join((text_of(pdf), *files, titles, str(reader.metadata), root["/Metadata"].get_data().decode()))
    )


@pytest.mark.parametrize("block", MARKS)
def test_a_block_that_is_not_ticked_is_nowhere(
    library: Library, typesetter: Typesetter, marked: Visit, block: str
) -> None:
    on, off = marked.ticked(block, True), with_ticks(marked, block)
    discussion = discuss(library, marked.answers)
    for visit, printed in ((on, True), (off, False)):
        attachment = to_json(library, kept(library, visit, discussion))
        document = document_of(library, visit)
        found = everything_in(typesetter.pdf(document, "letter", attachment))
        text = squeezed(plain_text(document))
        for mark in MARKS[block]:
            assert (squeezed(mark) in found) is printed
            assert (squeezed(mark) in text) is printed


def test_the_safety_answer_is_printed_only_if_the_person_says_so(
    library: Library, typesetter: Typesetter, marked: Visit
) -> None:
    document = document_of(library, marked)
    assert contents_of(document, Safety) == []
    (shared,) = contents_of(document_of(library, marked.ticked("safety", True)), Safety)
    assert shared.line[-1].words == "Yes."
    attachment = to_json(library, kept(library, marked, discuss(library, marked.answers)))
    assert "suicidal" not in everything_in(typesetter.pdf(document, "letter", attachment))


def test_a_left_out_answer_is_not_told_as_the_reason_of_a_point(library: Library, marked: Visit) -> None:
    told = marked.ticked("reasons", True)
    before = plain_text(document_of(library, told))
    after = plain_text(document_of(library, with_ticks(told, "health", "what-matters")))
    assert "high blood pressure: yes" in before.replace("\n ", "")
    assert "high blood pressure: yes" not in after.replace("\n ", "")
    assert "of an answer that you left out" in after.replace("\n ", "")


def test_a_left_out_medicine_is_not_named_among_what_is_worth_clarifying(library: Library) -> None:
    taking = {"id": "t1", "medicine": "moclobemide", "still_taking": True}
    no = {name: "no" for name, question in library.questions.items() if question.kind == "yes_no"}
    visit = visit_of(library, **no, trials=[taking], considering=["tms"])
    clinician = with_ticks(visit, *PATIENT_KEYS)
    assert "Moclobemide is an MAOI" in plain_text(document_of(library, clinician))
    left_out = with_ticks(clinician, "medicines", "timeline", "current-medicines")
    assert "moclobemide" not in plain_text(document_of(library, left_out)).casefold()


def test_a_point_that_is_not_ticked_is_nowhere(library: Library, typesetter: Typesetter, marked: Visit) -> None:
    discussion = discuss(library, marked.answers)
    point = next(shown.point for shown in discussion.near if shown.point.kind == "caution")
    visit = marked.noted(point.id, "Marknote")
    found = everything_in(typesetter.pdf(document_of(library, visit), "letter"))
    assert squeezed(point.title) in found
    assert "Marknote" in found
    visit = with_ticks(visit, point_key(point.id))
    attachment = to_json(library, kept(library, visit, discussion))
    found = everything_in(typesetter.pdf(document_of(library, visit), "letter", attachment))
    assert squeezed(point.ask[0]) not in found
    assert squeezed(point.says) not in found
    assert "Marknote" not in found
    assert point.id not in found


def test_notes_help_numbers_and_sources_can_be_left_out(library: Library, marked: Visit) -> None:
    discussion = discuss(library, marked.answers)
    visit = marked.noted(discussion.near[0].point.id, "Marknote")
    text = plain_text(document_of(library, visit))
    assert "Marknote" in text
    assert "988" in text
    assert "Where this comes from" in text
    text = plain_text(document_of(library, with_ticks(visit, "notes", "help-lines", "sources")))
    assert "Marknote" not in text
    assert "988" not in text
    assert "Who made this" not in text


def test_the_options_are_printed_only_if_wanted(library: Library, typesetter: Typesetter, marked: Visit) -> None:
    assert "The options side by side" not in plain_text(document_of(library, marked))
    document = document_of(library, with_ticks(marked, "points").ticked("compare", True))
    found = squeezed(text_of(typesetter.pdf(document, "letter")))
    for option in library.options:
        for cell in option.cells.values():
            assert squeezed(cell.says or "The five articles do not say.") in found


def test_nothing_ticked_gives_a_page_that_says_so(library: Library, typesetter: Typesetter, marked: Visit) -> None:
    visit = with_ticks(marked, *(block.key for block in BLOCKS))
    text = text_of(typesetter.pdf(document_of(library, visit), "letter"))
    assert "Nothing is ticked" in text
    assert "Mark" not in text


def test_every_tick_tells_whether_it_is_on(library: Library, marked: Visit) -> None:
    discussion = discuss(library, marked.answers)
    ticks = {tick.key: tick for group in tick_groups(library, marked, discussion) for tick in group.ticks}
    blocks = {tick.key for tick in ticks.values() if tick.group is None}
    assert {key for key in blocks if not ticks[key].on} == {
        "safety", "figures", "reasons", "disagreements", "compare", "visit-steps", "words", "source-parts",
        "attachment",
    }  # fmt: skip
    of_points = {shown.point.id: ticks[point_key(shown.point.id)] for shown in discussion.points}
    assert {point for point, tick in of_points.items() if tick.on} == {shown.point.id for shown in discussion.near}
    assert all(tick.group == "points" for tick in of_points.values())
    without = tick_groups(library, Visit(), discuss(library, Visit().answers))
    assert "safety" not in {tick.key for group in without for tick in group.ticks}


def test_one_page_offers_no_pages_of_ones_own(library: Library, marked: Visit) -> None:
    discussion = discuss(library, marked.answers)
    groups = tick_groups(library, sized(marked, "one"), discussion)
    assert [group.title for group in groups] == ["For my clinician", "Inside the PDF"]
    assert not key_ticked(sized(marked.ticked("compare", True), "one"), "compare")


def test_what_stands_and_falls_with_another_block_is_off_with_it(library: Library, marked: Visit) -> None:
    forms = [grid.title for grid in contents_of(document_of(library, marked), Grid)]
    assert "Facts for a treatment history form" in forms
    without = contents_of(document_of(library, with_ticks(marked, "medicines")), Grid)
    assert "Facts for a treatment history form" not in [grid.title for grid in without]


def test_the_attachment_opens_again(library: Library, resources: Path, typesetter: Typesetter) -> None:
    visit = example(library, resources, "bipolar-one-medicine").ticked("attachment", True)
    data = to_json(library, kept(library, visit, discuss(library, visit.answers)))
    reader = read(typesetter.pdf(document_of(library, visit), "letter", data))
    again = from_json(library, reader.attachments["visit.json"][0])
    assert again.answers.answered("suicidal-thoughts", "no") == visit.answers.answered("suicidal-thoughts", "no")
    assert list(read(typesetter.pdf(document_of(library, visit), "letter")).attachments) == []


def test_half_a_character_in_the_attachment_does_no_harm(library: Library, typesetter: Typesetter) -> None:
    visit = with_ticks(visit_of(library, episode_words="half \ud83d"), *PATIENT_KEYS)
    data = to_json(library, visit)
    again = read(typesetter.pdf(document_of(library, visit), "letter", data)).attachments["visit.json"][0]
    assert from_json(library, again).answers["episode-words"] == "half \ufffd"


def test_only_what_the_blocks_show_of_a_medicine_is_attached(library: Library, marked: Visit) -> None:
    taking = dict(TRIAL, still_taking=True)
    taking.pop("ended")
    marked = visit_of(library, trials=[taking])
    discussion = discuss(library, marked.answers)
    (on_timeline,) = kept(library, with_ticks(marked, "medicines", "current-medicines"), discussion).answers.trials()
    assert (on_timeline.name, on_timeline.dose, on_timeline.bothered_words) == ("Markname", None, None)
    (current,) = kept(library, with_ticks(marked, "medicines", "timeline"), discussion).answers.trials()
    assert (current.name, current.dose, current.dose_now, current.started) == ("Markname", None, "Marknow", None)
    without = with_ticks(marked, "medicines", "timeline", "current-medicines")
    assert kept(library, without, discussion).answers.trials() == ()


def test_every_question_is_printed_in_a_block_of_the_table(library: Library) -> None:
    known = {block.key for block in BLOCKS}
    assert {block_of(library, question) for question in library.questions.values()} == {
        "safety", "top-three", "what-matters", "medicines", "other-treatments", "episode", "own-words",
        "current-medicines",
        "health", "limits", "readiness",
    }  # fmt: skip
    assert {block_of(library, question) for question in library.questions.values()} <= known
    assert {block.of for block in BLOCKS if block.of} <= known
    assert len(known) == len(BLOCKS)
