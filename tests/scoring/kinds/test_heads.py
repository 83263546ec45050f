import numpy as np
import pytest

from simulator.scoring.commitments import COMMITMENT_KINDS
from simulator.scoring.kinds.heads import HEARD_KINDS, NOTHING, OWN_STEP, HeardClause, KindHeads
from simulator.scoring.kinds.kind import Nature
from tests.factories.heard import heard_clause

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
    meanings = np.array([[0.0, 0.0], [9.0, 0.0]])
    heard = heads.heard(["your money", "so be it"], meanings, [0.5, 0.1])
    assert [one.likeliest[0] for one in heard] == ["refund", "visit"]
    assert [one.careless for one in heard] == [0.5, 0.1]


def test_chances_of_all_kinds_make_one(heads: KindHeads) -> None:
    meanings = np.array([[0.0, 0.0], [20.0, 0.0]])
    unsure, sure = heads.heard(["so be it", "so be it"], meanings, [0, 0])
    assert unsure.likeliest[1] == pytest.approx(1 / len(HEARD_KINDS), abs=0.001)
    assert sure.likeliest[1] > 0.75
    assert sum(sure.chances) == pytest.approx(1, abs=0.02)


def test_no_clause_gives_nothing(heads: KindHeads) -> None:
    assert heads.heard([], np.zeros((0, WIDTH)), []) == ()


def test_an_empty_clause_is_heard_too(heads: KindHeads) -> None:
    assert isinstance(heads.heard([""], np.zeros((1, WIDTH)), [0])[0], HeardClause)


@pytest.mark.parametrize(
    ("kind", "careless", "nature", "by_ear", "borne"),
    [
        ("refund", 0.0, Nature.MONEY, False, True),
        ("credit", 0.0, Nature.MONEY, False, True),
        ("reply", 0.0, Nature.MONEY, False, False),
        ("reply", 0.5, Nature.MONEY, False, True),
        ("refund", 0.0, Nature.MONEY, True, False),
        ("refund", 0.5, Nature.MONEY, True, True),
        ("reply", 0.0, Nature.DISCLOSURE, False, True),
    ],
)
def test_a_careless_promise_needs_its_nature_or_carelessness_to_be_heard(
    kind: str, careless: float, nature: Nature, *, by_ear: bool, borne: bool
) -> None:
    heard = heard_clause(kind, careless=careless)
    assert heard.bears_out(nature, by_ear=by_ear) is borne
