"""`resources/glossary.yaml`: hard words in plain ones."""

from decision_aid.knowledge.model.entry import Entry, Text


class Term(Entry):
    """A word, and what it means here."""

    word: Text
    means: Text
    also: tuple[Text, ...] = ()


class GlossaryFile(Entry):
    """The whole of `glossary.yaml`."""

    terms: tuple[Term, ...]
