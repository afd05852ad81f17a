"""The library as a person wants to see it: with the independent sources, or with the articles alone."""

from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.tiers import only_articles


def shown_library(library: Library, visit: Visit) -> Library:
    """Return the library, without its independent sources if the person left them out."""
    return library if visit.with_independent else only_articles(library)
