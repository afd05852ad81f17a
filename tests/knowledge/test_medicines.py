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


@pytest.mark.parametrize(
    ("typed", "medicine"),
    [
        ("Zoloft 100mg", "sertraline"), ("Wellbutrin XL 300", "bupropion"), ("lithium carbonate", "lithium"),
        ("ketamine lozenge", "ketamine"), ("Spravato nasal spray", "esketamine"), ("  effexor xr 75 mg capsules", "venlafaxine"),
        ("5-HTP", "5-htp"), ("Symbyax", "olanzapine-fluoxetine"), ("Trevilor", "venlafaxine"), ("Insidon", "opipramol"),
        ("levothyroxine", "levothyroxine"), ("tianeptine", "tianeptine"), ("Stablon", "tianeptine"), ("Aurorix", "moclobemide"),
        ("Ixel", "milnacipran"), ("Trittico", "trazodone"), ("Elontril", "bupropion"), ("Fluctin", "fluoxetine"),
        ("Stangyl", "trimipramine"), ("Thymanax", "agomelatine"), ("Saroten", "amitriptyline"), ("SAM-e", "sam-e"),
    ],
)  # fmt: skip
def test_a_name_is_recognised_with_what_stands_on_the_box(library: Library, typed: str, medicine: str) -> None:
    found = library.medicines.recognised(typed)
    assert found is not None
    assert found.id == medicine


@pytest.mark.parametrize("typed", ["", "100 mg", "the blue one", "zolft"])
def test_nothing_else_is_recognised(library: Library, typed: str) -> None:
    assert library.medicines.recognised(typed) is None


def test_a_combination_counts_as_both(library: Library) -> None:
    both = library.medicines.get("olanzapine-fluoxetine")
    assert both is not None
    assert library.medicines.groups_of(both) == {"ssri", "antipsychotic"}


def test_every_name_belongs_to_one_medicine_and_every_part_is_on_the_list(library: Library) -> None:
    names: dict[str, str] = {}
    for medicine in library.medicines.medicines:
        for name in medicine.names:
            assert names.setdefault(name.casefold(), medicine.id) == medicine.id, name
        for part in medicine.contains:
            assert library.medicines.get(part) is not None
