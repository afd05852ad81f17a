"""What only shows in a process of its own: no Qt outside the window, colour on a terminal only, import contracts."""

import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import decision_aid
from tests.support.editing import RulesFolder

ROOT = Path(decision_aid.__file__).resolve().parent.parent


def _modules() -> list[str]:
    return [
        module.name
        for module in pkgutil.walk_packages(decision_aid.__path__, "decision_aid.")
        if not module.name.startswith(("decision_aid.window", "decision_aid.__main__"))
    ]


def test_nothing_outside_the_window_loads_qt() -> None:
    program = f"import sys\nfor name in {_modules()!r}:\n    __import__(name)\nprint([m for m in sys.modules if 'PySide6' in m or 'shiboken' in m])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert len(_modules()) > 60


def test_a_command_loads_no_qt_and_leaves_no_traceback(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "decision_aid", "points", str(tmp_path / "none.json")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("decision-aid: ")
    assert len(done.stderr.strip().split("\n")) == 1


def test_a_reader_that_closes_early_is_no_error(resources: Path) -> None:
    visit = resources / "examples" / "many-medicines-considering-ect.json"
    with subprocess.Popen(
        [sys.executable, "-m", "decision_aid", "points", str(visit), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals in the standard library")
@pytest.mark.parametrize(("plain", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_is_for_terminals_alone(rules: RulesFolder, plain: dict[str, str], coloured: bool) -> None:
    import pty

    rules.edit("points/spray.yaml", "title: What it costs", "tittle: What it costs")
    command = [sys.executable, "-m", "decision_aid", "check", str(rules.path)]
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | plain
    piped = subprocess.run(command, capture_output=True, check=False, env=environment).stdout
    assert b"\033[" not in piped
    try:
        outer, inner = pty.openpty()
    except OSError:
        pytest.skip("this machine has no terminal to lend")
    subprocess.run(command, stdout=inner, check=False, env=environment)
    os.close(inner)
    seen = os.read(outer, 65536)
    os.close(outer)
    assert (b"\033[31merror\033[0m" in seen) == coloured


def test_imports_run_one_way() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    if not program.is_file():
        pytest.skip("import-linter is not installed beside this Python")
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
