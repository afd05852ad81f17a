"""The pages for the clinician: the person's own facts, as remembered, in the order that a clinician asks for them."""

from collections.abc import Iterator
from datetime import date

from decision_aid.discussion.discussion import Discussion
from decision_aid.interview.answers import Answer, Answers, OwnWords
from decision_aid.interview.path import path
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trial_words import (
    NOT_ANSWERED,
    NOT_SURE_WORDS,
    bothered_words,
    weeks_words,
    when_in_short,
    why_ended_words,
)
from decision_aid.interview.trials import ALONE, Trial
from decision_aid.interview.visit import Visit
from decision_aid.interview.wording import answer_words, brand_words, choice_label, medicine_words, quoted
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.fixed_ids import EPISODE_BEGAN, EVER_TRIED, TOP_THREE, TRIALS
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.questionnaire import Question
from decision_aid.summary.blocks import block_of, questions_of
from decision_aid.summary.document import (
    Band,
    Check,
    Checks,
    ClinicianPages,
    Fact,
    FactBlock,
    Medicines,
    Numbered,
    PointTitles,
    State,
    TimelinePicture,
    ToCheck,
    TrialRow,
)
from decision_aid.summary.ticks import CLINICIAN, key_ticked, point_ticked
from decision_aid.summary.timeline import as_sentences, newest_first, timeline
from decision_aid.summary.treatments import helped_of, other_treatments
from decision_aid.summary.words import (
    HOW_SURE_WORDS,
    RATHER_NOT_SAY_WORDS,
    list_words,
    number_words,
    yes_no_words,
)

_BLANK_ROWS = 6  # of an empty trial table, to fill in by hand
_BLOCKS = (
    "safety", "top-three", "what-matters", "medicines", "timeline", "other-treatments", "episode",
    "current-medicines", "health", "limits", "readiness", "to-clarify", "point-titles", "room-for-notes",
)  # fmt: skip
_LEGEND = (
    "The fuller the bar, the more it helped. Dashed: month not remembered. Hatched: how much it helped is not known."
)
_CLARIFY_LINES = 8  # more are put together in one, since the blocks above show each of them
_TITLES = 24  # more titles would fill the page that the clinician reads
_BAND_TITLES = {
    "yes": "In this episode",
    "no": "Before this episode",
    NOT_SURE: "Not sure which episode",
    None: "Episode not answered",
}
_STATE_WORDS: dict[State, str] = {
    "yes": "yes",
    "no": "no",
    "not-sure": NOT_SURE_WORDS,
    "rather-not-say": RATHER_NOT_SAY_WORDS,
    "not-answered": NOT_ANSWERED,
}


def clinician_pages(
    library: Library, visit: Visit, answers: Answers, discussion: Discussion, today: date
) -> ClinicianPages | None:
    """Return the clinician's pages; nothing if no block of them is ticked. `answers` are those that count."""
    ticked = frozenset(key for key in _BLOCKS if key_ticked(visit, key))
    if not ticked:
        return None
    shown = answers if "episode" in ticked else answers.answered(EPISODE_BEGAN, None)
    return ClinicianPages(
        heading=CLINICIAN,
        safety=_safety(library, answers) if "safety" in ticked else None,
        top_three=_numbered(library, answers, TOP_THREE) if "top-three" in ticked else None,
        what_matters=_what_matters(library, answers) if "what-matters" in ticked else None,
        medicines=_medicines(library, shown) if "medicines" in ticked else None,
        timeline=_timeline(library, shown, today) if "timeline" in ticked else None,
        other_treatments=other_treatments(library, answers) if "other-treatments" in ticked else None,
        episode=_facts(library, answers, "episode", "This episode") if "episode" in ticked else None,
        current_medicines=_current_medicines(library, answers) if "current-medicines" in ticked else None,
        health=_checks(library, answers) if "health" in ticked else None,
        limits=_facts(library, answers, "limits", "Practical limits") if "limits" in ticked else None,
        readiness=_facts(library, answers, "readiness", "How ready I feel") if "readiness" in ticked else None,
        to_clarify=_to_clarify(library, visit, discussion) if "to-clarify" in ticked else None,
        point_titles=_point_titles(visit, discussion) if "point-titles" in ticked else None,
        room_for_notes="Room for notes" if "room-for-notes" in ticked else None,
    )


def _safety(library: Library, answers: Answers) -> FactBlock | None:
    """The safety answer, worded as the person was asked and answered; nothing if they did not answer."""
    question = library.safety_question()
    if question is None or question.id not in answers:
        return None
    said = answer_words(library, question, answers[question.id])
    return FactBlock("Safety: what I chose to share", (Fact(question.ask, said),))


