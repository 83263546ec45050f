"""Words written to get past a filter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scoring.disguise import Disguises, Unmasker
from simulator.text.folded import fold

UNMASKER = Unmasker(
    Disguises(
        homophones=("没办法", "不归我们管"),
        pinyin=("保证", "垃圾"),
        aliases=(("报歉", "抱歉"),),
        spelling=("guarantee", "nothing"),
        words=("noting",),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("梅办法", "没办法"),
        ("没板法", "没办法"),
        ("不归我门管", "不归我们管"),
        ("mei ban fa了", "没办法了"),
        ("没ban法", "没办法"),
        ("bao证", "保证"),
        ("我bao zheng到", "我保证到"),
        ("报歉", "抱歉"),
        ("I garantee it", "i guarantee it"),
        ("notihng", "nothing"),
    ],
)
def test_a_disguised_word_is_restored(text: str, expected: str) -> None:
    assert UNMASKER.restored(fold(text)).folded == expected


@pytest.mark.parametrize(
    "text",
    [
        "没办法",
        "煤班发",  # three other characters of the same sound are chance
        "宝证",  # of two characters only a part in Latin letters counts
        "we ban fast food",
        "i am noting it",
        "notation",
    ],
)
def test_what_is_no_disguise_stays(text: str) -> None:
    assert UNMASKER.restored(fold(text)).folded == text


def test_a_restored_word_leads_back_to_what_was_typed() -> None:
    text = "真的 mei ban fa 啊"
    restored = UNMASKER.restored(fold(text))
    start = restored.folded.index("没办法")
    assert restored.span(start, start + 3).of(text) == "mei ban fa"


@given(st.text(max_size=50) | st.text(alphabet="没梅办法meibanfa 归我们管b", max_size=30))
def test_any_text_keeps_its_map(text: str) -> None:
    restored = UNMASKER.restored(fold(text))
    for place in range(len(restored.folded)):
        assert restored.span(place, place + 1).of(text) != ""


def test_without_disguises_nothing_changes() -> None:
    assert Unmasker(Disguises()).restored(fold("梅办法")).folded == "梅办法"
