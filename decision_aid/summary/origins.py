"""Where a statement stands: short codes beside it, and one key that names each publisher and what they sell."""

from urllib.parse import urlsplit

from decision_aid.interview.rough_dates import day_words
from decision_aid.knowledge.model.articles import Article
from decision_aid.knowledge.model.claims import Passage
from decision_aid.knowledge.model.entry import Elsewhere
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
        if located.passage is not None and len(located.article.sections) > 1:
            numbers[str(_part(located.article, located.passage))] = None
    named = (f"{short} {', '.join(sorted(numbers, key=int))}".strip() for short, numbers in parts.items())
    return f"[{'; '.join(named)}]" if parts else ""


def elsewhere_words(library: Library, elsewhere: Elsewhere | None) -> str:
    """Return what independent sources say, with the mark and the word that set it apart; nothing if they do not."""
    if elsewhere is None:
        return ""
    return f"◇ Elsewhere: {elsewhere.says} {codes(library, elsewhere.claims)}"


def _part(article: Article, passage: Passage) -> int:
    return article.sections.index(passage.section) + 1 if passage.section in article.sections else 1


def source_key(making: Making) -> Grid:
    """Return the key: each source once, with what its publisher sells.

    Those that are no articles stand in one paragraph, unless everything is printed: then each has its row, and its
    address.
    """
    cited = {located.article.id for located in making.library.sources(_cited(making))}
    articles = [article for article in making.library.articles if article.tier == "article"]
    others = [one for one in making.library.articles if one.tier != "article" and one.id in cited]
    in_rows = others if making.visit.size == "all" else []
    rows = tuple(_key_row(making.library, article) for article in (*articles, *in_rows))
    named = "; ".join(f"{one.short} ({_in_short(one)})" for one in others if not in_rows)
    apart = (f"◇ {making.library.aid.elsewhere}: {named}.",) if named else ()
    return Grid(
        title="Where this comes from",
        note="the number after a name: the part of the article, by its headings; the opening is 1",
        heads=("Short name", "Source", "What its publisher sells", "Address"),
        widths=(30, 46, 62, 48),
        bands=(GridBand("", rows),),
        below=(making.library.aid.articles_notice, *apart),
        small=True,
    )


def _in_short(article: Article) -> str:
    return article.interest if article.independent else f"of {article.sells}"


def _key_row(library: Library, article: Article) -> tuple[FactCell, ...]:
    tag = "" if article.tier == "article" else f"{library.aid.elsewhere}. "
    site = urlsplit(article.address).netloc if article.address else "not known"
    return (
        FactCell(article.short),
        FactCell(article.publisher),
        FactCell(capital(tag + (article.interest if article.independent else article.sells or ""))),
        FactCell(site, address=article.address or ""),
    )


def _cited(making: Making) -> tuple[str, ...]:
    """Return the claims behind the codes of the pages: of the points, of what matters, and of the options."""
    found = [claim for shown in making.points for claim in shown.point.all_claims]
    found += [claim for mark in making.discussion.mirror for claim in mark.claims]
    if "compare" in making.on:
        cells = (cell for option in making.discussion.options for cell in option.cells.values())
        found += [claim for cell in cells for claim in (*cell.claims, *_of(cell.elsewhere))]
    return tuple(dict.fromkeys(found))


def _of(elsewhere: Elsewhere | None) -> tuple[str, ...]:
    return elsewhere.claims if elsewhere is not None else ()


def source_parts(making: Making) -> Sentences | None:
    """Return the headings behind the codes of these pages, article by article."""
    found: dict[str, dict[int, str]] = {}
    for located in making.library.sources(_cited(making)):
        if located.passage is not None and len(located.article.sections) > 1:
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
            f"Depression: {aid.what_depression_is} {aid.written_by} {reviewed_by(making.library)} "
            f"{aid.funding} {PURPOSE} "
            f"Content version {aid.version}, of {day_words(aid.dated)}. Next review due "
            f"{day_words(aid.next_review)}. Rules of: {owner}.",
        ),
        small=True,
    )
