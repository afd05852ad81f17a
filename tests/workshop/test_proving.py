"""The proofs: they hold for the shipped rules, and each fails for rules that break it, with answers that show how."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from decision_aid.cli.main import main
from decision_aid.discussion.discuss import discuss
from decision_aid.interview.answers import Answers
from decision_aid.interview.counts import Count
from decision_aid.interview.derived import derive
from decision_aid.interview.plain import read_answers
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.model.conditions import Condition
from decision_aid.knowledge.model.derived_names import DERIVED_NAMES
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.points import Point
from decision_aid.knowledge.model.questionnaire import YES_NO, Choice, Page
from decision_aid.visits.format import from_json
from decision_aid.workshop.combinations import FACTS, combinations, deciding, trial_lists
from decision_aid.workshop.proving import THEOREMS, prove
from decision_aid.workshop.theorems import ground
from decision_aid.workshop.theorems.ground import Failure, shown_ids
from tests.support.editing import SMALL_RULES, RulesFolder
from tests.support.generated import trials

pytestmark = pytest.mark.slow

Change = Callable[[Library], Library]
SAFETY = "suicidal-thoughts"
SMALL = load_library([SMALL_RULES])


def when(**condition: Any) -> Condition:
    return TypeAdapter(Condition).validate_python({key.rstrip("_"): value for key, value in condition.items()})


def each_point(change: Callable[[Point], Point | None]) -> Change:
    """Change points, or take them away."""

    def changed(library: Library) -> Library:
        topics = []
        for topic in library.topics:
            made = [change(point) for point in topic.points]
            topics.append(replace(topic, points=tuple(point for point in made if point is not None)))
        return replace(library, topics=tuple(topics))

    return changed


def point(point_id: str, **fields: Any) -> Change:
    return each_point(lambda found: found.model_copy(update=fields) if found.id == point_id else found)


def page(page_id: str, change: Callable[[Page], Page]) -> Change:
    def changed(library: Library) -> Library:
        sections = [
            section.model_copy(
                update={"pages": tuple(change(each) if each.id == page_id else each for each in section.pages)}
            )
            for section in library.sections
        ]
        return replace(library, sections=tuple(sections))

    return changed


def question(page_id: str, number: int = 0, **fields: Any) -> Change:
    def changed(found: Page) -> Page:
        questions = list(found.questions)
        questions[number] = questions[number].model_copy(update=fields)
        return found.model_copy(update={"questions": tuple(questions)})

    return page(page_id, changed)


def both(*changes: Change) -> Change:
    def changed(library: Library) -> Library:
        for change in changes:
            library = change(library)
        return library

    return changed


@pytest.fixture(scope="module")
def shipped() -> Library:
    return load_library()


@pytest.fixture(scope="module")
def library(shipped: Library) -> Library:
    """The shipped rules to break, without the one point that asks about a dozen answers at once."""
    return each_point(lambda found: None if found.id == "not-yet-checked" else found)(shipped)


def failure(library: Library, theorem: str) -> Failure | None:
    return prove(library, theorem)[0].failure


def test_every_theorem_holds_for_the_shipped_rules(shipped: Library) -> None:
    assert [(proof.id, proof.failure) for proof in prove(shipped)] == [(name, None) for name, *_ in THEOREMS]


# --- help -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lost", ["yes", "not-sure", "rather-not-say"])
def test_an_answer_that_opens_no_help_is_found(library: Library, lost: str) -> None:
    left = tuple(answer for answer in ("yes", "not-sure", "rather-not-say") if answer != lost)
    broken = question("safety", opens_help=left)(library)
    found = failure(broken, "help-is-shown")
    assert found is not None
    assert found.answers == Answers({SAFETY: lost})
    assert not discuss(broken, found.answers).help_first


def test_a_question_about_safety_that_is_not_asked_of_everyone_is_found(library: Library) -> None:
    asked = when(answer="pace", is_="days")
    early = page("pace", lambda found: found.model_copy(update={"ask_when": None}))
    broken = both(early, page("safety", lambda found: found.model_copy(update={"ask_when": asked})))(library)
    found = failure(broken, "help-is-shown")
    assert found is not None
    assert found.answers is not None
    assert found.answers[SAFETY] == "yes"
    assert not discuss(broken, found.answers).help_first


def test_no_question_about_safety_and_fewer_answers_to_it_are_found(library: Library) -> None:
    assert failure(question("safety", opens_help=())(library), "help-is-shown") is not None
    assert failure(question("safety", rather_not_say=False)(library), "help-is-shown") is not None


def test_a_second_question_that_opens_no_help_though_it_says_so_is_found(library: Library) -> None:
    assert failure(question("pace", opens_help=("days",))(library), "help-is-shown") is not None


@pytest.mark.parametrize(
    "condition",
    [
        when(answer=SAFETY, is_="yes"),
        when(any=[{"see": "considering-ect"}, {"answer": SAFETY, "is": "yes"}]),
        when(all=[{"see": "soon"}, {"answer": SAFETY, "is": "yes"}]),
        when(answer=SAFETY, is_answered=True),
    ],
)
def test_a_point_that_shows_because_of_that_answer_is_found(library: Library, condition: Condition) -> None:
    broken = point("esketamine-before", when=condition)(library)
    found = failure(broken, "no-treatment-by-that-answer")
    assert found is not None
    assert found.answers is not None
    assert found.answers[SAFETY] in ("yes", "not-sure", "rather-not-say")
    assert "esketamine-before" in shown_ids(broken, found.answers)
    assert "esketamine-before" not in shown_ids(broken, found.answers.answered(SAFETY, None))


def test_a_detour_over_a_page_that_is_asked_because_of_that_answer_is_found(library: Library) -> None:
    asked = when(answer=SAFETY, is_="yes")
    broken = page("pace", lambda found: found.model_copy(update={"ask_when": asked}))(library)
    found = failure(broken, "no-treatment-by-that-answer")
    assert found is not None
    assert found.answers is not None
    without = shown_ids(broken, found.answers.answered(SAFETY, None))
    assert shown_ids(broken, found.answers) - without


def test_human_help_by_a_condition_is_found_too(library: Library) -> None:
    """Help belongs to the program: no rule brings it, and so none can take its place."""
    plain = {"about": (), "title": "Someone to talk to", "also": None, "ask": (), "balances": ()}
    condition = when(answer=SAFETY, is_="yes")
    human = point("esketamine-before", when=condition, says="Call someone you trust.", **plain)(library)
    assert failure(human, "no-treatment-by-that-answer") is not None


def test_a_table_or_an_order_that_changes_with_that_answer_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    for field in ("mirror", "options", "points", "to_clarify"):

        def changed(found: Library, answers: Answers, field: str = field) -> Any:
            discussion = discuss(found, answers)
            if answers.get(SAFETY) != "not-sure":
                return discussion
            return replace(discussion, **{field: getattr(discussion, field)[::-1] or ("more",)})

        monkeypatch.setattr(ground, "discuss", changed)
        found = failure(SMALL, "no-treatment-by-that-answer")
        assert found is not None, field
        assert found.answers is not None


def test_an_answer_in_other_words_that_opens_no_help_is_found(library: Library) -> None:
    often = Choice(id="often", label="Yes, often")
    found = failure(question("safety", choices=(*YES_NO, often))(library), "help-is-shown")
    assert found is not None
    assert found.answers == Answers({SAFETY: "often"})


# --- balance --------------------------------------------------------------------------------------------------


def assert_benefit_alone(broken: Library) -> None:
    found = failure(broken, "benefits-never-alone")
    assert found is not None
    assert found.answers is not None
    shown = [broken.points[name] for name in shown_ids(broken, found.answers)]
    alone = [
        (benefit.id, option)
        for benefit in shown
        if benefit.kind == "benefit"
        for option in benefit.about
        if not {"harm", "unknown"} <= {beside.kind for beside in shown if option in beside.about}
    ]
    assert alone, "the answers must show what they are said to show"


@pytest.mark.parametrize("kind", ["harm", "unknown"])
def test_an_option_without_a_harm_or_an_unknown_is_found(library: Library, kind: str) -> None:
    gone = each_point(lambda found: None if found.kind == kind and "ect" in found.about else found)
    assert_benefit_alone(gone(library))


def test_a_harm_that_shows_only_to_some_is_found(library: Library) -> None:
    """Its condition would have to follow from that of each benefit, and does not."""

    def only_to_some(found: Point) -> Point:
        if found.kind == "harm" and "esketamine" in found.about:
            return found.model_copy(update={"balances": (), "when": when(answer="travel", is_="easy")})
        return found

    assert_benefit_alone(each_point(only_to_some)(library))


def test_a_harm_that_an_answer_takes_away_is_found(library: Library) -> None:
    def until_answered(found: Point) -> Point:
        if found.kind == "harm" and "esketamine" in found.about:
            return found.model_copy(update={"balances": (), "when": when(answer="travel", is_answered=False)})
        return found

    assert_benefit_alone(each_point(until_answered)(library))


def test_a_harm_whose_condition_follows_from_that_of_the_benefits_is_enough(library: Library) -> None:
    def by_condition(found: Point) -> Point:
        if found.kind == "harm" and "ect" in found.about:
            return found.model_copy(update={"balances": (), "when": when(see="any-ect")})
        return found

    wanted = [found.when.model_dump(by_alias=True) for found in library.points.values()
              if found.kind == "benefit" and "ect" in found.about and found.when is not None]  # fmt: skip
    named = library.conditions[0].model_copy(update={"id": "any-ect", "when": when(any=wanted)})
    fine = replace(each_point(by_condition)(library), conditions=(*library.conditions, named))
    assert failure(fine, "benefits-never-alone") is None


def test_a_benefit_that_stands_beside_another_option_is_found(library: Library) -> None:
    benefit = next(found for found in library.points.values() if found.kind == "benefit" and found.about == ("ect",))
    broken = point(benefit.id, when=None, balances=("esketamine",))(library)
    assert_benefit_alone(broken)


def test_a_benefit_that_stands_beside_another_brings_nothing_itself(library: Library) -> None:
    """Its harm is tied to its own option and to another answer: beside the other benefit it shows alone."""
    benefit = next(found for found in library.points.values() if found.kind == "benefit" and found.about == ("ect",))
    tied = when(all=[{"see": "considering-ect"}, {"answer": "travel", "is": "easy"}])

    def only_with_answers(found: Point) -> Point:
        both = found.kind in ("harm", "unknown", "overview") and "ect" in found.about
        return found.model_copy(update={"balances": ("ect",) if both else found.balances, "general": False,
                                        "when": None if both else found.when}) if both else found  # fmt: skip

    broken = both(each_point(only_with_answers), point(benefit.id, when=tied, balances=("esketamine",)))(library)
    assert_benefit_alone(broken)


BESIDE = """topic: ect
title: ECT
points:
  - {id: ect-helps, kind: benefit, about: [ect], balances: [esketamine], when: {answer: cost, is: no-worry}, title: A,
     says: It helps some., also: Not others., claims: [spray-helps-some]}
  - {id: ect-harms, kind: harm, about: [ect], balances: [ect], title: B, says: It may do harm., claims: [spray-makes-dizzy]}
  - {id: ect-unknown, kind: unknown, about: [ect], balances: [ect], title: C, says: Not all is known., claims: [spray-not-known]}
