"""How many articles there are is counted, not written: with a sixth one every sentence that counts them changes."""

import shutil
from dataclasses import asdict
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from decision_aid.discussion.discuss import discuss
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.shipped import resources_folder, rules_folder
from decision_aid.summary.building import build
from decision_aid.summary.plain_text import plain_text
from decision_aid.visits.opening import open_visit
from decision_aid.window.main_window import MainWindow
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings
from decision_aid.window.way import journey
from decision_aid.workshop.book.contents import contents

pytestmark = pytest.mark.slow

SIXTH = """
  - id: sixth
    publisher: A Sixth Clinic
    short: Sixth
    sells: ketamine
    found: Made up for a test.
    sections: [Opening]
"""
COUNTS_FIVE = ("five articles", "All five", "five are")


@pytest.fixture(scope="module")
def six(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("six") / "rules"
    shutil.copytree(rules_folder(), folder)
    articles = folder / "articles.yaml"
    articles.write_text(articles.read_text(encoding="utf-8").rstrip() + SIXTH, encoding="utf-8")
    return load_library([folder])


def example(library: Library) -> Visit:
    data = (resources_folder() / "examples" / "two-ssris-weight-blood-pressure-cost.json").read_bytes()
    visit = open_visit(library, data)
    return visit.ticked("compare", True)


def on_paper(library: Library) -> str:
    visit = example(library)
    document = build(library, visit, discuss(library, visit.answers), today=date(2026, 11, 20))
    return " ".join(plain_text(document).split())


def in_the_book(library: Library) -> str:
    return " ".join(_texts(asdict(contents(library))))


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _texts(inner)]
    if isinstance(value, list | tuple):
        return [text for inner in value for text in _texts(inner)]
    return [value] if isinstance(value, str) else []


def in_the_window(library: Library) -> str:
    session = Session(library)
    session.open(example(library))
    window = MainWindow(session, Settings(theme="light"), resources_folder())
    window.show()
    found: list[str] = []
    for stop in (journey.WELCOME, journey.ABOUT, journey.COMPARE, journey.POINTS, journey.LIBRARY):
        window.go(stop)
        QApplication.processEvents()
        for widget in window.findChildren(QWidget):
            found += [str(widget.property("text") or ""), widget.accessibleName()]
    window.close_all()
    window.deleteLater()
    return " ".join(found)


@pytest.mark.parametrize("reading", [on_paper, in_the_book, in_the_window])
def test_a_sixth_article_changes_every_sentence_that_counts_them(
    library: Library, six: Library, reading: Any, qapp: QApplication
) -> None:
    before, after = reading(library), reading(six)
    assert any(words in before for words in COUNTS_FIVE)
    assert [words for words in COUNTS_FIVE if words in after] == []
    assert "six articles" in after or "All six" in after
