"""The problems of the rules that are being edited, above every screen."""

from dataclasses import dataclass

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from decision_aid.knowledge.problems.catalogue import message, severity
from decision_aid.knowledge.problems.problem import Problem
from decision_aid.knowledge.reading.quoting import Quote
from decision_aid.window.look.look import Look
from decision_aid.window.parts.labels import Words, mixed, named
from decision_aid.window.parts.panels import Card
from decision_aid.window.qt.texts import tr

_MOST_SHOWN = 30


@dataclass(frozen=True)
class QuotedProblem:
    """A problem, and the line that it is in."""

    problem: Problem
    quote: Quote | None


class ProblemsPanel(QScrollArea):
    """The problems of the rules, each with its place; or that there are none."""

    def __init__(self, look: Look, problems: tuple[QuotedProblem, ...]) -> None:
        super().__init__()
        named(self, tr("Problems of the rules"))
        self.setWidgetResizable(True)
        self.setMaximumHeight(look.px(190))
        page = QWidget()
        page.setObjectName("page")
        outer = QVBoxLayout(page)
        card = Card("error" if problems else "sunken", pad=16, gap=6)
        outer.addWidget(card)
        self.setWidget(page)
        if not problems:
            card.add(Words(look, tr("Preview of the rules. No problems found."), "aside"))
            return
        title = (
            tr("1 problem in the rules") if len(problems) == 1 else tr("{n} problems in the rules", n=len(problems))
        )
        card.add(Words(look, title, "small-heading", "error"))
        for shown in problems[:_MOST_SHOWN]:
            problem = shown.problem
            words = (f"{problem.place} ", True), (f"{severity(problem).value}: {message(problem)}", False)
            card.add(mixed(look, words, "aside"))
            if shown.quote is not None:
                card.add(_marked(look, shown.quote))
        if len(problems) > _MOST_SHOWN:
            card.add(
                Words(
                    look, tr("{n} more; “decision-aid check” lists them all.", n=len(problems) - _MOST_SHOWN), "aside"
                )
            )


def _marked(look: Look, found: Quote) -> Words:
    """Return the line that a problem is in, with the spot between marks that need no typeface of one width."""
    spot = found.text[found.before : found.before + 1]
    pieces = (
        (f"{found.line} | {found.text[: found.before]}", False),
        (f"▸{spot}", True),
        (found.text[found.before + 1 :], False),
    )
    return mixed(look, pieces, "caption", "quiet")
