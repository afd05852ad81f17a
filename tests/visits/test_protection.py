"""Protection by a passphrase: what goes in comes out, with this passphrase only, and in a format others can open."""

import base64
from collections.abc import Callable

import pytest

from decision_aid.interview.answers import Answers
from decision_aid.interview.visit import Visit
from decision_aid.knowledge.model.library import Library
from decision_aid.visits.format import VisitError, to_json
from decision_aid.visits.opening import PassphraseNeededError, open_visit
from decision_aid.visits.protection import WrongPassphraseError, is_protected, protect, unprotect
from tests.support.hostile import work

pytestmark = pytest.mark.slow

PASSPHRASE = "grün"
VISIT = Visit(Answers({"pace": "weeks"}))
# made from the specification (age-encryption.org/v1) with hashlib and another library, with little work
FOREIGN = base64.b64decode(
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBwU1pKQWNoS1JHZm5IbFV6TDlFWjJBIDQKWDJMeVpJblAwRnZRS2ZZb0RmZVA1VFVjN2xL"
    "ZitvWko1N3hpTEhjS0lqUQotLS0gb1RWSU0yNm83aEp5dmRLbEw3VUgxVE5VbXV6TW9FUjErR3FxeHEzVzQ0awrwvnj2TPfKe0HAIs5JmORc34Ze"
    "4W5DbQ2k2L0UvDFtHu5M2gvapJMBF1DyNepDFcMq8oTJpgjIwYhNgmaftMvLgeVO5mI33foaUJ5GsvOu1o8BY6FocXVGFi2ajbw+SEpjx3iaxIxd"
    "IX0nCaIwvSiAOyjAm2RJS73MmhXU"
)


@pytest.fixture(scope="module")
def protected(library: Library) -> bytes:
    return protect(to_json(library, VISIT), PASSPHRASE)


def test_a_protected_visit_opens_with_its_passphrase_only(library: Library, protected: bytes) -> None:
    assert is_protected(protected)
    assert open_visit(library, protected, PASSPHRASE) == VISIT
    with pytest.raises(PassphraseNeededError):
        open_visit(library, protected)
    with pytest.raises(WrongPassphraseError, match="try again"):
        open_visit(library, protected, PASSPHRASE + "x")


def test_it_is_the_age_format_with_a_passphrase_that_is_slow_to_guess(protected: bytes) -> None:
    first, stanza, body, mac = protected.split(b"\n")[:4]
    assert first == b"age-encryption.org/v1"
    kind, salt, factor = stanza.split(b" ")[1:]
    assert (stanza[:3], kind, len(salt)) == (b"-> ", b"scrypt", 22)
    assert 14 <= int(factor) <= 21
    assert len(body) == 43
    assert mac.startswith(b"--- ")


def test_nothing_of_the_visit_can_be_read_in_the_file(protected: bytes) -> None:
    for readable in (b"pace", b"weeks", b"decision-aid", b"answers"):
        assert readable not in protected


def test_a_file_that_another_program_made_opens(library: Library) -> None:
    assert open_visit(library, FOREIGN, PASSPHRASE) == VISIT
    with pytest.raises(WrongPassphraseError):
        open_visit(library, FOREIGN, "gruen")


@pytest.mark.parametrize("place", range(0, len(FOREIGN), 7))
def test_a_file_changed_in_one_bit_or_cut_off_is_told(library: Library, place: int) -> None:
    changed = FOREIGN[:place] + bytes([FOREIGN[place] ^ 1]) + FOREIGN[place + 1 :]
    for data in (changed, FOREIGN[:place]):
        with pytest.raises(VisitError):
            open_visit(library, data, PASSPHRASE)


def _bit(place: int) -> Callable[[bytes], bytes]:
    return lambda data: data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


@pytest.mark.parametrize(
    "damage",
    [
        _bit(-1),
        _bit(-60),
        _bit(FOREIGN.index(b"--- ") + 10),
        lambda data: data[:-1],
        lambda data: data + b"x",
        lambda data: data[:50],
        lambda data: data[:22],
        lambda data: data[: data.index(b"---")],
        lambda data: data.replace(b"/v1", b"/v1x"),
        lambda data: data.replace(b"-> scrypt", b"-> X25519"),
    ],
)
def test_a_damaged_file_says_so_and_asks_for_no_other_passphrase(
    library: Library, damage: Callable[[bytes], bytes]
) -> None:
    with pytest.raises(VisitError) as refused:
        open_visit(library, damage(FOREIGN), PASSPHRASE)
    assert not isinstance(refused.value, WrongPassphraseError)
    assert str(refused.value) == "This file is damaged: it cannot be opened, with any passphrase."


def test_a_file_that_asks_for_too_much_memory_is_not_obeyed() -> None:
    with pytest.raises(VisitError, match="more memory"):
        unprotect(work(22), PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        unprotect(work(10), PASSPHRASE)
