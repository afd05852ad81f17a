"""The values mirror: for what the person said matters, what the sources say about each option.

No total and no winner: every option is shown, in the same order, with the same marks.
"""

from decision_aid.discussion.discussion import MirrorMark
from decision_aid.interview.answers import Answers, OwnWords
from decision_aid.knowledge.model.fixed_ids import WHAT_MATTERS
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.options import Mirror

_NOT_SAID = Mirror(mark="not-said")


def priorities(answers: Answers) -> tuple[str | OwnWords, ...]:
    """Return what matters to the person, in their order."""
    value = answers.get(WHAT_MATTERS, ())
    if not isinstance(value, tuple):
        return ()
    return tuple(item for item in value if isinstance(item, str | OwnWords))


def mirror(library: Library, answers: Answers) -> tuple[MirrorMark, ...]:
    """Return a mark for each thing that matters and each option. The person's own words have no marks."""
    return tuple(
        MirrorMark(priority, option, said.mark, said.says, said.claims, said.elsewhere)
        for priority in priorities(answers)
        if isinstance(priority, str)
        for option in library.options
        for said in (option.mirror.get(priority, _NOT_SAID),)
    )
