"""What the pages explain: hard words, the dots, and what to do before, in and after the visit."""

from collections.abc import Iterator

from decision_aid.discussion.terms import terms_in
from decision_aid.knowledge.model.entry import Elsewhere
from decision_aid.summary.document import Sentences
from decision_aid.summary.making import Making


def visit_steps(making: Making) -> Sentences | None:
    """Return the steps, a paragraph for each part of the way."""
    parts = making.library.aid.visit_steps
    steps = (
        f"{part.title}: {' '.join(f'{number}. {step}' for number, step in enumerate(part.steps, 1))}"
        for part in parts
    )
    return Sentences("Before, in and after the visit", tuple(steps)) if parts else None


def words_explained(making: Making) -> Sentences:
    """Return what depression is, how to read the dots, and each hard word of the pages in plain ones."""
    aid = making.library.aid
    lines = [f"Depression: {aid.what_depression_is}"]
    if aid.reading_dots:
        lines.append(f"How to read the dots: {' '.join(aid.reading_dots)}")
    lines += [f"{term.word}: {term.means}" for term in terms_in(making.library, *_texts(making))]
    return Sentences("Words on these pages", tuple(lines), small=True)


def _texts(making: Making) -> Iterator[str]:
    for shown in making.points:
        point = shown.point
        yield from (point.title, point.says, point.also or "", *_said(point.elsewhere), *point.ask)
    if "compare" in making.on:
        for option in making.discussion.options:
            for cell in option.cells.values():
                yield from (cell.says or "", *_said(cell.elsewhere))


def _said(elsewhere: Elsewhere | None) -> tuple[str, ...]:
    return (elsewhere.says,) if elsewhere is not None else ()
