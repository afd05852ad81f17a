"""What every test may ask for: the shipped library, and the folder of resources."""

import os
from pathlib import Path

import pytest

from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.model.library import Library
from decision_aid.knowledge.shipped import resources_folder
from tests.support.editing import SMALL_RULES, RulesFolder, copy_of

# the window is tested without a screen, on every machine in the same way
os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture(scope="session")
def resources() -> Path:
    return resources_folder()


@pytest.fixture
def rules(tmp_path: Path) -> RulesFolder:
    """A small folder of rules that is whole and clean, to make mistakes in."""
    return copy_of(SMALL_RULES, tmp_path / "small")