"""


def test_a_benefit_that_also_stands_beside_another_is_found(rules: RulesFolder) -> None:
    """What balances its option comes with its own condition only, not when it stands beside another benefit."""
    broken = rules.write("points/ect.yaml", BESIDE).library()
    assert_benefit_alone(broken)
    assert "not-proved" in rules.codes()


def test_a_benefit_of_no_option_is_found(library: Library) -> None:
    benefit = next(found for found in library.points.values() if found.kind == "benefit")
    assert failure(point(benefit.id, about=())(library), "benefits-never-alone") is not None


# --- always something, both sides, coming and going ----------------------------------------------------------------


def test_answers_that_bring_up_nothing_are_found(library: Library) -> None:
    silent = ("overview", "question")
    broken = each_point(lambda found: None if found.general or found.kind in silent else found)(library)
    found = failure(broken, "always-something")
    assert found is not None
    assert found.answers is not None
    assert shown_ids(broken, found.answers) == frozenset()


def test_an_option_that_is_left_out_is_found(library: Library) -> None:
    assert failure(replace(library, options=library.options[1:]), "always-something") is not None


def test_a_contradiction_without_its_disagreement_is_found(library: Library) -> None:
    """A figure that stands on one side, while no claim of its point does."""
    side = library.disagreements[0].claims[0]
    broken = both(
        each_point(lambda found: found.model_copy(update={"claims": tuple(set(found.claims) - {side})})),
        point("esketamine-before", figures=(side,), disagreement=None),
    )(library)
    found = failure(broken, "both-sides")
    assert found is not None
    assert found.answers is not None
    assert "esketamine-before" in shown_ids(broken, found.answers)
    assert library.disagreements[0] not in discuss(broken, found.answers).disagreements


@pytest.mark.parametrize(
    "never",
    [
        when(all=[{"answer": "travel", "is": "easy"}, {"answer": "travel", "is": "hard"}]),
        when(all=[{"answer": "ect-helped", "is": "little"}, {"not": {"answer": "tried-ect", "is": "yes"}}]),
        when(all=[{"answer": "antidepressants-partly", "at_least": 3}, {"answer": "antidepressants-tried", "at_most": 2}]),
        when(all=[{"answer": "antidepressants-now", "at_least": 1}, {"answer": "trials", "is": "none"}]),
        when(all=[{"answer": "side-effects", "includes": "tired"}, {"answer": "trials", "is_answered": False}]),
    ],
)  # fmt: skip
def test_a_point_that_nobody_is_shown_is_found(library: Library, never: Condition) -> None:
    found = failure(point("esketamine-before", when=never)(library), "comes-and-goes")
    assert found == Failure("“esketamine-before” never shows, whatever is answered.")


@pytest.mark.parametrize(
    "always",
    [
        when(any=[{"answer": "travel", "is_answered": True}, {"answer": "travel", "is_answered": False}]),
        when(
            not_={"all": [{"answer": "antidepressants-tried", "at_least": 1}, {"answer": "trials", "is": "none"}]}
        ),  # the list counts
    ],
)
def test_a_point_that_everybody_is_shown_is_found(library: Library, always: Condition) -> None:
    found = failure(point("esketamine-before", when=always, when_unknown="show")(library), "comes-and-goes")
    assert found is not None
    assert "shows to everybody" in found.why


@pytest.mark.parametrize(
    "seldom",
    [
        when(all=[{"answer": "antidepressants-tried", "at_least": 6}, {"answer": "antidepressants-partly", "at_most": 0}]),
        when(all=[{"answer": "side-effects", "includes": "tired"}, {"answer": "side-effects", "includes": "foggy"},
                  {"answer": "antidepressants-not-enough", "at_most": 1}]),
        when(all=[{"answer": "antidepressants-now", "at_least": 2}, {"answer": "antidepressants-missed-days", "at_least": 2}]),
    ],
)  # fmt: skip
def test_answers_that_are_seldom_are_found(library: Library, seldom: Condition) -> None:
    assert failure(point("esketamine-before", when=seldom)(library), "comes-and-goes") is None


def test_too_many_combinations_are_not_called_proved(library: Library) -> None:
    many = [
        {"answer": name, "includes": choice.id}
        for name in ("curious", "symptoms", "considering")
        for choice in library.questions[name].choices
    ]
    found = failure(point("esketamine-before", when=when(all=many))(library), "comes-and-goes")
    assert found is not None
    assert "more combinations" in found.why


def test_a_discussion_that_forgets_the_other_side_is_found(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program is run, too: the argument alone would hold, whatever `discuss` really does."""

    def forgetful(found: Library, answers: Answers) -> Any:
        discussion = discuss(found, answers)
        return replace(
            discussion,
            points=tuple(entry for entry in discussion.points if entry.balances is None),
            disagreements=(),
            help_first=False,
        )

    monkeypatch.setattr(ground, "discuss", forgetful)
    failing = {proof.id for proof in prove(library) if proof.failure is not None}
    assert {"help-is-shown", "benefits-never-alone", "both-sides"} <= failing


