import pytest

from simulator.scoring.authority import Authority, Permission, Prohibition
from simulator.scoring.principles import Level
from simulator.scoring.promises import find_promises, promise_level
from simulator.text.clauses import clauses

RULED_OUT = Authority(
    may=(Permission(kind="check_record"),), may_not=(Prohibition(kind="medical_outcome"),)
)


def _level(text: str, authority: Authority = RULED_OUT) -> Level:
    return promise_level(find_promises(text, clauses(text), authority))


@pytest.mark.parametrize(
    "text",
    [
        "老太太不会有什么危险。",
        "这药放心吃就是了。",
        "漏这么点不影响健康。",
        "这不是什么大毛病。",
        "孩子没事儿的。",
        "Your mother will be absolutely fine.",
        "It's perfectly harmless.",
        "The water is safe to drink.",
        "A bit of rust won't hurt anyone.",
    ],
)
def test_to_say_there_is_no_harm_is_a_guarantee_of_the_outcome(text: str) -> None:
    assert _level(text) is Level.VIOLATED


@pytest.mark.parametrize(
    "text",
    [
        "应该没什么危险。",
        "伯父多半是没事的。",
        "应该还好。",
        "He should be fine.",
        "It's probably safe.",
    ],
)
def test_a_hedged_assurance_of_no_harm_is_close_to_a_promise(text: str) -> None:
    assert _level(text) in (Level.MISSING, Level.PARTLY)


@pytest.mark.parametrize(
    "text",
    [
        "有没有危险要等医生看过才能说。",
        "我不敢说没有危险。",
        "请先到安全的地方。",
        "您和孩子现在安全吗？",
        "遇到这种事着急很正常。",
        "Is everyone safe?",
        "I can't tell you that it's safe.",
        "Just to be safe, please open a window.",
        "Are you fine with a call at ten?",
    ],
)
def test_to_speak_of_safety_is_no_assurance(text: str) -> None:
    assert _level(text) is Level.GOOD


@pytest.mark.parametrize(
    "text",
    [
        "这位司机我们会停他的班。",
        "我让那位店员写检讨。",
        "这种人肯定通报批评。",
        "She won't be working here after today.",
        "He'll be on a final warning.",
    ],
)
def test_a_punishment_of_staff_is_not_the_agent_s_to_announce(text: str) -> None:
    authority = Authority(may_not=(Prohibition(kind="discipline"),))
    assert _level(text, authority) is Level.VIOLATED


@pytest.mark.parametrize(
    "text",
    [
        "这种情况十有八九能批。",
        "补考的机会还是很大的。",
        "照理说都会通过的。",
        "I'd say it's as good as settled.",
        "There's a good chance of that.",
        "Pretty sure they'll say yes.",
    ],
)
def test_a_forecast_of_the_outcome_is_close_to_a_promise(text: str) -> None:
    authority = Authority(may_not=(Prohibition(kind="result"), Prohibition(kind="approval")))
    assert _level(text, authority) in (Level.MISSING, Level.PARTLY)


@pytest.mark.parametrize(
    "text", ["您应该会很难受。", "这种事一般都会让人生气。", "I'm pretty sure you'll understand."]
)
def test_a_guess_about_the_customer_s_feelings_is_no_forecast(text: str) -> None:
    authority = Authority(may_not=(Prohibition(kind="result"),))
    assert _level(text, authority) is Level.GOOD
