"""`resources/medicines.yaml`: names of medicines, to pick from. No doses, no advice, no ranking."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from decision_aid.knowledge.entry import Entry, Id, Text

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
        return tuple(match for *_, match in sorted(found, key=lambda item: item[:3]))
