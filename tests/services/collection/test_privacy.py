"""What in a reply would tell who somebody is."""

import pytest

from simulator.services.collection.privacy import identifying, words_about

CASE = "热线 400-820-1234，工号：3021。客户许先生，电话 13912345678。"


def quotes(text: str, own: str | None = None, colleagues: tuple[str, ...] = ()) -> list[str]:
    return [one.quote for one in identifying([text], CASE, own, colleagues)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("打我手机13800138000。", ["13800138000"]),
        ("打我手机１３８００１３８０００。", ["１３８００１３８０００"]),
        ("我的工号是 7788。", ["工号是 7788"]),
        ("写到 lin@example.com。", ["lin@example.com"]),
    ],
)
def test_numbers_that_belong_to_somebody_are_found(text: str, found: list[str]) -> None:
    assert quotes(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "请打4008201234。",
        "我的工号是3021。",
        "我打您登记的 139 1234 5678。",
        "许先生，30分钟内回您。",
    ],
)
def test_what_the_case_says_is_no_secret(text: str) -> None:
    assert quotes(text, own="许先生") == []


@pytest.mark.parametrize(
    ("text", "own", "found"),
    [
        ("我是客服林小满。", "林小满", ["林小满"]),
        ("我是林小滿，我来跟。", "林小满", ["林小滿"]),
        ("您好，我叫小满。", "林小满", ["小满"]),
        ("我姓林，您找我。", "林小满", ["林"]),
        ("This is Alex, I will call you.", "Alex Morgan", ["Alex"]),
        ("Ask for ALEX MORGAN.", "Alex Morgan", ["ALEX MORGAN"]),
    ],
)
def test_ones_own_name_is_found_however_it_is_written(
    text: str, own: str, found: list[str]
) -> None:
    assert quotes(text, own=own) == found


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("今天是小满，天热。", "林小满"),
        ("I will call you.", "Will"),
        ("This is willing work.", "Will"),
        ("这边的森林公园。", "林小满"),
    ],
)
def test_a_word_that_is_also_a_name_is_left_alone(text: str, own: str) -> None:
    assert quotes(text, own=own) == []


def test_a_colleague_is_not_named_either() -> None:
    assert quotes("我请吴佩珊给您回电。", colleagues=("吴佩珊",)) == ["吴佩珊"]


def test_the_words_are_told_with_what_they_look_like() -> None:
    words = words_about(identifying(["打13800138000"], CASE, None, ()))
    assert "“13800138000” looks like a phone number" in (words.en or "")
    assert "“13800138000”像是电话号码" in (words.zh or "")
