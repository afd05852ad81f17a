"""What commands write: never over what they read, under a name that tells what it is, and to standard output."""

import shutil
from pathlib import Path

import pytest

from decision_aid.knowledge.shipped import rules_folder
from tests.support.editing import RulesFolder
from tests.support.running import is_one_clear_sentence, run

pytestmark = pytest.mark.slow

Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def visit(resources: Path, tmp_path: Path) -> Path:
    return Path(
        shutil.copy(resources / "examples" / "two-ssris-weight-blood-pressure-cost.json", tmp_path / "v.json")
    )


@pytest.mark.parametrize("name", ["v.json", "other.json", "o.yaml", "o.YML", "o.docx", "o.txt", "o.age"])
def test_a_summary_is_not_written_over_a_visit_or_under_a_wrong_name(capsys: Capsys, visit: Path, name: str) -> None:
    before = visit.read_bytes()
    outcome = run(capsys, "summary", visit, "-o", visit.with_name(name))
    assert outcome.code == 2
    assert is_one_clear_sentence(outcome.err)
    assert visit.read_bytes() == before
    assert {path.name for path in visit.parent.iterdir()} == {"v.json"}


def test_a_summary_is_not_written_over_the_visit_that_a_link_or_a_summary_holds(capsys: Capsys, visit: Path) -> None:
    before = visit.read_bytes()
    link = visit.with_name("link.pdf")
    link.symlink_to(visit)
    assert run(capsys, "summary", visit, "-o", link).code == 2
    assert visit.read_bytes() == before
    notes = visit.with_name("notes.pdf")
    assert run(capsys, "summary", visit, "-o", notes, "--with-answers").code == 0
    made = notes.read_bytes()
    assert run(capsys, "summary", notes, "-o", notes).code == 2
    assert notes.read_bytes() == made


def test_the_book_is_not_written_over_a_rule_file(capsys: Capsys, rules: RulesFolder) -> None:
    before = rules.read("articles.yaml")
    outcome = run(capsys, "book", rules.path, "-o", rules.path / "articles.yaml")
    assert outcome.code == 2
    assert is_one_clear_sentence(outcome.err)
    assert rules.read("articles.yaml") == before


def test_a_dash_is_standard_output(
    capsysbinary: pytest.CaptureFixture[bytes], visit: Path, rules: RulesFolder
) -> None:
    from decision_aid.cli import main

    for arguments in (["summary", str(visit), "-o", "-"], ["book", str(rules.path), "-o", "-"]):
        assert main(arguments) == 0
        assert capsysbinary.readouterr().out.startswith(b"%PDF-")
    assert main(["summary", str(visit), "--as", "text", "-o", "-"]) == 0
    assert "Notes for my visit" in capsysbinary.readouterr().out.decode()
    assert not Path("-").exists()


def test_a_summary_with_answers_opens_again(capsys: Capsys, visit: Path) -> None:
    out = visit.with_name("s.pdf")
    assert run(capsys, "summary", visit, "-o", out, "--with-answers").code == 0
    again = run(capsys, "points", out)
    assert (again.code, again.err) == (0, "")
    plain = visit.with_name("p.pdf")
    run(capsys, "summary", visit, "-o", plain)
    assert run(capsys, "points", plain).code == 2
    text = run(capsys, "summary", visit, "--as", "text", "-o", visit.with_name("s.txt"), "--with-answers")
    assert is_one_clear_sentence(text.err)


def test_parts_are_chosen_on_the_command_line(capsys: Capsys, visit: Path) -> None:
    def printed(*more: str) -> str:
        return run(capsys, "summary", visit, "--as", "text", "-o", "-", *more).out

    assert "Medicines I have tried" in printed()
    assert "Medicines I have tried" not in printed("--without", "medicines")
    only = printed("--part", "medicines")
    assert "Medicines I have tried" in only
    assert "My questions" not in only
    outcome = run(capsys, "summary", visit, "-o", "-", "--part", "medicine")
    assert outcome.code == 2
    assert is_one_clear_sentence(outcome.err)


def test_a_case_is_written_only_into_a_folder_that_is_named(capsys: Capsys, visit: Path) -> None:
    before = sorted(rules_folder().rglob("*.yaml"))
    outcome = run(capsys, "cases", "--write", "Somebody", "--visit", visit)
    assert outcome.code == 2
    assert "Name your folder of rules" in outcome.err
    assert sorted(rules_folder().rglob("*.yaml")) == before


def test_a_preview_of_a_visit_that_is_not_there_speaks_of_the_visit(capsys: Capsys, tmp_path: Path) -> None:
    outcome = run(capsys, "preview", "--visit", tmp_path / "none.json")
    assert outcome.code == 2
    assert is_one_clear_sentence(outcome.err)
    assert "There is no visit" in outcome.err
    assert "command" not in outcome.err


def test_check_says_how_many_files_it_read(capsys: Capsys, rules: RulesFolder) -> None:
    assert run(capsys, "check", rules.path).out == "10 rule files read: no problems found.\n"
