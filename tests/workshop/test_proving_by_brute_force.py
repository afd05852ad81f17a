"""The proofs against brute force: on generated small rules, a theorem is proved if and only if no answers break it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from decision_aid.discussion.discuss import discuss
from decision_aid.interview.answers import Answers
from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.model.library import Library
from decision_aid.workshop.proving import prove
from tests.support.editing import SMALL_RULES
from tests.support.small_sets import every_answer, small_sets

SMALL = load_library([SMALL_RULES])
EVERY = tuple(every_answer())
SAFETY = "suicidal-thoughts"
_NO_HURRY = [HealthCheck.too_slow, HealthCheck.data_too_large]


def by_brute_force(library: Library) -> dict[str, bool]:
    """Return which theorems hold, by discussing every set of answers there is."""
    alone = nothing = False
    shown_by_any: set[str] = set()
    shown_by_all = set(library.points)
    for answers in EVERY:
        points = [entry.point for entry in discuss(library, answers).points]
        ids = {point.id for point in points}
        shown_by_any |= ids
        shown_by_all &= ids
        nothing = nothing or not points
        for benefit in points:
            for option in benefit.about if benefit.kind == "benefit" else ():
                kinds = {point.kind for point in points if option in point.about}
                alone = alone or not {"harm", "unknown"} <= kinds
    general = {point.id for point in library.points.values() if point.general}
    return {
        "benefits-never-alone": not alone,
        "comes-and-goes": shown_by_any == set(library.points) and shown_by_all <= general,
        "help-is-shown": all(
            discuss(library, answers.answered(SAFETY, said)).help_first is (said != "no")
            for answers in EVERY[::7] for said in ("yes", "no", "not-sure", "rather-not-say")
        ),
    }  # fmt: skip


def breaks(library: Library, theorem: str, answers: Answers) -> bool:
    """Whether answers really show that a theorem does not hold."""
    points = [entry.point for entry in discuss(library, answers).points]
    if theorem != "benefits-never-alone":
        return True
    return any(
        not {"harm", "unknown"} <= {point.kind for point in points if option in point.about}
        for benefit in points if benefit.kind == "benefit" for option in benefit.about
    )  # fmt: skip


def agree(library: Library) -> None:
    for theorem, holds in by_brute_force(library).items():
        (proof,) = prove(library, theorem)
        assert (proof.failure is None) is holds, (theorem, proof.failure)
        if proof.failure is not None and proof.failure.answers is not None:
            assert breaks(library, theorem, proof.failure.answers)


@settings(max_examples=25, deadline=None, suppress_health_check=_NO_HURRY)
@given(library=st.deferred(lambda: small_sets(SMALL)))
def test_a_few_small_sets_are_proved_as_brute_force_finds_them(library: Library) -> None:
    agree(library)


@pytest.mark.slow
@settings(max_examples=1000, deadline=None, suppress_health_check=_NO_HURRY)
@given(library=st.deferred(lambda: small_sets(SMALL)))
def test_a_thousand_small_sets_are_proved_as_brute_force_finds_them(library: Library) -> None:
    agree(library)
