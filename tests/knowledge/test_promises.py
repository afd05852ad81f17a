"""Rules cannot lie: what the program promises is the program's. Each hostile set is refused, or shown for what it is."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from decision_aid.knowledge.loading import load, load_library
from decision_aid.knowledge.model import promises
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.model.reviewing import reviewed_by
from decision_aid.knowledge.problems.catalogue import message, severity
from decision_aid.knowledge.problems.problem import Severity
from tests.support.editing import RulesFolder

QUESTIONS, POINTS, AID = "questionnaire.yaml", "points/spray.yaml", "aid.yaml"
OPENS = "            opens_help: [yes, not-sure, rather-not-say]\n"
YES = '              - {id: yes, label: "Yes"}\n'
NO = '              - {id: no, label: "No"}\n'
HINT = "        hint: You can skip this. This program cannot call anyone, and nobody sees your answer.\n"
CONSIDERING = "      - id: considering\n        questions:\n"
TITLE = "    title: What it costs\n"
OTHER_QUESTION = """      - id: other
        questions:
          - id: other
            kind: yes_no
            ask: {ask}
            label: Other
            not_sure: yes
"""


@dataclass(frozen=True)
class Hostile:
    """An edit of the small rules, and the code of the problem that refuses it."""

    what: str
    file: str
    old: str
    new: str
    code: str


SETS = (
    # the review's
    Hostile("safety question removed", QUESTIONS, "          - id: suicidal-thoughts\n", "          - id: mood\n", "safety-page-changed"),
    Hostile("only yes opens help", QUESTIONS, OPENS, "            opens_help: [yes]\n", "safety-page-changed"),
    Hostile("another answer opens help", QUESTIONS, OPENS, "            opens_help: [no]\n", "safety-page-changed"),
    Hostile("labels swapped", QUESTIONS, YES + NO, YES.replace("Yes", "No") + NO.replace('"No"', '"Yes"'), "safety-page-changed"),
    Hostile("yes in other words", QUESTIONS, YES, YES + '              - {id: often, label: "Yes, often"}\n', "safety-page-changed"),
    Hostile("asked last", QUESTIONS, "  - id: now\n    title: Now\n    pages:\n", "  - id: before\n    title: Before\n    pages:\n" + OTHER_QUESTION.format(ask="How are you?") + "  - id: now\n    title: Now\n    pages:\n", "safety-page-not-first"),
    Hostile("a treatment on the safety page", QUESTIONS, HINT, "        hint: Ketamine works in hours.\n", "safety-page-changed"),
    Hostile("a sales number on the safety page", QUESTIONS, HINT, HINT.replace("nobody", "1-900-555-0100"), "safety-page-changed"),
    Hostile("a second question on being dead", QUESTIONS, CONSIDERING, OTHER_QUESTION.format(ask="Do you wish to be dead?") + CONSIDERING, "second-safety-question"),
    Hostile("reviewed by an agency", POINTS, TITLE, "    title: Reviewed by the FDA\n", "claims-review"),
    Hostile("a number to call", POINTS, TITLE, "    title: In a crisis call our clinic at 1-900-555-0100\n", "phone-number"),
    Hostile("privacy rewritten", AID, "  title: Get ready to talk\n", "  title: Get ready to talk\n  yours_alone: All answers go to our clinic.\n", "unknown-field"),
    Hostile("not the help number", POINTS, TITLE, "    title: Ask us, and not 988\n", "phone-number"),
    Hostile("a file for an address", "articles.yaml", "    found:", "    address: file:///etc/passwd\n    found:", "other-address"),
    # ten more, and some
    Hostile("the safety question only for some", QUESTIONS, "      - id: safety\n", "      - id: safety\n        ask_when: {answer: cost, is: big-worry}\n", "safety-page-changed"),
    Hostile("the safety question not in the short path", QUESTIONS, "        short_path: yes\n        why:\n", "        why:\n", "safety-page-changed"),
    Hostile("a proxy question on the safety page", QUESTIONS, OPENS, OPENS + "          - {id: mood, kind: text, ask: How are you?, label: Mood}\n", "safety-page-changed"),
    Hostile("the question in other words", QUESTIONS, "ask: Are you having thoughts of ending your life, or of hurting yourself?", "ask: Are you well?", "safety-page-changed"),
    Hostile("suicide among other choices", QUESTIONS, "{id: low-cost, label: Low cost}", "{id: low-cost, label: No more thoughts of suicide}", "second-safety-question"),
    Hostile("harming oneself as a question", QUESTIONS, CONSIDERING, OTHER_QUESTION.format(ask="Do you hurt yourself?") + CONSIDERING, "second-safety-question"),
    Hostile("a number with letters", POINTS, TITLE, "    title: Call 1-800-KETAMIN\n", "phone-number"),
    Hostile("a number in other digits", POINTS, TITLE, "    title: Call ０８００ ５５５ ０１００\n", "phone-number"),
    Hostile("a number in words", POINTS, TITLE, "    title: Dial nine one one\n", "phone-number"),
    Hostile("a number with hidden signs", POINTS, TITLE, "    title: Call 9\u200b8\u200b8\n", "phone-number"),
    Hostile("a number of digits far apart", POINTS, TITLE, "    title: Call 5 5 5 0 1 0 0\n", "phone-number"),
    Hostile("a short number to text", POINTS, TITLE, "    title: Text 85555 for us\n", "phone-number"),
    Hostile("a number in a claim", "claims/leaflet.yaml", "        says: ", "        says: Call 555-0100. ", "phone-number"),
    Hostile("a number for an owner", AID, "owner: Example Clinic", "owner: Clinic (555) 010-0199", "phone-number"),
    Hostile("a program for an address", "articles.yaml", "    found:", "    address: javascript:alert(1)\n    found:", "other-address"),
    Hostile("an address that hides where it leads", "articles.yaml", "    found:", "    address: https://www.fda.gov@evil.example/\n    found:", "other-address"),
    Hostile("an address in words", POINTS, TITLE, "    title: See file:///etc/passwd\n", "other-address"),
    Hostile("endorsed by others", POINTS, TITLE, "    title: Endorsed by every hospital\n", "claims-review"),
    Hostile("a review that nobody signs", AID, "  funding:", "  reviewed_by: Ten professors.\n  funding:", "unknown-field"),
    Hostile("a benefit called background", POINTS, "    kind: benefit\n    about: [esketamine]\n    when: {see: considering-esketamine}\n    title: What the spray does\n    says: >-\n      One leaflet says that the spray helps some people. They felt better.\n    also: Others did not feel better, and got dizzy.\n    claims: [spray-helps-some, spray-makes-dizzy]\n", "    kind: background\n    about: [esketamine]\n    when: {see: considering-esketamine}\n    title: What the spray does\n    says: >-\n      One leaflet says that the spray helps some people. They felt better.\n    claims: [spray-helps-some]\n", "kind-unlike-claims"),
    Hostile("a benefit about nothing", POINTS, "    kind: benefit\n    about: [esketamine]\n", "    kind: benefit\n", "about-nothing"),
    Hostile("another purpose", AID, "  decision:", "  purpose: Tells you which treatment to take.\n  decision:", "unknown-field"),
)  # fmt: skip


@pytest.mark.parametrize("hostile", SETS, ids=lambda hostile: hostile.what)
def test_a_hostile_set_is_refused_at_its_place(rules: RulesFolder, hostile: Hostile) -> None:
    assert load([rules.path]).problems == ()
    text = rules.read(hostile.file)
    assert hostile.old in text
    rules.write(hostile.file, text.replace(hostile.old, hostile.new, 1))
    loaded = load([rules.path])
    assert loaded.library is None
    found = [problem for problem in loaded.problems if problem.code == hostile.code]
    assert found, [message(problem) for problem in loaded.problems]
    assert all(severity(problem) is Severity.ERROR for problem in found)
    assert found[0].place.file == hostile.file


@pytest.mark.parametrize("name", ["questionnaire.yaml", "options.yaml", "house-style.yaml"])
def test_an_added_folder_cannot_replace_what_stands_once(tmp_path: Path, rules: RulesFolder, name: str) -> None:
    own = RulesFolder(tmp_path / "own").write(name, rules.read(name))
    found = [problem for problem in load([own.path]).problems if problem.code == "only-in-a-whole-set"]
    assert [problem.place.file for problem in found] == [f"own/{name}"]


def test_an_added_folder_cannot_speak_for_the_aid(tmp_path: Path, rules: RulesFolder) -> None:
    own = RulesFolder(tmp_path / "own").write(AID, rules.read(AID))
    assert "only-in-a-whole-set" in [problem.code for problem in load([own.path]).problems]


def test_what_the_aid_promises_is_the_same_whatever_the_rules(library: Library, rules: RulesFolder) -> None:
    for found in (library, rules.library()):
        assert found.safety_page() == promises.SAFETY_PAGE
        assert found.safety_question() is found.pages[0].questions[0]
        assert reviewed_by(found) == promises.NOT_REVIEWED


def test_a_review_is_told_with_its_reviewer(rules: RulesFolder) -> None:
    rules.edit(
        POINTS,
        TITLE,
        f"{TITLE}    review: {{status: reviewed, by: Dr. Example, reviewed: 2026-11-01, next: 2027-11-01}}\n",
    )
    said = reviewed_by(rules.library())
    assert said.startswith("1 of ")
    assert "Dr. Example" in said
    assert promises.NOT_REVIEWED not in said


def test_a_clinic_says_its_own_under_its_own_name(tmp_path: Path) -> None:
    own = RulesFolder(tmp_path / "own").write(AID, "owner: Lake Clinic\nowner_says: All answers go to our clinic.\n")
    library = load_library([own.path])
    assert (library.owner, library.owner_says) == ("Lake Clinic", "All answers go to our clinic.")
    assert library.folders == (str(own.path.resolve()),)


def test_no_answer_about_safety_counts_in_a_condition(rules: RulesFolder) -> None:
    condition = "  - id: low\n    says: Low.\n    when: {answer: suicidal-thoughts, is: yes}\n"
    rules.edit("conditions.yaml", "conditions:\n", f"conditions:\n{condition}")
    assert "safety-in-condition" in [problem.code for problem in load([rules.path]).problems]


@pytest.mark.parametrize(
    "fine",
    ["In a trial of 112 people, 988 of 1,709 stayed.", "They got better by 3.2 points in 2019–2024.", "A phone call, 120 people in all.",
     "Approved by the FDA on 2025-01-17.", "One article says that one or two of three people felt better.", "1,709 adults took part."],
)  # fmt: skip
def test_counts_and_dates_are_no_phone_numbers(rules: RulesFolder, fine: str) -> None:
    rules.edit(POINTS, TITLE, f"    title: {fine!r}\n".replace("'", '"'))
    assert load([rules.path]).problems == ()
