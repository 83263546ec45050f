import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scoring.authority import Authority, Permission, Prohibition
from simulator.scoring.promises import find_promises
from simulator.scoring.promises.reading import read
from simulator.text.clauses import clauses

AUTHORITY = Authority(
    may=(Permission(kind="reply", within_minutes=30), Permission(kind="refund_if_confirmed")),
    may_not=(Prohibition(kind="refund"), Prohibition(kind="restore_by")),
)
WORDS = [
    "我保证", "今天", "给您", "退款", "，", "。", " ", "三点前", "來電", "肯 定", "ﬁxed", "we'll ", "refund ",
    "you ", "guarantee ", "by five", "!", "“", "”", "如果", "不", "很快", "🙂", "g.u.a.r.a.n.t.e.e", "保正", "İ",
]  # fmt: skip
REPLIES = st.lists(st.sampled_from(WORDS), max_size=30).map("".join) | st.text(max_size=80)


@given(REPLIES)
def test_a_quote_is_the_text_at_its_span(text: str) -> None:
    for promise in find_promises(text, clauses(text), AUTHORITY):
        assert promise.quote
        assert promise.span.of(text) == promise.quote


@given(REPLIES)
def test_the_same_text_gives_the_same_promises(text: str) -> None:
    first, again = (find_promises(text, clauses(text), AUTHORITY) for _ in range(2))
    assert first == again


@given(REPLIES)
def test_promises_stand_in_the_order_of_the_text(text: str) -> None:
    starts = [promise.span.start for promise in find_promises(text, clauses(text), AUTHORITY)]
    assert starts == sorted(starts)


@given(st.text(max_size=120))
def test_reading_keeps_the_way_back(text: str) -> None:
    reading = read(text)
    assert len(reading.starts) == len(reading.ends) == len(reading.folded)
    assert list(reading.starts) == sorted(reading.starts)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("保 证", "保证"),
        ("包piao", "包票"),
        ("保zheng", "保证"),
        ("gu@ranteed", "guaranteed"),
        ("c0mpensation", "compensation"),
        ("g u a r a n t e e", "guarantee"),
        ("保正", "保证"),
        ("保正常", "保正常"),
        ("保證", "保证"),
    ],
)
def test_a_disguise_is_undone(text: str, reading: str) -> None:
    assert read(text).folded == reading


def test_a_quote_covers_the_spaces_of_a_disguise() -> None:
    text = "您放心，我 保 证 今天退款。"
    quotes = {promise.quote for promise in find_promises(text, clauses(text), AUTHORITY)}
    assert quotes == {"我 保 证 今天退款"}


@pytest.mark.parametrize(
    "unit", ["我保证今天给您退款，", "we'll refund you by five, and ", "一", "a ", "三"]
)
def test_ten_times_the_text_takes_about_ten_times_as_long(unit: str) -> None:
    def seconds(text: str) -> float:
        cut = clauses(text)
        started = time.process_time()
        find_promises(text, cut, AUTHORITY)
        return time.process_time() - started

    short, long = unit * (1_000 // len(unit)), unit * (10_000 // len(unit))
    seconds(short)
    assert min(seconds(long) for _ in range(2)) < 40 * min(seconds(short) for _ in range(3)) + 0.05
