"""Clauses that hold the words of a promise and promise nothing of the kind."""

import pytest

from simulator.scoring.authority import Authority, Prohibition, Verdict
from simulator.scoring.promises import find_promises
from simulator.text.clauses import clauses

RULED_OUT = Authority(
    may_not=tuple(
        Prohibition(kind=kind)
        for kind in (
            "refund", "compensation", "waiver", "result", "approval", "account_split", "discipline",
        )
    )
)  # fmt: skip


def kinds(text: str) -> set[str]:
    found = find_promises(text, clauses(text), RULED_OUT)
    return {promise.kind for promise in found if promise.verdict is Verdict.FORBIDDEN}


@pytest.mark.parametrize(
    "text",
    [
        "值班经理一小时内来电。",
        "您在网页上填好就行。",
        "您生气很正常。",
        "先到里面来暖暖身子。",
        "水电表我拍给您看。",
        "这份配料成分表现在发您。",
    ],
)
def test_no_power_comes_back_and_no_meter_is_split(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "退款由财务定。",
        "退费我去问一下主管。",
        "赔多少要等保险公司的报告。",
        "减免申请我替您递上去。",
        "The refund is the manager's decision.",
        "Your refund goes to the finance team for a decision.",
    ],
)
def test_money_that_somebody_else_decides_on_is_not_promised(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text",
    ["换整机这件事我做不到。", "没资格替他们打包票。", "我拍胸脯就是哄您。", "这个包票我不打。"],
)
def test_what_one_cannot_do_is_not_promised(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "You would have come through here earlier.",
        "I'll go through it with you line by line.",
        "It's written up in the log.",
        "您家在我们这里登记过。",
        "原来的经理早调走了。",
    ],
)
def test_nobody_is_punished_and_nothing_approved(text: str) -> None:
    assert kinds(text) == set()


def test_power_that_comes_back_is_still_heard() -> None:
    assert kinds("今晚十点前肯定来电。") == {"result"}


def test_a_hotel_is_no_compensation() -> None:
    assert kinds("今晚的房费我们出。") == set()