# --- the few near ones ------------------------------------------------------------------------------------------


def test_a_card_of_an_option_that_tells_one_side_is_found(library: Library) -> None:
    broken = point("ect-at-a-glance", also=None)(library)
    found = failure(broken, "near-few-and-balanced")
    assert found is not None
    assert "ect-at-a-glance" in found.why


def test_a_benefit_that_is_near_alone_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def lopsided(found: Library, answers: Answers) -> Any:
        discussion = discuss(found, answers)
        only = tuple(entry for entry in discussion.points if entry.point.kind not in ("harm", "unknown"))
        return replace(discussion, points=tuple(replace(entry, place=0) for entry in only[:1]))

    monkeypatch.setattr(ground, "discuss", lopsided)
    assert failure(SMALL, "near-few-and-balanced") is not None


def test_a_choice_that_favours_an_option_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def favouring(found: Library, answers: Answers) -> Any:
        discussion = discuss(found, answers)
        return replace(
            discussion,
            points=tuple(
                replace(entry, place=0 if "esketamine" in entry.point.about else None) for entry in discussion.points
            ),
        )

    monkeypatch.setattr(ground, "discuss", favouring)
    assert failure(SMALL, "near-by-no-treatment") is not None


# --- combinations ---------------------------------------------------------------------------------------------


