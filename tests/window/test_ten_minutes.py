"""Ten minutes means ten: words to read, presses and screens of both paths, as one person takes them.

Read are the pages that ask, at 150 words a minute: what stands open on them. Words that stood there before are not
read again, such as those of the form for the second medicine. A press is a click on a control or into a field; from
one field to the next one goes by Tab.
"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from decision_aid.window.main_window import MainWindow
from decision_aid.window.parts.choice_cards import CheckCard, RadioCard
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop
from tests.support.settling import settle
from tests.window.conftest import Opener

pytestmark = pytest.mark.slow

Do = Callable[["Visitor"], None]


class Visitor:
    """Presses and reads; `words` and `screens` are those of the pages that ask."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.presses = 0
        self.screens: list[Stop] = []
        self.words: dict[Stop, int] = {}
        self._known: set[str] = set()

    def read(self) -> None:
        """Read a screen, the first time that it is there."""
        stop = self.window.stop
        if stop not in self.screens:
            self.screens.append(stop)
        if stop.kind in ("page", "trial"):
            new = self._texts() - self._known
            self._known |= new
            self.words[stop] = self.words.get(stop, 0) + sum(len(text.split()) for text in new)

    def _texts(self) -> set[str]:
        screen = self.window.screen_widget
        shown = [part for part in screen.findChildren(QWidget) if part.isVisibleTo(self.window)]
        labels = [part.text() for part in shown if isinstance(part, QLabel)]
        buttons = [part.text() for part in shown if isinstance(part, QAbstractButton)]
        hints = [part.accessibleDescription() for part in shown if isinstance(part, RadioCard | CheckCard)]
        return {*labels, *buttons, *hints}

    def press(self, name: str, inside: str = "") -> None:
        """Press what is called so: within a control of that name, if one is given."""
        around = self.window.findChild(QWidget, inside) if inside else self.window
        found = [part for part in around.findChildren(QAbstractButton)
                 if part.isVisibleTo(self.window) and part.accessibleName().startswith(name)]  # fmt: skip
        assert found, (name, inside, self.window.stop)
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        settle()
        self.presses += 1
        self.read()

    def type(self, name: str, words: str) -> None:
        """Type into a field; it is clicked into, unless the keys are there already."""
        field = next(part for part in self.window.findChildren(QWidget) if part.accessibleName().startswith(name)
                     and part.isVisibleTo(self.window) and isinstance(part, QLineEdit | QPlainTextEdit))  # fmt: skip
        in_a_field = isinstance(self.window.focusWidget(), QLineEdit | QPlainTextEdit)
        self.presses += not in_a_field
        field.setFocus()
        QTest.keyClicks(field, words)
        settle()


def answer(*names: str, **rows: str) -> Do:
    """Press some choices; `rows` are answers to questions that stand in a list."""

    def do(visitor: Visitor) -> None:
        for question, said in rows.items():
            visitor.press(said, question.replace("_", "-"))
        for name in names:
            visitor.press(name)

    return do  # fmt: skip


def medicine(name: str, began: str, ended: str | None, then: str) -> Do:
    def do(visitor: Visitor) -> None:
        visitor.type("Name of the medicine", name)
        visitor.type("Began", began)
        visitor.type("Ended", ended) if ended else visitor.press("Still taking it")
        visitor.type("Highest dose", "100 mg")
        visitor.press("Continue")
        visitor.press("Yes", "most-days")
        visitor.press("A little better", "helped")
        visitor.press("Weight gain", "bothered")
        if ended:
            visitor.press("It did not help enough", "why-ended")
        visitor.press(then)

    return do  # fmt: skip


def in_turn(*all_of_them: Do) -> Do:
    def do(visitor: Visitor) -> None:
        for each in all_of_them:
            each(visitor)

    return do  # fmt: skip


def few(name: str, then: str) -> Do:
    def do(visitor: Visitor) -> None:
        visitor.type("Name of the medicine", name)
        visitor.press("A little better", "helped")
        visitor.press(then)

    return do  # fmt: skip


KEEP, MORE = "Keep this medicine", "Keep, and add another"
MATTERS = answer("Choose: Feeling better soon", "Choose: No weight gain", "Choose: Low cost for me")
TOP = in_turn(answer("Choose"), answer("Choose"))
FULL: dict[str, Do] = {
    "safety": answer("No"),
    "pace": answer("Within weeks"),
    "what-matters": MATTERS,
    "considering": answer("Antidepressants", "Talking therapy"),
    "curious": answer("Numbers"),
    "episode-began": in_turn(
        lambda visitor: visitor.type("When did this time", "early 2025"),
        answer("A lot", "Feeling low", "Poor sleep", "Work or study", "Once", hospital="No"),
    ),
    "trials": in_turn(
        answer("Add a medicine"),
        medicine("Zoloft", "2024", "spring 2025", MORE),
        medicine("Lexapro", "June 2025", None, KEEP),
    ),
    "other-tried": in_turn(answer(tried_therapy="Yes"), answer("No to the rest")),
    "therapy-details": in_turn(
        lambda visitor: visitor.type("When, what kind", "2023, eight times"), answer("A little better")
    ),
    "health-ever": in_turn(answer(high_blood_pressure="Yes"), answer("No to the rest")),
    "health-now": answer("No to the rest"),
    "taking-now": in_turn(
        lambda visitor: visitor.type("Other medicines", "lisinopril"),
        lambda visitor: visitor.type("Allergies", "none"),
    ),
    "limits": in_turn(
        answer(
            "A big worry", "Easy", "I sometimes miss doses", insured="Yes", ride_home="Yes", clinic_time="Not sure"
        ),
        answer("No to the rest"),
    ),
    "top-three": TOP,
    "readiness": answer(know_options="No", clear_on_values="Yes", enough_support="Yes", feel_sure="No"),
}
SHORT: dict[str, Do] = {
    "safety": answer("No"),
    "pace": answer("Within weeks"),
    "what-matters": MATTERS,
    "considering": answer("Antidepressants", "Talking therapy"),
    "trials": in_turn(answer("Add a medicine"), few("Zoloft", MORE), few("Lexapro", KEEP)),
    "top-three": answer("Choose"),
}


def walk(window: MainWindow, path: str, answers: dict[str, Do]) -> Visitor:
    visitor = Visitor(window)
    visitor.read()
    visitor.press(path)
    asked = dict(answers)
    for _ in range(60):
        if window.stop == journey.SUMMARY:
            break
        asked.pop(window.stop.id, lambda _: None)(visitor)
        bar = window.findChild(QWidget, "bottom-bar")
        main = next(part for part in bar.findChildren(QAbstractButton) if part.property("kind") == "main")
        visitor.press(main.accessibleName(), "bottom-bar")
    assert window.stop == journey.SUMMARY
    assert not asked, f"never asked: {sorted(asked)}"
    return visitor


@pytest.mark.parametrize(
    ("path", "answers", "words", "presses", "screens"),
    [("Take the full path", FULL, 1500, 70, 24), ("Take the short path", SHORT, 500, 25, 15)],
)
def test_the_paths_are_as_short_as_they_say(
    opened: Opener, path: str, answers: dict[str, Do], *, words: int, presses: int, screens: int
) -> None:
    visitor = walk(opened(), path, answers)
    by_page = sorted(((count, stop.id or stop.kind) for stop, count in visitor.words.items()), reverse=True)
    found = (sum(visitor.words.values()), visitor.presses, len(visitor.screens))
    assert all(count <= most for count, most in zip(found, (words, presses, screens), strict=True)), (found, by_page)
