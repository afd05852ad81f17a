"""The built wheel, in a fresh environment and another folder: rules and resources travel in it."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = "two-ssris-weight-blood-pressure-cost"


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Build the wheel, install it without its libraries into a fresh environment, and return its command.

    The libraries are those of the environment that runs the tests, so that nothing is fetched a second time.
    """
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True, cwd=folder)
    wheel = next(folder.glob("*.whl"))
    environment = folder / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    binaries = environment / ("Scripts" if os.name == "nt" else "bin")
    install = [str(binaries / "python"), "-m", "pip", "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    return [str(binaries / "decision-aid")]


def run(command: list[str], folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": sysconfig.get_path("purelib")}
    return subprocess.run([*command, *arguments], cwd=folder, env=environment, capture_output=True, check=False)


def printed_by(python: str, code: str, folder: Path, environment: dict[str, str]) -> str:
    command = [python, "-c", code]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True).stdout


def test_it_makes_a_summary_in_another_folder(command: list[str], tmp_path: Path) -> None:
    example = run(command, tmp_path, "example", EXAMPLE)
    assert example.returncode == 0, example.stderr
    (tmp_path / "visit.json").write_bytes(example.stdout)
    made = run(command, tmp_path, "summary", "visit.json", "-o", "summary.pdf")
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "summary.pdf").read_bytes().startswith(b"%PDF-")


def test_it_uses_its_own_rules_and_not_those_of_the_checkout(command: list[str], tmp_path: Path) -> None:
    where = "import decision_aid.knowledge.shipped as shipped; print(shipped.rules_folder())"
    environment = {**os.environ, "PYTHONPATH": sysconfig.get_path("purelib")}
    python = str(Path(command[0]).parent / "python")
    printed = printed_by(python, where, tmp_path, environment)
    assert str(ROOT) not in printed
    assert printed.strip().endswith("shipped/rules")


def test_a_window_opens_from_it(command: list[str], tmp_path: Path) -> None:
    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "from decision_aid.knowledge.loading import load_library\n"
        "from decision_aid.knowledge.shipped import resources_folder\n"
        "from decision_aid.window.main_window import MainWindow\n"
        "from decision_aid.window.session import Session\n"
        "from decision_aid.window.settings import Settings\n"
        "application = QApplication([])\n"
        "window = MainWindow(Session(load_library()), Settings(), resources_folder())\n"
        "window.show(); application.processEvents(); print(window.screen_widget.heading.text())\n"
    )
    environment = {**os.environ, "PYTHONPATH": sysconfig.get_path("purelib"), "QT_QPA_PLATFORM": "offscreen"}
    python = str(Path(command[0]).parent / "python")
    printed = printed_by(python, code, tmp_path, environment)
    assert printed.strip() == "Get ready to talk about depression treatment"
