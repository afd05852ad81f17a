"""Every selector of the style sheet styles something: what no widget is called or is any more has to go from it."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import decision_aid.window
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.window.look.look import Look
from decision_aid.window.look.style_sheet import style_sheet
from decision_aid.window.look.tokens import THEMES

BY_QT = {"QAbstractItemView", "QMenu", "QScrollBar", "QToolTip"}  # parts that Qt makes itself
SHEET = style_sheet(Look(THEMES["light"], 100, resources_folder()))
SELECTORS = " ".join(re.findall(r"([^{}]+)\{", SHEET))


@cache
def sources() -> tuple[ast.Module, ...]:
    files = Path(decision_aid.window.__path__[0]).rglob("*.py")
    return tuple(ast.parse(file.read_text(encoding="utf-8")) for file in files if file.name != "style_sheet.py")


def nodes() -> Iterator[ast.AST]:
    return (node for source in sources() for node in ast.walk(source))


def literals() -> set[object]:
    return {node.value for node in nodes() if isinstance(node, ast.Constant)}


def given_names() -> set[object]:
    return {
        part.value
        for node in nodes()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setObjectName"
        for part in ast.walk(node.args[0])
        if isinstance(part, ast.Constant)
    }


@pytest.mark.parametrize("name", sorted(set(re.findall(r"#([\w-]+)", SELECTORS))))
def test_every_name_is_given_to_a_widget(name: str) -> None:
    assert name in given_names()


@pytest.mark.parametrize("kind", sorted(set(re.findall(r"\bQ[A-Z]\w+", SELECTORS)) - BY_QT))
def test_every_class_is_one_that_the_window_uses(kind: str) -> None:
    used = {node.id for node in nodes() if isinstance(node, ast.Name)}
    assert kind in used


@pytest.mark.parametrize("value", sorted(set(re.findall(r'\[(\w+="[\w-]+")\]', SELECTORS))))
def test_every_property_has_this_value_somewhere(value: str) -> None:
    name, _, wanted = value.replace('"', "").partition("=")
    assert {name, wanted} <= literals()
