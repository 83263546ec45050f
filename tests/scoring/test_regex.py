"""A loosened pattern matches wherever its strict one does."""

import re

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from simulator.content.calibration import read_calibration
from simulator.paths import SCENARIOS
from simulator.scoring.commitments import COMMITMENT_KINDS
from simulator.scoring.kinds.kind import Kind
from simulator.scoring.promises.matters import _vocabulary
from simulator.scoring.regex import BadPatternError, Prefilter, loosened
from simulator.text.clauses import clauses
from simulator.text.folded import fold


@pytest.mark.parametrize(
    ("strict", "loose"),
    [
        (r"退款(?!吗)", "退款"),
        (r"(?<![单(])退(?=款(?:吗|吧))款", "退款"),
        (r"\bpay (\w+) back\b", r"pay (\S+) back"),
        (r"[\w'](?!\))[)]", r"[\S'][)]"),
        (r"a\((?=b\))b", r"a\(b"),
    ],
)
def test_what_looks_around_is_left_out(strict: str, loose: str) -> None:
    assert loosened(strict) == loose


def patterns_of(kind: Kind) -> tuple[str, ...]:
    return (*kind.says_zh, *kind.names_zh, *kind.says_en, *kind.names_en)


@pytest.mark.parametrize("kind", COMMITMENT_KINDS.values(), ids=lambda kind: kind.id)
def test_every_pattern_of_a_kind_can_be_loosened(kind: Kind) -> None:
    for pattern in patterns_of(kind):
        re2.compile(loosened(pattern))


def test_what_is_no_letter_is_not_loosened() -> None:
    with pytest.raises(BadPatternError, match="no letter"):
        loosened(r"[^\w]x")


@pytest.mark.parametrize("chinese", [True, False])
def test_no_kind_that_a_clause_names_is_held_back(chinese: bool) -> None:
    vocabulary = _vocabulary(chinese=chinese)
    replies = read_calibration(SCENARIOS / "calibration").replies[::3]
    named = 0
    for reply in replies:
        for clause in clauses(fold(reply.text).folded):
            likely = {words.kind.id for words in vocabulary.likely_in(clause.text)}
            there = {one.kind.id for one in vocabulary.kinds if one.either.search(clause.text)}
            assert there <= likely
            named += len(there)
    assert named > 0


STRICT = r"(?<!不)退(?:您|你)?款(?!吗)|\brefund (?!policy)\w+|[给还](?=您)您钱"


@given(
    st.lists(
        st.sampled_from(
            ["不", "退", "您", "款", "吗", "refund", "policy", "you", "给", "还", "钱", "é", ","]
        ),
        max_size=8,
    )
)
def test_what_the_strict_pattern_finds_is_let_through(words: list[str]) -> None:
    text = " ".join(words) + "".join(words)
    assert not re.search(STRICT, text) or Prefilter([loosened(STRICT)]).passed(text) == [0]
