"""Sources as they stand beside a text: publisher and place, what the publisher sells, and what the words rest on."""

from html import escape

from PySide6.QtCore import Qt

from decision_aid.discussion.basis import basis_words
from decision_aid.knowledge.model.articles import Article
from decision_aid.knowledge.model.library import Library, LocatedClaim
from decision_aid.knowledge.model.points import Point
from decision_aid.window.look.look import Look
from decision_aid.window.parts.labels import Words
from decision_aid.window.qt.texts import tr


def source_line(look: Look, library: Library, claim_ids: tuple[str, ...]) -> Words:
    """Return in one short line who says it, what they sell, and what it rests on, each once."""
    located = tuple(library.sources(claim_ids))
    articles = {found.article.id: found.article for found in located}.values()
    said = "; ".join(_in_short(library, article) for article in articles)
    words = tr("From: {sources}. It rests on: {basis}.", sources=said, basis=basis_words(located))
    return Words(look, words, "caption", "quiet")


def _in_short(library: Library, article: Article) -> str:
    if article.tier == "label":
        return f"{article.short}, {library.aid.elsewhere[:1].lower()}{library.aid.elsewhere[1:]}"
    if article.independent:
        return f"{article.short} ({article.interest})"
    return tr("{short}, sells {what}", short=article.short, what=(article.sells or "").partition(" (")[0])


def sources(look: Look, library: Library, claim_ids: tuple[str, ...]) -> Words:
    """Return the sources of some claims: a sentence for each publisher, with its interest in bold, and the basis."""
    by_article: dict[str, list[LocatedClaim]] = {}
    for located in library.sources(claim_ids):
        by_article.setdefault(located.article.id, []).append(located)
    plain, rich = [], []
    for found in by_article.values():
        article = found[0].article
        where = "; ".join(dict.fromkeys(located.where for located in found))
        if article.independent:
            where = f"{where}, {article.interest}"
        rests = tr("It rests on: {basis}.", basis=basis_words(found))
        if any(located.claim.retold for located in found):
            rests += " " + tr("Read only as others retell it; a clinician has still to check it.")
        interest = _interest(library, article)
        plain.append(f"{article.publisher}, {where}. {interest} {rests}")
        rich.append(f"{escape(article.publisher)}, {escape(where)}. <b>{escape(interest)}</b> {escape(rests)}")
    label = Words(look, "", "caption", "quiet")
    label.setText(f"<b>{escape(tr('From:'))}</b> " + " ".join(rich))
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setAccessibleName(f"{tr('From:')} {' '.join(plain)}")
    return label


def _interest(library: Library, article: Article) -> str:
    if article.tier == "label":
        return tr("{elsewhere}. Check the current label.", elsewhere=library.aid.elsewhere)
    if article.independent:
        return f"{library.aid.elsewhere}. {article.found}"
    return tr("It sells {what}.", what=article.sells)


def point_as_text(library: Library, point: Point) -> str:
    """Return a point as text to pass on: title, words, and who says so; what is independent stands apart."""
    elsewhere = point.elsewhere.says if point.elsewhere is not None else ""
    by = "; ".join(f"{located.article.publisher}, {located.where}" for located in library.sources(point.all_claims))
    return "\n".join(
        filter(None, (point.title, point.says, point.also, elsewhere, tr("From: {sources}", sources=by)))
    )
