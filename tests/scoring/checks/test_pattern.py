"""Patterns looked for one by one find what they would find as alternatives of one pattern."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.scoring.checks.pattern import leftmost
from simulator.scoring.regex import alternatives

PIECES = ("ab", "b+", "[ab]c", "a.{0,2}c", "(b)c", "^b", "c$", "a|bc", r"\bab\b")


@given(
    patterns=st.lists(st.sampled_from(PIECES), min_size=1, max_size=5),
    text=st.text(alphabet="abc \n", max_size=30),
)
def test_matches_are_those_of_the_joined_pattern(patterns: list[str], text: str) -> None:
    apart = leftmost([alternatives([one], {}) for one in patterns], text)
    joined = alternatives(dict.fromkeys(patterns), {}).finditer(text)
    assert [(found.start(), found.end()) for _, found in apart] == [
        (found.start(), found.end()) for found in joined
    ]


def test_no_pattern_finds_nothing() -> None:
    assert list(leftmost([], "abc")) == []
