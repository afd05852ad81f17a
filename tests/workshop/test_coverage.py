"""Whether every line of an article is accounted for, and whether the article has changed since."""

from pathlib import Path

import pytest

from decision_aid.workshop.coverage import OPENING, article_lines, coverage, fingerprint
from tests.support.editing import RulesFolder

TEXT = "The spray helps some people.\n\n  Cost \nWhat people pay differs.\nMost plans pay.\n"


@pytest.fixture
def texts(tmp_path: Path, rules: RulesFolder) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "leaflet.txt").write_text(TEXT, encoding="utf-8")
    for section, paragraph, line in (("Opening", 1, "The spray helps some people."), ("Cost", 1, "What people pay differs."),
                                     ("Cost", 2, "Most plans pay.")):  # fmt: skip
        old = f"  - section: {section}\n    paragraph: {paragraph}\n"
        rules.edit("claims/leaflet.yaml", old, f"{old}    fingerprint: {fingerprint(line)}\n")
    return folder


def test_lines_are_counted_below_their_headings(rules: RulesFolder) -> None:
    (article,) = rules.library().articles
    assert [(line.section, line.paragraph) for line in article_lines(article, TEXT)] == [
        (OPENING, 1), ("Cost", 0), ("Cost", 1), ("Cost", 2),
    ]  # fmt: skip


def test_a_line_without_a_claim_is_missing(rules: RulesFolder, texts: Path) -> None:
    (found,) = coverage(rules.library(), texts)
    assert (found.lines, found.accounted, found.missing) == (4, 3, ("“Cost”, paragraph 0",))
    assert not found.complete
    assert (found.claims, found.usable, found.withheld) == (7, 6, 1)


def test_every_line_accounted_for_is_complete(rules: RulesFolder, texts: Path) -> None:
    (texts / "leaflet.txt").write_text(TEXT.replace("  Cost \n", "Cost\n"), encoding="utf-8")
    heading = (
        f"  - section: Cost\n    paragraph: 0\n    fingerprint: {fingerprint('Cost')}\n    claims:\n"
        "      - {id: cost-heading, says: A heading., kind: background, status: withheld, reason: navigation}\n"
    )
    rules.edit(
        "claims/leaflet.yaml",
        "  - section: Cost\n    paragraph: 1\n",
        heading + "  - section: Cost\n    paragraph: 1\n",
    )
    (found,) = coverage(rules.library(), texts)
    assert found.complete


def test_a_changed_line_and_a_passage_that_is_nowhere_are_told(rules: RulesFolder, texts: Path) -> None:
    changed = TEXT.replace("differs", "is the same").replace("Most plans pay.\n", "")
    (texts / "leaflet.txt").write_text(changed, encoding="utf-8")
    (found,) = coverage(rules.library(), texts)
    assert found.changed == ("“Cost”, paragraph 1",)
    assert found.nowhere == ("“Cost”, paragraph 2",)


def test_spaces_do_not_change_a_fingerprint() -> None:
    assert fingerprint("a  b\t c ") == fingerprint("a b c")
    assert fingerprint("a b c") != fingerprint("a b d")
