"""Other treatments that were tried, from the answers about each: when, how much it helped, in the person's words."""

from decision_aid.knowledge.model.fixed_ids import TRIED
from decision_aid.knowledge.model.questionnaire import Question
from decision_aid.summary.document import FactRow, FactRows, Line, Run
from decision_aid.summary.making import Making
from decision_aid.summary.said import said_run
from decision_aid.summary.words import yes_no_words


def other_treatments(making: Making) -> FactRows | None:
    """Return the block. The questions `<treatment>-…` belong to `tried-<treatment>`, in the order asked."""
    questions = making.asked_in("other-treatments")
    tried = [question for question in questions if question.kind == "yes_no"]
    if not tried:
        return None
    answered = [question for question in questions if question.id in making.answers]
    if not answered:
        return FactRows("Other treatments I have tried", (), tuple(question.label for question in tried))
    runs: list[Run] = []
    for question in sorted(tried, key=lambda question: making.answers.get(question.id) != "yes"):
        runs += (Run("·"), *_tried(making, question)) if runs else _tried(making, question)
    return FactRows("", (FactRow("Other treatments", tuple(runs)),))


def more_treatments(making: Making) -> FactRows | None:
    """What the person wrote about treatments that no question of its own asks about."""
    questions = making.asked_in("other-treatments")
    parts = {question.id.removeprefix(TRIED) for question in questions if question.kind == "yes_no"}
    rows = tuple(
        FactRow(question.label, (said_run(making.library, question, making.answers[question.id]),))
        for question in questions
        if question.kind == "text" and question.id in making.answers and question.id.rpartition("-")[0] not in parts
    )
    return FactRows("", rows) if rows else None


def _tried(making: Making, question: Question) -> Line:
    answer = making.answers.get(question.id)
    if answer != "yes":
        said = yes_no_words(answer if isinstance(answer, str) else None)
        return (Run(f"{question.label}: {said}", "strong" if answer == "not-sure" else "plain"),)
    name = question.id.removeprefix(TRIED)
    runs = [Run(f"{question.label}:", "strong")]
    for asked in making.asked_in("other-treatments"):
        if asked.id.startswith(f"{name}-") and asked.id in making.answers:
            run = said_run(making.library, asked, making.answers[asked.id])
            runs.append(run if asked.kind == "text" else Run(f"{run.words};", "strong"))
    return tuple(runs) if len(runs) > 1 else (Run(f"{question.label}: yes", "strong"),)
