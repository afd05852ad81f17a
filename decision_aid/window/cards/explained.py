"""Hard words in plain ones, at hand where they stand."""

from decision_aid.knowledge.model.glossary import Term
from decision_aid.window.look.look import Look
from decision_aid.window.parts.labels import mixed
from decision_aid.window.parts.panels import Card


def explained(look: Look, terms: tuple[Term, ...]) -> Card:
    """Return each term with what it means."""
    card = Card("sunken", pad=18, gap=4)
    return card.add(*(mixed(look, ((f"{term.word}: ", True), (term.means, False)), "card") for term in terms))