def _numbered(library: Library, answers: Answers, question_id: str) -> Numbered:
    question = library.questions.get(question_id)
    if question is None:
        return Numbered("", ())
    value = answers.get(question_id)
    lines = tuple(_line(question, item) for item in value) if isinstance(value, tuple) else ()
    return Numbered(question.label, lines, blank=0 if lines else question.up_to)


def _line(question: Question, item: object) -> str:
    match item:
        case OwnWords(text=text):
            return text
        case str() if question.kind == "own_list":
            return item
        case _:
            return choice_label(question, str(item))


def _what_matters(library: Library, answers: Answers) -> Numbered:
    block = questions_of(library, "what-matters")
    ranked = next((question for question in block if question.kind == "ranking"), None)
    numbered = _numbered(library, answers, ranked.id if ranked else "")
    also = tuple(
        Fact(question.label, said_words(library, question, answers[question.id]))
        for question in block
        if question is not ranked and question.id in answers
    )
    return Numbered(numbered.title, numbered.lines, numbered.blank, also)


def said_words(library: Library, question: Question, answer: Answer) -> str:
    """Return an answer as it stands among facts: own words in quotation marks, not sure as such."""
    if answer == NOT_SURE:
        return NOT_SURE_WORDS
    if answer == RATHER_NOT_SAY:
        return RATHER_NOT_SAY_WORDS
    if question.kind == "text":
        return quoted(str(answer))
    words = answer_words(library, question, answer)
    if isinstance(answer, RoughDate):
        return f"about {words}"
    return words


def _asked(library: Library, answers: Answers, block: str) -> tuple[Question, ...]:
    """Return the questions of a block that are asked; what is not asked is not printed as “not answered”."""
    asked = {question.id for page in path(library, answers) for question in page.questions}
    return tuple(question for question in questions_of(library, block) if question.id in asked)


def _facts(library: Library, answers: Answers, block: str, title: str) -> FactBlock:
    questions = _asked(library, answers, block)
    facts = tuple(
        Fact(question.label, said_words(library, question, answers[question.id]))
        for question in questions
        if question.id in answers
    )
    return FactBlock(title, facts, tuple(question.label for question in questions if question.id not in answers))


def _medicines(library: Library, answers: Answers) -> Medicines:
    trials = newest_first(answers.trials())
    if not trials:
        none_taken = answers.get(EVER_TRIED) == "no"
        note = "no medicine for depression so far" if none_taken else "no medicine written down"
        return Medicines(_label(library, TRIALS), note, _heads(), (), 0 if none_taken else _BLANK_ROWS)
    bands = []
    for state, title in _BAND_TITLES.items():
        rows = tuple(_trial_row(library, trial, trials) for trial in trials if trial.this_episode == state)
        if rows:
            detail = number_words(len(rows), "medicine", "medicines")
            began = answers.get(EPISODE_BEGAN)
            since = f", since about {began}" if state == "yes" and isinstance(began, RoughDate) else ""
            bands.append(Band(title, detail + since, rows))
    return Medicines(_label(library, TRIALS), _table_note(trials), _heads(), tuple(bands))


def _label(library: Library, question_id: str) -> str:
    return library.questions[question_id].label


def _heads() -> tuple[str, ...]:
    return (
        "Medicine (brand)", "When,\nhow many weeks", "Highest\ndose", "Most\ndays?", "How much\nit helped",
        "What bothered me", "Why it ended", "How\nsure",
    )  # fmt: skip


def _table_note(trials: tuple[Trial, ...]) -> str:
    years = [day.year for trial in trials for day in (trial.started, trial.ended) if day is not None]
    span = f", {min(years)} to {max(years)}" if years and min(years) < max(years) else ""
    order = ", newest first" if len(trials) > 1 else ""
    return number_words(len(trials), "medicine", "medicines") + span + order


def _trial_row(library: Library, trial: Trial, trials: tuple[Trial, ...]) -> TrialRow:
    return TrialRow(
        name=medicine_words(library, trial),
        brand=_brand(library, trial),
        now=trial.still_taking,
        added_to=_added_to(library, trial, trials),
        when=when_in_short(trial),
        weeks=weeks_words(trial.weeks),
        dose=trial.dose or NOT_ANSWERED,
        most_days=yes_no_words(trial.most_days),
        helped=helped_of(trial.helped),
        bothered=bothered_words(library, trial),
        why_ended=why_ended_words(library, trial),
        how_sure=HOW_SURE_WORDS[trial.how_sure] if trial.how_sure else NOT_ANSWERED,
    )


