"""One word for a thing, and nothing that only one system knows: what holds for the whole of the code."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import decision_aid

FOLDER = Path(decision_aid.__file__).parent
COMMANDS = {"run", "add_arguments", "main"}  # what every command has


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(FOLDER.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def test_no_two_classes_and_no_two_functions_share_a_name() -> None:
    found = Counter(
        node.name
        for _, tree in trees()
        for node in tree.body
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_")
    )
    assert [name for name, count in found.items() if count > 1 and name not in COMMANDS] == []


def test_no_date_is_written_by_a_format_that_only_some_systems_know() -> None:
    """`%-d` is no format on Windows; what `strftime` writes differs between languages, too."""
    texts = [
        (path.name, node.value)
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert [(name, text) for name, text in texts if "%-" in text or "%#" in text] == []
    calls = [node for _, tree in trees() for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    assert [node.lineno for node in calls if node.attr == "strftime"] == []


def test_knowledge_and_the_window_have_few_modules_at_their_root() -> None:
    assert len(list((FOLDER / "knowledge").glob("*.py"))) <= 6
    assert len([path for path in (FOLDER / "window").glob("*.py") if path.name != "__init__.py"]) <= 8
