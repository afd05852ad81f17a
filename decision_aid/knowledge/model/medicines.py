"""`resources/medicines.yaml`: names of medicines, to pick from. No doses, no advice, no ranking."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal, TypeAlias

from decision_aid.knowledge.model.entry import Entry, Id, Text

_LEAST_LETTERS: Final = 4  # of a misspelled name; fewer are like too many names
_ALIKE: Final = 0.75  # of 1
_MOST_ALIKE: Final = 4
Role: TypeAlias = Literal["antidepressant", "added", "specialist", "supplement"]


# what stands beside a name on a box: doses, forms and salts
_BESIDE: Final = re.compile(
    r"\b\d+(?:[.,]\d+)?\s*(?:mg|mcg|µg|g|ml|%)?(?!\w)"
    r"|\b(?:xl|xr|sr|er|cr|la|ir|mr|pr|odt|retard|prolonged|extended|release|tablets?|tabs?|capsules?|caps?|drops"
    r"|liquid|syrup|solution|patch(?:es)?|nasal|spray|lozenges?|troches?|infusions?|injections?|shots?|iv|im|oral|daily)\b"
    r"|\b(?:hydrochloride|hcl|hydrobromide|hbr|carbonate|citrate|sulfate|sulphate|succinate|maleate|mesylate|oxalate"
    r"|tartrate|fumarate|besylate|sodium)\b",
    re.IGNORECASE,
)


def plain_name(typed: str) -> str:
    """Return a name in small letters without dose, form and salt words, or all of it if nothing else is left."""
    letters = " ".join(typed.casefold().split())
    bare = " ".join(_BESIDE.sub(" ", letters).split()).strip(" ,.;-()/")
    return bare or letters


class Medicine(Entry):
    """A medicine by its generic name, with the brand names that people remember.

    `contains` are the medicines in a combination, by id: it counts as each of them.
    """

    id: Id
    generic: Text
    role: Role
    group: Text
    brands: tuple[Text, ...] = ()
    aliases: tuple[Text, ...] = ()
    contains: tuple[Id, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it is known by, the generic one first."""
        return (self.generic, *self.aliases, *self.brands)


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

    def groups_of(self, medicine: Medicine) -> frozenset[str]:
        """Return the groups that a medicine belongs to; of a combination those of all its parts."""
        parts = (self.get(part) for part in medicine.contains)
        return frozenset((medicine.group, *(part.group for part in parts if part is not None)))

    def recognised(self, typed: str) -> Medicine | None:
        """Return the medicine of exactly this name, with or without dose, form and salt words."""
        exact, bare = " ".join(typed.casefold().split()), plain_name(typed)
        return next(
            (medicine for letters in (exact, bare) for medicine in self.medicines
             if letters in (name.casefold() for name in medicine.names)),
            None,
        )  # fmt: skip

    def find(self, typed: str) -> tuple[Match, ...]:
        """Find medicines by generic, other or brand name: names that begin with the letters come first.

        Where no name has these letters, names that are spelled much like them are found.

        A medicine is found once, by its best name; antidepressants come first, then generic names.
        """
        letters = typed.strip().casefold()
        if not letters:
            return ()
        found = self._with(letters) or self._with(plain_name(typed))
        return found or (self._alike(plain_name(typed)) if len(plain_name(typed)) >= _LEAST_LETTERS else ())

    def _with(self, letters: str) -> tuple[Match, ...]:
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
                other = medicine.role != "antidepressant"
                found.append((inside, other, brand, order, Match(medicine, name, brand)))
        return tuple(match for *_, match in sorted(found, key=lambda item: item[:4]))

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
