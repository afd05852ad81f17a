"""How the screens show a visit: what is sorted, filtered, opened. Never saved; it goes with the visit."""

from dataclasses import dataclass
from pathlib import Path

from decision_aid.interview.trials import Trial


@dataclass
class ViewState:
    """What a screen finds as the person left it.

    `medicine_order`: `newest` first, `oldest` first or as `written`.
    `timeline_as_text`: whether the timeline is read, not drawn.
    `removed_trial`: a medicine that can be brought back, with its place in the list, until the next screen.
    `shows_covered`: whether the check page shows the answer that it covers, until the next screen.
    `open_topics`: topics of points that are open. `open_cards`: names of those open. `how_chosen`: whether the page
    tells how the near points were chosen.
    `searched`: letters that the library was searched for.
    `not_compared`: ids of options that were taken out of the table. `compare_page`: which columns show, from 0.
    `table_sources`: whether the table shows sources.
    `more_questions`: whether questions of points that are not near are listed.
    `no_together`: ids of questions that were answered by “No to the rest”.
    `help_owed`: whether an answer leads to help that did not show yet.
    `preview_page`: which page of the summary shows large, from 0; `preview_zoom`: how large, 1 at the full width.
    `saved_summary`: where it was saved last. `choosing_points`: whether its points are listed.
    """

    medicine_order: str = "newest"
    timeline_as_text: bool = False
    removed_trial: tuple[int, Trial] | None = None
    shows_covered: bool = False
    open_topics: frozenset[str] = frozenset()
    how_chosen: bool = False
    open_cards: frozenset[str] = frozenset()
    searched: str = ""
    not_compared: frozenset[str] = frozenset()
    compare_page: int = 0
    table_sources: bool = False
    more_questions: bool = False
    no_together: frozenset[str] = frozenset()
    help_owed: bool = False
    preview_page: int = 0
    preview_zoom: float = 1.0
    saved_summary: Path | None = None
    choosing_points: bool = False
