"""What the person said about themselves, block by block, in the order that a clinician asks for it."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from decision_aid.interview.answers import OwnWords
from decision_aid.interview.rough_dates import RoughDate, month_of
from decision_aid.interview.trial_words import NOT_ANSWERED, NOT_SURE_WORDS
from decision_aid.interview.wording import answer_words, choice_label, medicine_words, quoted
from decision_aid.knowledge.model.questionnaire import Question
from decision_aid.summary.document import Checks, FactRow, FactRows, HelpNumber, Line, Numbered, Run, Safety, State
from decision_aid.summary.help_frame import large_numbers
from decision_aid.summary.making import Making
from decision_aid.summary.said import said_run
from decision_aid.summary.timeline import newest_first
from decision_aid.summary.words import RATHER_NOT_SAY_WORDS, number_words

_STATES: Final[dict[State, str]] = {
    "yes": "yes",
    "not-sure": NOT_SURE_WORDS,
    "rather-not-say": RATHER_NOT_SAY_WORDS,
    "no": "no",
    "not-answered": NOT_ANSWERED,
}
_TOLD_APART: Final = ("yes", "not-sure", "rather-not-say")  # before the number of the others
_COUNTED: Final = ("no", "not-answered")
_LONG: Final = ("choices", "text")  # kinds of questions whose answers take more than a few words
_DOT: Final = Run("·")


def safety(making: Making) -> Safety | None:
    """The safety answer, worded as the person was asked and answered; nothing if they did not answer."""
    question = making.library.safety_question()
    if question is None or question.id not in making.answers:
        return None
    said = answer_words(making.library, question, making.answers[question.id])
    numbers: tuple[HelpNumber, ...] = large_numbers(making.library.help_lines, making.country)
    return Safety("Safety: what I chose to share", (Run(question.ask), Run(f"{said}.", "strong")), numbers)


def top_three(making: Making) -> Numbered | None:
    """What the person most wants to talk about, or lines to write it on."""
    return _numbered(making, "top-three")


def what_matters(making: Making) -> Numbered | None:
    """What matters to the person, in their own order."""
    return _numbered(making, "what-matters")


def _numbered(making: Making, block: str) -> Numbered | None:
    ranked = next((entry for entry in making.asked_in(block) if entry.kind in ("ranking", "own_list")), None)
    if ranked is None:
        return None
    value = making.answers.get(ranked.id)
    lines = tuple(_line(ranked, item) for item in value) if isinstance(value, tuple) else ()
    return Numbered(ranked.label, lines, blank=0 if lines else ranked.up_to)


def _line(question: Question, item: object) -> str:
    match item:
        case OwnWords(text=text):
            return text
        case str() if question.kind == "own_list":
            return item
        case _:
            return choice_label(question, str(item))


def health_in_short(making: Making) -> FactRows | None:
    """What was not answered by no, with the number of the others; all of them stand on the next page."""
    checks = _by_state(making)
    if not checks.keys() - {"not-answered"}:
        return None
    told = tuple(
        (Run(_STATES[state], state), *_with_dots(tuple(_label(label, state) for label in checks[state])))
        for state in _TOLD_APART
        if state in checks
    )
    runs = tuple(chain.from_iterable(told))
    notes = tuple((Run(f"{label}:"), said) for label, said in _notes(making))
    others = tuple(
        (Run(f"{_count(len(checks[state]), runs)}: {_STATES[state]}"),) for state in _COUNTED if state in checks
    )
    runs = _with_dots((*((runs,) if runs else ()), *notes, *others))
    return FactRows("", (FactRow("Health checks", runs),))


def _count(count: int, told: tuple[Run, ...]) -> str:
    return number_words(count, "other", "others") if told else str(count)


def all_checks(making: Making) -> Checks | None:
    """All things to check, from A to Z within what was said; if nothing was said, to be filled in by hand."""
    checks = _by_state(making)
    if not checks:
        return None
    count = sum(map(len, checks.values()))
    empty = not checks.keys() - {"not-answered"}
    rows = tuple(
        FactRow(_STATES[state], _with_dots(tuple(_label(label, state) for label in checks[state])))
        for state in _STATES
        if state in checks and not empty
    )
    notes = tuple(FactRow(label, (said,)) for label, said in _notes(making))
    return Checks("All health checks", f"{count} asked", rows, checks["not-answered"] if empty else (), notes)


def _label(label: str, state: State) -> Line:
    return (Run(label, "strong" if state in ("yes", "not-sure") else "plain"),)


def _by_state(making: Making) -> dict[State, tuple[str, ...]]:
    found: dict[State, tuple[str, ...]] = {}
    for question in making.asked_in("health"):
        if question.kind == "yes_no":
            state = _state(making.answers.get(question.id))
            found[state] = tuple(sorted((*found.get(state, ()), question.label), key=str.casefold))
    return found


def _notes(making: Making) -> Iterator[tuple[str, Run]]:
    for question in making.asked_in("health"):
        if question.kind != "yes_no" and question.id in making.answers:
            yield question.label, said_run(making.library, question, making.answers[question.id])


def _state(answer: object) -> State:
    match answer:
        case "yes" | "no" | "not-sure" | "rather-not-say":
            return answer
        case _:
            return "not-answered"


def _with_dots(lines: tuple[Line, ...]) -> tuple[Run, ...]:
    """Return lines one behind the other, with dots between them."""
    return tuple(chain.from_iterable((_DOT, *line) if number else line for number, line in enumerate(lines)))


def episode(making: Making) -> FactRows | None:
    """This episode in a line; what takes more room stands below, or on the next page."""
    few = [question for question in making.asked_in("episode") if question.kind not in _LONG]
    return _in_a_line(making, "This episode", few)


def wishes(making: Making) -> FactRows | None:
    """What else the person would like: the options to hear about, and what to know more about."""
    found = [
        FactRow(question.label, (Run(said_run(making.library, question, making.answers[question.id]).words),))
        for question in making.asked_in("what-matters")
        if question.kind not in ("ranking", "own_list") and question.id in making.answers
    ]
    return FactRows("", tuple(found)) if found else None


def _in_a_line(making: Making, title: str, questions: list[Question]) -> FactRows | None:
    """Return answers one behind the other; if there are none, lines to fill in."""
    said = [question for question in questions if question.id in making.answers]
    if not said:
        to_fill_in = tuple(question.label for question in questions)
        return FactRows(title, (), to_fill_in) if to_fill_in else None
    facts = tuple(
        (Run(f"{question.label}:"), said_run(making.library, question, making.answers[question.id]),
         *_months(making, question))
        for question in said
    )  # fmt: skip
    return FactRows("", (FactRow(title, _with_dots((*facts, *_not_answered(making, questions)))),))


def _months(making: Making, question: Question) -> Line:
    """Return how many months have gone by since a date, where its month is known."""
    date = making.answers[question.id]
    if not isinstance(date, RoughDate) or date.month is None:
        return ()
    return (Run(f"({number_words(month_of(making.today).earliest - date.earliest, 'month', 'months')})"),)


def _not_answered(making: Making, questions: list[Question]) -> tuple[Line, ...]:
    missing = [question.label for question in questions if question.id not in making.answers]
    return ((Run(f"{NOT_ANSWERED.capitalize()}: {'; '.join(missing)}"),),) if missing else ()


def more_on_episode(making: Making) -> FactRows | None:
    """What takes more room: what was chosen from lists, and what was asked in the person's own words."""
    return _in_rows(making, [question for question in making.asked_in("episode") if question.kind in _LONG])


