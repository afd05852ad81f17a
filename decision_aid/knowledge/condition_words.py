"""Conditions in words, for people who judge the rules and do not read YAML."""

from decision_aid.knowledge.model.conditions import AllOf, AnyOf, Comparison, Condition, Not, See, parts
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.fixed_ids import BOTHERED, SIDE_EFFECTS
from decision_aid.knowledge.model.library import Library


def answer_label(library: Library, answer_id: str) -> str:
    """Return what a question or derived answer is called in short."""
    return DERIVED_NAMES[answer_id].label if answer_id in DERIVED_NAMES else library.questions[answer_id].label


def choice_words(library: Library, answer_id: str, choice_id: str) -> str:
    """Return what a choice is called."""
    if answer_id in library.questions:
        choices = library.questions[answer_id].answers
    else:
        choices = library.trial_field(BOTHERED).choices if answer_id == SIDE_EFFECTS else ()
    return next((choice.label for choice in choices if choice.id == choice_id), choice_id)


def comparison_words(library: Library, comparison: Comparison) -> str:
    """Return a comparison as a sentence without a full stop: “Cost” is “A big worry”."""
    label = f"“{answer_label(library, comparison.answer)}”"
    choices = " or ".join(f"“{choice_words(library, comparison.answer, choice)}”" for choice in comparison.choices)
    match comparison.operator:
        case "is" | "is_one_of":
            return f"{label} is {choices}"
        case "includes" | "includes_any_of":
            return f"{label} includes {choices}"
        case "at_least":
            return f"{label} is {comparison.at_least} or more"
        case "at_most":
            return f"{label} is {comparison.at_most} or fewer"
        case "is_answered":
            return f"{label} is answered" if comparison.is_answered else f"{label} is not answered"


def condition_words(library: Library, condition: Condition) -> str:
    """Return one part of a condition in words, without the parts inside it."""
    match condition:
        case Comparison():
            return comparison_words(library, condition)
        case AllOf():
            return "All of these"
        case AnyOf():
            return "At least one of these"
        case Not():
            return "Not this"
        case See(see=name):
            return library.named_conditions[name].says.rstrip(".")


def inner(library: Library, condition: Condition) -> tuple[Condition, ...]:
    """Return the conditions directly inside one; those of a named condition too."""
    return (library.named_conditions[condition.see].when,) if isinstance(condition, See) else parts(condition)


def condition_lines(library: Library, condition: Condition, depth: int = 0) -> tuple[tuple[int, str], ...]:
    """Return a condition as lines, each with how far it stands to the right."""
    inside = inner(library, condition)
    line = condition_words(library, condition) + (":" if inside else "")
    below = (below for part in inside for below in condition_lines(library, part, depth + 1))
    return ((depth, line), *below)
