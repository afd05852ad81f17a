"""Visits as people could make them: an answer of every kind, to any of the shipped questions, or none."""

from typing import Any, get_args

from hypothesis import strategies as st

from decision_aid.interview.plain import read_answers
from decision_aid.interview.visit import Size, Visit
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.questionnaire import Question

# whole signs of every kind, control characters and brackets too; halves of signs have a test of their own
WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60) | st.sampled_from(
    [":[ " * 30, '{"a": [1, {}]}', "\x00\x1f\x7f", "a\\", '"', "\u2028\u202e\ufeff", "1e999", "NaN"]
)
_YEARS = st.integers(1960, 2026)
_MONTHS = st.integers(1, 12)


def rough_dates(least: int = 1960, most: int = 2026) -> st.SearchStrategy[dict[str, int]]:
    return st.fixed_dictionaries({"year": st.integers(least, most)}, optional={"month": _MONTHS})


def trials(library: Library, most: int = 5) -> st.SearchStrategy[list[dict[str, Any]]]:
    ids = [medicine.id for medicine in library.medicines.medicines]
    bothered = [choice.id for choice in library.trial_field("bothered").choices if choice.id != "none"]
    why = [choice.id for choice in library.trial_field("why-ended").choices]
    unsure = st.just(NOT_SURE)
    yes_no = st.sampled_from(["yes", "no", NOT_SURE])
    facts = {
        "medicine": st.sampled_from(ids),
        "name": WORDS,
        "started": rough_dates(1960, 2000),
        "ended": rough_dates(2001, 2026),
        "still_taking": st.just(True),
        "dose": WORDS,
        "weeks": st.integers(0, 3000) | unsure,
        "most_days": yes_no,
        "helped": st.sampled_from(["worse", "no-change", "little", "half", "mostly", "gone", NOT_SURE]),
        "bothered": st.lists(st.sampled_from(bothered), min_size=1, unique=True)
        | st.sampled_from(["none", NOT_SURE]),
        "bothered_words": WORDS,
        "why_ended": st.lists(st.sampled_from(why), min_size=1, unique=True) | st.sampled_from([*why, NOT_SURE]),
        "why_ended_words": WORDS,
        "this_episode": yes_no,
        "added_to": st.sampled_from(["alone", NOT_SURE, "t0"]),
        "how_sure": st.sampled_from(["sure", "fairly", "guess"]),
        "taken_for": st.sampled_from(["depression", "sleep", NOT_SURE]),
        "dose_now": WORDS,
        "weeks_at_highest": st.integers(0, 3000),
        "better_of_100": st.integers(0, 100),
    }
    one = st.fixed_dictionaries({}, optional=facts)
    return st.lists(one, min_size=1, max_size=most).map(
        lambda found: [{"id": f"t{number}", **trial} for number, trial in enumerate(found)]
    )


def answers_to(library: Library, question: Question) -> st.SearchStrategy[Any]:
    """Plain answers that fit a question."""
    choices = [choice.id for choice in question.answers if choice.id not in (NOT_SURE, RATHER_NOT_SAY)]
    special = [choice.id for choice in question.answers if choice.id in (NOT_SURE, RATHER_NOT_SAY)]
    match question.kind:
        case "choice" | "yes_no":
            return st.sampled_from(choices + special)
        case "choices":
            several = st.lists(st.sampled_from(choices), min_size=1, unique=True)
            return several | st.sampled_from(special) if special else several
        case "ranking":
            own = WORDS.map(lambda words: {"own": words})
            return st.lists(st.sampled_from(choices), max_size=question.up_to - 1, unique=True).flatmap(
                lambda chosen: (
                    own.map(lambda words: [*chosen, words]) if question.own else st.just(chosen or choices[:1])
                )
            )
        case "own_list":
            return st.lists(WORDS, min_size=1, max_size=question.up_to)
        case "number":
            return st.integers(question.least, question.most)
        case "text":
            return WORDS
        case "date":
            return rough_dates()
        case "trials":
            return trials(library)


def plain_visits(library: Library) -> st.SearchStrategy[dict[str, Any]]:
    """Plain answers to any of the questions, in any order."""
    every = {name: answers_to(library, question) for name, question in library.questions.items()}
    return st.lists(st.sampled_from(sorted(every)), unique=True, max_size=20).flatmap(
        lambda names: st.fixed_dictionaries({name: every[name] for name in names})
    )


def visits(library: Library) -> st.SearchStrategy[Visit]:
    """Visits with answers, notes, ticks, and things that this version does not know."""

    def made(parts: tuple[dict[str, Any], dict[str, str], dict[str, bool], dict[str, Any], bool, Size]) -> Visit:
        answers, notes, printed, unknown, short, size = parts
        read = read_answers(library, answers)
        assert not read.not_understood, read.not_understood
        return Visit(read.answers, notes=notes, printed=printed, unknown=unknown, short=short, size=size)

    plain = st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(10**30), 10**30)
        | st.floats(allow_nan=False, allow_infinity=False)
        | WORDS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
        max_leaves=6,
    )  # fmt: skip
    return st.tuples(
        plain_visits(library),
        st.dictionaries(st.sampled_from(sorted(library.points)) | WORDS, WORDS, max_size=4),
        st.dictionaries(st.sampled_from(["points", "medicines"]) | WORDS, st.booleans(), max_size=4),
        st.dictionaries(st.from_regex(r"x-[a-z]{1,8}", fullmatch=True), plain, max_size=3),
        st.booleans(),
        st.sampled_from(get_args(Size)),
    ).map(made)
