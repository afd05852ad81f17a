"""Where a statement stands and who publishes it, in words: with each point, and in full on the page of sources."""

from collections.abc import Iterable

from decision_aid.interview.rough_dates import day_words
from decision_aid.knowledge.model.articles import Article
from decision_aid.knowledge.model.claims import Passage
from decision_aid.knowledge.model.library import Library, LocatedClaim
from decision_aid.summary.document import SourceRow, Sources
from decision_aid.summary.words import list_words


def origin_words(library: Library, claim_ids: tuple[str, ...], *, sells: bool = True) -> str:
    """Return the sources of some claims, article by article: publisher, what they sell, section and paragraph."""
    located = tuple(library.sources(claim_ids))
    articles = dict.fromkeys(entry.article.id for entry in located)
    return "; ".join(
        _article_words(library, [entry for entry in located if entry.article.id == article_id], sells=sells)
        for article_id in articles
    ) + ("." if located else "")


def _article_words(library: Library, located: list[LocatedClaim], *, sells: bool) -> str:
    article = located[0].article
    interest = f" ({_interest(library, article)})" if sells else ""
    references = dict.fromkeys(entry.claim.reference for entry in located if entry.claim.reference)
    citing = f", citing {list_words(tuple(references))}" if references else ""
    return f"{article.short}{interest}: {_places(entry.passage for entry in located)}{citing}"


def _interest(library: Library, article: Article) -> str:
    """What the publisher sells, in short: the place is named on the page of sources."""
    if article.tier == "label":
        return library.aid.elsewhere[:1].lower() + library.aid.elsewhere[1:]
    return f"sells {article.sells.partition(' (')[0]}"


def _places(passages: Iterable[Passage]) -> str:
    """Return the passages in words, with the paragraphs of one section together."""
    sections: dict[str, list[int]] = {}
    for passage in passages:
        numbers = sections.setdefault(passage.section, [])
        if passage.paragraph not in numbers:
            numbers.append(passage.paragraph)
    return ", ".join(f"“{section}”, {_paragraphs(sorted(numbers))}" for section, numbers in sections.items())


def _paragraphs(numbers: list[int]) -> str:
    words = list_words(tuple("the heading" if number == 0 else str(number) for number in numbers))
    if numbers == [0]:
        return words
    return f"{'paragraph' if len(numbers) == 1 else 'paragraphs'} {words}"


def from_label(library: Library, claim_ids: tuple[str, ...]) -> bool:
    """Whether any of the claims comes from the product label and not from the articles."""
    return any(entry.article.tier == "label" for entry in library.sources(claim_ids))


def sources_page(library: Library) -> Sources:
    """Return the page that says where everything comes from, and what the aid is."""
    aid = library.aid
    return Sources(
        title="Where all this comes from",
        intro=f"{aid.how_sources_were_chosen} {aid.left_out}",
        heads=("Source", "What its publisher sells", "What it is"),
        rows=tuple(_source_row(library, article) for article in library.articles),
        about=(
            aid.label_notice,
            f"About this aid: {aid.purpose} The decision that it is about: {aid.decision}",
            f"{aid.written_by} {aid.reviewed_by} {aid.funding}",
            f"Content version {aid.version}, of {day_words(aid.dated)}. "
            f"Next review due {day_words(aid.next_review)}. Rules of: {library.owner or 'the aid as shipped'}.",
        ),
    )


def _source_row(library: Library, article: Article) -> SourceRow:
    title = f"“{article.title}”" if article.title else ""
    what = ". ".join(filter(None, (title, article.address, article.found)))
    tag = f"{library.aid.elsewhere}. " if article.tier == "label" else ""
    return SourceRow(article.publisher, article.sells, tag + what)
