import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scoring.promises.numerals import chinese_number, english_number


@pytest.mark.parametrize(
    ("text", "value"),
    [("半", 0.5), ("两", 2), ("俩", 2), ("仨", 3), ("两三", 3), ("七八", 8), ("二十四", 24)],
)
def test_a_chinese_numeral_has_its_value(text: str, value: float) -> None:
    assert chinese_number(text) == value


@pytest.mark.parametrize("text", ["", "个", "半两半", "十十"])
def test_what_is_no_chinese_numeral_has_no_value(text: str) -> None:
    assert chinese_number(text) is None


@given(st.integers(1, 9999))
def test_every_written_number_is_read_back(number: int) -> None:
    assert chinese_number(cn2an.an2cn(number)) == number


@pytest.mark.parametrize(
    ("text", "value"), [("a", 1), ("twenty-four", 24), ("36", 36), ("1.5", 1.5)]
)
def test_an_english_number_has_its_value(text: str, value: float) -> None:
    assert english_number(text) == value


def test_another_english_word_has_no_value() -> None:
    assert english_number("several") is None
