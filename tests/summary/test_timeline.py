"""The timeline: what is certain, what is possible, what overlaps, and where nothing is written down."""

from datetime import date

import pytest

from decision_aid.interview.answers import Answers
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.timeline import Span, Timeline, as_sentences, timeline
from tests.support.printed import TODAY, visit_of


def month(year: int, number: int) -> int:
    return year * 12 + number - 1


def line_of(library: Library, *trials: dict[str, object], **answers: object) -> Timeline:
    numbered = [{"id": f"t{number}", **trial} for number, trial in enumerate(trials, start=1)]
    return timeline(library, visit_of(library, trials=numbered, **answers).answers, TODAY)


def taken(
    name: str, start: tuple[int, int | None], end: tuple[int, int | None] | None, **more: object
) -> dict[str, object]:
    def rough(year: int, number: int | None) -> dict[str, int]:
        return {"year": year} if number is None else {"year": year, "month": number}

    ended = {"still_taking": True} if end is None else {"ended": rough(*end)}
    return {"medicine": name, "started": rough(*start), **ended, **more}


def test_exact_months_are_certain(library: Library) -> None:
    (row,) = line_of(library, taken("sertraline", (2021, 3), (2021, 7))).rows
    assert row.certain == row.possible == Span(month(2021, 3), month(2021, 7))


def test_a_year_alone_means_the_whole_year(library: Library) -> None:
    (row,) = line_of(library, taken("escitalopram", (2019, None), (2020, 11))).rows
    assert row.possible == Span(month(2019, 1), month(2020, 11))
    assert row.certain == Span(month(2019, 12), month(2020, 11))


def test_nothing_is_certain_within_one_year(library: Library) -> None:
    (row,) = line_of(library, taken("fluoxetine", (2018, None), (2018, None))).rows
    assert row.certain is None
    assert row.possible == Span(month(2018, 1), month(2018, 12))


def test_a_running_medicine_reaches_today(library: Library) -> None:
    (row,) = line_of(library, taken("duloxetine", (2026, 2), None)).rows
    assert row.running
    assert row.possible.last == month(2026, 11)


@pytest.mark.parametrize(
    ("fact", "possible"),
    [
        ({"started": {"year": 2021, "month": 3}}, Span(month(2021, 3), month(2021, 3))),
        ({"started": {"year": 2021, "month": 3}, "weeks": 26}, Span(month(2021, 3), month(2021, 8))),
        ({"ended": {"year": 2021, "month": 3}, "weeks": 13}, Span(month(2021, 1), month(2021, 3))),
    ],
)
def test_a_missing_end_is_no_longer_than_the_weeks_say(
    library: Library, fact: dict[str, object], possible: Span
) -> None:
    (row,) = line_of(library, {"medicine": "sertraline", **fact}).rows
    assert row.possible == possible


def test_overlaps_and_gaps_are_found(library: Library) -> None:
    line = line_of(
        library,
        taken("venlafaxine", (2022, 10), (2024, 2)),
        taken("mirtazapine", (2023, 9), (2024, 5)),
        taken("nortriptyline", (2025, 3), None),
    )
    (overlap,) = line.overlaps
    assert {overlap.one, overlap.other} == {"venlafaxine", "mirtazapine"}
    assert overlap.span == Span(month(2023, 9), month(2024, 2))
    assert line.gaps == (Span(month(2024, 6), month(2025, 2)),)
    assert [stretch.count for stretch in line.at_once] == [1, 2, 1, 0, 1]


def test_no_gap_is_claimed_where_dates_are_rough_or_missing(library: Library) -> None:
    rough = line_of(library, taken("venlafaxine", (2025, None), (2025, None)), taken("bupropion", (2026, None), None))
    assert rough.gaps == ()
    sure = taken("sertraline", (2023, 1), (2023, 3)), taken("bupropion", (2025, 1), None)
    assert line_of(library, *sure).gaps == (Span(month(2023, 4), month(2024, 12)),)
    assert line_of(library, *sure, {"medicine": "duloxetine"}).gaps == ()


