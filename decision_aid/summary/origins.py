"""Where a statement stands: short codes beside it, and one key that names each publisher and what they sell."""

from urllib.parse import urlsplit

from decision_aid.interview.rough_dates import day_words
from decision_aid.knowledge.model.articles import Article
from decision_aid.knowledge.model.claims import Passage
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.promises import PURPOSE
from decision_aid.knowledge.model.reviewing import reviewed_by
from decision_aid.summary.document import FactCell, Grid, GridBand, Sentences
from decision_aid.summary.making import Making
from decision_aid.summary.words import capital


def codes(library: Library, claim_ids: tuple[str, ...]) -> str:
    """Return the sources of some claims as “[Serenity 4, 16; Label 3]”: short name, and part counted by headings.

    The words of a heading are no locator here, since many of them advertise; the key alone has them.
    """
    parts: dict[str, dict[str, None]] = {}
    for located in library.sources(claim_ids):
        numbers = parts.setdefault(located.article.short, {})
        if len(located.article.sections) > 1:
            numbers[str(_part(located.article, located.passage))] = None
    named = (f"{short} {', '.join(sorted(numbers, key=int))}".strip() for short, numbers in parts.items())
    return f"[{'; '.join(named)}]" if parts else ""


def _part(article: Article, passage: Passage) -> int:
    return article.sections.index(passage.section) + 1 if passage.section in article.sections else 1


def source_key(making: Making) -> Grid:
    """Return the key: each source once, with what its publisher sells."""
    cited = {located.article.id for located in making.library.sources(_cited(making))}
    rows = tuple(
        _key_row(making.library, article)
        for article in making.library.articles
        if article.tier in ("article", "label") or article.id in cited
    )
    return Grid(
        title="Where this comes from",
        note="the number after a name: the part of the article, by its headings; the opening is 1",
        heads=("Short name", "Source", "What its publisher sells", "Address"),
        widths=(30, 46, 62, 48),
        bands=(GridBand("", rows),),
        below=(making.library.aid.articles_notice,),
        small=True,
    )


def _key_row(library: Library, article: Article) -> tuple[FactCell, ...]:
    tag = f"{library.aid.elsewhere}. " if article.tier == "label" else ""
    site = urlsplit(article.address).netloc if article.address else "not known"
    return (
        FactCell(article.short),
        FactCell(article.publisher),
        FactCell(capital(tag + article.sells)),
        FactCell(site, address=article.address or ""),
    )


def _cited(making: Making) -> tuple[str, ...]:
    """Return the claims behind the points, and behind what is said to what matters."""
    of_points = (claim for shown in making.points for claim in shown.point.claims)
    of_matters = (claim for mark in making.discussion.mirror for claim in mark.claims)
    return tuple(dict.fromkeys((*of_points, *of_matters)))


def source_parts(making: Making) -> Sentences | None:
    """Return the headings behind the codes of these pages, article by article."""
    found: dict[str, dict[int, str]] = {}
    for located in making.library.sources(_cited(making)):
        if len(located.article.sections) > 1:
            number = _part(located.article, located.passage)
            found.setdefault(located.article.short, {})[number] = located.passage.section
    if not found:
        return None
    return Sentences(
        "The headings behind the numbers",
        tuple(
            f"{short}: {'; '.join(f'{number} “{heading}”' for number, heading in sorted(headings.items()))}."
            for short, headings in found.items()
        ),
        small=True,
    )


def made_by(making: Making) -> Sentences:
    """Return who made the aid, from what, and when."""
    aid, owner = making.library.aid, making.library.owner or "the aid as shipped"
    return Sentences(
        "Who made this",
        (
            f"{aid.written_by} {reviewed_by(making.library)} {aid.funding} {PURPOSE} "
            f"Content version {aid.version}, of {day_words(aid.dated)}. Next review due "
            f"{day_words(aid.next_review)}. Rules of: {owner}.",
        ),
        small=True,
    )
