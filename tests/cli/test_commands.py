"""Every command: its help, good use, and every way of bad use told in one clear sentence."""

import json
import stat
from pathlib import Path

import pytest

from decision_aid.visits.schema import SCHEMA_NAMES
from tests.support.editing import RulesFolder
from tests.support.independent import with_independent
from tests.support.running import is_one_clear_sentence, run

pytestmark = pytest.mark.slow

COMMANDS = (
    "summary",
    "points",
    "explain",
    "example",
    "check",
    "cases",
    "coverage",
    "review",
    "diff",
    "book",
    "schema",
)
Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def visit(resources: Path) -> Path:
    return resources / "examples" / "two-ssris-weight-blood-pressure-cost.json"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(capsys: Capsys, command: str) -> None:
    outcome = run(capsys, command, "--help")
    assert (outcome.code, outcome.err) == (0, "")
    assert f"decision-aid {command}" in outcome.out


def test_the_help_lists_every_command(capsys: Capsys) -> None:
    outcome = run(capsys, "--help")
    assert outcome.code == 0
    for command in COMMANDS:
        assert f"\n    {command} " in outcome.out


@pytest.mark.parametrize("command", ["summary", "points", "explain", "diff", "book", "coverage"])
def test_bad_usage_is_told_in_a_sentence(capsys: Capsys, command: str) -> None:
    outcome = run(capsys, command)
    assert outcome.code == 2
    assert is_one_clear_sentence(outcome.err)


@pytest.mark.parametrize("command", COMMANDS)
def test_an_option_that_is_not_there_is_told(capsys: Capsys, command: str) -> None:
    outcome = run(capsys, command, "--no-such-option")
    assert outcome.code == 2
    assert is_one_clear_sentence(outcome.err)


def test_what_is_no_command_and_no_file_is_told(capsys: Capsys) -> None:
    outcome = run(capsys, "sumary")
    assert outcome.code == 2
    assert "no command of that name" in outcome.err
    assert is_one_clear_sentence(outcome.err)


def _reading_a_visit(visit: object, out: Path) -> list[list[object]]:
    return [["points", visit], ["explain", visit], ["summary", visit, "-o", out / "s.pdf"]]


