"""Notes on claims: what a reader needs of one is said in what is shown, or it says why not."""

import re
from collections.abc import Iterator
from typing import Final

from decision_aid.knowledge.model.library import Library, LocatedClaim
from decision_aid.knowledge.problems.problem import Problem
from decision_aid.knowledge.reading.origins import Origins

_NUMBER: Final = re.compile(r"\d[\d,.]*\d|\d")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NO_STUDY: Final = re.compile(
    r"\b(?:names? no|does not name|lists no|no (?:study|source)|not name the)\b", re.IGNORECASE
)


def note_problems(library: Library, origins: Origins) -> Iterator[Problem]:
    """Yield notes with a number, or on a missing study, that no reader gets to see."""
    shown = _shown(library)
    for claim_id, located in library.claims.items():
        note = located.claim.note
        if note is None or located.claim.untold is not None or not located.claim.usable:
            continue
        if not _is_told(note, located, shown.get(claim_id, "")):
            yield Problem("note-untold", origins.place("claim", claim_id, "note"), {"found": claim_id})


def _is_told(note: str, located: LocatedClaim, shown: str) -> bool:
    """Whether each number of a note stands in what is shown; that no study is named, the card says by its basis."""
    numbers = [number for number in _NUMBER.findall(note) if not _YEAR.fullmatch(number)]
    if not all(re.search(rf"(?<!\d){re.escape(number)}(?!\d)", shown) for number in numbers):
        return False
    return not _NO_STUDY.search(note) or located.basis == "own-words" or "no study" in shown


def _shown(library: Library) -> dict[str, str]:
    """Return what is shown of each claim: all texts that rest on it, one after the other."""
    texts: dict[str, list[str]] = {}

    def put(claim_ids: tuple[str, ...], *told: str | None) -> None:
        for claim_id in claim_ids:
            texts.setdefault(claim_id, []).extend(text for text in told if text)

    for point in library.points.values():
        put(point.all_claims, point.says, point.also, point.elsewhere.says if point.elsewhere else None)
        for located in library.sources(point.figures):
            figure = located.claim.figure
            put((located.claim.id,), *(str(part) for part in vars(figure).values()) if figure is not None else ())
    for disagreement in library.disagreements:
        for side in disagreement.sides:
            put(side.claims, side.says, disagreement.neutral, *(other.says for other in disagreement.sides))
    for option in library.options:
        for cell in (*option.cells.values(), *option.mirror.values()):
            put(cell.claims, cell.says)
            if cell.elsewhere is not None:
                put(cell.elsewhere.claims, cell.elsewhere.says)
    return {claim_id: " ".join(told) for claim_id, told in texts.items()}
