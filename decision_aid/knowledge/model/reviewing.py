"""Everything in a library that a clinician reviews, with who vouches for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from decision_aid.knowledge.model.entry import Review, SignOff
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.promises import NOT_REVIEWED

ReviewedKind: TypeAlias = Literal["point", "claim", "question", "disagreement", "cell"]
REVIEWED_KINDS: Final[tuple[ReviewedKind, ...]] = ("point", "claim", "question", "disagreement", "cell")


@dataclass(frozen=True)
class Reviewable:
    """An entry that a clinician reviews: its kind and id, the group that it stands in, and who vouches for it.

    The id of a cell is `option/row`, or `option/priority` for what is said of something that matters.
    """

    kind: ReviewedKind
    id: str
    group: str
    review: SignOff | Review


def reviewables(library: Library) -> Iterator[Reviewable]:
    """Yield every one. The question on suicidal thoughts is the program's, and an empty cell says nothing."""
    for topic in library.topics:
        for point in topic.points:
            yield Reviewable("point", point.id, topic.title, point.review)
    for claim_id, located in library.claims.items():
        yield Reviewable("claim", claim_id, located.article.short, located.claim.review)
    for section in library.sections:
        for page in section.pages:
            for question in page.questions:
                if not question.opens_help:
                    yield Reviewable("question", question.id, section.title, question.review)
    for disagreement in library.disagreements:
        yield Reviewable("disagreement", disagreement.id, "All disagreements", disagreement.review)
    for option in library.options:
        for name, cell in (*option.cells.items(), *option.mirror.items()):
            if cell.says is not None or cell.elsewhere is not None:
                yield Reviewable("cell", f"{option.id}/{name}", option.title, cell.review)


def reviewed_by(library: Library) -> str:
    """Return who has reviewed the content, as far as its entries say so; that nobody has, if none does."""
    every = [entry.review for entry in reviewables(library) if entry.review.status != "retired"]
    found = [review for review in every if review.status == "reviewed"]
    if not found:
        return NOT_REVIEWED
    names = ", ".join(dict.fromkeys(name for review in found for name in (review.by, review.second_by) if name))
    twice = sum(review.second_by is not None for review in found)
    by_two = f", {twice} of them by two people" if twice else ""
    return f"{len(found)} of {len(every)} entries were reviewed{by_two}, by: {names}."
