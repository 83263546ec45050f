"""How long a customer bears to wait without a word."""

import pytest

from simulator.content.library import load_library
from simulator.content.scenario import Channel, Scenario
from simulator.content.silence import PATIENCE, is_after_silence, minds_the_wait
from tests.factories.documents import GOOD_CASE

TARGET = 90


def case(channel: Channel) -> Scenario:
    found = load_library(GOOD_CASE).scenarios["good-case"].scenario
    return found.model_copy(update={"channel": channel})


@pytest.mark.parametrize("channel", [one for one, patience in PATIENCE.items() if patience])
def test_patience_ends_after_so_many_times_the_target(channel: Channel) -> None:
    longest = (PATIENCE[channel] or 0) * TARGET
    assert not is_after_silence(case(channel), "lift", longest, None)
    assert is_after_silence(case(channel), "lift", longest + 1, None)


def test_nobody_waits_at_the_other_end_of_a_forum() -> None:
    assert not is_after_silence(case(Channel.FORUM), "lift", 3600, None)


@pytest.mark.parametrize(
    "before",
    ["请您稍等，我查一下。", "請您稍等，我查一下。", "Please hold the line while I check."],
)
def test_asking_to_hold_buys_time(before: str) -> None:
    phone = case(Channel.PHONE)
    assert is_after_silence(phone, "lift", 3 * TARGET, "我这就查。")
    assert not is_after_silence(phone, "lift", 3 * TARGET, before)


def test_what_nobody_measured_is_no_silence() -> None:
    assert not is_after_silence(case(Channel.PHONE), "lift", None, None)


def test_a_held_line_buys_time() -> None:
    phone = case(Channel.PHONE)
    assert not is_after_silence(phone, "lift", 3 * TARGET, "我这就查。", on_hold=True)
    assert is_after_silence(phone, "lift", 5 * TARGET, "我这就查。", on_hold=True)


@pytest.mark.parametrize(
    ("text", "minded"),
    [
        ("让您久等了，查到了。", True),
        ("讓您久等了，查到了。", True),
        ("谢谢您等我。单子在调度那儿。", True),
        ("谢谢您的等候。", True),
        ("Thank you for holding, I have it now.", True),
        ("Sorry to have kept you waiting.", True),
        ("I have it now.", False),
        ("您再等等。", False),
    ],
)
def test_who_comes_back_says_thank_you(text: str, *, minded: bool) -> None:
    assert minds_the_wait(text) is minded
