"""What the answer will be about does not take the promise of an answer away, nor is it promised."""

import pytest

from simulator.scoring.authority import Authority, Verdict
from simulator.scoring.promises import find_promises
from simulator.text.clauses import clauses


def promised(text: str) -> dict[str, int | None]:
    """The minutes of each kind that is promised."""
    found = find_promises(text, clauses(text), Authority(), now=10 * 60)
    return {one.kind: one.within_minutes for one in found if one.verdict is not Verdict.DECLINED}


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        pytest.param("两个钟头之内回电跟您讲什么时候到。", 120, id="when he comes"),
        pytest.param("半小时内告诉您什么时候到。", 30, id="when, at once"),
        pytest.param("兩小時內回電告訴您師傅幾點到。", 120, id="when he comes, Traditional"),
        pytest.param("半小时内告诉您有没有空房。", 30, id="whether there is a room"),
        pytest.param("半小时内告诉您是不是坏了。", 30, id="whether it is broken"),
        pytest.param("一小时内打给您说接上没有。", 60, id="whether it is connected"),
        pytest.param("二十分钟内给您回电话说车到哪儿了。", 20, id="where the car has come"),
        pytest.param("半小时内打给您说明原因。", 30, id="the reason"),
        pytest.param("一小时内有没有都来给您回话。", 60, id="whether or not"),
        pytest.param("不管多晚，一小时内给您回电。", 60, id="however late"),
        pytest.param("两小时内我请店长给您打电话。", 120, id="the manager is asked to ring"),
        pytest.param("一小时内回您话。", 60, id="a word back"),
        pytest.param("一小时内我再跟您报一次。", 60, id="a report"),
        pytest.param("半小时内您会接到我的电话。", 30, id="the customer gets a call"),
        pytest.param("I'll ring you within the hour with what he said about it.", 60, id="what he said"),
        pytest.param("I'll call you within an hour about the fee.", 60, id="about the fee"),
        pytest.param("I'll phone you by eleven whether we have it or not.", 60, id="whether or not, English"),
        pytest.param("I'll ring in half an hour.", 30, id="nobody named"),
        pytest.param("You hear from me within the hour.", 60, id="hear from me"),
    ],
)  # fmt: skip
def test_an_answer_is_promised_whatever_it_is_about(text: str, minutes: int) -> None:
    assert promised(text) == {"reply": minutes}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我去问财务多久退款到账。", id="when a refund comes"),
        pytest.param("我去核实是否给您免单。", id="whether a fee is waived"),
        pytest.param("我会查谁负责赔偿。", id="who pays"),
        pytest.param("我先确认是否是我们的责任。", id="whose fault"),
        pytest.param("I'll find out when your refund will be paid.", id="a refund, English"),
        pytest.param("我们联系不上您。", id="cannot reach"),
        pytest.param("不管有没有结果。", id="a concession alone"),
        pytest.param("面谈不安排。", id="no meeting"),
        pytest.param("回电不在我们的服务范围内。", id="no calls"),
        pytest.param("A review will not happen.", id="no review"),
        pytest.param("我们跟您说过今天会回电。", id="what was said before"),
        pytest.param("跟您说过多少遍了。", id="a rebuke"),
        pytest.param("给您打电话三次都没人接。", id="nobody answered"),
        pytest.param("通知您的短信没发出去。", id="a text that was not sent"),
        pytest.param("您提出全额退款。", id="what the customer asks for"),
        pytest.param("费用清单会在您退租前给您。", id="moving out"),
        pytest.param("八点就可以退场。", id="leaving"),
        pytest.param("元旦可以退房。", id="checking out"),
        pytest.param("我马上给您报修。", id="a repair is reported"),
        pytest.param("我们会认真对待您的反馈。", id="feedback"),
        pytest.param("我们会用更好的服务回报您。", id="a reward"),
        pytest.param("十分钟后就有信号了。", id="a signal"),
        pytest.param("我们有信心今天修好。", id="confidence"),
        pytest.param("您有事就打电话。", id="the customer may ring"),
        pytest.param("骗子会打电话来要验证码。", id="a swindler rings"),
        pytest.param("我会跟您讲实话。", id="the truth"),
        pytest.param("I'll show you to your table in five minutes.", id="a table"),
        pytest.param("As you know, the lift is due today.", id="as you know"),
        pytest.param("Back in stock by Friday.", id="back in stock"),
        pytest.param("The doctor calls at nine, so he is busy.", id="other calls"),
        pytest.param("Ring again tomorrow.", id="the customer is to ring"),
        pytest.param("The way he chose to speak to you was wrong.", id="how he spoke"),
    ],
)
def test_no_answer_is_promised(text: str) -> None:
    assert {"reply", "review", "meeting", "refund", "waiver", "compensation"}.isdisjoint(
        promised(text)
    )
