"""The example visits, in both paper sizes: they typeset, are accessible, fit, and say what they were asked to say."""

from pathlib import Path
from typing import Any

import page
import pytest

from decision_aid.discussion.discuss import discuss
from decision_aid.discussion.fixed_words import KEEP_TAKING
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.document import Document, FactRows, Numbered, Points, Sentences
from decision_aid.summary.plain_text import plain_text
from decision_aid.summary.typeset import Paper, Typesetter
from tests.support.printed import (
    EXAMPLES,
    TODAY,
    contents_of,
    document_of,
    example,
    read,
    sized,
    squeezed,
    strings_of,
    text_of,
    words_in,
)
from tests.support.tagged import Element, structure

pytestmark = pytest.mark.slow

PAPERS: tuple[Paper, ...] = ("letter", "a4")
MEDIABOX = {"letter": (612, 792), "a4": (595, 842)}
EIGHT = "many-medicines-considering-ect"
TWO = "two-ssris-weight-blood-pressure-cost"
# the length of a stream that ends in a line end is taken for wrong by page-validation 0.11; qpdf finds it right
MISTAKEN = {"PDFA3A-STREAM-LENGTH-001"}


@pytest.fixture(scope="module")
def typesetter(resources: Path) -> Typesetter:
    return Typesetter(resources)


def pages_of(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in read(pdf).pages]


def with_safety_shared(visit: Visit) -> Visit:
    return visit.answered("suicidal-thoughts", "yes").ticked("safety", True)


def test_there_are_the_seven_examples(resources: Path) -> None:
    assert {path.stem for path in (resources / "examples").glob("*.json")} == set(EXAMPLES)


# --- pages and words ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_four_pages_and_2500_words_are_enough(
    library: Library, resources: Path, typesetter: Typesetter, name: str, paper: Paper
) -> None:
    visit = example(library, resources, name)
    pdf = typesetter.pdf(document_of(library, visit), paper)
    assert len(pages_of(pdf)) == 4
    assert words_in(pdf) <= 2500
    shared = typesetter.pdf(document_of(library, with_safety_shared(visit)), paper)
    assert len(pages_of(shared)) <= (5 if name == EIGHT else 4)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_one_page_is_one_page(
    library: Library, resources: Path, typesetter: Typesetter, name: str, paper: Paper
) -> None:
    visit = sized(example(library, resources, name), "one")
    (only,) = pages_of(typesetter.pdf(document_of(library, visit), paper))
    assert "After the visit" in only


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_near_points_of_the_screen_are_those_on_paper(library: Library, resources: Path, name: str) -> None:
    visit = example(library, resources, name)
    near = [shown.point.title for shown in discuss(library, visit.answers).near]
    (printed,) = contents_of(document_of(library, visit), Points)
    assert [point.title for point in printed.points] == near


def test_everything_is_everything(library: Library, resources: Path, typesetter: Typesetter) -> None:
    visit = sized(example(library, resources, TWO), "all")
    text = squeezed(text_of(typesetter.pdf(document_of(library, visit), "letter")))
    for shown in discuss(library, visit.answers).points:
        assert squeezed(shown.point.title) in text
    assert squeezed("The headings behind the numbers") in text


def test_page_1_stands_alone(library: Library, resources: Path, typesetter: Typesetter) -> None:
    """Whoever reads page 1 alone has what the person wants, what rules things out, and all medicines with dates."""
    for name in (EIGHT, TWO):
        for paper in PAPERS:
            visit = example(library, resources, name)
            first = squeezed(pages_of(typesetter.pdf(document_of(library, visit), paper))[0])
            for words in (*visit.answers["top-three"], "High blood pressure", "Breathing problems", "Allergies"):
                assert squeezed(str(words)) in first
            assert first.count(squeezed("Bothered me:")) == len(visit.answers.trials())
            assert squeezed("Thick line: this episode.") in first
            assert squeezed("Asked about safety today") in first


