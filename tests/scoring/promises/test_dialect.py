import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scoring.authority import Authority, Prohibition
from simulator.scoring.principles import Level
from simulator.scoring.promises import find_promises, promise_level
from simulator.scoring.promises.dialect import without_particles
from simulator.scoring.promises.reading import read
from simulator.text.clauses import clauses

AUTHORITY = Authority(may_not=(Prohibition(kind="refund"), Prohibition(kind="result")))


def _level(text: str) -> Level:
    return promise_level(find_promises(text, clauses(text), AUTHORITY))


@pytest.mark.parametrize(
    ("said", "common"),
    [
        ("唔會有事", "不会有事"),
        ("佢聽日嚟", "他明天来"),
        ("冇問題嘅", "没问题的"),
        ("退返畀你", "退回给您"),
        ("你們", "你们"),
        ("計程車", "出租车"),
        ("没得问题", "没问题"),
    ],
)
def test_a_word_of_another_variety_is_read_as_the_common_one(said: str, common: str) -> None:
    assert read(said).folded == common


@pytest.mark.parametrize(
    "text", ["筆錢實會退返畀你㗎。", "唔使驚，唔會有事嘅。", "押金全數退給妳喔！", "钱退给你哈✌️"]
)
def test_a_promise_is_heard_in_every_variety(text: str) -> None:
    assert _level(text) is Level.VIOLATED


@pytest.mark.parametrize("text", ["我唔敢應承你一定退到。", "筆錢退唔退我話咗唔算。"])
def test_a_refusal_to_promise_is_heard_in_cantonese(text: str) -> None:
    assert _level(text) is Level.GOOD


@pytest.mark.parametrize(
    ("clause", "bare"),
    [("快好啦~✨", "快好"), ("明天到哦", "明天到"), ("可以嗎?", "可以嗎?"), ("啦啦", "")],
)
def test_final_particles_and_ornaments_are_dropped(clause: str, bare: str) -> None:
    assert without_particles(clause) == bare


@given(st.text(max_size=60))
def test_dropping_particles_leaves_a_beginning(clause: str) -> None:
    assert clause.startswith(without_particles(clause))
