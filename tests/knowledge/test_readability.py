"""The reading grade and the length of sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.knowledge.checks.readability import grade, sentences, syllables, words


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("people", 2), ("treatment", 2), ("medicine", 3), ("helped", 1), ("started", 2), ("table", 2), ("make", 1),
     ("side-effect", 3), ("12", 1), ("100", 1), ("rhythm", 1), ("ketamine", 3), ("lately", 2)],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_colon_a_semicolon_and_a_line_end_close_a_sentence() -> None:
    assert len(sentences("One: two; three.\nFour? Five!")) == 5


def test_a_number_with_a_comma_or_percent_is_one_word() -> None:
    assert words("About 1,709 adults, 55% of them.") == ["About", "1,709", "adults", "55%", "of", "them"]


def test_the_grade_is_that_of_the_formula() -> None:
    text = "The cat sat on the mat."
    assert grade(text) == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59)


def test_a_hard_text_has_a_higher_grade_than_a_plain_one() -> None:
    assert grade("Dissociative symptomatology necessitates observation.") > 15
    assert grade("People are watched for two hours.") < 5


def test_fixed_terms_count_as_short_words_the_longest_first() -> None:
    text = "They have treatment-resistant depression."
    assert grade(text, ["depression", "treatment-resistant depression"]) < grade(text, ["depression"]) < grade(text)


@given(st.text(max_size=200))
def test_any_text_has_a_grade(text: str) -> None:
    assert isinstance(grade(text, ["term"]), float)
    assert all(syllables(word) >= 1 for word in words(text))
