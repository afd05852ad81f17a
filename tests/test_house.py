"""The page of the architecture is drawn from the contracts that hold it."""

from tests.house import ROOT, picture


def test_the_picture_of_the_house_is_that_of_the_contracts() -> None:
    """If this fails: python -m tests.house, into decision_aid/README.md."""
    page = (ROOT / "decision_aid" / "README.md").read_text(encoding="utf-8")
    assert f"```\n{picture()}\n```" in page


def test_every_place_that_the_page_names_is_there() -> None:
    page = (ROOT / "decision_aid" / "README.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| ") and "`" in line]
    named = [place for row in rows for place in row.split("`")[1::2] if "/" in place]
    assert len(named) >= 8
    for place in named:
        folder = ROOT if place.startswith("resources/") else ROOT / "decision_aid"
        assert list(folder.glob(place)), place
