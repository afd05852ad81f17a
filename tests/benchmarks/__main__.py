"""Measure the budgets and print a table: start and memory against a bare PySide6 window, answers, rules, summary.

python -m tests.benchmarks [RUNS]
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count, cycle

from decision_aid.discussion.discuss import discuss
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.model.library import Library, Topic
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.summary.building import build
from decision_aid.summary.typeset import Typesetter
from decision_aid.visits.opening import open_visit

EIGHT_TRIALS = "many-medicines-considering-ect"
_MEASURE = """
import json, resource, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
def answered(window):
    '''The window answers when the event loop has come round with it on the screen.'''
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, QApplication.instance().quit))
"""
_BARE = """
application = QApplication([])
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
window = QWidget(); layout = QVBoxLayout(window)
layout.addWidget(QLabel("A label")); layout.addWidget(QPushButton("A button"))
"""
_AID = """
from decision_aid.cli.reading import the_library
from decision_aid.knowledge.shipped import resources_folder
library = the_library()
application = QApplication([]); application.setStyle("Fusion")
from decision_aid.window.look.look import load_typeface
from decision_aid.window.main_window import MainWindow
from decision_aid.window.session import Session
from decision_aid.window.settings import Settings
load_typeface(resources_folder())
window = MainWindow(Session(library), Settings(theme="light"), resources_folder())
"""
_END = """
window.resize(1180, 820); window.show(); answered(window); application.exec()
print(json.dumps(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))
"""


def started(body: str) -> tuple[float, float]:
    """Return seconds from process start to an answering window, and its peak memory in MB."""
    code = _MEASURE + body + _END
    begin = time.perf_counter()
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    return time.perf_counter() - begin, json.loads(done.stdout.strip().splitlines()[-1]) / 1024


def timed(do: Callable[[], object], runs: int) -> float:
    """Return the median of some runs, in milliseconds."""
    do()
    found = []
    for _ in range(runs):
        begin = time.perf_counter()
        do()
        found.append((time.perf_counter() - begin) * 1000)
    return statistics.median(found)


def many_rules(library: Library, count: int) -> Library:
    """Return a library with so many points, made of the shipped ones over and over."""
    points = [point for topic in library.topics for point in topic.points]
    copies = tuple(
        points[number % len(points)].model_copy(update={"id": f"copy-{number}"}) for number in range(count)
    )
    return replace(library, topics=(Topic("many", "Many", copies),))


def answering(library: Library, visit: Visit) -> Callable[[], object]:
    """Return what gives another answer each time, to one question after another, and brings up what follows."""
    answers = visit.answers
    choices = [(name, choice) for name, offered in library.offered.items() for choice in offered[:2]]
    turns = cycle(
        answers.answered(name, (choice,) if library.questions[name].kind in ("choices", "ranking") else choice)
        for name, choice in choices
    )
    return lambda: discuss(library, next(turns))


def main() -> None:
    """Print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    pairs = [(started(_BARE), started(_AID)) for _ in range(runs)]
    time_ratio = statistics.median(aid[0] / bare[0] for bare, aid in pairs)
    memory_ratio = statistics.median(aid[1] / bare[1] for bare, aid in pairs)
    library = load_library()
    data = (resources_folder() / "examples" / f"{EIGHT_TRIALS}.json").read_bytes()
    visit = open_visit(library, data)
    answer = timed(answering(library, visit), runs * 3)
    thousand = timed(answering(many_rules(library, 1_000), visit), runs * 3)
    typesetter = Typesetter(resources_folder())
    discussion = discuss(library, visit.answers)
    numbers = count()

    def summary(of: Visit = visit) -> bytes:
        document = build(library, of, discussion, today=date(2026, 11, 20))
        return typesetter.pdf(document, "letter")

    def changed() -> bytes:
        return summary(visit.answered("episode-words", f"Something else, number {next(numbers)}"))

    rows = [
        ("start to a window that answers", f"{time_ratio:.2f} x bare window", "2.00", time_ratio <= 2),
        ("memory", f"{memory_ratio:.2f} x bare window", "1.60", memory_ratio <= 1.6),
        ("answer to updated points", f"{answer:.1f} ms", "16", answer <= 16),
        ("1,000 rules", f"{thousand:.1f} ms", "16", thousand <= 16),
        ("summary, eight trials, again", f"{(again := timed(summary, runs)):.0f} ms", "100", again <= 100),
        ("summary, after an answer changed", f"{(anew := timed(changed, runs)):.0f} ms", "100", anew <= 100),
    ]
    print(f"{'budget':34} {'measured':>22} {'at most':>8}")
    for name, measured, limit, held in rows:
        mark = "  holds" if held else "  OVER"
        print(f"{name:34} {measured:>22} {limit:>8}{mark}")


if __name__ == "__main__":
    main()
