"""Other treatments that were tried, from the answers about each: when, how much it helped, in the person's words."""

from decision_aid.interview.answers import Answers
from decision_aid.interview.trial_words import NOT_ANSWERED, helped_in_short
from decision_aid.interview.trials import HELPED_STEPS
from decision_aid.interview.wording import answer_words, quoted
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.questionnaire import Question
from decision_aid.summary.blocks import questions_of
from decision_aid.summary.document import Helped, OtherTreatments, TreatmentRow
from decision_aid.summary.words import yes_no_words

_TRIED = "tried-"


def other_treatments(library: Library, answers: Answers) -> OtherTreatments:
    """Return the block. The questions `<treatment>-when`, `-helped` and `-words` belong to `tried-<treatment>`."""
    questions = questions_of(library, "other-treatments")
    tried = [question for question in questions if question.kind == "yes_no"]
    rows = tuple(_row(question, answers) for question in tried if answers.get(question.id) == "yes")
    others = [
        f"{question.label}: {yes_no_words(_text(answers.get(question.id)))}"
        for question in tried
        if answers.get(question.id) != "yes"
    ]
    parts = {question.id.removeprefix(_TRIED) for question in tried}
    own = [
        f"{question.label}: {quoted(answer_words(library, question, answers[question.id]))}"
        for question in questions
        if question.kind == "text" and question.id in answers and question.id.rpartition("-")[0] not in parts
    ]
    return OtherTreatments(
        title="Other treatments I have tried",
        heads=("Treatment", "When, how much", "How much it helped", "In my words"),
        rows=rows,
        others=". ".join(others) + "." if others else "",
        own_words=" ".join(own),
    )


def _text(answer: object) -> str | None:
    return answer if isinstance(answer, str) else None


def _row(tried: Question, answers: Answers) -> TreatmentRow:
    name = tried.id.removeprefix(_TRIED)
    return TreatmentRow(
        name=tried.label,
        when=_own(answers, f"{name}-when"),
        helped=helped_of(_text(answers.get(f"{name}-helped"))),
        words=_own(answers, f"{name}-words"),
    )


def helped_of(helped: str | None) -> Helped:
    """Return how much something helped, in steps and in words."""
    steps: dict[str, int] = {step: number for number, step in enumerate(HELPED_STEPS)}
    return Helped(None if helped is None else steps.get(helped), helped_in_short(helped), helped is not None)


def _own(answers: Answers, question_id: str) -> str:
    said = _text(answers.get(question_id))
    return NOT_ANSWERED if said is None else quoted(said)