def own_words(making: Making) -> FactRows | None:
    """How things are, in the person's own words: they are ticked apart, since they may say anything."""
    return _in_rows(making, list(making.asked_in("own-words")))


def _in_rows(making: Making, questions: list[Question]) -> FactRows | None:
    rows = tuple(
        FactRow(question.label, (Run(run.words, "own" if run.style == "own" else "plain"),))
        for question in questions
        if question.id in making.answers
        for run in (said_run(making.library, question, making.answers[question.id]),)
    )
    return FactRows("", rows) if rows else None


def current_medicines(making: Making) -> FactRows | None:
    """What is taken now, with the present dose, and what else; what comes last in the questionnaire stands out."""
    now = tuple(
        (Run(medicine_words(making.library, trial), "strong"), *_present_dose(trial.dose_now))
        for trial in newest_first(making.answers.trials())
        if trial.still_taking
    )
    questions = list(making.asked_in("current-medicines"))
    said = [question for question in questions if question.id in making.answers]
    if not now and not said:
        labels = ("For depression, with the present dose", *(question.label for question in questions))
        return FactRows("What I take now", (), labels) if questions else None
    facts = [(Run(f"{question.label}:"), said_run(making.library, question, making.answers[question.id]))
             for question in said]  # fmt: skip
    if said and said[-1] is questions[-1]:
        label, words = facts[-1]
        facts[-1] = (Run(label.words, "strong"), Run(words.words, "own-strong"))
    for_depression = ((Run("For depression:"), *_with_dots(now)),) if now else ()
    missing = _not_answered(making, questions)
    return FactRows("", (FactRow("What I take now", _with_dots((*for_depression, *missing, *facts))),))


def _present_dose(dose: str | None) -> Line:
    return (Run("present dose"), Run(quoted(dose), "own")) if dose else (Run(f"present dose: {NOT_ANSWERED}"),)


def limits(making: Making) -> FactRows | None:
    """What makes a treatment hard or easy in practice."""
    return _in_a_line(making, "Practical limits", list(making.asked_in("limits")))


def readiness(making: Making) -> FactRows | None:
    """How ready the person feels."""
    return _in_a_line(making, "How ready I feel", list(making.asked_in("readiness")))
