"""Which rule files of a folder are not in the one layout, and how they would read in it. Writes nothing."""

from collections.abc import Iterator
from pathlib import Path

from decision_aid.knowledge.loading import FILE_KINDS
from decision_aid.knowledge.problems.catalogue import severity
from decision_aid.knowledge.problems.problem import Severity
from decision_aid.knowledge.reading.yaml_nodes import read_file
from decision_aid.workshop.layout import laid_out


def reformatted(folder: Path) -> Iterator[tuple[Path, str | None]]:
    """Yield each file that is not in the one layout, with its text in it; none for a file that cannot be read."""
    for path in sorted(found for name in FILE_KINDS for found in _files(folder, name)):
        source = read_file(path, path.name)
        if any(severity(problem) is Severity.ERROR for problem in source.problems):
            yield path, None
            continue
        written = laid_out(source.text)
        if written.encode() != path.read_bytes():
            yield path, written


def _files(folder: Path, name: str) -> Iterator[Path]:
    yield from folder.glob(f"{name}.yaml")
    yield from folder.glob(f"{name}/*.yaml")
