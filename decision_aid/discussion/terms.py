"""The hard words in some texts, each with what it means here."""

import re

from decision_aid.knowledge.model.glossary import Term
from decision_aid.knowledge.model.library import Library


def terms_in(library: Library, *texts: str) -> tuple[Term, ...]:
    """Return the terms of the glossary that stand in these texts, in the order of the glossary."""
    told = " ".join(texts)
    return tuple(term for term in library.glossary.terms if _stands_in(term, told))


def _stands_in(term: Term, told: str) -> bool:
    forms = "|".join(re.escape(form) for form in (term.word, *term.also))
    return re.search(rf"(?<![\w-])(?:{forms})(?![\w-])", told, re.IGNORECASE) is not None
