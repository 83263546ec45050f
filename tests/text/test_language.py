"""Which language a text is in, and the two Chinese scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.text.language import Language, is_han, language_of, simplified, traditional


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Language.ENGLISH),
        ("I will ring you back by five.", Language.ENGLISH),
        ("我马上联系抢修班组。", Language.SIMPLIFIED),
        ("我馬上聯絡搶修班。", Language.TRADITIONAL),
        ("好的", Language.SIMPLIFIED),
        ("OK，我帮您查一下 VIP 卡", Language.SIMPLIFIED),
        ("The 95598 hotline (国网) will ring you back before noon today.", Language.ENGLISH),
        ("14:10", Language.ENGLISH),
    ],
)
def test_language_is_the_one_most_of_the_text_is_in(text: str, expected: Language) -> None:
    assert language_of(text) is expected


@given(st.text())
def test_every_text_has_a_language(text: str) -> None:
    assert language_of(text) in Language


def test_power_comes_back_in_traditional_characters_too() -> None:
    assert traditional("复电之前答复您") == "復電之前答覆您"


def test_scripts_convert_into_each_other() -> None:
    assert traditional("电话里说清楚") == "電話裡說清楚"
    assert simplified("電話裡說清楚") == "电话里说清楚"


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)))
def test_simplifying_keeps_the_number_of_characters(text: str) -> None:
    assert len(simplified(text)) == len(text)


@pytest.mark.parametrize(
    ("character", "expected"), [("电", True), ("𠮷", True), ("a", False), ("，", False)]
)
def test_han_characters_are_told_from_others(character: str, expected: bool) -> None:
    assert is_han(character) is expected


def test_only_english_is_not_chinese() -> None:
    assert [language for language in Language if not language.is_chinese] == [Language.ENGLISH]
