"""The person's questions with what the sources say to them, and what matters to them against the options.

A question that was taken from a point is answered by that point. Own words are compared with the titles of points and
their questions, word by word; what is found is named, so that the person sees whether it fits.
"""

import re
from collections.abc import Iterator
from typing import Final

from decision_aid.discussion.discussion import MirrorMark, ShownPoint
from decision_aid.discussion.mirror import priorities
from decision_aid.interview.answers import OwnWords
from decision_aid.interview.wording import choice_label, quoted
from decision_aid.knowledge.model.fixed_ids import TOP_THREE, WHAT_MATTERS
from decision_aid.knowledge.model.options import Mark
from decision_aid.summary.document import FactCell, Grid, GridBand, MyQuestion, MyQuestions
from decision_aid.summary.making import Making
from decision_aid.summary.origins import codes

_BLANK: Final = 3
_MOST_WORDS: Final = 55  # of what the sources say to one question: two or three lines
_MOST_POINTS: Final = 2
_RARE: Final = 4  # points that may share a word for it to tell something by itself
_STEM: Final = 4  # letters by which words are taken as the same, so that “drive” is “driving”
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
# words that tell nothing of what a question is about
_EMPTY: Final = frozenset(
    [
        "about",
        "after",
        "again",
        "also",
        "been",
        "before",
        "besides",
        "change",
        "changes",
        "could",
        "days",
        "depression",
        "does",
        "done",
        "each",
        "else",
        "enough",
        "ever",
        "every",
        "feel",
        "from",
        "have",
        "help",
        "helps",
        "here",
        "into",
        "just",
        "know",
        "like",
        "long",
        "made",
        "make",
        "mean",
        "means",
        "medicine",
        "medicines",
        "might",
        "more",
        "most",
        "much",
        "need",
        "next",
        "only",
        "other",
        "over",
        "right",
        "same",
        "should",
        "some",
        "something",
        "take",
        "than",
        "that",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "thing",
        "things",
        "this",
        "those",
        "time",
        "tried",
        "used",
        "very",
        "want",
        "well",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "whom",
        "will",
        "with",
        "would",
        "year",
        "years",
        "your",
        "treatment",
        "treatments",
        "options",
        "think",
        "through",
        "first",
    ]
)
_SAID_NOTHING: Final = "The sources say nothing on this, as far as its words can tell."
_OWN_WORDS: Final = "Your own words: no source is sorted by them. What would tell you that it is getting there?"
_MARK_WORDS: Final[dict[Mark, str]] = {"yes": "yes", "partly": "partly", "no": "no", "not-said": "not said"}


def my_questions(making: Making) -> MyQuestions:
    """Return the person's top three, each with what the sources say, or room for three."""
    top = making.answers.get(TOP_THREE, ()) if "top-three" in making.on else ()
    own = [item for item in top if isinstance(item, str)] if isinstance(top, tuple) else []
    return MyQuestions(
        "What the sources say.", "My notes", tuple(_question(making, words) for words in own),
        0 if own else _BLANK,
    )  # fmt: skip


def _question(making: Making, words: str) -> MyQuestion:
    found: list[str] = []
    for shown in _that_fit(making, words)[:_MOST_POINTS]:
        point = shown.point
        said = f"{point.title}: {point.says} {point.also or ''}".strip() + f" {codes(making.library, point.claims)}"
        if not found or len(" ".join((*found, said)).split()) <= _MOST_WORDS:
            found.append(said)
    return MyQuestion(words, " ".join(found), "" if found else _SAID_NOTHING)


def _that_fit(making: Making, words: str) -> tuple[ShownPoint, ...]:
    """Return the points that a question was taken from, or else those that share most of its words.

    A benefit alone is none of them, since its other side would be missing.
    """
    points = [shown for shown in making.discussion.points if shown.point.kind != "benefit"]
    taken_from = tuple(shown for shown in points if words in shown.point.ask)
    if taken_from:
        return taken_from
    stems = set(_stems(words))
    titles = {shown.point.id: set(_stems(shown.point.title)) for shown in points}
    in_titles = {stem: sum(stem in title for title in titles.values()) for stem in stems}
    shared = {}
    for shown in points:
        in_title = {stem for stem in titles[shown.point.id] & stems if in_titles[stem] <= _RARE}
        asked = set(_stems(" ".join(shown.point.ask))) & stems
        if in_title:
            shared[shown.point.id] = 2 * len(in_title) + len(asked)
    most = max(shared.values(), default=0)
    return tuple(shown for shown in points if shared.get(shown.point.id) == most)


def _stems(words: str) -> Iterator[str]:
    for word in _WORD.findall(words.casefold()):
        if word not in _EMPTY:
            yield word[:_STEM]


def what_matters_and_options(making: Making) -> Grid | None:
    """Return what the sources say to what matters, for each option that the person wants to hear about, in words.

    For all options if none was named. No total and no winner; own words are not sorted by machine.
    """
    question = making.library.questions.get(WHAT_MATTERS)
    listed = tuple(dict.fromkeys(mark.priority for mark in making.discussion.mirror))
    own = tuple(item.text for item in priorities(making.answers) if isinstance(item, OwnWords))
    if question is None or not (listed or own):
        return None
    rows = tuple(
        (FactCell(option.title), *(_cell(making, mark) for mark in making.discussion.mirror if mark.option is option))
        for option in making.discussion.options
        if listed and option.id in _wanted(making)
    )
    legend = "“Not said”: no source of this aid says so, in either direction. It does not mean “no”."
    return Grid(
        title="What matters to me, and what the sources say",
        note="",
        heads=("Option", *(choice_label(question, priority) for priority in listed)) if rows else (),
        widths=(36, *(150 // len(listed) for _ in listed)) if rows else (),
        bands=(GridBand("", rows),) if rows else (),
        below=(*((legend,) if rows else ()), *((f"{' '.join(map(quoted, own))} {_OWN_WORDS}",) if own else ())),
    )


def _wanted(making: Making) -> set[str]:
    known: set[str] = {option.id for option in making.discussion.options}
    considering = making.answers.get("considering", ())
    chosen = {str(item) for item in considering} & known if isinstance(considering, tuple) else set()
    return chosen or known


def _cell(making: Making, mark: MirrorMark) -> FactCell:
    words = f"{mark.says} {codes(making.library, mark.claims)}" if mark.says else ""
    return FactCell(words, mark=_MARK_WORDS[mark.mark])
