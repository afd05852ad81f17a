"""`disagreements.yaml`: where the articles contradict one another, or themselves."""

from typing import Annotated

from pydantic import Field

from decision_aid.knowledge.model.entry import Entry, Id, OptionId, Text, Vouched


class Side(Entry):
    """What one side says, in our words, and the claims it rests on."""

    says: Text
    claims: Annotated[tuple[Id, ...], Field(min_length=1)]


class Disagreement(Vouched):
    """Two to four sides of equal size, and one neutral sentence that is true without the independent sides too."""

    id: Id
    title: Text
    about: tuple[OptionId, ...] = ()
    sides: Annotated[tuple[Side, ...], Field(min_length=2, max_length=4)]
    neutral: Text

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims of all sides."""
        return tuple(claim for side in self.sides for claim in side.claims)


class DisagreementsFile(Entry):
    """The whole of `disagreements.yaml`."""

    disagreements: tuple[Disagreement, ...]
