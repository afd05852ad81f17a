"""The switch “The five articles only”."""

from decision_aid.interview.shown_library import shown_library
from decision_aid.interview.visit import INDEPENDENT, Visit
from tests.support.editing import RulesFolder
from tests.support.independent import with_independent


def test_independent_sources_show_until_a_person_leaves_them_out(rules: RulesFolder) -> None:
    library = with_independent(rules).library()
    assert shown_library(library, Visit()) is library
    assert "dear" not in shown_library(library, Visit().ticked(INDEPENDENT, False)).points
    assert shown_library(library, Visit().ticked(INDEPENDENT, True)) is library
