"""Worth clarifying, on paper: the weightiest few, each with why; what is left out is not named here either."""

from typing import Final

from decision_aid.discussion.discussion import MOST_TO_CLARIFY, ToClarify
from decision_aid.interview.trial_words import NOT_ANSWERED, NOT_SURE_WORDS
from decision_aid.knowledge.model.fixed_ids import TRIALS
from decision_aid.summary.document import Run, ToTick
from decision_aid.summary.making import Making, block_of
from decision_aid.summary.words import RATHER_NOT_SAY_WORDS

_ON_ONE_PAGE: Final = 3
_STATE_WORDS: Final = {
    "not-sure": f": {NOT_SURE_WORDS}.",
    "rather-not-say": f": {RATHER_NOT_SAY_WORDS}.",
    "not-answered": f": {NOT_ANSWERED}.",
    "incomplete": ".",
    "contradiction": ": said in two ways.",
}


def clarify_lines(making: Making) -> ToTick | None:
    """Return the block. What the person would rather not say is not asked for again."""
    entries = [entry for entry in making.discussion.to_clarify if _told(making, entry)]
    most = _ON_ONE_PAGE if making.visit.size == "one" else MOST_TO_CLARIFY
    if not entries:
        return None
    lines = tuple(
        (Run(entry.label + _STATE_WORDS[entry.state], "strong"), Run(entry.why)) for entry in entries[:most]
    )
    more = len(entries) - most
    return ToTick("Worth clarifying", f"the weightiest first; {more} more in the program" if more > 0 else "", lines)


def _told(making: Making, entry: ToClarify) -> bool:
    if entry.state == "rather-not-say" or entry.question_id not in {question.id for question in making.asked}:
        return False
    behind = {entry.question_id, TRIALS} if entry.state == "contradiction" else {entry.question_id}
    return all(block_of(making.library, making.library.questions[each]) in making.on for each in behind)
