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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("克制", "克制"),
        ("单子上签个字，标签另贴", "單子上簽個字，標籤另貼"),
        ("话一出口", "話一出口"),
        ("一出好戏", "一齣好戲"),
        ("讲明了为什么，我了解", "講明了為什麼，我瞭解"),
        ("您先别着急", "您先別著急"),
        ("别动斗，别斗嘴", "別動斗，別鬥嘴"),
        ("有了回音", "有了回音"),
        ("还是只答应这一条，另一只手", "還是只答應這一條，另一隻手"),
        ("两只钟都走了", "兩隻鐘都走了"),
        ("卡里差几块，一百公里外，楼道里", "卡裡差幾塊，一百公里外，樓道裡"),
        ("谁干的？擦干了", "誰幹的？擦乾了"),
    ],
)
def test_characters_that_are_simplified_alike_are_told_apart(text: str, expected: str) -> None:
    assert traditional(text) == expected


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
