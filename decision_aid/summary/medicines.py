"""The medicines tried: the table, the timeline, and the facts for a treatment history form."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trial_words import (
    NOT_ANSWERED,
    NOT_SURE_WORDS,
    bothered_words,
    when_in_short,
    why_ended_words,
)
from decision_aid.interview.trials import ALONE, Trial
from decision_aid.interview.wording import GROUP_WORDS, brand_words, medicine_words, quoted
from decision_aid.knowledge.model.entry import NONE, NOT_SURE
from decision_aid.knowledge.model.fixed_ids import EPISODE_BEGAN, TRIALS
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.document import (
    Band,
    FactCell,
    Grid,
    GridBand,
    Line,
    Medicines,
    Run,
    TimelinePicture,
    TrialRow,
)
from decision_aid.summary.making import Making
from decision_aid.summary.timeline import as_sentences, helped_of, newest_first, timeline
from decision_aid.summary.words import HOW_SURE_WORDS, list_words, number_words, small, yes_no_words

_BLANK_ROWS: Final = 6  # of an empty trial table, to fill in by hand
_ON_ONE_PAGE: Final = 4  # medicines, so that the timeline fits on a page that stands alone
_WITH_TREATMENTS: Final = 5  # with more medicines, page 1 has no room to draw other treatments too
_LEGEND: Final = "Thick line: this episode. The fuller the bar, the more it helped. Dashed: month not remembered. "
_LEGEND_HATCHED: Final = "Hatched: help not known."
_BAND_TITLES: Final = {
    "yes": "In this episode",
    "no": "Before this episode",
    NOT_SURE: "Not sure which episode",
    None: "Episode not answered",
}
_EPISODE_IN_SHORT: Final = {"yes": "this", "no": "before", NOT_SURE: NOT_SURE_WORDS, None: "?"}
_BLOCK: Final = "medicines"
_FORM_HEADS: Final = (
    "Medicine", "Group", "Highest dose", "Weeks at it, of all", "Most days?", "Helped", "Why it ended", "Episode",
    "Record seen",
)  # fmt: skip
_HEADS: Final = ("Medicine (brand)", "When", "Weeks", "Highest dose", "Most days?", "How much it helped", "How sure")


def medicines(making: Making) -> Medicines | None:
    """The trial table, those taken now first; nothing if medicines were not asked about."""
    if not making.asked_in(_BLOCK):
        return None
    library, answers = making.library, making.answers
    trials = newest_first(answers.trials())
    title = making.label(TRIALS)
    if not trials:
        none_taken = answers.get(TRIALS) == NONE
        note = "no medicine for depression so far" if none_taken else "no medicine written down"
        return Medicines(title, note, _HEADS, (), 0 if none_taken else _BLANK_ROWS)
    bands = []
    for state, band_title in _BAND_TITLES.items():
        rows = tuple(_trial_row(library, trial, trials) for trial in trials if trial.this_episode == state)
        if rows:
            began = answers.get(EPISODE_BEGAN) if "episode" in making.on else None
            since = f", since about {began}" if state == "yes" and isinstance(began, RoughDate) else ""
            bands.append(Band(band_title, number_words(len(rows), "medicine", "medicines") + since, rows))
    return Medicines(title, _table_note(trials), _HEADS, tuple(bands))


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
        when=when_in_short(trial),
        weeks=_number(trial.weeks),
        dose=trial.dose or NOT_ANSWERED,
        most_days=yes_no_words(trial.most_days),
        helped=helped_of(trial.helped),
        how_sure=HOW_SURE_WORDS[trial.how_sure] if trial.how_sure else NOT_ANSWERED,
        words=tuple(_words_below(library, trial, trials)),
    )


def _number(weeks: int | str | None) -> str:
    return NOT_ANSWERED if weeks is None else NOT_SURE_WORDS if weeks == NOT_SURE else str(weeks)


def _words_below(library: Library, trial: Trial, trials: tuple[Trial, ...]) -> Iterator[Run]:
    """Yield what stands below the facts, across the table: how it was, in the words chosen and in own words."""
    yield from _added_to(library, trial, trials)
    if trial.taken_for not in (None, "depression"):
        field = library.trial_field("taken-for")
        said = next((small(choice.label) for choice in field.choices if choice.id == trial.taken_for), NOT_SURE_WORDS)
        yield Run(f"{field.label}:", "label")
        yield Run(f"{said}.")
    yield Run("Bothered me:", "label")
    yield from _chosen_and_own(bothered_words(library, trial), trial.bothered_words)
    if not trial.still_taking or trial.why_ended or trial.why_ended_words:
        yield Run("Ended:", "label")
        yield from _chosen_and_own(why_ended_words(library, trial), trial.why_ended_words)


def _chosen_and_own(said: str, own: str | None) -> Line:
    """Return what was said with the person's own words apart, since they may run from right to left."""
    chosen = said.removesuffix(quoted(own)).strip() if own else said
    stop = "" if not chosen or chosen.endswith(".") else "."
    return tuple(filter(None, (Run(chosen + stop) if chosen else None, Run(quoted(own), "own") if own else None)))


