"""Knowing a reply that was given before."""

import pytest

from simulator.text.repetition import fingerprint, is_repeat

EARLIER = "非常抱歉给您带来不便，我们会尽快为您处理，请您耐心等待。"


@pytest.mark.parametrize(
    "reply",
    [
        EARLIER,
        "非常抱歉给您带来不便!我们会尽快为您处理,请您耐心等待",
        "非常抱歉給您帶來不便，我們會盡快為您處理，請您耐心等待。",
        "非常抱歉给您带来了不便，我们会尽快给您处理，请您耐心等待。",
    ],
)
def test_nearly_the_same_reply_is_a_repeat(reply: str) -> None:
    assert is_repeat([fingerprint(EARLIER)], fingerprint(reply))


@pytest.mark.parametrize(
    "reply",
    ["您的电表号是多少？我现在就联系抢修班，三点半前给您回电。", "", "好的"],
)
def test_another_reply_is_not(reply: str) -> None:
    assert not is_repeat([fingerprint(EARLIER), fingerprint("好的呀")], fingerprint(reply))


def test_a_short_reply_repeats_only_when_it_is_the_same() -> None:
    assert is_repeat([fingerprint("好的")], fingerprint("好的！"))
    assert not is_repeat([fingerprint("好的")], fingerprint("好了"))


def test_a_fingerprint_has_a_limited_length() -> None:
    assert len(fingerprint("很长的话" * 1000)) == 600
