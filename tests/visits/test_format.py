"""The visit file: what is saved opens again as it was, and what is no visit says so and harms nothing."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.interview.answers import Answers
from decision_aid.interview.trials import Trial
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.visits.format import FORMAT, MAX_BYTES, VERSION, VisitError, from_json, to_json
from decision_aid.visits.migrating import Content
from decision_aid.visits.opening import open_visit
from tests.support.generated import WORDS, visits

SOME = settings(max_examples=60, deadline=None)


def file_with(**parts: Any) -> bytes:
    return json.dumps({"format": FORMAT, "version": 1, "content": "1", "answers": {}} | parts).encode()


def refusal(library: Library, data: bytes) -> str:
    with pytest.raises(VisitError) as refused:
        open_visit(library, data)
    return str(refused.value)


@SOME
@given(data=st.data())
def test_what_is_saved_opens_as_it_was(library: Library, data: st.DataObject) -> None:
    visit = data.draw(visits(library))
    assert from_json(library, to_json(library, visit)) == visit


@SOME
@given(words=st.text(st.characters(exclude_categories=()), min_size=1, max_size=40))
def test_half_a_sign_costs_that_sign_and_no_more(library: Library, words: str) -> None:
    """Half a surrogate pair, as some programs put on the clipboard, stands in no UTF-8 file."""
    trial = Trial.model_construct(id="t1", name=words)
    visit = Visit(Answers({"episode-words": words, "trials": (trial,)}), notes={"any": words})
    opened = from_json(library, to_json(library, visit))
    whole = "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in words)
    assert opened.answers["episode-words"] == whole
    assert opened.answers.trials()[0].name == whole
    assert opened.notes == {"any": whole}


def test_half_a_sign_in_a_file_costs_that_sign_and_no_more(library: Library) -> None:
    data = file_with(answers={"trials": [{"id": "t1", "name": "a\ud800b"}], "\udc00": 1})
    opened = from_json(library, data)
    assert opened.answers.trials()[0].name == "a\ufffdb"
    assert opened.unknown == {"\ufffd": 1}


def test_an_old_file_opens_with_the_full_path_and_four_pages(library: Library) -> None:
    opened = open_visit(library, file_with())
    assert (opened.short, opened.size) == (False, "four")
    assert opened.kept_aside == 0


@pytest.mark.parametrize(("name", "value"), [("short", "yes"), ("short", 1), ("size", "huge"), ("size", ["one"])])
def test_a_choice_that_is_none_is_kept_aside_and_saved_again(library: Library, name: str, value: Any) -> None:
    opened = open_visit(library, file_with(**{name: value}))
    assert (opened.short, opened.size) == (False, "four")
    assert opened.kept_aside == 1
    assert json.loads(to_json(library, opened))[name] == value


def test_brackets_in_words_are_words(library: Library) -> None:
    visit = Visit(Answers({"episode-words": ":[ :[ " * 40 + '\\"{{{' * 40}))
    assert from_json(library, to_json(library, visit)) == visit


@SOME
@given(strange=st.dictionaries(WORDS, st.integers() | st.lists(WORDS), max_size=3), data=st.data())
def test_what_is_not_understood_is_kept_and_saved_again(
    library: Library, strange: dict[str, Any], data: st.DataObject
) -> None:
    visit = data.draw(visits(library))
    content = json.loads(to_json(library, visit))
    content["notes"] |= {f"n-{key}": value for key, value in strange.items()}
    content["printed"] |= {f"p-{key}": value for key, value in strange.items()}
    content["answers"] |= {f"a-{key}": value for key, value in strange.items()}
    content |= {f"o-{key}": value for key, value in strange.items()}
    opened = from_json(library, json.dumps(content).encode())
    assert opened.answers == visit.answers
    assert opened.kept_aside == len(visit.unknown) + 4 * len(strange)
    assert json.loads(to_json(library, opened)) == content


def test_an_answer_that_does_not_fit_is_kept_until_it_is_answered(library: Library) -> None:
    opened = from_json(library, file_with(answers={"cost": "priceless", "pace": "weeks"}))
    assert dict(opened.answers) == {"pace": "weeks"}
    assert opened.unknown == {"cost": "priceless"}
    assert json.loads(to_json(library, opened))["answers"] == {"cost": "priceless", "pace": "weeks"}
    answered = opened.answered("cost", "no-worry")
    assert json.loads(to_json(library, answered))["answers"] == {"cost": "no-worry", "pace": "weeks"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"ever-tried": "no"}, {"trials": "none"}),
        ({"ever-tried": "no", "trials": [{"id": "t1"}]}, {"trials": (Trial(id="t1"),)}),
        ({"ever-tried": "yes", "trials": [{"id": "t1"}]}, {"trials": (Trial(id="t1"),)}),
        ({"heart": "rather-not-say", "bladder": "no"}, {"bladder": "no"}),
        ({"suicidal-thoughts": "rather-not-say"}, {"suicidal-thoughts": "rather-not-say"}),
    ],
)
def test_visits_from_before_the_lists_open_as_they_were_meant(
    library: Library, before: dict[str, object], after: dict[str, object]
) -> None:
    visit = from_json(library, file_with(version=1, answers=before))
    assert dict(visit.answers) == after
    assert not visit.unknown


def test_earlier_versions_are_brought_forward_step_by_step(library: Library) -> None:
    def renamed(content: Content) -> Content:
        answers = {"pace" if key == "speed" else key: value for key, value in content["answers"].items()}
        return {**content, "answers": answers}

    def reworded(content: Content) -> Content:
        return {**content, "answers": {key: value.casefold() for key, value in content["answers"].items()}}

    steps = {1: renamed, 2: reworded}
    assert from_json(library, file_with(answers={"speed": "WEEKS"}), steps).answers["pace"] == "weeks"
    assert from_json(library, file_with(version=2, answers={"pace": "WEEKS"}), steps).answers["pace"] == "weeks"
    assert from_json(library, file_with(version=3, answers={"pace": "weeks"}), steps).answers["pace"] == "weeks"
    with pytest.raises(VisitError, match="newer version"):
        from_json(library, file_with(version=4), steps)
    with pytest.raises(VisitError, match="damaged"):
        from_json(library, file_with(answers=["speed"]), steps)


def test_a_newer_format_is_refused_with_a_clear_sentence(library: Library) -> None:
    assert refusal(library, file_with(version=VERSION + 1)) == (
        "This visit was saved by a newer version of the aid. Please update the aid to open it."
    )


@pytest.mark.parametrize("version", [None, "1", 1.0, True, 0, -1, [1], {}])
def test_a_version_that_is_none_is_refused(library: Library, version: object) -> None:
    assert refusal(library, file_with(version=version)) == (
        "This file is damaged: it does not say which version it has."
    )


def test_a_file_cut_off_at_any_length_is_refused(library: Library) -> None:
    visit = Visit(Answers({"pace": "weeks", "episode-words": "Grüße 🌱"}), notes={"any": "words"})
    whole = to_json(library, visit)
    assert from_json(library, whole.rstrip()) == visit
    for length in range(len(whole.rstrip())):
        refusal(library, whole[:length])


DAMAGED = {
    "empty": b"",
    "blank": b" \n\t ",
    "binary": bytes(range(256)) * 40,
    "zeros": bytes(4000),
    "utf-16": file_with().decode().encode("utf-16"),
    "latin-1": file_with(x="Grüße").replace(b"\\u00fc", b"\xfc"),
    "lone bytes of a surrogate": file_with(x="?").replace(b"?", b"\xed\xa0\x80"),
    "bare control character": file_with(x="?").replace(b"?", b"\x07"),
    "nested lists": file_with(x="?").replace(b'"?"', b"[" * 100_000 + b"]" * 100_000),
    "nested objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "opened and never closed": b"[" * 1_000_000,
    "a text that never ends": b'{"a": "' + b'\\"' * 1_000_000,
    "21 levels": file_with(x="?").replace(b'"?"', b"[" * 20 + b"]" * 20),
    "NaN": file_with(answers={"weeks": float("nan")}),
    "Infinity": file_with(answers={"weeks": float("inf")}),
    "a number beyond all": file_with(x="?").replace(b'"?"', b"1e999"),
    "a number of 5000 digits": file_with(x="?").replace(b'"?"', b"9" * 5000),
    "another format": file_with(format="decision-aid-settings"),
    "a list": b"[]",
    "a text": b'"decision-aid-visit"',
    "null": b"null",
    "two files in one": file_with() * 2,
    "answers as a list": file_with(answers=[]),
    "answers as null": file_with(answers=None),
    "notes as a text": file_with(notes="words"),
    "ticks as a number": file_with(printed=3),
    "python": b"{'format': 'decision-aid-visit'}",
    "too large": file_with(x="x" * MAX_BYTES),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_what_is_no_visit_gets_one_sentence(library: Library, name: str) -> None:
    sentence = refusal(library, DAMAGED[name])
    assert sentence.startswith("This file is ")
    assert "\n" not in sentence


@pytest.mark.parametrize(
    "twice",
    [
        b'"answers": {}, "answers": {"pace": "weeks"}',
        b'"answers": {"pace": "weeks", "pace": "days"}',
        b'"answers": {"pace": "weeks", "p\\u0061ce": "days"}',
        b'"answers": {"episode-began": {"year": 2020, "year": 2021}}',
        b'"answers": {"trials": [{"id": "t1", "id": "t2"}]}',
    ],
)
def test_what_is_said_twice_is_refused(library: Library, twice: bytes) -> None:
    data = b'{"format": "decision-aid-visit", "version": 1, ' + twice + b"}"
    assert "says something twice" in refusal(library, data)


_ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=4,
)


@pytest.mark.parametrize(
    "value", [None, True, 0, -1, 1.5, "", "x", [], [[]], [None], {}, {"own": 1}, {"own": "x", "y": 1}]
)
def test_wrong_types_everywhere_are_kept_aside(library: Library, value: object) -> None:
    """Each question, each fact of a trial, each note and tick is given something that it may not hold."""
    facts = [name for name in Trial.model_fields if name != "id"]
    for name in (*library.questions, "unheard-of"):
        content = {"answers": {name: value}, "notes": {"any": value}, "printed": {"points": value}}
        opened = from_json(library, file_with(**content))
        again = json.loads(to_json(library, opened))
        assert {key: again[key] for key in content} == content or name in opened.answers
    for fact in facts:
        opened = from_json(library, file_with(answers={"trials": [{"id": "t1", fact: value}]}))
        assert opened.answers.trials() or opened.unknown == {"trials": [{"id": "t1", fact: value}]}
        assert from_json(library, to_json(library, opened)) == opened


@settings(max_examples=150, deadline=None)
@given(data=st.data(), value=_ANYTHING)
def test_anything_in_any_place_is_read_kept_aside_or_refused(
    library: Library, data: st.DataObject, value: object
) -> None:
    content = json.loads(to_json(library, data.draw(visits(library))))
    place: Any = content
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            return
        key = data.draw(st.sampled_from(keys))
        if isinstance(place[key], dict | list) and place[key] and data.draw(st.booleans()):
            place = place[key]
            continue
        place[key] = value
        break
    raw = json.dumps(content).encode()
    try:
        opened = from_json(library, raw)
    except VisitError:
        return
    again = from_json(library, to_json(library, opened))
    assert again == opened


@settings(max_examples=80, deadline=None)
@given(raw=st.binary(max_size=400))
@pytest.mark.slow
def test_any_bytes_are_refused_or_read(library: Library, raw: bytes) -> None:
    for data in (raw, file_with()[:-1] + raw, b"%PDF-1.7\n" + raw):
        try:
            opened = open_visit(library, data)
        except VisitError:
            continue
        assert from_json(library, to_json(library, opened)) == opened


def test_answers_too_long_for_one_file_are_told_before_they_are_lost(library: Library) -> None:
    many = tuple(Trial(id=f"t{number}", bothered_words="x" * 20_000) for number in range(190))
    assert from_json(library, to_json(library, Visit(Answers({"trials": many})))).answers["trials"] == many
    longer = tuple(Trial(id=f"t{number}", bothered_words="☹" * 20_000) for number in range(200))
    with pytest.raises(VisitError, match="too long"):
        to_json(library, Visit(Answers({"trials": longer})))
