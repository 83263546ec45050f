"""A loosened pattern matches wherever its strict one does."""

import re

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from simulator.scoring.commitments import COMMITMENT_KINDS
from simulator.scoring.kinds.kind import Kind
from simulator.scoring.regex import Prefilter, loosened


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