@pytest.mark.parametrize("number", range(3))
def test_a_missing_visit_is_told(capsys: Capsys, tmp_path: Path, number: int) -> None:
    outcome = run(capsys, *_reading_a_visit(tmp_path / "none.json", tmp_path)[number])
    assert outcome.code == 2
    assert is_one_clear_sentence(outcome.err)
    assert "none.json" in outcome.err


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff\xfe", b"%PDF-1.7", b"{" * 50, b'{"format": "other"}'])
def test_a_file_that_is_no_visit_is_told(capsys: Capsys, tmp_path: Path, number: int, content: bytes) -> None:
    path = tmp_path / "some.file"
    path.write_bytes(content)
    outcome = run(capsys, *_reading_a_visit(path, tmp_path)[number])
    assert outcome.code == 2
    assert is_one_clear_sentence(outcome.err)


@pytest.mark.parametrize("number", range(3))
def test_a_folder_is_no_visit(capsys: Capsys, tmp_path: Path, number: int) -> None:
    outcome = run(capsys, *_reading_a_visit(tmp_path, tmp_path)[number])
    assert outcome.code == 2
    assert is_one_clear_sentence(outcome.err)


def test_a_folder_of_rules_that_is_not_there_is_told(capsys: Capsys, visit: Path, tmp_path: Path) -> None:
    none = tmp_path / "none"
    for arguments in (
        ["points", visit, "--rules", none], ["explain", visit, "--rules", none], ["check", none], ["cases", none],
        ["review", none], ["diff", none, none], ["book", none, "-o", tmp_path / "b.pdf"],
        ["coverage", "--rules", none, "--articles", tmp_path], ["summary", visit, "--rules", none, "-o", tmp_path / "s.pdf"],
    ):  # fmt: skip
        outcome = run(capsys, *arguments)
        assert outcome.code == 2, arguments
        assert is_one_clear_sentence(outcome.err), arguments
        assert "There is no folder" in outcome.err


def test_rules_with_mistakes_send_the_editor_to_check(capsys: Capsys, visit: Path, rules: RulesFolder) -> None:
    rules.edit("points/spray.yaml", "title: What it costs", "tittle: What it costs")
    outcome = run(capsys, "points", visit, "--rules", rules.path)
    assert outcome.code == 2
    assert f"The rules have 1 mistake and cannot be used. To see it: decision-aid check {rules.path}" in outcome.err


# points


def test_points_as_json_has_the_shape_that_programs_rely_on(capsys: Capsys, visit: Path) -> None:
    outcome = run(capsys, "points", visit, "--json")
    assert outcome.code == 0
    found = json.loads(outcome.out)
    assert {"help_first", "points", "to_clarify", "disagreements"} <= set(found)
    assert found["help_first"] is False
    assert found["points"]
    for point in found["points"]:
        assert {"id", "topic", "kind", "about", "title", "says", "because", "claims"} <= set(point)
        assert isinstance(point["about"], list)
        assert all(isinstance(reason, str) and reason for reason in point["because"])
        assert point["because"]
        for claim in point["claims"]:
            assert set(claim) == {"id", "article", "tier", "basis", "section", "paragraph"} or (
                set(claim) == {"id", "article", "tier", "basis", "title", "address"}
                and claim["tier"] == "independent"
            )
            assert isinstance(claim.get("paragraph", 0), int)


def test_points_as_text_name_their_sources(capsys: Capsys, visit: Path, tmp_path: Path) -> None:
    outcome = run(capsys, "points", visit)
    assert outcome.code == 0
    assert outcome.out.count("  From: ") == outcome.out.count("  Why: ") > 10


def test_help_comes_before_the_points(capsys: Capsys, resources: Path) -> None:
    urgent = resources / "examples" / "thoughts-of-suicide-wants-something-fast.json"
    outcome = run(capsys, "points", urgent)
    assert "988" in outcome.out.split("\n\n")[0]
    assert json.loads(run(capsys, "points", urgent, "--json").out)["help_first"] is True


def test_a_visit_comes_from_standard_input_too(capsys: Capsys, visit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with visit.open() as file:
        monkeypatch.setattr("sys.stdin", file)
        assert run(capsys, "points", "-").code == 0


# explain


def test_explain_tells_of_one_point_or_all(capsys: Capsys, visit: Path) -> None:
    one = run(capsys, "explain", visit, "esketamine-approval")
    assert one.code == 0
    assert "Shown: its condition is met." in one.out
    assert "- met: “Options I want to hear about” includes “Esketamine nasal spray” (answer: " in one.out
    assert "It would go with another answer to: " in one.out
    whole = run(capsys, "explain", visit)
    assert one.out.strip() in whole.out
    assert "Not shown: its condition is not met." in whole.out
    assert "It would show with another answer to: " in whole.out


def test_explain_a_point_that_is_not_there(capsys: Capsys, visit: Path) -> None:
    outcome = run(capsys, "explain", visit, "esketamine-aproval")
    assert outcome.code == 2
    assert "Did you mean “esketamine-approval”?" in outcome.err


# check


def test_check_is_silent_about_rules_that_are_well(capsys: Capsys, rules: RulesFolder) -> None:
    assert run(capsys, "check", rules.path).out.endswith(": no problems found.\n")


def test_check_tells_place_message_code_and_line(capsys: Capsys, rules: RulesFolder) -> None:
    rules.edit("points/spray.yaml", "title: What it costs", "tittle: What it costs")
    outcome = run(capsys, "check", rules.path)
    assert outcome.code == 1
    assert outcome.out.startswith(
        "points/spray.yaml:36:5\n"
        "error: “tittle” is not a field that is known here. Did you mean “title”? Correct the name, or check the spaces "
        "before it. [unknown-field]\n"
        "   36 |     tittle: What it costs\n"
        "            ^\n"
    )
    assert "1 error, 0 warnings, 0 notes." in outcome.out
    assert "\033[" not in outcome.out


def test_notes_alone_are_no_failure(capsys: Capsys, rules: RulesFolder) -> None:
    rules.edit("points/spray.yaml", "title: What it costs", "title: What  it costs")
    outcome = run(capsys, "check", rules.path)
    assert outcome.code == 0
    assert "0 errors, 0 warnings, 1 note." in outcome.out


def test_check_for_machines(capsys: Capsys, rules: RulesFolder) -> None:
    rules.edit("points/spray.yaml", "title: What it costs", "tittle: What it costs")
    outcome = run(capsys, "check", rules.path, "--json")
    assert outcome.code == 1
    found = json.loads(outcome.out)
    assert found["counts"] == {"error": 1, "warning": 0, "note": 0}
    (problem,) = found["problems"]
    assert {key: problem[key] for key in ("code", "severity", "file", "line", "column")} == {
        "code": "unknown-field", "severity": "error", "file": "points/spray.yaml", "line": 36, "column": 5,
    }  # fmt: skip
    assert problem["message"].startswith("“tittle” is not a field")


def test_check_writes_files_in_the_one_layout_and_tells_which(capsys: Capsys, rules: RulesFolder) -> None:
    neat = rules.read("conditions.yaml")
    rules.write("conditions.yaml", neat.replace("conditions:\n", "# mine\nconditions:\n\n\n"))
    before = (rules.path / "conditions.yaml").stat().st_mode
    outcome = run(capsys, "check", "--format", rules.path)
    assert (outcome.code, outcome.out) == (0, "10 rule files read: no problems found.\n")
    assert outcome.err == f"Written in the one layout: {rules.path / 'conditions.yaml'}\n"
    assert rules.read("conditions.yaml") == neat.replace("conditions:\n", "# mine\nconditions:\n\n")
    assert (rules.path / "conditions.yaml").stat().st_mode == before
    assert run(capsys, "check", "--format", rules.path).err == ""


def test_check_leaves_a_file_that_cannot_be_read_as_it_is(capsys: Capsys, rules: RulesFolder) -> None:
    rules.write("conditions.yaml", 'conditions:   \n  - "id\n')
    outcome = run(capsys, "check", "--format", rules.path)
    assert outcome.code == 1
    assert outcome.err == f"Left as it is, because it cannot be read: {rules.path / 'conditions.yaml'}\n"
    assert rules.read("conditions.yaml") == 'conditions:   \n  - "id\n'


def test_check_writes_no_file_of_another_kind(capsys: Capsys, rules: RulesFolder) -> None:
    rules.write("compose.yaml", "a:   b\n").write("cases/notes/aid.yaml", "a:   b\n")
    assert run(capsys, "check", "--format", rules.path).err == ""


def test_check_writes_nothing_without_a_folder(capsys: Capsys) -> None:
    outcome = run(capsys, "check", "--format")
    assert outcome.code == 2
    assert is_one_clear_sentence(outcome.err)
    assert "RULES_DIR" in outcome.err


def test_check_explains_a_code(capsys: Capsys) -> None:
    outcome = run(capsys, "check", "--explain", "unknown-field")
    assert outcome.code == 0
    assert "Wrong:\n  tittle: Cost\nRight:\n  title: Cost" in outcome.out


def test_check_explains_no_code_that_is_not_there(capsys: Capsys) -> None:
    outcome = run(capsys, "check", "--explain", "unknown-feild")
    assert outcome.code == 2
    assert "Did you mean “unknown-field”?" in outcome.err


# cases, review, diff


def test_cases_say_what_differs_and_why(capsys: Capsys, rules: RulesFolder) -> None:
    assert run(capsys, "cases", rules.path).out == "2 of 2 cases come out as written.\n"
    rules.edit("cases/people.yaml", "      cost: big-worry", "      cost: no-worry")
    outcome = run(capsys, "cases", rules.path)
    assert outcome.code == 1
    assert "comes out differently: “spray-cost” does not show." in outcome.out
    assert "- not met: “Cost” is “A big worry” or “Some worry” (answer: Not a worry)" in outcome.out
    assert "1 of 2 cases come out as written." in outcome.out


def test_a_case_is_made_from_a_visit(capsys: Capsys, rules: RulesFolder, visit: Path) -> None:
    outcome = run(capsys, "cases", rules.path, "--write", "Somebody new", "--visit", visit)
    assert outcome.code == 0
    assert stat.S_IMODE((rules.path / "cases" / "somebody-new.yaml").stat().st_mode) == 0o600
    assert run(capsys, "cases", rules.path).out == "3 of 3 cases come out as written.\n"
    again = run(capsys, "cases", rules.path, "--write", "Somebody new", "--visit", visit)
    assert again.code == 2
    assert "already" in again.err


def test_a_case_needs_a_name_and_a_visit(capsys: Capsys, rules: RulesFolder, visit: Path) -> None:
    for arguments in (["--write", "Somebody"], ["--visit", visit], ["--write", "???", "--visit", visit]):
        outcome = run(capsys, "cases", rules.path, *arguments)
        assert outcome.code == 2
        assert is_one_clear_sentence(outcome.err)


def test_review_tells_what_is_due_on_a_day(capsys: Capsys, rules: RulesFolder) -> None:
    outcome = run(capsys, "review", rules.path, "--on", "2026-11-21")
    assert outcome.code == 0
    assert "6 points are due for review; 6 of them were never reviewed." in outcome.out
    assert "spray-cost" not in outcome.out
    assert "spray-cost" in run(capsys, "review", rules.path, "--on", "2026-11-21", "--all").out
    assert "That day has come" in run(capsys, "review", rules.path, "--on", "2028-01-01").out


def test_review_refuses_what_is_no_date(capsys: Capsys) -> None:
    outcome = run(capsys, "review", "--on", "tomorrow")
    assert outcome.code == 2
    assert "“tomorrow” is no date" in outcome.err


def test_diff_tells_what_changes_for_people(capsys: Capsys, rules: RulesFolder, tmp_path: Path) -> None:
    from tests.support.editing import SMALL_RULES, copy_of

    assert run(capsys, "diff", SMALL_RULES, rules.path).out == "Nothing changes for people.\n"
    new = copy_of(SMALL_RULES, tmp_path / "new")
    new.edit("points/spray.yaml", "title: What it costs", "title: The cost")
    new.edit("points/spray.yaml", "[big-worry, some-worry]}\n    title", "[some-worry]}\n    title")
    assert run(capsys, "diff", rules.path, new.path).out == (
        "Changed: title, in the point “The cost” (spray-cost).\n"
        "  before: What it costs\n"
        "  now:    The cost\n"
        "Changed: when it shows, in the point “The cost” (spray-cost).\n"
        "  before: All of these:\n"
        "            The person wants to hear about esketamine:\n"
        "              “Options” includes “Esketamine”\n"
        "            “Cost” is “A big worry” or “Some worry”\n"
        "  now:    All of these:\n"
        "            The person wants to hear about esketamine:\n"
        "              “Options” includes “Esketamine”\n"
        "            “Cost” is “Some worry”\n"
        "Shown to fewer: “The cost” (spray-cost), 1 fewer of 2 cases: “Wants the spray, worried about cost”.\n"
    )


# coverage, example, schema, book, summary


def test_coverage_of_a_folder_without_the_articles_is_told(capsys: Capsys, tmp_path: Path) -> None:
    outcome = run(capsys, "coverage", "--articles", tmp_path)
    assert outcome.code == 2
    assert is_one_clear_sentence(outcome.err)


def test_examples_are_listed_and_printed(capsys: Capsys) -> None:
    names = run(capsys, "example").out.split()
    assert len(names) >= 6
    for name in names:
        assert json.loads(run(capsys, "example", name).out)["format"] == "decision-aid-visit"
    outcome = run(capsys, "example", "nobody")
    assert outcome.code == 2
    assert names[0] in outcome.err


@pytest.mark.slow
def test_every_schema_is_printed(capsys: Capsys) -> None:
    for name in SCHEMA_NAMES:
        assert json.loads(run(capsys, "schema", name).out)["title"] == name
    for arguments in (["nothing"], [], ["aid", "--write", "."]):
        outcome = run(capsys, "schema", *arguments)
        assert outcome.code == 2
        assert is_one_clear_sentence(outcome.err)


def test_schemas_are_written_into_a_folder(capsys: Capsys, tmp_path: Path) -> None:
    assert run(capsys, "schema", "--write", tmp_path / "schemas").code == 0
    assert {path.stem for path in (tmp_path / "schemas").glob("*.json")} == set(SCHEMA_NAMES)


def test_the_book_and_the_summary_are_pdf_files(
    capsys: Capsys, visit: Path, rules: RulesFolder, tmp_path: Path
) -> None:
    for arguments in (["book", rules.path, "-o", tmp_path / "b.pdf"], ["summary", visit, "-o", tmp_path / "s.pdf"]):
        assert run(capsys, *arguments).code == 0
        assert arguments[-1].read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("command", ["book", "summary"])
def test_a_place_that_cannot_be_written_is_told(
    capsys: Capsys, visit: Path, rules: RulesFolder, tmp_path: Path, command: str
) -> None:
    what = rules.path if command == "book" else visit
    outcome = run(capsys, command, what, "-o", tmp_path / "none" / "out.pdf")
    assert outcome.code == 2
    assert is_one_clear_sentence(outcome.err)


def test_independent_sources_are_left_out_on_request(capsys: Capsys, visit: Path, rules: RulesFolder) -> None:
    with_independent(rules)
    asked = ("points", str(visit), "--json", "--rules", str(rules.path))
    with_them = run(capsys, *asked).out
    without = run(capsys, *asked, "--only", "articles").out
    tiers = {claim["tier"] for point in json.loads(with_them)["points"] for claim in point["claims"]}
    assert "independent" in tiers
    assert "independent" not in without