def test_the_blocks_come_in_the_order_of_reading(library: Library, resources: Path, typesetter: Typesetter) -> None:
    visit = with_safety_shared(example(library, resources, EIGHT))
    text = text_of(typesetter.pdf(document_of(library, visit), "letter"))
    blocks = (
        "Safety: what I chose to share", "My top three for this visit", "What matters to me", "Health checks",
        "This episode", "Medicines I have tried", "Other treatments", "What I take now", "Practical limits",
        "Worth clarifying", "All health checks", "After the visit", "For me: my questions", "If things get harder",
        KEEP_TAKING, "What the sources say.", "What matters to me, and what the sources say",
        "For me: points near my answers",
    )  # fmt: skip
    places = [text.index(block) for block in blocks[:-3]]
    assert places == sorted(places)


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_part_is_counted_by_itself_and_no_page_is_empty(
    library: Library, resources: Path, typesetter: Typesetter, name: str
) -> None:
    pages = pages_of(typesetter.pdf(document_of(library, example(library, resources, name)), "letter"))
    counted = [f"Page {number} of 2 for {reader}" for reader in ("my clinician", "me") for number in (1, 2)]
    assert all(words in page for words, page in zip(counted, pages, strict=True))
    assert all(len(page) > 300 for page in pages)


# --- help -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("country", ["us", "gb", "de"])
def test_help_stands_in_every_footer_with_its_country(
    library: Library, resources: Path, typesetter: Typesetter, country: str
) -> None:
    named = library.help_lines.country(country)
    for size in ("one", "four", "all"):
        document = document_of(library, sized(example(library, resources, TWO), size), country=country)
        for text in pages_of(typesetter.pdf(document, "letter")):
            assert f"Help ({named.name}): " in text
            assert named.emergency in text


def test_a_shared_safety_answer_has_the_number_beside_it_and_help_leads_the_persons_pages(
    library: Library, resources: Path, typesetter: Typesetter
) -> None:
    shared = with_safety_shared(example(library, resources, TWO))
    pages = pages_of(typesetter.pdf(document_of(library, shared), "letter"))
    assert "Call or text 988" in pages[0][: pages[0].index("My top three")]
    assert pages[2].index("If things get harder") < pages[2].index(KEEP_TAKING)
    pages = pages_of(typesetter.pdf(document_of(library, example(library, resources, TWO)), "letter"))
    assert "If things get harder" not in pages[2]
    assert "If things get harder" in pages[3]


def test_the_line_on_safety_is_the_same_on_every_copy(library: Library, resources: Path) -> None:
    visit = example(library, resources, TWO)
    copies = {document_of(library, each).asked_today for each in (visit, with_safety_shared(visit), Visit())}
    assert copies == {"Asked about safety today"}


def test_the_fixed_sentence_comes_first_and_beside_the_points(library: Library, resources: Path) -> None:
    document = document_of(library, example(library, resources, TWO))
    mine = document.parts[1]
    assert mine.sheets[0].blocks[0].content == Sentences("", (KEEP_TAKING,), strong=True)
    assert [points.warning for points in contents_of(document, Points)] == [KEEP_TAKING]


# --- the path -------------------------------------------------------------------------------------------------


def test_the_short_path_prints_nothing_that_it_did_not_ask(library: Library, resources: Path) -> None:
    visit = example(library, resources, "empty")
    short = document_of(library, Visit(visit.answers, short=True))
    labels = [label for rows in contents_of(short, FactRows) for label in rows.to_fill_in]
    assert labels == ["How soon things need to change"]
    asked = sum(len(page.questions) for page in library.pages if page.short_path)
    assert short.path == f"Short path: {asked} of {len(library.questions)} questions were asked."
    text = plain_text(short)
    assert "Thyroid" not in text
    assert "All health checks" not in text
    assert document_of(library, visit).path == "Full path: every question was offered."


def test_what_the_short_path_was_told_besides_is_printed(library: Library) -> None:
    visit = Visit(short=True).answered("thyroid", "yes")
    assert "Thyroid" in plain_text(document_of(library, visit))
    assert "OCD" not in plain_text(document_of(library, visit))


# --- accessibility --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_typesets_accessibly(
    library: Library, resources: Path, typesetter: Typesetter, name: str, paper: Paper
) -> None:
    pdf = typesetter.pdf(document_of(library, example(library, resources, name)), paper)
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
        failures = page.validate_pdf_bytes(pdf, profile=profile).failures
        assert [failure.message for failure in failures if failure.rule_id not in MISTAKEN] == []
    reader = read(pdf)
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en-US"
    assert reader.metadata is not None
    assert reader.metadata.title == "Notes for my visit"
    width, height = reader.pages[0].mediabox[2:]
    assert (round(width), round(height)) == MEDIABOX[paper]


def elements_of(library: Library, resources: Path, typesetter: Typesetter, **of: Any) -> list[Element]:
    return structure(typesetter.pdf(document_of(library, example(library, resources, of["name"])), "letter"))


