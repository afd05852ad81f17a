"""The lines on adding a block are followed to the letter, in a copy of the code: then the block is on paper."""

import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import decision_aid
from decision_aid.summary import blocks

pytestmark = pytest.mark.slow
ROOT = Path(decision_aid.__file__).resolve().parent.parent
EXAMPLE = "resources/examples/nothing-tried-yet.json"


def test_a_block_is_one_record_as_its_table_says(tmp_path: Path) -> None:
    record, function = _example(blocks.__doc__ or "")
    shutil.copytree(ROOT / "decision_aid", tmp_path / "decision_aid", ignore=shutil.ignore_patterns("__pycache__"))
    for folder in ("rules", "resources"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    table = tmp_path / "decision_aid" / "summary" / "blocks.py"
    text = table.read_text(encoding="utf-8")
    text = text.replace("BLOCKS: Final = (\n", f"{function}\n\nBLOCKS: Final = (\n    {record}\n", 1)
    used = re.search(r"^from decision_aid\.summary\.document import (.+)$", text, re.MULTILINE)
    assert used is not None
    text = text.replace(used[0], f"{used[0]}, FactRow, FactRows, Run", 1)
    table.write_text(text, encoding="utf-8")

    out = tmp_path / "summary.txt"
    command = [sys.executable, "-m", "decision_aid", "summary", EXAMPLE, "--as", "text", "-o", str(out)]
    subprocess.run(command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path)}, check=True)
    assert "How I sleep: badly" in out.read_text(encoding="utf-8")


def _example(page: str) -> tuple[str, str]:
    """Return the record and the function of the example in a docstring."""
    indented = [line for line in page.splitlines() if line.startswith("    ") or not line]
    code = textwrap.dedent("\n".join(indented)).strip()
    record, _, function = code.partition("\n")
    return record, function.strip()
