import pytest

from simulator.scoring.authority import Authority, Permission, Prohibition
from simulator.scoring.principles import Level
from simulator.scoring.promises import find_promises, promise_level
from simulator.text.clauses import clauses

METERS = Authority(
    may=(Permission(kind="register"), Permission(kind="calculate")),
    may_not=tuple(
        Prohibition(kind=kind) for kind in ("price_cut", "account_split", "approval", "waiver")
    ),
)
LODGING = Authority(
    may=(Permission(kind="accommodation"), Permission(kind="deliver")),
    may_not=(Prohibition(kind="compensation"), Prohibition(kind="upgrade")),
)


def _level(text: str, authority: Authority = METERS) -> Level:
    return promise_level(find_promises(text, clauses(text), authority))


@pytest.mark.parametrize(
    "text",
    [
        "这个月合表比分档便宜八十三块。",
        "一年下来比原来少交两百多。",
        "按合表算，七月能便宜六十。",
        "Two meters would work out at 310.",
        "With separate meters the July bill would be 40 lower.",
        "The flat rate comes to 90 less than the tiers.",
    ],
)
def test_a_sum_or_comparison_promises_no_price(text: str) -> None:
    assert _level(text) is Level.GOOD


@pytest.mark.parametrize(
    "text", ["我给您便宜八十块。", "下个月起给您少收六十。", "Your bill will come down in July."]
)
def test_a_lower_price_said_of_the_future_is_promised(text: str) -> None:
    assert _level(text) is Level.VIOLATED


@pytest.mark.parametrize(
    "text",
    [
        "一本产权证只能装一块表。",
        "产权办好以后可以来申请分户。",
        "I'll register your request for separate meters this afternoon.",
        "I'll put in an application for your own meter today.",
        "行，我们一起看账单。",
        "我能做的就是把这笔账讲明白。",
        "Let's go through the figures together.",
        "What you told me will be passed on to the tariff office.",
    ],
)
def test_a_rule_or_an_application_is_no_approval(text: str) -> None:
    assert _level(text) is Level.GOOD


@pytest.mark.parametrize(
    "text", ["可以给您分户。", "We'll give you two separate meters next week."]
)
def test_a_split_said_as_settled_is_promised(text: str) -> None:
    assert _level(text) is Level.VIOLATED


@pytest.mark.parametrize(
    "text",
    [
        "今晚的住宿由我们负担，您不用另外付钱。",
        "打车钱我们出。",
        "找到以后免费送到府上。",
        "The taxi there is at our expense.",
        "We'll put you up nearby at no extra cost.",
    ],
)
def test_who_pays_for_an_allowed_service_is_no_compensation(text: str) -> None:
    assert _level(text, LODGING) is Level.GOOD


@pytest.mark.parametrize(
    "text",
    [
        "我在这个窗口不能现在就直接把违约金给您免了。",
        "这已经超出我的权限，免不免要上面定。",
        "手续费免收三个月，合同里没有这一条，我不能答应。",
        "I'm not able at this counter to have the late fee waived.",
        "Waiving the fee is above my authority.",
    ],
)
def test_what_the_agent_says_she_cannot_do_is_not_promised(text: str) -> None:
    assert _level(text) is Level.GOOD


def test_whatever_it_is_is_no_question() -> None:
    assert _level("违约金多少都给您免掉。") is Level.VIOLATED


def test_a_charge_given_back_by_a_permitted_way_is_no_compensation() -> None:
    authority = Authority(
        may=(Permission(kind="refund"),), may_not=(Prohibition(kind="compensation"),)
    )
    assert _level("这笔手续费今天就给您免掉。", authority) is Level.GOOD
    assert _level("另外再赔您两百块。", authority) is Level.VIOLATED


def test_a_callback_by_a_colleague_gives_away_nobody_s_data() -> None:
    authority = Authority(
        may=(Permission(kind="reply", within_minutes=30),),
        may_not=(Prohibition(kind="other_customer_data"),),
    )
    assert _level("值班医生在里面，他十分钟内给您回话。", authority) is Level.GOOD
    assert _level("我把他的住址发给您。", authority) is not Level.GOOD
