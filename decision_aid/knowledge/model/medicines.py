"""`resources/medicines.yaml`: names of medicines, to pick from. No doses, no advice, no ranking."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal, TypeAlias

from decision_aid.knowledge.model.entry import Entry, Id, Text

_LEAST_LETTERS: Final = 4  # of a misspelled name; fewer are like too many names
_ALIKE: Final = 0.75  # of 1
_MOST_ALIKE: Final = 4
Role: TypeAlias = Literal["antidepressant", "added", "specialist", "supplement"]


class Medicine(Entry):
    """A medicine by its generic name, with the brand names that people remember."""

    id: Id
    generic: Text
    role: Role
    group: Text
    brands: tuple[Text, ...] = ()
    aliases: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Match:
    """A medicine found by a name that has the typed letters in it."""

    medicine: Medicine
    name: str
    brand: bool


class MedicinesFile(Entry):
    """The whole of `medicines.yaml`."""

    medicines: tuple[Medicine, ...]

    def get(self, medicine_id: str | None) -> Medicine | None:
        """Return a medicine by id, or nothing for an unknown one."""
        return next((medicine for medicine in self.medicines if medicine.id == medicine_id), None)

    def find(self, typed: str) -> tuple[Match, ...]:
        """Find medicines by generic, other or brand name: names that begin with the letters come first.

        Where no name has these letters, names that are spelled much like them are found.

        A medicine is found once, by its best name; a generic name wins over a brand at equal fit.
        """
        letters = typed.strip().casefold()
        if not letters:
            return ()
        found = []
        for order, medicine in enumerate(self.medicines):
            names = [(medicine.generic, False), *((name, False) for name in medicine.aliases)]
            names += [(name, True) for name in medicine.brands]
            fits = [
                (not name.casefold().startswith(letters), brand, position, name)
                for position, (name, brand) in enumerate(names)
                if letters in name.casefold()
            ]
            if fits:
                inside, brand, _, name = min(fits)
                found.append((inside, brand, order, Match(medicine, name, brand)))
        if not found and len(letters) >= _LEAST_LETTERS:
            return self._alike(letters)
        return tuple(match for *_, match in sorted(found, key=lambda item: item[:3]))

    def _alike(self, letters: str) -> tuple[Match, ...]:
        """Find medicines whose name, or its beginning, is spelled much like these letters; the most alike first."""
        found = []
        for order, medicine in enumerate(self.medicines):
            names = [*((name, False) for name in (medicine.generic, *medicine.aliases))]
            names += [(name, True) for name in medicine.brands]
            likeness, name, brand = max((_likeness(letters, name.casefold()), name, brand) for name, brand in names)
            if likeness >= _ALIKE:
                found.append((-likeness, order, Match(medicine, name, brand)))
        return tuple(match for *_, match in sorted(found, key=lambda item: item[:2])[:_MOST_ALIKE])


def _likeness(letters: str, name: str) -> float:
    """Return how alike letters and a name, or the beginning of the name, are spelled: from 0 to 1."""
    beginning = name[: len(letters) + 1]
    return max(SequenceMatcher(None, letters, other).ratio() for other in (name, beginning))
