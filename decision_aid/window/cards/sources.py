"""Sources as they stand beside a text: publisher, section, paragraph, and what the publisher sells."""

from html import escape

from PySide6.QtCore import Qt

from decision_aid.knowledge.model.library import Library, LocatedClaim
from decision_aid.window.look.look import Look
from decision_aid.window.parts.labels import Words
from decision_aid.window.qt.texts import tr


def _places(found: list[LocatedClaim]) -> str:
    return "; ".join(dict.fromkeys(located.where for located in found))


def source_line(look: Look, library: Library, claim_ids: tuple[str, ...]) -> Words:
    """Return in one short line who says it, and what they sell, each once."""
    articles = {located.article.id: located.article for located in library.sources(claim_ids)}.values()
    pieces = []
    for article in articles:
        if article.tier == "label":
            pieces.append(f"{article.short}, {library.aid.elsewhere[:1].lower()}{library.aid.elsewhere[1:]}")
        else:
            pieces.append(tr("{short}, sells {what}", short=article.short, what=article.sells.partition(" (")[0]))
    return Words(look, tr("From: {sources}", sources="; ".join(pieces)), "caption", "quiet")


def sources(look: Look, library: Library, claim_ids: tuple[str, ...]) -> Words:
    """Return the sources of some claims: one sentence for each publisher, with what it sells in bold."""
    by_article: dict[str, list[LocatedClaim]] = {}
    for located in library.sources(claim_ids):
        by_article.setdefault(located.article.id, []).append(located)
    plain, rich = [], []
    for found in by_article.values():
        article = found[0].article
        where = _places(found)
        if article.tier == "label":
            sells = tr("{elsewhere}. Check the current label.", elsewhere=library.aid.elsewhere)
        else:
            sells = tr("It sells {what}.", what=article.sells)
        plain.append(f"{article.publisher}, {where}. {sells}")
        rich.append(f"{escape(article.publisher)}, {escape(where)}. <b>{escape(sells)}</b>")
    label = Words(look, "", "caption", "quiet")
    label.setText(f"<b>{escape(tr('From:'))}</b> " + " ".join(rich))
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setAccessibleName(f"{tr('From:')} {' '.join(plain)}")
    return label
