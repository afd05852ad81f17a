"""The table of blocks: everything that can go on paper, in its order, one record each.

To add a block, add a record: a key that stays in saved visits, the sheet it stands on, what makes its content (one
of the kinds in `document.py`), the sizes in which it is on, and the words beside its tick:

    Block("sleep", "details", sleep, FROM_FOUR, "How I sleep"),

    def sleep(making: Making) -> FactRows | None:
        return FactRows("", (FactRow("How I sleep", (Run("badly"),)),))

Plain text, the pages, the ticks in the window and the copy inside the PDF follow from it. If answers of their own
stand in it, add the key to `PrintedIn` (knowledge/model/questionnaire.py), and write `prints: sleep` in the rules.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from decision_aid.discussion.discussion import Discussion, ShownPoint
from decision_aid.discussion.fixed_words import KEEP_TAKING
from decision_aid.interview.visit import INDEPENDENT, Size, Visit
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.fixed_ids import TRIALS
from decision_aid.summary import facts
from decision_aid.summary.clarifying import clarify_lines
from decision_aid.summary.compared import compared
from decision_aid.summary.document import Agreement, Content, HelpFrame, Moves, Sentences
from decision_aid.summary.help_frame import help_frame
from decision_aid.summary.making import SAFETY, Making
from decision_aid.summary.medicines import history_form, medicines, timeline_picture
from decision_aid.summary.my_questions import my_questions, what_matters_and_options
from decision_aid.summary.origins import made_by, source_key, source_parts
from decision_aid.summary.plain_words import visit_steps, words_explained
from decision_aid.summary.printed_points import further_disagreements, points
from decision_aid.summary.treatments import more_treatments, other_treatments

SheetName: TypeAlias = Literal["facts", "details", "questions", "points", "inside"]
NOWHERE: Final[frozenset[Size]] = frozenset()
ALL_ONLY: Final[frozenset[Size]] = frozenset({"all"})
FROM_FOUR: Final[frozenset[Size]] = frozenset({"four", "all"})
ALWAYS: Final[frozenset[Size]] = frozenset({"one", "four", "all"})
_CLINICIAN: Final = ("facts", "details")


@dataclass(frozen=True)
class Block:
    """One block. `sizes` are those in which it is on unless the person says otherwise.

    `of` is the key of the block with which it stands and falls; without a label of its own it has no tick.
    `moves`, `instead` and `foot` say what it does where its sheet is full; see `Printed`. In the one-page size, only
    blocks that are on in it can be printed, and all of them stand on the first sheet.
    """

    key: str
    sheet: SheetName
    make: Callable[[Making], Content | None]
    sizes: frozenset[Size]
    label: str = ""
    of: str = ""
    moves: Moves = ""
    instead: str | None = None
    foot: bool = False

    def offered(self, size: Size) -> bool:
        """Whether it can be printed in a size: on one page stand the few blocks of the clinician alone."""
        return size != "one" or size in self.sizes or self.key in (SAFETY, "attachment")


def _warning(_making: Making) -> Sentences:
    return Sentences("", (KEEP_TAKING,), strong=True)


def _help(making: Making) -> HelpFrame:
    return help_frame(making.library.help_lines, making.country, making.today)


def _help_first(making: Making) -> HelpFrame | None:
    """The help leads the person's pages if they share what they said about safety."""
    shared = SAFETY in making.on and facts.safety(making) is not None
    return _help(making) if shared else None


def _help_at_the_foot(making: Making) -> HelpFrame | None:
    return None if _help_first(making) is not None else _help(making)


def _after_the_visit(_making: Making) -> Agreement:
    return Agreement(
        "After the visit: what we agreed",
        (
            ("",),
            ("We look again on", "What we will look at"),
            ("Until then, if it gets worse or bothers me, I call",),
        ),
    )


def _no_content(_making: Making) -> None:
    return None