def _brand(library: Library, trial: Trial) -> str:
    """The brand that the person named, else the best known one; what they typed is kept if it is no known name."""
    medicine = library.medicines.get(trial.medicine)
    if medicine is None or trial.name is None:
        return brand_words(library, trial)
    known = {name.casefold() for name in (medicine.generic, *medicine.brands, *medicine.aliases)}
    return brand_words(library, trial) if trial.name.casefold() in known else trial.name


def _added_to(library: Library, trial: Trial, trials: tuple[Trial, ...]) -> str:
    match trial.added_to:
        case None:
            return f"added to another: {NOT_ANSWERED}"
        case added_to if added_to == ALONE:
            return "alone"
        case "not-sure":
            return f"added to another: {NOT_SURE_WORDS}"
    other = next((other for other in trials if other.id == trial.added_to), None)
    return f"added to {medicine_words(library, other)}" if other else f"added to another: {NOT_ANSWERED}"


def _timeline(library: Library, answers: Answers, today: date) -> TimelinePicture | None:
    """The timeline; nothing if no medicine has a date, since an empty axis tells nothing."""
    line = timeline(library, answers, today)
    if not line.medicines:
        return None
    not_drawn = f"Not drawn, because no date was given: {list_words(line.undated)}." if line.undated else ""
    return TimelinePicture(
        "Timeline",
        line,
        _LEGEND,
        not_drawn,
        as_sentences(line),
    )


def _current_medicines(library: Library, answers: Answers) -> FactBlock:
    now = tuple(
        medicine_words(library, trial) + (f" (highest dose {quoted(trial.dose)})" if trial.dose else "")
        for trial in newest_first(answers.trials())
        if trial.still_taking
    )
    facts = _facts(library, answers, "current-medicines", "What I take now")
    for_depression = (Fact("For depression", ", ".join(now)),) if now else ()
    return FactBlock(facts.title, (*for_depression, *facts.facts), facts.not_answered)


def _checks(library: Library, answers: Answers) -> Checks:
    """The questions answered by yes or no, from A to Z; what is asked in the person's words stands below."""
    checks = []
    notes = []
    for question in _asked(library, answers, "health"):
        answer = answers.get(question.id)
        if question.kind == "yes_no":
            state = _state(answer)
            checks.append(Check(question.label, state, _STATE_WORDS[state]))
        else:
            said = NOT_ANSWERED if answer is None else said_words(library, question, answer)
            notes.append(Fact(question.label, said))
    return Checks("Things to check", tuple(sorted(checks, key=lambda check: check.label.casefold())), tuple(notes))


def _state(answer: Answer | None) -> State:
    match answer:
        case "yes" | "no" | "not-sure" | "rather-not-say":
            return answer
        case _:
            return "not-answered"


def _to_clarify(library: Library, visit: Visit, discussion: Discussion) -> ToCheck | None:
    lines = tuple(_clarify_lines(library, visit, discussion))
    return ToCheck("Worth clarifying", lines) if lines else None


def _clarify_lines(library: Library, visit: Visit, discussion: Discussion) -> Iterator[str]:
    """Yield what left points open. An answer whose block is left out is not named here either.

    What the person would rather not say is not asked for again.
    """
    entries = [
        entry
        for entry in discussion.to_clarify
        if key_ticked(visit, block_of(library, library.questions[entry.question_id]))
    ]
    if any(entry.state == "incomplete" for entry in entries):
        missing = "some facts are missing, or one is still too new to tell"
        yield f"{_label(library, TRIALS)}: {missing}. Pharmacy or clinic records may show what is missing."
    not_sure = [entry.label for entry in entries if entry.state == "not-sure"]
    if len(not_sure) <= _CLARIFY_LINES:
        yield from (f"{label}: {NOT_SURE_WORDS}." for label in not_sure)
    else:
        yield f"{NOT_SURE_WORDS.capitalize()}: {'; '.join(not_sure)}."
    not_answered = [entry.label for entry in entries if entry.state == "not-answered"]
    if len(not_answered) > _CLARIFY_LINES:
        yield f"{NOT_ANSWERED.capitalize()}: {len(not_answered)} questions that could bring up more points."
    elif not_answered:
        yield f"{NOT_ANSWERED.capitalize()}: {'; '.join(not_answered)}."


def _point_titles(visit: Visit, discussion: Discussion) -> PointTitles | None:
    """The titles of the printed points; of many only the number, since all stand on the person's pages."""
    titles = tuple(shown.point.title for shown in discussion.points if point_ticked(visit, shown.point.id))
    if not titles:
        return None
    count = number_words(len(titles), "point", "points")
    note = f"{count}; words and sources: on my own pages"
    return PointTitles("Points that my answers brought up", note, titles if len(titles) <= _TITLES else ())
