"""A clinic's own rules: chosen in the window, remembered, and said to be whose they are."""

from pathlib import Path

import pytest

from decision_aid.window.settings import read_settings
from decision_aid.window.way import journey
from tests.support.person import Person
from tests.window.conftest import Opener
from tests.window.test_using import click, words_on

pytestmark = pytest.mark.slow

OWN_POINT = """topic: our-clinic
title: Our clinic
points:
  - id: our-hours
    kind: practical
    general: yes
    title: When we are open
    says: One article says that a check of body and mind comes first. Ours is on Mondays.
    claims: [first-step-step-screening]
"""


def own_rules(folder: Path, library) -> Path:
    own = folder / "rules-of-our-clinic"
    (own / "points").mkdir(parents=True)
    claim = next(point for point in library.points.values() if point.kind == "practical").claims[0]
    (own / "points" / "ours.yaml").write_text(OWN_POINT.replace("first-step-step-screening", claim), encoding="utf-8")
    return own


def test_own_rules_show_with_their_owner(opened: Opener, person: Person, tmp_path: Path) -> None:
    window = opened("nothing-tried-yet")
    answers = window.session.answers
    own = own_rules(tmp_path, window.session.library)
    window.go(journey.ABOUT)
    person.answers = [own]
    click(window, "Use a clinic’s own rules…")
    assert window.session.answers == answers
    assert read_settings(tmp_path / "settings.json", "US").rules == str(own)
    window.go(journey.WELCOME)
    assert "They are of: rules-of-our-clinic" in words_on(window)
    assert str(own.resolve()) in words_on(window)
    window.go(journey.POINTS)
    click(window, "Our clinic, 1 more")
    assert "When we are open" in words_on(window)
    assert "Rules of: rules-of-our-clinic" in " ".join(window.paper.text().split())
    window.go(journey.ABOUT)
    click(window, "Use the shipped rules")
    assert window.session.library.owner == ""


def test_rules_with_mistakes_are_told_and_change_nothing(opened: Opener, person: Person, tmp_path: Path) -> None:
    window = opened()
    before = window.session.library
    (tmp_path / "points").mkdir()
    (tmp_path / "points" / "bad.yaml").write_text("topic: [", encoding="utf-8")
    person.answers = [tmp_path]
    window.choose_rules(own=True)
    assert person.told[0][0] == "These rules cannot be used"
    assert window.session.library is before
