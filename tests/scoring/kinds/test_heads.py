import numpy as np
import pytest

from simulator.scoring.commitments import COMMITMENT_KINDS
from simulator.scoring.kinds.heads import HEARD_KINDS, NOTHING, OWN_STEP, HeardKind, KindHeads
from simulator.scoring.kinds.kind import Nature

WIDTH = 2
REFUND, VISIT = HEARD_KINDS.index("refund"), HEARD_KINDS.index("visit")


@pytest.fixture
def heads() -> KindHeads:
    """Hear a refund in the word "money", a visit in the first number of a meaning."""
    words = np.zeros((1, len(HEARD_KINDS)), np.int16)
    words[0, REFUND] = 100
    meaning = np.zeros((WIDTH, len(HEARD_KINDS)))
    meaning[0, VISIT] = 1
    return KindHeads({"w:money": 0}, words, 0.2, meaning, np.full(len(HEARD_KINDS), -5.0))


def test_what_is_told_apart_are_plain_kinds_nothing_and_own_steps() -> None:
    plain = {one for one in HEARD_KINDS if one not in (NOTHING, OWN_STEP)}
    assert all(COMMITMENT_KINDS[one].plain is None for one in plain)
    assert Nature.PROCESS not in {COMMITMENT_KINDS[one].nature for one in plain}


def test_words_and_meaning_are_weighed_together(heads: KindHeads) -> None:
    heard = heads.heard(["your money", "so be it"], np.array([[0.0, 0.0], [9.0, 0.0]]))
    assert [one.kind for one in heard] == ["refund", "visit"]


def test_chances_of_all_kinds_make_one(heads: KindHeads) -> None:
    unsure, sure = heads.heard(["so be it", "so be it"], np.array([[0.0, 0.0], [20.0, 0.0]]))
    assert unsure.chance == pytest.approx(1 / len(HEARD_KINDS), abs=0.001)
    assert sure.chance > 0.75


def test_no_clause_gives_nothing(heads: KindHeads) -> None:
    assert heads.heard([], np.zeros((0, WIDTH))) == ()


def test_an_empty_clause_is_heard_too(heads: KindHeads) -> None:
    assert isinstance(heads.heard([""], np.zeros((1, WIDTH)))[0], HeardKind)
