"""Opening a summary PDF: with the visit that it carries, or with a sentence why not."""

from pathlib import Path

import pytest

from decision_aid.interview.answers import Answers
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.typeset import Typesetter
from decision_aid.visits.format import VisitError, to_json
from decision_aid.visits.opening import open_visit, read_limited
from tests.support.hostile import pdf_with, plain_pdf
from tests.support.printed import document_of

pytestmark = pytest.mark.slow

VISIT = Visit(Answers({"pace": "weeks", "episode-words": 'Grüße 🌱 \\ " #read('}), notes={"any": "words"})


@pytest.fixture(scope="module")
def summary(library: Library, resources: Path) -> bytes:
    return Typesetter(resources).pdf(document_of(library, VISIT), "a4", to_json(library, VISIT))


def test_a_summary_that_carries_a_visit_opens_it(library: Library, summary: bytes) -> None:
    assert open_visit(library, summary) == VISIT


def test_a_summary_without_one_says_so(library: Library, resources: Path) -> None:
    pdf = Typesetter(resources).pdf(document_of(library, VISIT), "a4")
    for data in (pdf, plain_pdf({}), plain_pdf({"letter.txt": b"{}"})):
        with pytest.raises(VisitError, match="This PDF carries no answers"):
            open_visit(library, data)


def test_an_attachment_that_is_no_visit_is_refused_like_any_file(library: Library) -> None:
    for inside in (b"", b"[]", b"%PDF-1.7\n", to_json(library, VISIT)[:-9]):
        with pytest.raises(VisitError):
            open_visit(library, plain_pdf({"visit.json": inside}))
    assert open_visit(library, plain_pdf({"visit.json": to_json(library, VISIT)})) == VISIT


def test_a_broken_pdf_is_told(library: Library, summary: bytes) -> None:
    for data in (summary[:2000], b"%PDF-1.7", pdf_with(b"no deflate", b"/FlateDecode"), pdf_with(b"x", b"/None")):
        with pytest.raises(VisitError, match="damaged"):
            open_visit(library, data)


def test_a_summary_cut_off_or_changed_anywhere_opens_or_is_told(library: Library, summary: bytes) -> None:
    for step in range(40):
        place = len(summary) * step // 40
        for data in (summary[:place], summary[:place] + b"\xff" + summary[place + 1 :]):
            try:
                opened = open_visit(library, data)
            except VisitError:
                continue
            assert opened == VISIT


def test_a_folder_and_a_missing_file_are_errors_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        read_limited(tmp_path)
    with pytest.raises(FileNotFoundError):
        read_limited(tmp_path / "gone.json")
