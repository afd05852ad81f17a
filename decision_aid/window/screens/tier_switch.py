"""The switch of two: the articles alone, or with independent sources. What it says counts on paper too."""

from PySide6.QtWidgets import QWidget

from decision_aid.interview.visit import INDEPENDENT
from decision_aid.window.parts.choices import RadioCard
from decision_aid.window.parts.flow import flowing
from decision_aid.window.parts.labels import named
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.screen import Context


def tier_switch(context: Context) -> tuple[QWidget, ...]:
    """Return the switch, or nothing where the rules have no independent sources."""
    session = context.session
    if not session.has_independent:
        return ()
    articles = RadioCard(context.look, session.library.aid.articles_only, chip=True)
    both = RadioCard(context.look, tr("With independent sources"), chip=True)
    articles.setObjectName("tier-articles")
    both.setObjectName("tier-both")
    (both if session.with_independent else articles).setChecked(True)

    def on_toggled(on: bool) -> None:
        session.tick(INDEPENDENT, on)
        context.navigator.refresh("tier-both" if on else "tier-articles")

    both.toggled.connect(on_toggled)
    switch = flowing(articles, both)
    named(switch, tr("Which sources to show"))
    return (switch,)
