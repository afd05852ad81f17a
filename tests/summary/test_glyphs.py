"""Which signs can be printed, and what stands for the others."""

from pathlib import Path

import pytest

from decision_aid.knowledge.model.library import Library
from decision_aid.summary.glyphs import Glyphs, breakable, read_glyphs
from decision_aid.summary.typeset import Typesetter
from tests.support.printed import document_of, visit_of


@pytest.fixture(scope="module")
def glyphs(resources: Path) -> Glyphs:
    return read_glyphs(resources / "fonts")


@pytest.mark.parametrize(
    "text",
    ["naïve Łódź Ấn", "Ελληνικά ᾧ", "Кириллица Ѣ", "עברית", "العربية", "Հայերեն", "ქართული", "→ ≥ ✓", "“…” – €"],
)
def test_these_scripts_are_printed_as_they_are(glyphs: Glyphs, text: str) -> None:
    assert glyphs.printable(text) == text
    assert glyphs.without_glyph(text) == ()


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("ok 📞", "ok [telephone receiver]"),
        ("👍🏽", "[thumbs up sign]"),
        ("中", "[1 Chinese or Japanese sign: see my file]"),
        ("我吃药 了。ok", "[5 Chinese or Japanese signs: see my file]ok"),
        ("नमस्ते दुनिया!", "[12 Hindi signs: see my file]!"),
        ("약 hello", "[1 Korean sign: see my file] hello"),
        ("🇺🇸", "[flag US]"),
        ("📞📞", "[telephone receiver][telephone receiver]"),
        ("❤️", "❤"),
        ("a\x00b\ufeffc\ue000d\ud800e", "abcde"),
        ("a\tb\r\nc\u2028d", "a b\nc\nd"),
        ("e\u0301", "é"),
        ("\u202eabc", "abc"),
    ],
)
def test_signs_without_a_glyph_are_named_or_dropped(glyphs: Glyphs, typed: str, printed: str) -> None:
    assert glyphs.printable(typed) == printed


def test_the_preview_can_say_what_was_replaced(glyphs: Glyphs) -> None:
    assert glyphs.without_glyph("a 📞 b 中 📞 [x]") == ("📞", "中")


def test_the_signs_of_a_whole_document_are_found(library: Library, resources: Path) -> None:
    document = document_of(library, visit_of(library, top_three=["a 📞", "b"], episode_words="中 📞"))
    assert Typesetter(resources).unprintable(document) == ("📞", "中")


def test_long_words_get_places_to_break_but_joined_letters_do_not() -> None:
    assert breakable("pneumonoultramicroscopic").split("\u200b") == ["pneumo", "noultr", "amicro", "scopic"]
    assert breakable("electroconvulsive") == "electroconvulsive"
    assert breakable("obsessive-compulsive-like") == "obsessive-compulsive-like"
    assert breakable("ا" * 30) == "ا" * 30


@pytest.mark.parametrize("address", ["www.veteranscrisisline.net", "https://www.zeamhealth.com/?p=15008"])
def test_an_address_is_copied_as_it_is(address: str) -> None:
    assert breakable(f"See {address}") == f"See {address}"


def test_mathematics_are_printed_as_they_are(glyphs: Glyphs) -> None:
    assert glyphs.printable("a ≠ b ≤ c") == "a ≠ b ≤ c"
