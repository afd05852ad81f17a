"""Whether every line of every article is accounted for by a claim, and whether the articles have changed since.

A line with any character but spaces is one unit: a heading, a paragraph, a bullet, a table row.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from decision_aid.knowledge.checks.links import claims_named
from decision_aid.knowledge.model.articles import Article
from decision_aid.knowledge.model.claims import Passage
from decision_aid.knowledge.model.library import Library

OPENING = "Opening"  # the section of the lines above the first heading


@dataclass(frozen=True)
class ArticleLine:
    """One line of an article: the n-th below its heading; 0 is the heading itself."""

    section: str
    paragraph: int
    fingerprint: str


@dataclass(frozen=True)
class ArticleCoverage:
    """How one article is accounted for."""

    article: str
    lines: int
    accounted: int
    claims: int
    usable: int
    withheld: int
    missing: tuple[str, ...]
    nowhere: tuple[str, ...]
    changed: tuple[str, ...]
    unused: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether every line is accounted for, and every passage is still what it was."""
        return not (self.missing or self.nowhere or self.changed or self.unused)


def fingerprint(line: str) -> str:
    """Return the first 12 digits of the SHA-256 of a line, with its spaces made single."""
    return hashlib.sha256(_single_spaced(line).encode()).hexdigest()[:12]


def _single_spaced(line: str) -> str:
    return re.sub(r"\s+", " ", line).strip()


def article_lines(article: Article, text: str) -> Iterator[ArticleLine]:
    """Yield the lines of an article's text. Headings are those that `articles.yaml` names."""
    section, paragraph = OPENING, 0
    for raw in text.splitlines():
        line = _single_spaced(raw)
        if not line:
            continue
        if line in article.sections:
            section, paragraph = line, 0
        else:
            paragraph += 1
        yield ArticleLine(section, paragraph, fingerprint(line))


def coverage(library: Library, texts: Path) -> tuple[ArticleCoverage, ...]:
    """Compare the claims with the article texts in a folder, one `<article>.txt` for each article."""
    used = {claim_id for *_, claim_id in claims_named(library)}
    return tuple(
        _covered(library, article, (texts / f"{article.id}.txt").read_text(encoding="utf-8"), used)
        for article in library.articles
        if article.tier == "article"
    )


def _covered(library: Library, article: Article, text: str, used: set[str]) -> ArticleCoverage:
    lines = {(line.section, line.paragraph): line for line in article_lines(article, text)}
    passages = {
        (passage.section, passage.paragraph): passage for owner, passage in library.passages if owner.id == article.id
    }
    claims = [claim for passage in passages.values() for claim in passage.claims]
    return ArticleCoverage(
        article=article.id,
        lines=len(lines),
        accounted=sum(key in passages for key in lines),
        claims=len(claims),
        usable=sum(claim.usable for claim in claims),
        withheld=sum(claim.status == "withheld" for claim in claims),
        missing=tuple(_name(key) for key in lines if key not in passages),
        nowhere=tuple(_name(key) for key in passages if key not in lines),
        changed=tuple(_name(key) for key, passage in passages.items() if _has_changed(lines.get(key), passage)),
        unused=tuple(claim.id for claim in claims if claim.usable and claim.id not in used),
    )


def _has_changed(line: ArticleLine | None, passage: Passage) -> bool:
    return line is not None and line.fingerprint != passage.fingerprint


def _name(key: tuple[str, int]) -> str:
    return f"“{key[0]}”, paragraph {key[1]}"
