"""The person's questions with what the sources say to them, and what matters to them against the options."""

from typing import Final

from decision_aid.discussion.discussion import MirrorMark
from decision_aid.discussion.mirror import priorities
from decision_aid.discussion.own_questions import points_on
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
_MOST_CELLS: Final = 6  # of a table that has room for what independent sources say
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
    for shown in points_on(making.discussion.points, words)[:_MOST_POINTS]:
        point = shown.point
        said = f"{point.title}: {point.says} {point.also or ''}".strip() + f" {codes(making.library, point.claims)}"
        if not found or len(" ".join((*found, said)).split()) <= _MOST_WORDS:
            found.append(said)
    return MyQuestion(words, " ".join(found), "" if found else _SAID_NOTHING)


def what_matters_and_options(making: Making) -> Grid | None:
    """Return what the sources say to what matters, for each option that the person wants to hear about, in words.

    For all options if none was named. No total and no winner; own words are not sorted by machine.
    """
    question = making.library.questions.get(WHAT_MATTERS)
    listed = tuple(dict.fromkeys(mark.priority for mark in making.discussion.mirror))
    own = tuple(item.text for item in priorities(making.answers) if isinstance(item, OwnWords))
    if question is None or not (listed or own):
        return None
    cells = len(listed) * len(_wanted(making))
    with_elsewhere = making.visit.size == "all" or cells <= _MOST_CELLS
    rows = tuple(
        (
            FactCell(option.title),
            *(
                _cell(making, mark, with_elsewhere=with_elsewhere)
                for mark in making.discussion.mirror
                if mark.option is option
            ),
        )
        for option in making.discussion.options
        if listed and option.id in _wanted(making)
    )
    legend = "“Not said”: no article says so, in either direction. It does not mean “no”."
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


def _cell(making: Making, mark: MirrorMark, *, with_elsewhere: bool) -> FactCell:
    words = f"{mark.says} {codes(making.library, mark.claims)}" if mark.says else ""
    if (
        with_elsewhere and mark.elsewhere is not None
    ):  # it names its source in words, so that a narrow cell needs no code
        words = f"{words} ◇ {mark.elsewhere.says}".strip()
    return FactCell(words, mark=_MARK_WORDS[mark.mark])
