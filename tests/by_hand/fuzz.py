"""Fuzz by coverage: visit files, and rule files. Needs atheris, which the tests do without.

    python3 -m venv FUZZ && FUZZ/bin/pip install atheris
    PYTHONPATH=.:SITE_PACKAGES FUZZ/bin/python -m tests.by_hand.fuzz visits FOLDER -max_total_time=300
    PYTHONPATH=.:SITE_PACKAGES FUZZ/bin/python -m tests.by_hand.fuzz rules FOLDER -max_total_time=300

SITE_PACKAGES is where the aid's own libraries are. FOLDER keeps the inputs that reached something new; it is begun
with the examples, or with the shipped rules. What breaks a promise ends the run, and its input is kept in a file
`crash-…`.
"""

import random
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["decision_aid", "pypdf", "json", "yaml"]):
    from decision_aid.discussion.discuss import discuss
    from decision_aid.knowledge.loading import FILE_KINDS, load_library
    from decision_aid.knowledge.problems.catalogue import message
    from decision_aid.knowledge.reading.files import Reading
    from decision_aid.knowledge.shipped import resources_folder, rules_folder
    from decision_aid.visits.format import VisitError, from_json, to_json
    from decision_aid.visits.opening import open_visit
    from decision_aid.visits.protection import is_protected

LIBRARY = load_library()
KINDS = sorted(FILE_KINDS)
# what a visit or a rule is made of, to be put in where chance alone would not
PIECES = (
    b'{"year": 2020, "month": 2}', b'"not-sure"', b"null", b"[]", b"{}", b"1e999", b"-0", b'"\\ud800"', b"[[[[[[",
    b'"trials": ',
    b'"weeks": 3', b'"id": "t1"', b'{"own": "x"}', b"true", b'"\\u0000"', b"\xed\xa0\x80", b"\xff\xfe", b"9" * 400,
    b"&a ", b"*a", b"!!python/object:os.system ", b"---\n", b"? [a]\n: b\n", b"<<: *a", b"|\n", b">-\n", b"\t",
    b"  - id: x\n",
    b"when: {answer: cost, is: x}", b"all:\n", b"not:\n", b"#", b"\x07", b"\xc2\x85", b"%YAML 1.1\n", b"\xef\xbb\xbf",
)  # fmt: skip


def one_visit(data: bytes) -> None:
    """A visit opens, and then is saved and opens as the same; or it is refused with a sentence."""
    if is_protected(data):
        return  # the key takes a second; see the tests of protection
    try:
        visit = open_visit(LIBRARY, data)
    except VisitError as refused:
        if not str(refused).startswith("This "):
            raise
        return
    discuss(LIBRARY, visit.answers)
    assert from_json(LIBRARY, to_json(LIBRARY, visit)) == visit


FILE = Path(tempfile.mkdtemp()) / "rules.yaml"


def one_rule_file(data: bytes) -> None:
    """A rule file is read, or each problem in it has a place inside and a message."""
    if not data:
        return
    FILE.write_bytes(data[1:])
    reading = Reading()
    found = reading.read(FILE, "rules.yaml", FILE_KINDS[KINDS[data[0] % len(KINDS)]])
    assert found is not None or reading.problems
    for problem in reading.problems:
        assert message(problem)
        assert problem.place.line >= 1


def mutated(data: bytes, most: int, seed: int) -> bytes:
    """Put in a piece, or repeat one, now and then; else do what libFuzzer does."""
    chance = random.Random(seed)
    if chance.random() < 0.6:
        return bytes(atheris.Mutate(data, most))
    at = chance.randrange(len(data) + 1)
    until = min(len(data), at + chance.choice((0, 0, 1, 5, 40)))
    piece = chance.choice(PIECES) * chance.choice((1, 1, 1, 3, 30))
    return (data[:at] + piece + data[until:])[:most]


def main() -> None:
    what, folder = sys.argv[1], Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    if what == "visits":
        seeds = [path.read_bytes() for path in (resources_folder() / "examples").glob("*.json")]
    else:
        seeds = [
            bytes([KINDS.index(kind)]) + path.read_bytes()[:6000]
            for kind in KINDS
            for path in (*rules_folder().glob(f"{kind}.yaml"), *sorted(rules_folder().glob(f"{kind}/*.yaml"))[:2])
        ]
    for number, seed in enumerate(seeds):
        (folder / f"seed-{number}").write_bytes(seed)
    atheris.Setup(
        [sys.argv[0], str(folder), "-max_len=8000", "-timeout=10", "-rss_limit_mb=2000", *sys.argv[3:]],
        one_visit if what == "visits" else one_rule_file,
        custom_mutator=mutated,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