def test_a_verdict_needs_no_answer_beyond_those_that_decide_it(library: Library) -> None:
    for found in library.points.values():
        if found.when is not None:
            compared = deciding(library, found.when)
            allowed = {"trials" if entry.answer in DERIVED_NAMES else entry.answer for entry in compared}
            assert all(set(answers) <= allowed for answers in combinations(library, compared))


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_derived_answers_look_at_no_other_facts_and_add_up(library: Library, data: st.DataObject) -> None:
    """What the enumeration of trials rests on."""
    read = read_answers(library, {"trials": data.draw(trials(library, most=4))}).answers.trials()
    derived = derive(Answers({"trials": read}), library.medicines)
    assert set(FACTS) == set(derived)
    for name, facts in FACTS.items():
        kept = {"started", "ended", "still_taking", "why_ended"} if "taken" in facts else set()
        kept |= {"started", "ended"} if "weeks" in facts else set()
        kept |= {"name"} if "medicine" in facts else set()
        only = tuple(
            Trial(**{fact: getattr(trial, fact) for fact in {"id", *kept, *(set(facts) - {"taken"})}})
            for trial in read
        )
        assert derive(Answers({"trials": only}), library.medicines)[name] == derived[name]
        different: dict[str, list[Trial]] = {}
        for trial in read:
            different.setdefault(trial.medicine or (trial.name or trial.id).casefold(), []).append(trial)
        alone = [derive(Answers({"trials": tuple(same)}), library.medicines)[name] for same in different.values()]
        if isinstance(derived[name], Count):
            assert derived[name] == Count(sum(one.least for one in alone), sum(one.most for one in alone))
        else:
            assert derived[name].members == frozenset().union(*(one.members for one in alone))
            assert derived[name].complete == all(one.complete for one in alone)


