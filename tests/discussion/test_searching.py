"""The library is searched by the words that people use, also misspelled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.discussion.searching import search
from decision_aid.knowledge.model.library import Library


def texts(library: Library, typed: str) -> str:
    found = search(library, typed)
    return " | ".join(f"{entry.point.title} {entry.point.says}" for entry in found.points).casefold()


@pytest.mark.parametrize(
    ("typed", "finds"),
    [
        ("spravato", "esketamine"), ("Spravatto", "esketamine"), ("zoloft", "antidepressant"), ("memory loss", "memory"),
        ("expensive", "cost"), ("shock", "ect"), ("electroshock", "ect"), ("sleeping", "sleep"), ("sleap", "sleep"),
        ("weigth", "weight"), ("libido", "sex"), ("ECT memory", "memory"),
    ],
)  # fmt: skip
def test_what_people_type_is_found(library: Library, typed: str, finds: str) -> None:
    assert finds in texts(library, typed)


def test_what_holds_every_word_comes_first(library: Library) -> None:
    found = [entry.point for entry in search(library, "memory loss").points]
    one, other = ({entry.point.id for entry in search(library, word).points} for word in ("memory", "loss"))
    places = [point.id in one & other for point in found]
    assert places[0]
    assert places == sorted(places, reverse=True)
    assert not all(places)


def test_without_words_everything_is_there_once(library: Library) -> None:
    for typed in ("", "  ", "!?"):
        found = search(library, typed)
        assert [entry.point.id for entry in found.points] == [entry.point.id for entry in search(library, "").points]
        assert len({entry.point.id for entry in found.points}) == len(found.points) == len(library.points)
        assert found.count == len(found.points)


def test_nonsense_finds_nothing(library: Library) -> None:
    assert search(library, "qqqqxzv").count == 0


@given(typed=st.text(max_size=80))
def test_whatever_is_typed_is_searched_for(library: Library, typed: str) -> None:
    found = search(library, typed)
    assert found.count >= 0
    asks = [ask for ask, _ in found.questions]
    assert all(ask in entry.point.ask for ask, entry in found.questions)
    assert len(asks) <= sum(len(point.ask) for point in library.points.values())
