"""What the person leaves out is nowhere: not in the text, the bookmarks, the metadata or the attachment."""

from pathlib import Path

import pytest

from decision_aid.discussion.discuss import discuss
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.blocks import block_of, questions_of
from decision_aid.summary.building import kept
from decision_aid.summary.plain_text import plain_text
from decision_aid.summary.ticks import is_ticked, tick_groups
from decision_aid.summary.typeset import Typesetter
from decision_aid.visits.format import from_json, to_json
from tests.support.printed import PATIENT_KEYS, document_of, example, read, squeezed, text_of, visit_of, with_ticks

TRIAL = {
    "id": "t1", "name": "Markname", "dose": "Markdose", "bothered_words": "Markbothered",
    "why_ended_words": "Markended", "started": {"year": 2025}, "still_taking": True, "this_episode": "yes",
}  # fmt: skip
MARKS = {
    "top-three": ("Marktop",),
    "what-matters": ("Markmatters",),
    "medicines": ("Markbothered", "Markended"),
    "other-treatments": ("Marktherapy",),
    "episode": ("Markepisode", "Markwaiting", "Markscale"),
    "current-medicines": ("Markother", "Markallergies"),
    "health": ("Markpressure",),
    "safety": ("ending your life",),
}


@pytest.fixture(scope="module")
def typesetter(resources: Path) -> Typesetter:
    return Typesetter(resources)


@pytest.fixture(scope="module")
def marked(library: Library) -> Visit:
    visit = visit_of(
        library,
        suicidal_thoughts="yes",
        waiting_words="Markwaiting",
        what_matters=[{"own": "Markmatters"}],
        episode_began={"year": 2024},
        episode_words="Markepisode",
        scale="Markscale",
        ever_tried="yes",
        trials=[TRIAL],
        tried_therapy="yes",
        therapy_words="Marktherapy",
        high_blood_pressure="yes",
        blood_pressure_reading="Markpressure",
        considering=["esketamine"],
        other_medicines="Markother",
        allergies="Markallergies",
        cost="big-worry",
        top_three=["Marktop"],
    )
    return with_ticks(visit, "help-lines", "disagreements", "sources")


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
    assert document.clinician is not None
    assert document.clinician.safety is None
    shared = document_of(library, marked.ticked("safety", True)).clinician
    assert shared is not None
    assert shared.safety is not None
    assert shared.safety.facts[0].said == "Yes"
    attachment = to_json(library, kept(library, marked, discuss(library, marked.answers)))
    assert "suicidal" not in everything_in(typesetter.pdf(document, "letter", attachment))


def test_a_left_out_answer_is_not_told_as_the_reason_of_a_point(library: Library, marked: Visit) -> None:
    before = plain_text(document_of(library, marked))
    after = plain_text(document_of(library, with_ticks(marked, "health", "what-matters")))
    assert "high blood pressure: yes" in before.replace("\n ", "")
    assert "high blood pressure: yes" not in after.replace("\n ", "")
    assert "of an answer that you left out" in after.replace("\n ", "")


def test_a_point_that_is_not_ticked_is_nowhere(library: Library, typesetter: Typesetter, marked: Visit) -> None:
    discussion = discuss(library, marked.answers)
    point = next(
        shown.point for shown in discussion.points
        if shown.point.ask and shown.point.title not in {other.title for other in library.disagreements}
    )  # fmt: skip
    visit = marked.noted(point.id, "Marknote")
    found = everything_in(typesetter.pdf(document_of(library, visit), "letter"))
    assert squeezed(point.title) in found
    assert "Marknote" in found
    visit = with_ticks(visit, f"point:{point.id}")
    attachment = to_json(library, kept(library, visit, discussion))
    found = everything_in(typesetter.pdf(document_of(library, visit), "letter", attachment))
    assert squeezed(point.title) not in found
    assert squeezed(point.says) not in found
    assert "Marknote" not in found
    assert point.id not in found


def test_notes_help_numbers_and_sources_can_be_left_out(library: Library, marked: Visit) -> None:
    discussion = discuss(library, marked.answers)
    visit = marked.noted(discussion.points[0].point.id, "Marknote").ticked("help-lines", True).ticked("sources", True)
    text = plain_text(document_of(library, visit))
    assert "Marknote" in text
    assert "988" in text
    assert "Where all this comes from" in text
    text = plain_text(document_of(library, with_ticks(visit, "notes", "help-lines", "sources")))
    assert "Marknote" not in text
    assert "988" not in text
    assert "Where all this comes from" not in text


def test_help_numbers_are_printed_unless_the_person_says_no(library: Library) -> None:
    patient = document_of(library, Visit()).patient
    assert patient is not None
    assert patient.help is not None


def test_the_options_are_printed_only_if_wanted(library: Library, typesetter: Typesetter, marked: Visit) -> None:
    assert "The options side by side" not in plain_text(document_of(library, marked))
    document = document_of(library, with_ticks(marked, "points").ticked("compare", True))
    found = squeezed(text_of(typesetter.pdf(document, "letter")))
    for option in library.options:
        for cell in option.cells.values():
            assert squeezed(cell.says or "The five articles do not say.") in found


def test_nothing_ticked_gives_a_page_that_says_so(library: Library, typesetter: Typesetter, marked: Visit) -> None:
    discussion = discuss(library, marked.answers)
    visit = marked
    for group in tick_groups(library, marked, discussion):
        visit = with_ticks(visit, *(tick.key for tick in group.ticks))
    text = text_of(typesetter.pdf(document_of(library, visit), "letter"))
    assert "Nothing is ticked" in text
    assert "Mark" not in text


def test_every_tick_tells_whether_it_is_on(library: Library, marked: Visit) -> None:
    discussion = discuss(library, marked.answers)
    ticks = {
        tick.key: tick for group in tick_groups(library, Visit(marked.answers), discussion) for tick in group.ticks
    }
    off = {key for key, tick in ticks.items() if not is_ticked(Visit(marked.answers), tick)}
    assert off == {"safety", "compare", "attachment"}
    assert all(ticks[f"point:{shown.point.id}"].group == "points" for shown in discussion.points)
    assert "safety" not in {
        tick.key for tick in tick_groups(library, Visit(), discuss(library, Visit().answers))[0].ticks
    }


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
    discussion = discuss(library, marked.answers)
    (on_timeline,) = kept(library, with_ticks(marked, "medicines", "current-medicines"), discussion).answers.trials()
    assert (on_timeline.name, on_timeline.dose, on_timeline.bothered_words) == ("Markname", None, None)
    (current,) = kept(library, with_ticks(marked, "medicines", "timeline"), discussion).answers.trials()
    assert (current.name, current.dose, current.started) == ("Markname", "Markdose", None)
    assert (
        kept(library, with_ticks(marked, "medicines", "timeline", "current-medicines"), discussion).answers.trials()
        == ()
    )


def test_every_question_is_printed_in_one_block(library: Library) -> None:
    blocks = {block_of(library, question) for question in library.questions.values()}
    printed = [question.id for block in blocks for question in questions_of(library, block)]
    assert sorted(printed) == sorted(library.questions)
    assert blocks == {
        "safety", "top-three", "what-matters", "medicines", "other-treatments", "episode", "current-medicines",
        "health", "limits", "readiness",
    }  # fmt: skip