def test_each_cell_of_the_trial_table_points_to_the_head_of_its_column(
    library: Library, resources: Path, typesetter: Typesetter
) -> None:
    elements = elements_of(library, resources, typesetter, name=EIGHT)
    heads = {element.id: element for element in elements if element.kind == "TH"}
    rows = next(element for element in elements if element.kind == "Table").rows()
    facts = [row for row in rows if len(row) == 7 and all(cell.kind == "TD" for cell in row)]
    assert len(facts) == 8
    for row in facts:
        named = []
        for cell in row:
            (head,) = cell.headers
            while heads[head].headers:
                (head,) = heads[head].headers
            named.append(head)
        assert len(set(named)) == 7


def test_paragraphs_and_links_are_tagged_as_such(library: Library, resources: Path, typesetter: Typesetter) -> None:
    elements = elements_of(library, resources, typesetter, name=EIGHT)
    kinds = [element.kind for element in elements]
    assert kinds.count("P") > 100
    assert kinds.count("Span") < 20
    assert kinds.count("Link") >= 2
    assert kinds.count("H1") == 3
    assert kinds.count("L") >= 8
    (picture,) = [element.alt for element in elements if element.kind == "Figure"]
    assert picture.startswith("This episode: since September 2022. Duloxetine: ")


def test_no_page_is_drawn_with_a_tiling_pattern(library: Library, resources: Path, typesetter: Typesetter) -> None:
    """A print filter turns such a page into one coarse picture, so that all of it prints bold."""
    reader = read(typesetter.pdf(document_of(library, example(library, resources, EIGHT)), "letter"))
    assert [number for number, page in enumerate(reader.pages) if "/Pattern" in page["/Resources"]] == []


def test_bookmarks_are_the_headings(library: Library, resources: Path, typesetter: Typesetter) -> None:
    document = document_of(library, example(library, resources, TWO))
    outline = read(typesetter.pdf(document, "letter")).outline
    titles = [entry.title for entry in outline if not isinstance(entry, list)]
    assert titles == ["Notes for my visit", "For me: my questions", "For me: points near my answers"]


# --- the same everywhere --------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", PAPERS)
def test_the_preview_has_as_many_pages_as_the_pdf(
    library: Library, resources: Path, typesetter: Typesetter, paper: Paper
) -> None:
    document = document_of(library, example(library, resources, TWO))
    svg = typesetter.svg_pages(document, paper)
    assert len(svg) == len(read(typesetter.pdf(document, paper)).pages)
    assert all(page.startswith(b'<svg stroke-width="0" ') for page in svg)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_same_visit_gives_the_same_bytes(
    library: Library, resources: Path, typesetter: Typesetter, name: str
) -> None:
    visit = example(library, resources, name)
    first = typesetter.pdf(document_of(library, visit), "letter")
    assert Typesetter(resources).pdf(document_of(library, visit), "letter") == first


def said_in(document: Document) -> list[str]:
    """What the person said or will read, of every block that both forms show in the same words."""
    found = []
    for rows in contents_of(document, FactRows):
        found += [run.words for row in rows.rows for run in row.line]
    for numbered in contents_of(document, Numbered):
        found += numbered.lines
    for points in contents_of(document, Points):
        found += [
            text for point in points.points for text in strings_of((point.says, point.also, point.ask, point.sides))
        ]
    return found


@pytest.mark.parametrize("name", EXAMPLES)
def test_text_and_pdf_say_the_same(library: Library, resources: Path, typesetter: Typesetter, name: str) -> None:
    document = document_of(library, example(library, resources, name))
    printed = squeezed(text_of(typesetter.pdf(document, "letter")))
    text = plain_text(document)
    assert all(len(line) <= 72 for line in text.splitlines() if "http" not in line)
    told = squeezed(text).replace("|", "")
    said = said_in(document)
    assert said
    for words in said:
        assert squeezed(words) in printed
        assert squeezed(words) in told


def test_the_help_sheet_is_one_page(library: Library, typesetter: Typesetter) -> None:
    for country in library.help_lines.countries:
        for paper in PAPERS:
            reader = read(typesetter.help_sheet_pdf(library.help_lines, country.id, TODAY, paper))
            assert len(reader.pages) == 1
            text = squeezed(reader.pages[0].extract_text())
            assert squeezed(country.emergency) in text
            assert all(squeezed(line.number) in text for line in country.lines)
            assert typesetter.help_sheet_svg(library.help_lines, country.id, TODAY, paper).startswith(b"<svg ")
