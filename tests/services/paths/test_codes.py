"""Codes of certificates: typing mistakes are noticed, ways of setting them are forgiven."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.services.paths.codes import ALPHABET, LENGTH, new_code, shown_code, tidy_code


def code_of(seed: int) -> str:
    return new_code(random.Random(seed).choice)  # noqa: S311  (the same one every time)


CODES = st.integers(0, 2**32).map(code_of)


@given(CODES)
def test_a_new_code_is_understood_as_it_is_shown(code: str) -> None:
    assert len(code) == LENGTH
    assert tidy_code(code) == tidy_code(shown_code(code)) == code


@pytest.mark.parametrize(
    "setting",
    [
        str.lower,
        lambda code: code.replace("-", ""),
        lambda code: code.replace("-", " "),
        lambda code: code.replace("-", " – "),
        lambda code: f"\u3000{code}\n",
        lambda code: "".join(chr(ord(one) + 0xFEE0) for one in code),
        lambda code: code.replace("-", "\u200b"),
    ],
    ids=["small", "together", "spaces", "dashes", "blanks", "full-width", "invisible"],
)
def test_however_it_is_set_it_is_the_same_code(setting: object) -> None:
    code = code_of(1)
    assert callable(setting)
    assert tidy_code(setting(shown_code(code))) == code


@given(CODES, st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(code: str, place: int, other: str) -> None:
    wrong = code[:place] + other + code[place + 1 :]
    assert (tidy_code(wrong) is None) == (wrong != code)


@given(CODES, st.integers(0, LENGTH - 2))
def test_two_characters_in_the_wrong_order_are_noticed(code: str, place: int) -> None:
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert (tidy_code(swapped) is None) == (swapped != code)


@given(st.text(max_size=200))
def test_whatever_is_typed_gives_a_code_or_nothing(typed: str) -> None:
    code = tidy_code(typed)
    assert code is None or tidy_code(code) == code


def test_a_very_long_text_is_no_code() -> None:
    assert tidy_code(f"{code_of(1)}{' ' * 1000}") is None
