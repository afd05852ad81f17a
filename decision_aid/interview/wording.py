"""Answers in words, for the check page, for paper and for the reasons of a point."""

from typing import Final

from decision_aid.interview.answers import Answer, Answers, OwnWords
from decision_aid.interview.counts import Count
from decision_aid.interview.derived import Derived, KnownSet, medicines_behind
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.condition_words import answer_label
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.fixed_ids import BOTHERED, MEDICINE_GROUPS, MEDICINE_GROUPS_NOW, SIDE_EFFECTS
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.questionnaire import Question

NOT_ANSWERED = "Not answered"
GROUP_WORDS: Final = {
    "ssri": "SSRI",
    "snri": "SNRI",
    "tca": "tricyclic",
    "maoi": "MAOI",
    "atypical": "other antidepressant",
    "neurosteroid": "neurosteroid",
    "supplement": "herb or supplement",
    "ketamine": "ketamine or esketamine",
    "antipsychotic": "antipsychotic",
    "mood-stabiliser": "mood stabilizer",
    "other": "other medicine",
}


def quoted(words: str) -> str:
    """Return the person's own words in quotation marks, verbatim."""
    return f"“{words}”"


def choice_label(question: Question, choice_id: str) -> str:
    """Return what a choice is called; a choice that the questionnaire no longer has is named by its id."""
    return next((choice.label for choice in question.answers if choice.id == choice_id), choice_id)


def answer_words(library: Library, question: Question, answer: Answer | None) -> str:
    """Return an answer in words; the person's own words stay as they were typed."""
    match answer:
        case None:
            return NOT_ANSWERED
        case str() if question.kind == "text" and answer not in (NOT_SURE, RATHER_NOT_SAY):
            return answer
        case str():
            return choice_label(question, answer)
        case RoughDate():
            return str(answer)
        case int():
            return f"{answer} {question.unit}" if question.unit else str(answer)
        case tuple():
            return _items_words(library, question, answer)


def _items_words(library: Library, question: Question, items: tuple[object, ...]) -> str:
    words = []
    for number, item in enumerate(items, start=1):
        text = (
            item.text if isinstance(item, OwnWords)
            else medicine_words(library, item) if isinstance(item, Trial)
            else str(item) if question.kind == "own_list"
            else choice_label(question, str(item))
        )  # fmt: skip
        words.append(f"{number} {text}" if question.kind in ("ranking", "own_list") else text)
    return " · ".join(words) if question.kind in ("ranking", "own_list") else ", ".join(words)


def medicine_words(library: Library, trial: Trial) -> str:
    """Return the name of a tried medicine: generic name, then what the person typed, if anything."""
    medicine = library.medicines.get(trial.medicine)
    if medicine is None:
        return trial.name or trial.medicine or "A medicine without a name"
    return medicine.generic


def brand_words(library: Library, trial: Trial) -> str:
    """Return the first brand name of a tried medicine, or the one the person typed; empty if there is none."""
    medicine = library.medicines.get(trial.medicine)
    if medicine is None:
        return ""
    typed = (trial.name or "").casefold()
    return next(
        (brand for brand in medicine.brands if brand.casefold() == typed),
        medicine.brands[0] if medicine.brands else "",
    )


def derived_words(value: Derived | None) -> str:
    """Return a derived answer in words."""
    match value:
        case None:
            return "not known"
        case Count():
            return str(value)
        case KnownSet():
            return ", ".join(sorted(value.members)) or "none"


def _count_words(library: Library, answers: Answers, answer_id: str, value: Derived | None) -> str:
    """Return a count with the names of the medicines that it counts: “1 to 2: sertraline; perhaps bupropion”."""
    behind = medicines_behind(answer_id, answers.trials(), library.medicines)
    sure = [medicine_words(library, same[0]) for same, counts in behind if counts]
    perhaps = [medicine_words(library, same[0]) for same, counts in behind if counts is None]
    named = "; ".join(filter(None, (", ".join(sure), f"perhaps {', '.join(perhaps)}" if perhaps else "")))
    return f"{derived_words(value)}: {named}" if named else derived_words(value)


def label_of(library: Library, answer_id: str) -> str:
    """Return what a question or derived answer is called in short."""
    return answer_label(library, answer_id)


def words_of(library: Library, answers: Answers, derived: dict[str, Derived], answer_id: str) -> str:
    """Return the current value of a question or derived answer, in words."""
    if answer_id in DERIVED_NAMES:
        value = derived.get(answer_id)
        if answer_id == SIDE_EFFECTS and isinstance(value, KnownSet):
            names = {choice.id: choice.label for choice in library.trial_field(BOTHERED).choices}
            return ", ".join(names[effect] for effect in names if effect in value.members) or "none"
        if answer_id in (MEDICINE_GROUPS, MEDICINE_GROUPS_NOW) and isinstance(value, KnownSet):
            return ", ".join(GROUP_WORDS[group] for group in GROUP_WORDS if group in value.members) or "none"
        return _count_words(library, answers, answer_id, value)
    return answer_words(library, library.questions[answer_id], answers.get(answer_id))
