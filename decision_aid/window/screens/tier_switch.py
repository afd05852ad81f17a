"""The switch of two: the articles alone, or with independent sources. What it says counts on paper too."""

from typing import Final

from PySide6.QtWidgets import QWidget

from decision_aid.interview.visit import INDEPENDENT
from decision_aid.knowledge.model.questionnaire import Choice
from decision_aid.window.parts.choices import OneChoice
from decision_aid.window.qt.texts import tr
from decision_aid.window.screens.screen import Context

_ARTICLES: Final = "articles"
_BOTH: Final = "both"


def tier_switch(context: Context) -> tuple[QWidget, ...]:
    """Return the switch, or nothing where the rules have no independent sources."""
    session = context.session
    if not session.has_independent:
        return ()
    choices = [
        Choice(id=_ARTICLES, label=session.library.aid.articles_only),
        Choice(id=_BOTH, label=tr("With independent sources")),
    ]
    current = _BOTH if session.with_independent else _ARTICLES
    switch = OneChoice(context.look, tr("Which sources to show"), choices, current, shape="chips")
    switch.first().setObjectName("tier")

    def on_chosen(choice: str | None) -> None:
        if choice is not None:  # there is no table without a choice
            session.tick(INDEPENDENT, choice == _BOTH)
        context.navigator.refresh("tier")

    switch.chosen.connect(on_chosen)
    return (switch,)
