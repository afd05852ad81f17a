"""What statements rest on, in words: a trial, records, a guideline …, or only what their publisher says."""

from collections.abc import Iterable
from typing import Final

from decision_aid.knowledge.model.entry import Basis
from decision_aid.knowledge.model.library import LocatedClaim

BASIS_WORDS: Final[dict[Basis, str]] = {
    "trial": "a trial",
    "records": "a study of people treated, without a comparison by chance",
    "survey": "a survey or interviews",
    "label": "the product label",
    "guideline": "a guideline",
    "review": "a review of studies",
    "official": "a public body",
    "own-words": "the publisher’s own words",
}


def basis_words(found: Iterable[LocatedClaim]) -> str:
    """Return what some claims rest on, each kind once, in the order of the claims."""
    return ", ".join(dict.fromkeys(BASIS_WORDS[located.basis] for located in found))
