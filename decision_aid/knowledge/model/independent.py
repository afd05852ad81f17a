"""`independent/*.yaml`: sources beside the articles that sell no treatment or name who paid, and what they say."""

from decision_aid.knowledge.model.articles import Article
from decision_aid.knowledge.model.claims import Claim
from decision_aid.knowledge.model.entry import Entry, Id


class IndependentClaim(Claim):
    """One statement of an independent source."""

    source: Id


class IndependentFile(Entry):
    """The whole of a file in `independent/`: sources, or what they say."""

    sources: tuple[Article, ...] = ()
    claims: tuple[IndependentClaim, ...] = ()
