"""Whatever a person types: it is typeset without error, and every word of it is on paper as it was typed."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from decision_aid.discussion.discuss import discuss
from decision_aid.interview.plain import read_answers
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.medicines import MedicinesFile
from decision_aid.summary.document import Checks, FactRows, Medicines, Numbered, TimelinePicture
from decision_aid.summary.plain_text import plain_text
from decision_aid.summary.typeset import Typesetter
from tests.support.printed import (
    PATIENT_KEYS,
    contents_of,
    document_of,
    read,
    squeezed,
    stands_in,
    text_of,
    visit_of,
    with_ticks,
)

pytestmark = pytest.mark.slow

# each try is typeset, so a failing one is shown as it was found: making it smaller would take minutes
SLOW = settings(
    max_examples=15,
    deadline=None,
    database=None,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
MARKUP = (
    '#read("/etc/passwd")',
    "*bold* _it_ `raw` $x^2$",
    "= Heading",
    "<script>alert(1)</script>",
    '<svg onload="x">',
    '#image("https://example.org/x.png")',
    "\\ #pagebreak() // comment",
    "{{7*7}} %s {0}",
    '"},"x":["',
)
LETTERS = st.characters(min_codepoint=0x20, max_codepoint=0x24F, exclude_categories=("C", "Z"))
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=30), min_size=1, max_size=12).map(" ".join)
MONTHS = st.fixed_dictionaries({"year": st.integers(1995, 2020)}, optional={"month": st.integers(1, 12)})
ENDS = st.fixed_dictionaries({"year": st.integers(2021, 2026)}, optional={"month": st.integers(1, 12)})


@pytest.fixture(scope="module")
def typesetter(resources: Path) -> Typesetter:
    return Typesetter(resources)


def trials(medicines: MedicinesFile) -> st.SearchStrategy[list[dict[str, object]]]:
    unsure = st.just("not-sure")
    facts = {
        "medicine": st.sampled_from([medicine.id for medicine in medicines.medicines]),
        "started": MONTHS,
        "ended": ENDS,
        "still_taking": st.booleans(),
        "dose": WORDS,
        "weeks": st.integers(0, 600) | unsure,
        "helped": st.sampled_from(["no-change", "little", "half", "mostly", "gone", "not-sure"]),
        "bothered_words": WORDS,
        "why_ended_words": WORDS,
        "this_episode": st.sampled_from(["yes", "no", "not-sure"]),
        "added_to": st.sampled_from(["alone", "not-sure", "t1", "t99"]),
    }
    one = st.fixed_dictionaries({}, optional=facts)
    return st.lists(one, min_size=1, max_size=12).map(
        lambda found: [{**trial, "id": f"t{number}"} for number, trial in enumerate(found)]
    )


@SLOW
@given(data=st.data())
def test_generated_visits_are_printed_word_for_word(
    library: Library, typesetter: Typesetter, data: st.DataObject
) -> None:
    plain = {
        "trials": data.draw(trials(library.medicines)),
        "top-three": data.draw(st.lists(WORDS, min_size=1, max_size=3)),
        "episode-words": data.draw(WORDS),
        "allergies": data.draw(WORDS),
        "episode-began": data.draw(MONTHS),
    }
    visit = with_ticks(Visit(read_answers(library, plain).answers), *PATIENT_KEYS)
    document = document_of(library, visit)
    pages = read(typesetter.pdf(document, data.draw(st.sampled_from(["letter", "a4"])))).pages
    printed = [squeezed(page.extract_text()) for page in pages]
    told = squeezed(plain_text(document))
    words = [*plain["top-three"], plain["episode-words"], plain["allergies"]]
    for trial in plain["trials"]:
        words += [trial[fact] for fact in ("dose", "bothered_words", "why_ended_words") if fact in trial]
    for text in words:
        assert stands_in(printed, squeezed(typesetter.glyphs.printable(text)))
        assert squeezed(text) in told


@SLOW
@given(words=st.lists(st.text(max_size=60), min_size=3, max_size=3))
def test_any_signs_at_all_are_typeset(library: Library, typesetter: Typesetter, words: list[str]) -> None:
    visit = Visit(
        read_answers(
            library,
            {
                "top-three": [text or "x" for text in words],
                "episode-words": words[0] or "x",
                "trials": [{"id": "t1", "name": words[1], "bothered_words": words[2], "dose": words[0]}],
            },
        ).answers
    )
    document = document_of(library, with_ticks(visit, *PATIENT_KEYS))
    assert read(typesetter.pdf(document, "letter")).pages
    assert typesetter.svg_pages(document, "letter")
    assert plain_text(document)


@pytest.mark.parametrize("typed", MARKUP)
def test_markup_stays_text(library: Library, typesetter: Typesetter, typed: str) -> None:
    visit = visit_of(
        library,
        top_three=[typed],
        episode_words=typed,
        trials=[{"id": "t1", "name": typed, "dose": typed, "bothered_words": typed}],
    )
    document = document_of(library, with_ticks(visit, *PATIENT_KEYS))
    printed = squeezed(text_of(typesetter.pdf(document, "letter")))
    assert printed.count(squeezed(typed)) >= 5
    assert squeezed(typed) in squeezed(plain_text(document))


def test_right_to_left_words_are_all_there(library: Library, typesetter: Typesetter) -> None:
    typed = "התרופה לא עזרה לי מספיק"
    visit = with_ticks(visit_of(library, top_three=[typed]), *PATIENT_KEYS)
    printed = text_of(typesetter.pdf(document_of(library, visit), "letter"))
    words = {"".join(sorted(word)) for word in printed.split()}
    assert {"".join(sorted(word)) for word in typed.split()} <= words


def test_right_to_left_words_stand_apart_from_ours(library: Library, typesetter: Typesetter) -> None:
    """In one run with the words before them, quotation marks and order would be scrambled."""
    trial = {"id": "t1", "medicine": "sertraline", "bothered": ["weight-gain"], "bothered_words": "כאבי ראש"}
    document = document_of(library, visit_of(library, trials=[trial]))
    (medicines,) = contents_of(document, Medicines)
    assert [run.words for run in medicines.bands[0].rows[0].words][1:3] == ["Weight gain.", "“כאבי ראש”"]
    contents = (page.get_contents() for page in read(typesetter.pdf(document, "letter")).pages)
    assert any(b"/Lang(he)" in content.get_data() or b"/Lang(he-" in content.get_data() for content in contents)


def test_a_very_long_answer_does_not_run_off_the_paper(library: Library, typesetter: Typesetter) -> None:
    numbered = " ".join(f"word{number}" for number in range(1900))
    trial = {"id": "t1", "name": "x", "bothered_words": numbered, "why_ended_words": "short", "dose": "y " * 200}
    visit = visit_of(
        library,
        top_three=[numbered],
        what_matters=[{"own": numbered}],
        trials=[trial],
        episode_words=numbered,
        tried_therapy="yes",
        therapy_words=numbered,
        allergies=numbered,
        blood_pressure_reading=numbered,
    )
    noted = discuss(library, visit.answers).near[0].point.id
    document = document_of(library, with_ticks(visit, "sources").noted(noted, numbered))
    reader = read(typesetter.pdf(document, "letter"))
    places: list[float] = []

    def note_place(text: str, page_matrix: list[float], matrix: list[float], *_: object) -> None:
        if text.strip():
            places.append(matrix[4] * page_matrix[1] + matrix[5] * page_matrix[3] + page_matrix[5])

    text = "".join(page.extract_text(visitor_text=note_place) for page in reader.pages)
    assert text.count("word1899") == 10  # the top three and what matters stand on the own pages, too
    assert all(0 < place < 792 for place in places)


@pytest.mark.parametrize(("count", "more", "pages"), [(25, "", 4), (40, " of a long name" * 10, 20)])
def test_many_medicines_are_typeset(
    library: Library, typesetter: Typesetter, count: int, more: str, pages: int
) -> None:
    years = {number: 1980 + number // 6 for number in range(count)}
    many = [
        {
            "id": f"t{number}",
            "name": f"Medicine{number}x{more}",
            "started": {"year": year},
            "ended": {"year": year + 1},
        }
        for number, year in years.items()
    ]
    visit = with_ticks(visit_of(library, trials=many), *PATIENT_KEYS)
    reader = read(typesetter.pdf(document_of(library, visit), "letter"))
    assert len(reader.pages) <= pages
    text = squeezed("".join(page.extract_text() for page in reader.pages))
    assert all(f"Medicine{number}x" in text for number in years)


def test_an_empty_visit_is_a_form_to_fill_in(library: Library, typesetter: Typesetter) -> None:
    document = document_of(library, with_ticks(Visit(), *PATIENT_KEYS))
    (medicines,) = contents_of(document, Medicines)
    assert medicines.blank_rows == 6
    assert [numbered.blank for numbered in contents_of(document, Numbered)] == [3, 3]
    assert contents_of(document, TimelinePicture) == []
    text = squeezed(text_of(typesetter.pdf(document, "a4")))
    for label in (label for rows in contents_of(document, FactRows) for label in rows.to_fill_in):
        assert squeezed(label) in text
    (checks,) = contents_of(document, Checks)
    assert "High blood pressure" in checks.to_fill_in
    assert all(squeezed(label) in text for label in checks.to_fill_in)
    assert not {"eligible", "candidate", "adequate", "failed"} & set(plain_text(document).split())


def test_words_that_leave_the_first_page_arrive_on_the_second(library: Library, typesetter: Typesetter) -> None:
    """A case where page 1, measured again from page 2, came out otherwise: the words stood on neither."""
    medicines = ("sertraline", "citalopram", "fluoxetine", "paroxetine", "venlafaxine", "bupropion")
    trials = [
        {"id": f"t{n}", "medicine": name, "dose": "20 mg", "started": {"year": 2000 + n}, "ended": {"year": 2001 + n}}
        for n, name in enumerate(medicines)
    ]
    own = " ".join(f"own{n}" for n in range(60))
    visit = visit_of(library, trials=trials, episode_words=own, episode_began={"year": 2020})
    text = squeezed(text_of(typesetter.pdf(document_of(library, with_ticks(visit, *PATIENT_KEYS)), "letter")))
    assert text.count(squeezed(own)) == 1
