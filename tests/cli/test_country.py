"""`--country`: whose help numbers a command prints; else that of the settings, else that of the system's region."""

import json
from pathlib import Path

import pytest

from decision_aid.cli.main import main
from decision_aid.interview.answers import Answers
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.visits.format import to_json

pytestmark = pytest.mark.slow


@pytest.fixture
def visit(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    file = tmp_path / "visit.json"
    file.write_bytes(to_json(library, Visit(Answers({"suicidal-thoughts": "yes"}))))
    return file


def told(visit: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[str, str]:
    out = visit.parent / "out.txt"
    assert main(["summary", str(visit), "-o", str(out), "--as", "text", *more]) == 0
    capsys.readouterr()
    assert main(["points", str(visit), *more]) == 0
    return out.read_text(encoding="utf-8"), capsys.readouterr().out


def test_a_country_can_be_named(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for text in told(visit, capsys, "--country", "nz"):
        assert "1737" in text
        assert "New Zealand" in text
        assert "988" not in text


def test_the_country_of_the_settings_counts(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = visit.parent / "decision-aid"
    folder.mkdir()
    (folder / "settings.json").write_text(json.dumps({"country": "gb", "ask_country": False}))
    for text in told(visit, capsys):
        assert "116 123" in text
        assert "988" not in text


def test_the_region_of_the_system_counts_without_settings(
    visit: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    for text in told(visit, capsys):
        assert "0800 1110111" in text
        assert "988" not in text
    monkeypatch.setenv("LC_ALL", "sw_KE.UTF-8")
    for text in told(visit, capsys):
        assert "findahelpline.com" in text
        assert "988" not in text


def test_a_call_is_not_told_as_a_text(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = told(visit, capsys, "--country", "gb")[1]
    assert "call 116 123" in text
    assert "text 116 123" not in text


def test_an_unknown_country_is_told(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["points", str(visit), "--country", "zz"]) == 2
    assert "zz" in capsys.readouterr().err
