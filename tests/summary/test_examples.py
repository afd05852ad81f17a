"""The example visits, in both paper sizes: they typeset, are accessible, and say what they were asked to say."""

from pathlib import Path

import pytest

from decision_aid.knowledge.model.library import Library
from decision_aid.summary.plain_text import plain_text
from decision_aid.summary.typeset import Paper, Typesetter
from tests.support.printed import EXAMPLES, TODAY, document_of, example, read, squeezed, text_of, with_ticks

pytestmark = pytest.mark.slow

PAPERS: tuple[Paper, ...] = ("letter", "a4")
SIZES = {"letter": (612, 792), "a4": (595, 842)}


@pytest.fixture(scope="module")
def typesetter(resources: Path) -> Typesetter:
    return Typesetter(resources)


def test_there_are_the_seven_examples(resources: Path) -> None:
    assert {path.stem for path in (resources / "examples").glob("*.json")} == set(EXAMPLES)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_typesets_accessibly(
    library: Library, resources: Path, typesetter: Typesetter, name: str, paper: Paper
) -> None:
    document = document_of(library, example(library, resources, name))
    reader = read(typesetter.pdf(document, paper))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en-US"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Notes for my visit"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    width, height = reader.pages[0].mediabox[2:]
    assert (round(width), round(height)) == SIZES[paper]
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            assert {"/FontFile2", "/FontFile3"} & descendant["/FontDescriptor"].get_object().keys()


@pytest.mark.parametrize("paper", PAPERS)
def test_eight_trials_and_every_section_take_two_pages(
    library: Library, resources: Path, typesetter: Typesetter, paper: Paper
) -> None:
    visit = example(library, resources, "many-medicines-considering-ect")
    assert len(visit.answers.trials()) == 8
    for shown in (visit, visit.ticked("safety", True)):
        reader = read(typesetter.pdf(document_of(library, shown), paper))
        pages = [page.extract_text() for page in reader.pages]
        assert "For me: points to talk over" in pages[2]
        assert "My top three" in pages[0]
        assert "Things to check" in pages[1]
        assert "Worth clarifying" in pages[1]


def test_pages_are_numbered_and_no_page_is_empty(library: Library, resources: Path, typesetter: Typesetter) -> None:
    document = document_of(library, example(library, resources, "nothing-tried-yet"))
    pages = [page.extract_text() for page in read(typesetter.pdf(document, "letter")).pages]
    for number, text in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in text
        assert len(text) > 300


@pytest.mark.parametrize("paper", PAPERS)
def test_the_preview_has_as_many_pages_as_the_pdf(
    library: Library, resources: Path, typesetter: Typesetter, paper: Paper
) -> None:
    document = document_of(library, example(library, resources, "two-ssris-weight-blood-pressure-cost"))
    svg = typesetter.svg_pages(document, paper)
    assert len(svg) == len(read(typesetter.pdf(document, paper)).pages)
    assert all(page.startswith(b'<svg stroke-width="0" ') for page in svg)


def test_the_clinicians_blocks_come_in_the_order_of_reading(
    library: Library, resources: Path, typesetter: Typesetter
) -> None:
    visit = example(library, resources, "many-medicines-considering-ect").ticked("safety", True)
    text = text_of(typesetter.pdf(document_of(library, visit), "letter"))
    blocks = (
        "Safety: what I chose to share", "My top three for this visit", "What matters to me",
        "Medicines I have tried", "Timeline", "Other treatments I have tried", "This episode", "What I take now",
        "Things to check", "Worth clarifying", "Points that my answers brought up",
        "For me: points to talk over", "Where all this comes from",
    )  # fmt: skip
    places = [text.index(block) for block in blocks]
    assert places == sorted(places)


def test_bookmarks_are_the_headings(library: Library, resources: Path, typesetter: Typesetter) -> None:
    document = document_of(library, example(library, resources, "two-ssris-weight-blood-pressure-cost"))
    outline = read(typesetter.pdf(document, "letter")).outline
    titles = [entry.title for entry in outline if not isinstance(entry, list)]
    assert titles == ["Notes for my visit", "For me: points to talk over"]


def test_tables_have_header_cells_and_pictures_have_words(
    library: Library, resources: Path, typesetter: Typesetter
) -> None:
    document = document_of(library, example(library, resources, "many-medicines-considering-ect"))
    reader = read(typesetter.pdf(document, "letter"))
    kinds: dict[str, int] = {}
    pictures = []
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if not hasattr(element, "keys"):
            continue
        kind = str(element.get("/S", ""))
        kinds[kind] = kinds.get(kind, 0) + 1
        if kind == "/Figure":
            pictures.append(str(element["/Alt"]))
        inside = element.get("/K", [])
        inside = inside.get_object() if hasattr(inside, "get_object") else inside
        waiting += [
            part for part in (inside if isinstance(inside, list) else [inside]) if hasattr(part, "get_object")
        ]
    assert kinds["/Table"] >= 3
    assert kinds["/TH"] >= 8 + 4 + 3
    assert any(words.startswith("This episode: since September 2022. Duloxetine: ") for words in pictures)
    assert any("55 of 100 symptoms at least halved" in words for words in pictures)
    assert kinds["/H1"] == 2
    assert kinds["/L"] >= 2


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_same_visit_gives_the_same_bytes(
    library: Library, resources: Path, typesetter: Typesetter, name: str
) -> None:
    visit = with_ticks(example(library, resources, name), "points", "sources")
    first = typesetter.pdf(document_of(library, visit), "letter")
    assert Typesetter(resources).pdf(document_of(library, visit), "letter") == first


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_sources_stand_together_on_the_last_page(
    library: Library, resources: Path, typesetter: Typesetter, name: str, paper: Paper
) -> None:
    pages = read(typesetter.pdf(document_of(library, example(library, resources, name)), paper)).pages
    last = squeezed(pages[-1].extract_text())
    assert squeezed("Where all this comes from") in last
    assert squeezed("Rules of: the aid as shipped") in last


@pytest.mark.parametrize("name", EXAMPLES)
def test_text_and_pdf_say_the_same(library: Library, resources: Path, typesetter: Typesetter, name: str) -> None:
    document = document_of(library, example(library, resources, name))
    printed = squeezed(text_of(typesetter.pdf(document, "letter")))
    text = plain_text(document)
    assert all(len(line) <= 72 for line in text.splitlines() if "http" not in line)
    told = squeezed(text)
    patient, clinician = document.patient, document.clinician
    assert patient is not None
    assert clinician is not None
    for topic in patient.topics:
        for point in topic.points:
            for words in (point.title, point.says, point.also, point.because, point.origin, *point.ask):
                assert squeezed(words) in printed
                assert squeezed(words) in told.replace("|", "")
    for block in (clinician.episode, clinician.current_medicines, clinician.limits, clinician.readiness):
        assert block is not None
        for fact in block.facts:
            assert squeezed(fact.said) in printed
            assert squeezed(fact.said) in told


def test_the_help_sheet_is_one_page(library: Library, typesetter: Typesetter) -> None:
    for country in library.help_lines.countries:
        for paper in PAPERS:
            reader = read(typesetter.help_sheet_pdf(library.help_lines, country.id, TODAY, paper))
            assert len(reader.pages) == 1
            text = squeezed(reader.pages[0].extract_text())
            assert squeezed(country.emergency) in text
            assert all(squeezed(line.number) in text for line in country.lines)
            assert typesetter.help_sheet_svg(library.help_lines, country.id, TODAY, paper).startswith(b"<svg ")
