"""Who made this, and its sources: what the aid says about itself, the articles, the scorecard, the glossary."""

from PySide6.QtWidgets import QWidget

from decision_aid.interview.rough_dates import day_words
from decision_aid.knowledge.model import promises
from decision_aid.knowledge.model.aid import Criterion
from decision_aid.knowledge.model.articles import Article
from decision_aid.knowledge.model.reviewing import reviewed_by
from decision_aid.window.parts.buttons import Button
from decision_aid.window.parts.flow import flowing
from decision_aid.window.parts.labels import Words, mixed
from decision_aid.window.parts.panels import Card, column, row
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.bottom import Action, Bottom
from decision_aid.window.screens.screen import Context, Screen


class AboutScreen(Screen):
    """Plain facts, with what is missing."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Who made this, and its sources"))
        aid = self.library.aid
        self.add(self.heading, Words(self.look, promises.PURPOSE, "text"), self._rules())
        if self.session.today > aid.next_review:
            due = tr("This content was due for review on {date}.", date=day_words(aid.next_review))
            self.add(Card("sunken").add(Words(self.look, due, "card", weight=600)))
        facts = Card("plain", gap=8)
        for label, text in (
            (
                tr("Content"),
                tr(
                    "Version {version}, {date}. Next review due {next}.",
                    version=aid.version,
                    date=day_words(aid.dated),
                    next=day_words(aid.next_review),
                ),
            ),
            (tr("The decision"), aid.decision),
            (tr("Rules of"), self._owner()),
            (tr("Written by"), aid.written_by),
            (tr("Reviewed by"), reviewed_by(self.library)),
            (tr("Money"), aid.funding),
            (tr("How the sources were chosen"), aid.how_sources_were_chosen),
            (tr("What was left out"), aid.left_out),
            (tr("The US label"), aid.label_notice),
        ):
            facts.add(mixed(self.look, ((f"{label}: ", True), (text, False)), "card"))
        self.add(facts, Words(self.look, tr("The sources"), "part"), Words(self.look, aid.articles_notice, "card"))
        self.add(*(self._source(article) for article in self.library.articles if not article.independent))
        independent = [article for article in self.library.articles if article.independent]
        if independent:
            self.add(Words(self.look, tr("Independent sources"), "part"))
            self.add(Words(self.look, aid.independent_notice, "card"), self._independent(independent))
        if self.library.scorecard:
            self._scorecard()
        self.add(Words(self.look, tr("Words"), "part"))
        glossary = Card("plain", gap=6)
        for term in self.library.glossary.terms:
            glossary.add(mixed(self.look, ((f"{term.word}: ", True), (term.means, False)), "card"))
        self.add(glossary, Words(self.look, tr("How to read the dots"), "part"))
        self.add(Card("plain", gap=6).add(*(Words(self.look, line, "card") for line in aid.reading_dots)))
        self.area.finish()
        self.bottom = Bottom(left=(Action(tr("Back"), self.navigator.back, "second", "angle-left"),))

    def _owner(self) -> str:
        if not self.library.owner:
            return tr("the aid as shipped")
        return f"{self.library.owner} ({'; '.join(self.library.folders)})"

    def _rules(self) -> QWidget:
        own = Button(self.look, tr("Use a clinic’s own rules…"), "small", "folder")
        own.clicked.connect(lambda: self.navigator.choose_rules(own=True))
        if not self.library.owner:
            return row(own, None)
        shipped = Button(self.look, tr("Use the shipped rules"), "small")
        shipped.clicked.connect(lambda: self.navigator.choose_rules(own=False))
        return flowing(own, shipped)

    def _source(self, article: Article) -> QWidget:
        card = Card("plain", gap=4)
        sells = tr("Sells: {what}.", what=article.sells)
        parts: list[QWidget] = [Words(self.look, article.publisher, "small-heading")]
        if article.title:
            parts.append(Words(self.look, f"“{article.title}”", "card"))
        parts += [Words(self.look, sells, "card", weight=600), Words(self.look, article.found, "aside", "quiet")]
        card.add(*parts)
        if article.address:
            address = article.address
            link = Button(
                self.look,
                tr("Show its address"),
                "link",
                name=tr("Show its address: {publisher}", publisher=article.publisher),
            )
            link.clicked.connect(lambda: self.navigator.open_address(address))
            card.add(row(link, None))
        return card

    def _independent(self, sources: list[Article]) -> QWidget:
        """Return all independent sources in one list, each with who says it, where, and how far it was read."""
        card = Card("plain", gap=6)
        for one in sorted(sources, key=lambda one: one.short.casefold()):
            told = f": {one.publisher}, “{one.title}”. {one.interest}. {one.found} {one.address}"
            card.add(mixed(self.look, ((one.short, True), (told, False)), "aside"))
        return card

    def _scorecard(self) -> None:
        met = {"met": tr("Met"), "partly": tr("Partly met"), "not-met": tr("Not met")}
        names = {"qualifying": tr("Qualifying"), "certification": tr("Certification"), "quality": tr("Quality")}
        title = Words(self.look, tr("How it measures up to the standard for decision aids"), "part")
        note = tr(
            "The standard is IPDASi, version 4.0. We scored ourselves; nobody outside has. It is no certificate."
        )
        self.add(title, Words(self.look, note, "card", "quiet"))
        for group, name in names.items():
            items = [item for item in self.library.scorecard if item.group == group]
            if not items:
                continue
            count = sum(item.met == "met" for item in items)
            heading = Words(
                self.look, tr("{name}: {n} of {all} met", name=name, n=count, all=len(items)), "small-heading"
            )
            card = Card("plain", gap=10)
            card.add(*(self._criterion(item, met) for item in items))
            self.add(column(heading, card, gap=6))

    def _criterion(self, item: Criterion, met: dict[str, str]) -> QWidget:
        return column(
            mixed(self.look, ((f"{met[item.met]}. ", True), (item.asks, False)), "card"),
            Words(self.look, item.evidence, "aside", "quiet"),
            gap=1,
        )
