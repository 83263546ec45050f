"""Personal details in a text: numbers, addresses and plates that tell or reach a person."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.text.personal import Detail, personal_details

FOUND = [
    ("您打13800138000找我。", Detail.PHONE, "13800138000"),
    ("您打 138-0013-8000 找我。", Detail.PHONE, "138-0013-8000"),
    ("电话是１３８　００１３　８０００。", Detail.PHONE, "１３８　００１３　８０００"),
    ("打幺三八零零幺三八零零零。", Detail.PHONE, "幺三八零零幺三八零零零"),
    ("+86 138 0013 8000", Detail.PHONE, "+86 138 0013 8000"),
    ("座机 010-8888 6666", Detail.PHONE, "010-8888 6666"),
    ("身份证11010519491231002X。", Detail.IDENTITY, "11010519491231002X"),
    ("Ring me on +44 20 7946 0958.", Detail.LONG_NUMBER, "+44 20 7946 0958"),
    ("卡号 6222 0202 0001 1234 567", Detail.LONG_NUMBER, "6222 0202 0001 1234 567"),
    ("Write to wu.peishan@example.com.", Detail.EMAIL, "wu.peishan@example.com"),
    ("车牌京A·12345", Detail.PLATE, "京A·12345"),
    ("我的工号是 3021，您记一下。", Detail.STAFF_NUMBER, "工号是 3021"),
    ("My staff number is A204.", Detail.STAFF_NUMBER, "staff number is A204"),
    ("加我微信 lin_xiaoman88", Detail.MESSENGER, "微信 lin_xiaoman88"),
]
CLEAN = [
    "30分钟内给您回电话，最晚今天18:30。",
    "您2026-03-02打来七次。",
    "一共 1,280.50 元，2026年3月2日到账。",
    "From 9 to 18, within 3 to 5 working days.",
    "一二三，慢慢说。",
    "请打95598。",
    "我把工号和姓名都记在单子上。",
    "您可以在微信里看到进度。",
]


@pytest.mark.parametrize(("text", "kind", "quote"), FOUND)
def test_it_is_found_with_its_very_words(text: str, kind: Detail, quote: str) -> None:
    assert [(one.kind, one.quote) for one in personal_details(text)] == [(kind, quote)]


@pytest.mark.parametrize("text", CLEAN)
def test_times_days_amounts_and_hotlines_are_left_alone(text: str) -> None:
    assert personal_details(text) == ()


def test_two_details_come_in_order() -> None:
    text = "打13800138000，或写 a@example.com"
    assert [one.kind for one in personal_details(text)] == [Detail.PHONE, Detail.EMAIL]


@given(st.text(alphabet="0123456789 -.()+xX@a微信工号是京幺三零０１　·", max_size=60))
def test_quotes_stand_in_the_text_and_do_not_overlap(text: str) -> None:
    found = personal_details(text)
    assert all(one.span.of(text) == one.quote != "" for one in found)
    spans = [one.span for one in found]
    assert all(left.end <= right.start for left, right in pairwise(spans))


@given(st.text(alphabet="您我们好的请稍等 ", max_size=8), st.integers(10**9, 10**10 - 1))
def test_no_mobile_number_gets_past(around: str, rest: int) -> None:
    number = f"1{3 + rest % 7}{rest % 10**9:09}"
    assert number in "".join(one.quote for one in personal_details(f"{around}{number}{around}"))
