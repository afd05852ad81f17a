"""A folder of rules is data, and bounded: ordinary files of its own, few and small; mistakes are told, not flooded."""

import os
import sys
from pathlib import Path

import pytest

from decision_aid.knowledge.loading import load
from decision_aid.knowledge.problems.capping import MOST_IN_A_FILE
from decision_aid.knowledge.problems.catalogue import message
from decision_aid.workshop.checking import all_problems
from tests.support.editing import RulesFolder
from tests.support.limits import run_apart

POINTS = "points/spray.yaml"
READING = """
import sys
from pathlib import Path
from decision_aid.knowledge.loading import load
from decision_aid.knowledge.problems.catalogue import message
from decision_aid.workshop.checking import problems_of
bounded(megabytes=256, seconds=2)
found = problems_of(load([Path(sys.argv[1])]))
print(len(found), sorted({problem.code for problem in found}))
"""
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="FIFOs, devices and bounds of the system")


def bounded_codes(folder: Path) -> str:
    ended = run_apart(READING, folder)
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout


@pytest.mark.parametrize("name", ["aid.yaml", "points/more.yaml", "cases/more.yaml"])
def test_a_pipe_is_not_waited_for(rules: RulesFolder, name: str) -> None:
    (rules.path / name).unlink(missing_ok=True)
    os.mkfifo(rules.path / name)
    assert "unreadable" in bounded_codes(rules.path)


@pytest.mark.parametrize("target", ["/dev/zero", "/etc/passwd", "../outside.yaml"])
def test_a_link_that_leads_out_of_the_folder_is_not_read(rules: RulesFolder, target: str) -> None:
    (rules.path.parent / "outside.yaml").write_text("topic: SECRET\n", encoding="utf-8")
    (rules.path / "points" / "more.yaml").symlink_to(target if target.startswith("/") else rules.path / target)
    (problem,) = (problem for problem in all_problems(rules.path) if problem.place.file == "points/more.yaml")
    assert problem.code == "leads-outside"
    loaded = load([rules.path])
    assert not any("SECRET" in file.text or "root:" in file.text for file in loaded.origins.files.values())


def test_a_linked_folder_is_not_read_either(rules: RulesFolder, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    (rules.path / "cases").rename(outside)
    (rules.path / "cases").symlink_to(outside)
    assert "leads-outside" in rules.codes()


def test_a_link_within_the_folder_and_to_the_folder_is_followed(rules: RulesFolder, tmp_path: Path) -> None:
    (rules.path / POINTS).rename(rules.path / "spray.txt")
    (rules.path / POINTS).symlink_to(rules.path / "spray.txt")
    (tmp_path / "link").symlink_to(rules.path)
    assert all_problems(tmp_path / "link") == ()


def test_too_many_files_are_not_read(rules: RulesFolder) -> None:
    for number in range(1000):
        rules.write(f"points/p{number}.yaml", f"topic: t{number}\ntitle: T\npoints: []\n")
    assert "too-many-files" in bounded_codes(rules.path)


def test_files_that_are_large_together_are_not_read(rules: RulesFolder) -> None:
    for number in range(50):
        rules.write(f"points/p{number}.yaml", "# " + "x" * 900_000 + f"\ntopic: t{number}\ntitle: T\npoints: []\n")
    assert "too-many-files" in bounded_codes(rules.path)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "topic: t\ntitle: T\npoints:\n" + "- {x: 1}\n" * 100_000,
        "topic: t\ntitle: T\npoints:\n" + "".join(f"- {{x{number}: y}}\n" for number in range(70_000)),
        "topic: t\ntitle: T\npoints: [" + "[]," * 320_000 + "[]]\n",
        "topic: t\ntitle: T\npoints:\n" + "- 'a\n" * 190_000,
        "topic: t\ntitle: T\npoints:\n" + "- a: b: c\n" * 90_000,
        "topic: t\ntitle: T\npoints:\n" + "- &a b\n" * 140_000,
        "topic: t\ntitle: T\npoints:\n" + "- kind: benefit\n" * 25_000,
        "topic: t\ntitle: T\npoints:\n" + "- no\n" * 24_000,
        "a" * 990_000 + "\n",
        "{" * 990_000,
    ],
    ids=range(10),
)
def test_a_flood_of_mistakes_is_told_in_bounded_time_and_memory(rules: RulesFolder, text: str) -> None:
    assert len(text) < 1_000_000
    rules.write("points/more.yaml", text)
    assert int(bounded_codes(rules.path).split(" ")[0]) <= 2 * MOST_IN_A_FILE


def test_of_many_mistakes_the_first_are_told_and_the_rest_counted(rules: RulesFolder) -> None:
    rules.write("points/more.yaml", "topic: t\ntitle: T\npoints:\n" + "- {x: 1}\n" * 500)
    mine = [problem for problem in rules.problems() if problem.place.file == "points/more.yaml"]
    assert len(mine) == MOST_IN_A_FILE + 1
    told = message(mine[-1])
    assert mine[-1].code == "and-more"
    assert told.startswith("And ")
    assert load([rules.path]).library is None