def test_the_order_is_that_of_the_table(library: Library) -> None:
    line = line_of(
        library,
        taken("sertraline", (2017, 1), (2018, 1)),
        {"medicine": "fluoxetine"},
        taken("duloxetine", (2026, 2), None),
        taken("bupropion", (2021, 1), (2021, 6)),
        episode_began={"year": 2020},
    )
    assert [row.label for row in line.rows] == ["this episode", "duloxetine", "bupropion", "sertraline"]
    assert line.undated == ("fluoxetine",)
    assert (line.first_year, line.last_year) == (2017, 2026)


def test_the_sentences_say_all_of_the_picture(library: Library) -> None:
    line = line_of(
        library,
        taken("venlafaxine", (2022, 10), (2024, 2), helped="half"),
        taken("mirtazapine", (2023, None), (2024, 5)),
        {"medicine": "fluoxetine"},
        episode_began={"year": 2022, "month": 9},
    )
    assert as_sentences(line) == (
        "This episode: since September 2022.",
        "Mirtazapine: 2023–May 2024; how much it helped: not answered.",
        "Venlafaxine: Oct 2022–Feb 2024; how much it helped: about half.",
        "At the same time: mirtazapine and venlafaxine, roughly July 2023 to February 2024.",
        "Not drawn, because no date was given: fluoxetine.",
    )
    assert not any("untreated" in sentence for sentence in as_sentences(line))


def test_no_dates_give_no_rows(library: Library) -> None:
    line = timeline(library, visit_of(library).answers, date(2026, 1, 1))
    assert line.rows == line.at_once == line.gaps == ()


def test_what_was_added_to_another_says_so(library: Library) -> None:
    line = line_of(
        library,
        taken("venlafaxine", (2024, 1), None, added_to="alone"),
        taken("aripiprazole", (2025, 1), (2025, 6), added_to="t1"),
        taken("lithium", (2025, 1), (2025, 6), added_to="t9"),
        taken("mirtazapine", (2025, 8), (2025, 9), added_to="not-sure"),
    )
    bases = {row.label: line.base_of(row) for row in line.rows}
    assert {label: base.label for label, base in bases.items() if base} == {"aripiprazole": "venlafaxine"}
    assert [sentence.split(";")[1] for sentence in as_sentences(line) if "added" in sentence] == [
        " added to venlafaxine"
    ]


def test_a_name_of_several_lines_takes_one(library: Library) -> None:
    (row,) = line_of(library, {"name": "blue\npill\n", "started": {"year": 2024}}).rows
    assert row.label == "blue pill"


def test_what_made_things_worse_is_no_unknown(library: Library) -> None:
    (row,) = line_of(library, taken("sertraline", (2021, 3), (2021, 7), helped="worse")).rows
    assert (row.steps, row.helped) == (0, "worse")


@pytest.mark.parametrize(
    ("when", "span"),
    [
        ("Spring 2025, eight sessions", (month(2025, 1), month(2025, 12))),
        ("March 2018 to February 2019", (month(2018, 3), month(2019, 2))),
        ("long ago", None), ("2019, 2020 and 2022", None), ("2020 to 2018", None),
    ],
)  # fmt: skip
def test_other_treatments_are_drawn_where_their_words_hold_a_time(
    library: Library, when: str, span: tuple[int, int] | None
) -> None:
    answers = Answers({"tried-therapy": "yes", "therapy-when": when, "therapy-helped": "little"})
    rows = [row for row in timeline(library, answers, date(2026, 11, 24)).rows if row.kind == "treatment"]
    assert [(row.possible.first, row.possible.last) for row in rows] == ([] if span is None else [span])
    assert all((row.label, row.steps) == ("Talking therapy", 1) for row in rows)
    assert timeline(library, answers, date(2026, 11, 24)).medicines == ()