def test_lists_of_trials_reach_each_count_that_is_asked_for(library: Library) -> None:
    condition = when(all=[{"answer": "antidepressants-not-enough", "at_least": 2}])
    lists = trial_lists(library.medicines, list(deciding(library, condition)))
    counts = {derive(Answers({"trials": made}), library.medicines)["antidepressants-not-enough"] for made in lists}
    assert {(min(one.least, 3), min(one.most, 3)) for one in counts if isinstance(one, Count)} == {
        (least, most) for least in range(4) for most in range(least, 4)
    }


# --- the command ----------------------------------------------------------------------------------------------


def test_the_command_prints_each_theorem_and_that_it_is_proved(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove"]) == 0
    printed = capsys.readouterr().out
    assert printed.count("  proved: ") == len(THEOREMS)
    assert "combinations of answers" in printed


def test_the_command_keeps_a_counterexample_as_a_visit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rules: RulesFolder
) -> None:
    rules.edit("points/spray.yaml", "    kind: harm\n    about: [esketamine]\n    balances: [esketamine]\n",
               "    kind: harm\n    about: [esketamine]\n    when: {answer: insured, is: yes}\n")  # fmt: skip
    assert main(["prove", str(rules.path), "--keep", str(tmp_path)]) == 1
    assert "FAILS: “" in capsys.readouterr().out
    kept = from_json(SMALL, (tmp_path / "benefits-never-alone.json").read_bytes())
    assert any(entry.point.kind == "benefit" for entry in discuss(SMALL, kept.answers).points)
    assert main(["prove", str(rules.path)]) == 1
    assert '"format": "decision-aid-visit"' in capsys.readouterr().out
