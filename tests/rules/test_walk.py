"""An editor who has never seen the project: the lesson of the README, with five mistakes on the way.

Each mistake is made in the shipped rules with the lesson followed, run through `decision-aid check` as the editor
would, and mended by doing what the message says. At the end the new rule shows on screen data and on paper.
"""

import io
import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader

from decision_aid.knowledge.shipped import rules_folder
from tests.support.editing import RulesFolder, copy_of
from tests.support.readme import follow, of_files
from tests.support.running import run

pytestmark = pytest.mark.slow

Capsys = pytest.CaptureFixture[str]


@dataclass(frozen=True)
class Step:
    """A slip of the pen in one file, and what leads back from it."""

    file: str
    right: str
    wrong: str
    place: str
    says: str


FIVE_MISTAKES = (
    Step("articles.yaml", "    found: A leaflet that", "\tfound: A leaflet that", ":1", "A tab stands here. Use spaces"),
    Step(
        "claims/parking-leaflet.yaml", "reason: promotional", "reason: promotion", ":9",
        "Did you mean “promotional”?",
    ),
    Step(
        "questionnaire.yaml", "claims: [lake-parking-far]", "claims: [lake-parking-fra]", ":20",
        "There is no claim “lake-parking-fra”. Did you mean “lake-parking-far”?",
    ),
    Step(
        "points/parking.yaml", "is_one_of: [with-effort, not-at-all]", "is_one_of: [with-effort, never]", ":51",
        "“never” is not a choice of “walking”. Its choices are: easily, with-effort, not-at-all.",
    ),
    Step(
        "cases/parking.yaml", "hides: [parking-free, parking-far]", "hides: [parking-free]", ":",
        "No case hides the point “parking-far”. Add a worked person who is not shown it.",
    ),
)  # fmt: skip


def test_the_walk(capsys: Capsys, tmp_path: Path) -> None:
    folder = copy_of(rules_folder(), tmp_path / "my-rules")
    for example in of_files():
        follow(example, folder)
    for step in FIVE_MISTAKES:
        folder.edit(step.file, step.right, step.wrong)

    # one after the other is mended by what the run says; errors are all told in one run, warnings after them
    for number, step in enumerate(FIVE_MISTAKES):
        outcome = run(capsys, "check", folder.path)
        assert outcome.code == 1
        assert step.says in outcome.out, outcome.out
        for later in FIVE_MISTAKES[number + 1 : -1]:
            assert later.says in outcome.out, outcome.out
        folder.edit(step.file, step.wrong, step.right)

    assert run(capsys, "check", folder.path).out.endswith(": no problems found.\n")
    assert "cases come out as written." in run(capsys, "cases", folder.path).out
    _it_shows(capsys, folder, tmp_path)


def _it_shows(capsys: Capsys, folder: RulesFolder, tmp_path: Path) -> None:
    answers = {"considering": ["ketamine"], "walking": "with-effort"}
    visit = tmp_path / "visit.json"
    visit.write_text(json.dumps({"format": "decision-aid-visit", "version": 1, "content": "1", "answers": answers}))

    shown = json.loads(run(capsys, "points", visit, "--rules", folder.path, "--json").out)["points"]
    (parking,) = (point for point in shown if point["id"] == "parking-far")
    assert parking["because"] == [
        "Options I want to hear about: Ketamine infusions",
        "Walking for ten minutes: With effort",
    ]
    assert parking["claims"][0] == {
        "id": "lake-parking-far", "article": "parking-leaflet", "tier": "article", "basis": "own-words",
        "section": "Parking", "paragraph": 1,
    }  # fmt: skip

    paper = tmp_path / "summary.pdf"
    assert run(capsys, "summary", visit, "--rules", folder.path, "-o", paper).code == 0
    assert "car park is ten minutes away on foot" in _text(paper)
    book = tmp_path / "book.pdf"
    assert run(capsys, "book", folder.path, "-o", book).code == 0
    text = _text(book)
    assert "The way from the car park" in text
    assert "“Walking for ten minutes” is “With effort” or “Not at all”" in text
    assert "Says that no other clinic is as good." in text
    told = run(capsys, "diff", rules_folder(), folder.path).out
    assert "A point is new: “The way from the car park” (parking-far)." in told
    assert "A question is new: “Walking for ten minutes” (walking)." in told


def _text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(path.read_bytes())).pages)
