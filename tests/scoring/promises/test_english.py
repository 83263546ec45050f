"""English ways of naming a time, a call, a refusal, as people use them at a desk."""

import pytest

from simulator.scoring.authority import Authority, Permission, Prohibition, Verdict
from simulator.scoring.finding import Promise
from simulator.scoring.promises import find_promises
from simulator.text.clauses import clauses

AUTHORITY = Authority(
    may=(Permission(kind="reply"), Permission(kind="dispatch")),
    may_not=(Prohibition(kind="repair"), Prohibition(kind="no_recurrence")),
)


def promises(text: str) -> tuple[Promise, ...]:
    return find_promises(text, clauses(text), AUTHORITY, facts="Monday, now 10:00")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("You'll hear from me before the end of play today.", 480),
        ("We'll get an engineer out to you within the next couple of hours.", 120),
        ("I can't say when the water is back, but I'll ring at three.", 300),
    ],
)
def test_times_of_an_ordinary_day(text: str, minutes: int) -> None:
    assert minutes in {promise.within_minutes for promise in promises(text)}


def test_as_quick_as_i_can_is_vague() -> None:
    text = "I'll have an engineer sent out as quick as I can."
    assert Verdict.VAGUE in {promise.verdict for promise in promises(text)}


@pytest.mark.parametrize(
    "text",
    [
        "I'm making no promises that we can fix it.",
        "There's no way for me to assure you that it gets fixed.",
        "It'd be wrong of me to say it will be fixed.",
        "They don't let us promise a repair.",
        "Please don't take that as a promise.",
    ],
)
def test_refusals_to_promise(text: str) -> None:
    assert {promise.verdict for promise in promises(text)} == {Verdict.DECLINED}


def test_never_again_is_a_promise() -> None:
    (promise,) = promises("It won't happen again, you have my word.")
    assert (promise.kind, promise.verdict) == ("no_recurrence", Verdict.FORBIDDEN)


def test_a_moment_that_may_come_is_no_time() -> None:
    assert promises("Shout if at any moment you feel faint.") == ()
