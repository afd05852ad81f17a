"""What is proved of help: it comes with every answer but no, and that answer brings nothing else."""

from dataclasses import replace
from typing import Final

from decision_aid.interview.answers import Answers
from decision_aid.knowledge.model.conditions import Condition
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.promises import OPENS_HELP, SAFETY_PAGE
from decision_aid.workshop.combinations import deciding
from decision_aid.workshop.theorems.ground import Failure, Found, Ground, counted_words, discussed, shown_ids

_NO: Final = "no"
_SAFETY: Final = SAFETY_PAGE.questions[0].id


def help_is_shown(ground: Ground) -> Found:
    """The help page looks at one answer only, which counts for everybody: its page is asked of everybody."""
    library, cases = ground.library, 0
    question = library.questions.get(_SAFETY)
    if question is None:
        return "", Failure(f"No question “{_SAFETY}” is asked.", Answers())
    offered = [choice.id for choice in question.answers]
    missing = [choice for choice in (*OPENS_HELP, _NO) if choice not in offered]
    if missing:
        return "", Failure(f"“{_SAFETY}” does not offer {', '.join(missing)}.")
    asking = library.page_of[_SAFETY].ask_when
    beside = (Answers(), *ground.together_for(asking)) if asking is not None else (Answers(), *ground.seen.values())
    for answers in beside:
        for answer in (choice for choice in offered if choice != _NO):
            cases += 1
            given = answers.answered(_SAFETY, answer)
            if not discussed(library, given).help_first:
                return "", Failure(f"“{_SAFETY}: {answer}” does not bring the help page.", given)
    others = [each.id for each in library.questions.values() if each.opens_help and each.id != _SAFETY]
    if others:
        return "", Failure(f"“{others[0]}” says that it opens the help page, and only “{_SAFETY}” does.")
    return f"the help page looks at this answer alone; {counted_words(cases, 'discussion')} tried", None


def that_answer_changes_nothing_else(ground: Ground) -> Found:
    """No condition asks about it, so nothing can follow from it: no point, no page, no order, no table, no mirror."""
    library = ground.library
    asking = [point for point in library.points.values() if point.when is not None and _asks(library, point.when)]
    for point in asking:
        for answers in ground.together(point):
            without = answers.answered(_SAFETY, None)
            if point.id in shown_ids(library, answers) and point.id not in shown_ids(library, without):
                return "", Failure(f"“{point.id}” shows because of “{_SAFETY}: {answers.get(_SAFETY)}”.", answers)
    conditions = _conditions(library)
    if any(_asks(library, condition) for condition in conditions):
        return "", Failure(f"A condition asks about “{_SAFETY}”.")
    cases = 0
    question = library.questions.get(_SAFETY)
    for answers in ground.seen.values():
        before = discussed(library, answers)
        for choice in question.answers if question is not None else ():
            cases += 1
            given = answers.answered(_SAFETY, choice.id)
            after = discussed(library, given)
            if replace(after, help_first=before.help_first) != before:
                return "", Failure(f"Something changes with “{_SAFETY}: {choice.id}”.", given)
    how = f"none of {len(conditions)} conditions asks about it"
    return f"{how}; {counted_words(cases, 'discussion')} tried", None


def _asks(library: Library, condition: Condition) -> bool:
    return any(entry.answer == _SAFETY for entry in deciding(library, condition))


def _conditions(library: Library) -> tuple[Condition, ...]:
    return (
        *(point.when for point in library.points.values() if point.when is not None),
        *(page.ask_when for page in library.pages if page.ask_when is not None),
        *(named.when for named in library.conditions),
    )
