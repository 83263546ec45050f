"""Clauses that hold the words of a promise and promise nothing, and promises close to them."""

import pytest

from simulator.scoring.authority import Authority, Permission, Prohibition, Verdict
from simulator.scoring.finding import Promise
from simulator.scoring.promises import find_promises
from simulator.text.clauses import clauses

RULED_OUT = (
    "refund", "compensation", "waiver", "credit", "restore_by", "restore", "repair", "result",
    "approval", "discipline", "relocation", "harmless", "arrive_by", "account_split",
)  # fmt: skip


def found(
    text: str, may: tuple[str, ...] = (), may_not: tuple[str, ...] = RULED_OUT
) -> tuple[Promise, ...]:
    authority = Authority(
        may=tuple(Permission(kind=kind) for kind in may),
        may_not=tuple(Prohibition(kind=kind) for kind in may_not),
    )
    return find_promises(text, clauses(text), authority)


def ruled_out(text: str) -> set[str]:
    return {promise.kind for promise in found(text) if promise.verdict is Verdict.FORBIDDEN}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("值班经理一小时内来电。", id="a manager rings"),
        pytest.param("会生气很正常。", id="anger is not gas"),
        pytest.param("配料成分表一小时内发您。", id="a list of ingredients"),
        pytest.param("修好的那份清单我今晚发您。", id="what was mended"),
        pytest.param("退款由财务48小时内定。", id="others decide"),
        pytest.param("The refund goes to the finance team today.", id="others decide, English"),
        pytest.param("退费单编号今天发您。", id="a form"),
        pytest.param("减免单我替您填。", id="an application"),
        pytest.param("没资格替他们打包票。", id="no right to promise"),
        pytest.param("我拍胸脯就是哄您。", id="a promise would be a lie"),
        pytest.param("这个包票我不打。", id="no promise"),
        pytest.param("Everyone who comes through here is tired.", id="people come through"),
        pytest.param("Returns go through me today.", id="through me"),
        pytest.param("It's written up in the log.", id="a log"),
        pytest.param("您家是登记过的老用户。", id="registered"),
        pytest.param("原来的经理早调走啦。", id="moved long ago"),
        pytest.param("今晚的房费我们出。", id="a hotel"),
        pytest.param("我不会让您一个人扛。", id="not left alone"),
        pytest.param("单子抄送您一份。", id="a copy"),
        pytest.param("您签约时应该有看过。", id="what the customer must know"),
        pytest.param("I'll see to it that the leak is dealt with.", id="a thing dealt with"),
        pytest.param("Nobody's going to talk you round.", id="nobody persuades"),
    ],
)
def test_a_lookalike_promises_nothing(text: str) -> None:
    assert ruled_out(text) == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("师傅说了，今晚八点前肯定来电。", "restore_by"),
        ("抢修人员确认今晚八点前来电。", "restore_by"),
        ("院子里那盏明天就亮。", "restore_by"),
        ("退款我今天就给您办。", "refund"),
        ("退款的事我今天就给您办。", "refund"),
        ("退款由我一定给您办到。", "refund"),
        ("赔偿今天一定给您报下来。", "compensation"),
        ("我们出钱请人给您修。", "compensation"),
        ("给您点小礼品。", "compensation"),
        ("这笔违约金不用您付钱。", "waiver"),
        ("这个人我明天就调走。", "discipline"),
        ("我不光打包票今晚修好，还赔您钱。", "compensation"),
        ("The refund is going to be in your account by Friday.", "refund"),
        ("The refund will go to the same card by Friday.", "refund"),
        ("He's going to be written up.", "discipline"),
        ("The technician will be written up.", "discipline"),
        ("I'll see to it that she's dealt with.", "discipline"),
        ("Your loan is going to come through on Friday.", "approval"),
        ("It'll definitely go through.", "approval"),
        ("The water is perfectly safe with babies in the house.", "harmless"),
        ("I'll be here within ten minutes.", "arrive_by"),
    ],
)
def test_a_promise_is_still_found(text: str, kind: str) -> None:
    assert kind in ruled_out(text)


@pytest.mark.parametrize(
    "text",
    [
        "一定全额退款给您。",
        "I promise we'll refund you in full.",
    ],
)
def test_leave_for_all_of_one_money_stands_beside_the_prohibition_of_another(text: str) -> None:
    promises = found(text, may=("refund",), may_not=("compensation",))
    assert {promise.verdict for promise in promises} == {Verdict.ALLOWED}


@pytest.mark.parametrize("text", ["I'll fix everything today.", "所有的门今天都会修好。"])
def test_leave_to_mend_is_leave_to_mend_all(text: str) -> None:
    promises = found(text, may=("repair",), may_not=("result",))
    assert {promise.verdict for promise in promises} == {Verdict.ALLOWED}


@pytest.mark.parametrize(
    "text",
    [
        "我转给同事核对您的积分。",
        "我发给技术看一下流量。",
        "我给证券部打电话。",
        "I'll be here in the office until six.",
    ],
)
def test_what_is_no_gift_and_no_arrival_is_left_alone(text: str) -> None:
    assert ruled_out(text) == set()