def _brand(library: Library, trial: Trial) -> str:
    """The brand that the person named, else the best known one; what they typed is kept if it is no known name."""
    medicine = library.medicines.get(trial.medicine)
    if medicine is None or trial.name is None:
        return brand_words(library, trial)
    known = {name.casefold() for name in (medicine.generic, *medicine.brands, *medicine.aliases)}
    return brand_words(library, trial) if trial.name.casefold() in known else trial.name


def _added_to(library: Library, trial: Trial, trials: tuple[Trial, ...]) -> Line:
    """Return what it was added to, or that this is not sure; nothing for a medicine taken alone."""
    match trial.added_to:
        case None:
            return ()
        case added_to if added_to == ALONE:
            return ()
        case "not-sure":
            return (Run(f"Added to another: {NOT_SURE_WORDS}."),)
    other = next((other for other in trials if other.id == trial.added_to), None)
    return (Run("Added to"), Run(f"{medicine_words(library, other)}.", "strong")) if other else ()


def timeline_picture(making: Making) -> TimelinePicture | None:
    """The timeline; nothing if no medicine has a date, since an empty axis tells nothing."""
    answers = making.answers if "episode" in making.on else making.answers.answered(EPISODE_BEGAN, None)
    line = timeline(making.library, answers, making.today)
    alone = making.visit.size == "one"
    if not line.medicines or (alone and len(line.medicines) > _ON_ONE_PAGE):
        return None
    if len(line.medicines) > _WITH_TREATMENTS:
        line = replace(line, rows=tuple(row for row in line.rows if row.kind != "treatment"))
    not_drawn = f"Not drawn, because no date was given: {list_words(line.undated)}." if line.undated else ""
    hatched = _LEGEND_HATCHED if any(row.steps is None for row in line.medicines) else ""
    return TimelinePicture("Timeline", line, (_LEGEND + hatched).strip(), not_drawn, as_sentences(line))


def history_form(making: Making) -> Grid | None:
    """The facts that forms of treatment history ask for, as remembered; no score, and no verdict on any of them."""
    trials = newest_first(making.answers.trials())
    if not trials:
        return None
    return Grid(
        title="Facts for a treatment history form",
        note="for ATHF-SF2 or MGH-ATRQ; no score, no verdict",
        heads=_FORM_HEADS,
        widths=(33, 25, 16, 16, 14, 19, 37, 14, 12),
        bands=(GridBand("", tuple(_form_row(making.library, trial) for trial in trials)),),
        below=("“?”: not answered. “Record seen” is for the clinic.",),
    )  # fmt: skip


def _form_row(library: Library, trial: Trial) -> tuple[FactCell, ...]:
    medicine = library.medicines.get(trial.medicine)
    added = "" if trial.added_to in (None, ALONE, NOT_SURE) else ", added"
    ended = why_ended_words(library, trial.model_copy(update={"why_ended_words": None}))
    words = (
        medicine_words(library, trial) + added,
        GROUP_WORDS.get(medicine.group, medicine.group) if medicine else "?",
        trial.dose or "?",
        f"{_or_unknown(trial.weeks_at_highest)} of {_or_unknown(trial.weeks_known)}",
        yes_no_words(trial.most_days) if trial.most_days else "?",
        _helped_words(trial),
        "?" if ended == NOT_ANSWERED else small(ended).removesuffix("."),
        _EPISODE_IN_SHORT[trial.this_episode],
    )
    return (*(FactCell(said) for said in words), FactCell("", box=True))


def _helped_words(trial: Trial) -> str:
    of_100 = None if trial.better_of_100 is None else f"{trial.better_of_100} of 100"
    return "; ".join(filter(None, (helped_of(trial.helped).words if trial.helped else None, of_100))) or "?"


def _or_unknown(weeks: int | None) -> str:
    return "?" if weeks is None else str(weeks)
