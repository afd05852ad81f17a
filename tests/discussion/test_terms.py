"""Hard words are found where they stand, in any of their forms, and nowhere else."""

from decision_aid.discussion.terms import terms_in
from decision_aid.knowledge.model.library import Library


def test_a_term_is_found_in_each_of_its_forms(library: Library) -> None:
    assert [term.word for term in terms_in(library, "SSRIs and a dummy pill")] == ["placebo", "SSRI"]


def test_no_term_is_found_inside_another_word(library: Library) -> None:
    assert terms_in(library, "They labelled it, and it was nice-looking, unlabeled") == ()


def test_all_texts_are_looked_at(library: Library) -> None:
    assert [term.word for term in terms_in(library, "ECT", "", "TMS")] == ["ECT", "TMS"]
