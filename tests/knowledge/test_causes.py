"""A message points at the cause: not at what follows from it, and never at something to delete that is right."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from decision_aid.knowledge.problems.catalogue import message
from decision_aid.knowledge.shipped import rules_folder
from tests.support.editing import RulesFolder, copy_of

pytestmark = pytest.mark.slow

POINTS, CLAIMS, QUESTIONS = "points/spray.yaml", "claims/leaflet.yaml", "questionnaire.yaml"
COST = "  - id: spray-cost"
SLIPS = {
    "a wrong status": (CLAIMS, "status: withheld", "status: witheld", "not-among", "status: witheld"),
    "a figure of too many": (CLAIMS, "of_100: 40", "of_100: 400", "expected-number", "of_100: 400"),
    "a wrong kind of question": (QUESTIONS, "kind: ranking", "kind: rankin", "not-among", "kind: rankin"),
    "a long dash": (POINTS, COST, "  — id: spray-cost", "odd-dash", "— id"),
    "a minus sign": (POINTS, COST, "  − id: spray-cost", "odd-dash", "− id"),
    "a bullet": (POINTS, COST, "  • id: spray-cost", "odd-dash", "• id"),
    "a dash at a brace": (QUESTIONS, "- {id: ect, label: ECT}", "-{id: ect, label: ECT}", "dash-without-space", "-{id"),
    "stars around a word": (POINTS, "title: What it costs", "title: *What* it costs", "sign-in-front", "*What*"),
    "a special space after a colon": (POINTS, "title: What it costs", "title:\u00a0What it costs", "odd-space", "\u00a0What"),
    "a special space after a dash": (POINTS, COST, "  -\u00a0id: spray-cost", "odd-space", "\u00a0id"),
    "a special space in an id": (POINTS, "[spray-not-known]", "[spray-not\u00a0known]", "bad-id", "spray-not\u00a0known"),
    "a special hyphen in an id": (POINTS, "[spray-not-known]", "[spray\u2011not-known]", "bad-id", "spray\u2011not"),
    "one side": ("disagreements.yaml", "      - {says: Few plans pay., claims: [costs-are-not-covered]}\n", "", "too-few", "sides:"),
    "two choices with one id": (QUESTIONS, "- {id: ect, label: ECT}", "- {id: esketamine, label: ECT}", "repeated-id", "id: esketamine, label: ECT"),
    "a ranking without choices": (QUESTIONS, "            choices:\n              - {id: low-cost, label: Low cost}\n", "", "no-choices", "kind: ranking"),
    "a question without choices": (
        QUESTIONS, "            choices:\n              - {id: esketamine, label: Esketamine}\n              - {id: ect, label: ECT}\n", "",
        "no-choices", "kind: choices",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", SLIPS)
def test_one_slip_is_one_message_at_its_cause(rules: RulesFolder, what: str) -> None:
    file, old, new, code, marked = SLIPS[what]
    rules.edit(file, old, new)
    (problem,) = rules.problems()
    assert (problem.code, problem.place.file) == (code, file)
    assert rules.marked(problem).startswith(marked)
    assert not re.search(r"delete “(claims|sides|choices)”", message(problem))


def test_the_only_claim_of_a_line_is_never_proposed_for_deletion(rules: RulesFolder) -> None:
    alone = "  - section: Cost\n    paragraph: 3\n    claims:\n      - {id: alone, says: Alone., kind: practicle}\n"
    rules.write(CLAIMS, rules.read(CLAIMS) + alone)
    assert rules.codes() == ["not-among"]


def test_an_odd_id_is_shown_as_it_was_meant(rules: RulesFolder) -> None:
    rules.edit(POINTS, "[spray-not-known]", "[spray\u2011not\u00a0known]")
    (problem,) = rules.problems()
    assert "Did you mean “spray-not-known”?" in message(problem)


def test_a_disagreement_with_one_side_needs_two(rules: RulesFolder) -> None:
    rules.edit("disagreements.yaml", "      - {says: Few plans pay., claims: [costs-are-not-covered]}\n", "")
    (problem,) = rules.problems()
    assert "needs at least 2 entries, and has 1" in message(problem)


def _moved(old: str, new: str) -> Callable[[Path], None]:
    def move(folder: Path) -> None:
        (folder / new).parent.mkdir(exist_ok=True)
        (folder / old).rename(folder / new)

    return move


@pytest.mark.parametrize(
    ("move", "name", "advice"),
    [
        (_moved(POINTS, "points/spray.yml"), "points/spray.yml", "call it “points/spray.yaml”"),
        (_moved(CLAIMS, "claims/leaflet.yaml.txt"), "claims/leaflet.yaml.txt", "call it “claims/leaflet.yaml”"),
        (_moved(POINTS, "points/more/spray.yaml"), "points/more/spray.yaml", "move it up, to “points/spray.yaml”"),
        (_moved("points", "Points"), "Points/spray.yaml", "is to be “points”, in small letters"),
        (_moved("claims", "claim"), "claim/leaflet.yaml", "Did you mean “claims”?"),
        (_moved("articles.yaml", "article.yaml"), "article.yaml", "Did you mean “articles.yaml”?"),
        (_moved("conditions.yaml", "Conditions.YAML"), "Conditions.YAML", "is to be “conditions.yaml”"),
    ],
)
def test_a_file_of_a_wrong_name_is_the_one_thing_told(
    rules: RulesFolder, move: Callable[[Path], None], name: str, advice: str
) -> None:
    move(rules.path)
    (problem,) = rules.problems()
    assert (problem.code, problem.place.file) == ("stray-file", name)
    assert advice in message(problem)


def test_a_file_that_nothing_refers_to_is_told_too(rules: RulesFolder) -> None:
    rules.write("cases/more.yml", "cases: []\n")
    assert rules.codes() == ["stray-file"]


def test_other_files_beside_the_rules_are_left_alone(rules: RulesFolder) -> None:
    for name in ("README.md", "schemas/points.json", ".github/workflow.yaml", "notes.txt", "points/~lock.docx"):
        rules.write(name, "x")
    assert rules.codes() == []


def test_a_folder_without_rules_is_told_as_such(tmp_path: Path) -> None:
    folder = RulesFolder(tmp_path / "letters").write("letter.txt", "Dear all")
    (problem,) = folder.problems()
    assert (problem.code, problem.place.file) == ("no-rules", "letters")
    outer = RulesFolder(tmp_path / "outer")
    copy_of(rules_folder(), outer.path / "rules")
    (problem,) = outer.problems()
    assert "Did you mean its folder “rules”?" in message(problem)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], RulesFolder]:
    return lambda: copy_of(rules_folder(), tmp_path_factory.mktemp("shipped") / "rules")


def test_a_renamed_folder_of_the_shipped_rules_is_one_message(shipped: Callable[[], RulesFolder]) -> None:
    rules = shipped()
    (rules.path / "points").rename(rules.path / "Points")
    assert rules.codes() == ["stray-file"]


@pytest.mark.parametrize("share", [0.3, 0.5, 0.9])
def test_a_file_that_was_cut_short_is_told_in_a_few_lines(shipped: Callable[[], RulesFolder], share: float) -> None:
    rules = shipped()
    path = sorted((rules.path / "claims").glob("*.yaml"))[0]
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: int(len(text) * share)].rstrip("\n"), encoding="utf-8")
    found = rules.problems()
    assert len(found) <= 6
    assert "cut-short" in {problem.code for problem in found}


def test_claims_that_are_gone_are_not_told_one_by_one(shipped: Callable[[], RulesFolder]) -> None:
    rules = shipped()
    sorted((rules.path / "claims").glob("*.yaml"))[0].unlink()
    codes = rules.codes()
    assert len(codes) <= 6
    assert "links-gone" in codes


def test_an_article_id_twice_is_told_once(shipped: Callable[[], RulesFolder]) -> None:
    rules = shipped()
    first, second, *_ = re.findall(r"^  - id: (.*)$", rules.read("articles.yaml"), re.MULTILINE)
    rules.edit("articles.yaml", f"  - id: {second}\n", f"  - id: {first}\n")
    assert sorted(rules.codes()) == ["repeated-id", "unknown-article"]


def test_several_mistakes_of_one_file_are_told_at_once(rules: RulesFolder) -> None:
    rules.edit(POINTS, "title: What it costs", "tittle: What it costs")
    rules.edit(POINTS, "claims: [spray-not-known]", "claims: [spray not known]")
    rules.edit(POINTS, "    title: Who pays for it", "\ttitle: Who pays for it")
    assert sorted(rules.codes()) == ["bad-id", "tab", "unknown-field"]


def test_a_figure_that_names_no_claim_is_told_and_nothing_breaks(rules: RulesFolder) -> None:
    old = "    claims: [spray-not-known]\n"
    rules.edit("points/spray.yaml", old, f"{old}    figures: [nothing]\n")
    assert rules.codes() == ["unknown-claim"]
