"""An answer as it stands among facts on paper."""

from decision_aid.interview.answers import Answer
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.wording import answer_words, quoted
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.questionnaire import Question
from decision_aid.summary.document import Run
from decision_aid.summary.words import YES_NO_WORDS, small


def said_run(library: Library, question: Question, answer: Answer) -> Run:
    """Return an answer as it stands among facts: own words in quotation marks, several choices with semicolons."""
    if answer in (NOT_SURE, RATHER_NOT_SAY):
        return Run(YES_NO_WORDS[str(answer)], "strong")
    if question.kind == "text":
        return Run(quoted(str(answer)), "own")
    words = answer_words(library, question, answer)
    if isinstance(answer, RoughDate):
        return Run(f"about {words}", "strong")
    if question.kind == "choices" and isinstance(answer, tuple):
        each = [answer_words(library, question, (str(item),)) for item in answer]
        return Run("; ".join((*each[:1], *map(small, each[1:]))), "strong")
    return Run(small(words), "strong")
