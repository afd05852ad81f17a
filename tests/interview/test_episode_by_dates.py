"""What dates tell of the episode that a medicine was taken in: only what is beyond doubt."""

from hypothesis import given
from hypothesis import strategies as st

from decision_aid.interview.answers import Answers
from decision_aid.interview.contradictions import contradictions
from decision_aid.interview.rough_dates import RoughDate
from decision_aid.interview.trials import Trial, ends_before_it_starts, in_episode_by_dates
from decision_aid.knowledge.model.fixed_ids import EPISODE_BEGAN, TRIALS
from decision_aid.knowledge.model.library import Library

dates = st.builds(RoughDate, year=st.integers(2015, 2026), month=st.none() | st.integers(1, 12))


@st.composite
def trials(draw: st.DrawFn) -> Trial:
    started, ended = draw(st.none() | dates), draw(st.none() | dates)
    if ends_before_it_starts(started, ended):
        started, ended = ended, started
    still = draw(st.booleans())
    return Trial(id="t1", name="x", started=started, ended=None if still else ended, still_taking=still)


@given(trial=trials(), began=dates)
def test_what_dates_tell_contradicts_nothing_and_its_opposite_is_never_sure(
    library: Library, trial: Trial, began: RoughDate
) -> None:
    told = in_episode_by_dates(trial, began)
    said = trial.model_copy(update={"this_episode": told})
    assert contradictions(library, Answers({TRIALS: (said,), EPISODE_BEGAN: began})) == ()
    if trial.ended is not None:  # every month that the rough dates can mean agrees
        ends = range(trial.ended.earliest, trial.ended.latest + 1)
        begins = range(began.earliest, began.latest + 1)
        fits = {end >= begin for end in ends for begin in begins}
        if told is not None:
            assert fits == {told == "yes"}


@given(trial=trials())
def test_without_the_beginning_of_the_episode_nothing_is_told(trial: Trial) -> None:
    assert in_episode_by_dates(trial, None) is None
