"""Finding medicines by what people remember of their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.knowledge.model.library import Library


def names(library: Library, typed: str) -> list[str]:
    return [match.name for match in library.medicines.find(typed)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("zol", "Zoloft"), ("SERTRALINE", "sertraline"), ("  lexa", "Lexapro"),
        ("sertaline", "sertraline"), ("Zlooft", "Zoloft"), ("effexer", "Effexor"), ("welb", "Wellbutrin"),
        ("prosac", "Prozac"), ("quitiapine", "quetiapine"),
    ],
)  # fmt: skip
def test_a_name_is_found_also_misspelled(library: Library, typed: str, first: str) -> None:
    assert names(library, typed)[0] == first


@pytest.mark.parametrize("typed", ["", "   ", "xyzzy", "the blue one", "zzz"])
def test_what_is_like_no_name_finds_nothing(library: Library, typed: str) -> None:
    assert names(library, typed) == []


@given(st.text(max_size=40))
def test_any_text_may_be_typed(library: Library, typed: str) -> None:
    found = library.medicines.find(typed)
    assert len({match.medicine.id for match in found}) == len(found)