BLOCKS: Final = (
    Block("safety", "facts", facts.safety, NOWHERE, "My answer about suicidal thoughts"),
    Block("top-three", "facts", facts.top_three, ALWAYS, "My top three for this visit"),
    Block("what-matters", "facts", facts.what_matters, ALWAYS, "What matters to me"),
    Block("health", "facts", facts.health_in_short, ALWAYS, "Health checks"),
    Block("episode", "facts", facts.episode, ALWAYS, "This episode"),
    Block("wishes", "facts", facts.wishes, FROM_FOUR, of="what-matters", moves="on"),
    Block("medicines", "facts", medicines, ALWAYS, "Medicines I have tried"),
    Block("timeline", "facts", timeline_picture, ALWAYS, "Timeline",
          instead="No room for the timeline on this page: the table has the same dates."),
    Block("other-treatments", "facts", other_treatments, ALWAYS, "Other treatments"),
    Block("current-medicines", "facts", facts.current_medicines, ALWAYS, "What I take now"),
    Block("episode-more", "facts", facts.more_on_episode, FROM_FOUR, of="episode", moves="on"),
    Block("own-words", "facts", facts.own_words, FROM_FOUR, "My own words on how things are", moves="on"),
    Block("treatments-more", "facts", more_treatments, FROM_FOUR, of="other-treatments", moves="on"),
    Block("limits", "details", facts.limits, FROM_FOUR, "Practical limits"),
    Block("readiness", "details", facts.readiness, FROM_FOUR, "How ready I feel"),
    Block("to-clarify", "details", clarify_lines, ALWAYS, "Worth clarifying"),
    Block("checks", "details", facts.all_checks, FROM_FOUR, of="health"),
    Block("history-form", "details", history_form, FROM_FOUR, "Facts for a treatment history form", of="medicines",
          instead=""),
    Block("after-visit", "details", _after_the_visit, ALWAYS, "After the visit: what we agreed", foot=True),
    Block("room-for-notes", "details", _no_content, FROM_FOUR, "Room for notes"),
    Block("help-first", "questions", _help_first, FROM_FOUR, of="help-lines"),
    Block("warning", "questions", _warning, FROM_FOUR),
    Block("questions", "questions", my_questions, FROM_FOUR, "My questions, with room to write"),
    Block("matters", "questions", what_matters_and_options, FROM_FOUR, "What matters to me, and the options",
          of="what-matters"),
    Block("points", "points", points, FROM_FOUR, "Points to talk over"),
    Block("notes", "points", _no_content, FROM_FOUR, "My own notes on the points"),
    Block("figures", "points", _no_content, ALL_ONLY, "Every picture of numbers"),
    Block("reasons", "points", _no_content, ALL_ONLY, "Why each point is here"),
    Block("disagreements", "points", further_disagreements, ALL_ONLY, "Where else the sources differ"),
    Block("compare", "points", compared, ALL_ONLY, "The options side by side"),
    Block("visit-steps", "points", visit_steps, ALL_ONLY, "Before, in and after the visit"),
    Block("words", "points", words_explained, ALL_ONLY, "Words on these pages"),
    Block(INDEPENDENT, "points", _no_content, FROM_FOUR, "Independent sources, not from the articles"),
    Block("sources", "points", source_key, FROM_FOUR, "Where all this comes from", moves="back"),
    Block("source-parts", "points", source_parts, ALL_ONLY, "The headings behind the short names", of="sources"),
    Block("made-by", "points", made_by, FROM_FOUR, of="sources", moves="back"),
    Block("help-lines", "points", _help_at_the_foot, FROM_FOUR, "Help numbers", foot=True),
    Block("attachment", "inside", _no_content, NOWHERE, "My answers, to open again later"),
)  # fmt: skip
_BY_KEY: Final = {block.key: block for block in BLOCKS}


def of_clinician(block: Block) -> bool:
    """Whether a block stands on the clinician's pages."""
    return block.sheet in _CLINICIAN


def key_ticked(visit: Visit, key: str) -> bool:
    """Whether the block of this key is printed, by the person or by default."""
    block = _BY_KEY[key]
    if not block.offered(visit.size):
        return False
    own = visit.printed.get(key, visit.size in block.sizes) if block.label else visit.size in block.sizes
    return own and (not block.of or key_ticked(visit, block.of))


def blocks_on(visit: Visit) -> frozenset[str]:
    """Return the keys of all blocks that are printed."""
    return frozenset(block.key for block in BLOCKS if key_ticked(visit, block.key))


def point_key(point_id: str) -> str:
    """Return the key of the tick of a point."""
    return f"point:{point_id}"


def point_ticked(visit: Visit, shown: ShownPoint) -> bool:
    """Whether a point is ticked: by the person, or because it is near; with everything, all that their answers say.

    A warning that shows only because nothing was answered is not ticked by itself.
    """
    return visit.printed.get(point_key(shown.point.id), _by_default(visit, shown))


def _by_default(visit: Visit, shown: ShownPoint) -> bool:
    if shown.near or visit.size != "all":
        return shown.near
    behind = (TRIALS if reason.answer_id in DERIVED_NAMES else reason.answer_id for reason in shown.because)
    return not shown.unknown or any(answer_id in visit.answers for answer_id in behind)


def printed_points(visit: Visit, discussion: Discussion) -> tuple[ShownPoint, ...]:
    """Return the points that are printed, the near ones first."""
    if not key_ticked(visit, "points"):
        return ()
    others = (shown for shown in discussion.points if not shown.near)
    return tuple(shown for shown in (*discussion.near, *others) if point_ticked(visit, shown))
