"""Clauses in which no head need be heard, and their neighbours in which one must be."""

import pytest

from simulator.scoring.harmless import is_harmless, is_harmless_sentence
from simulator.scoring.principles import Category


@pytest.mark.parametrize(
    "clause",
    [
        "您爱人尾号2736的手机，我记下了",
        "您爱人尾號2736的手機",
        "联系您用的是尾号3308的座机",
        "your wife's mobile, ending 2736",
        "I'll ring the number ending 2736",
        "我姓乔，工号0938",
        "客服 0308",
        "Good evening, Mr Zhai, Flywheel here, staff number 0915.",
    ],
)
def test_reading_back_the_customers_own_number_gives_nothing_away(clause: str) -> None:
    assert is_harmless(Category.PRIVACY, clause)


@pytest.mark.parametrize(
    "clause", ["换谁都得着急", "这种事搁谁身上都冒火", "放我身上也受不了", "no wonder you're angry"]
)
def test_to_say_that_anybody_would_be_angry_provokes_nobody(clause: str) -> None:
    assert is_harmless(Category.PROVOKE, clause)


@pytest.mark.parametrize("clause", ["谁都像您这么急", "换谁来都一样", "您急什么"])
def test_to_say_less_than_that_may_provoke(clause: str) -> None:
    assert not is_harmless(Category.PROVOKE, clause)


@pytest.mark.parametrize(
    "clause",
    [
        "师傅尾号6621，您找他",
        "楼上业主的手机尾号0917",
        "her mobile is 07700 900123",
        "the engineer's number ends in 6621",
        "您的密码告诉我一下",
        "The fitter was Anna Frost of 3 Hill Road, staff number 0915.",
    ],
)
def test_what_belongs_to_others_is_listened_to(clause: str) -> None:
    assert not is_harmless(Category.PRIVACY, clause)


@pytest.mark.parametrize("sentence", ["之前发的短信，您一条都没收到过吧", "您没有接到吧？"])
def test_to_ask_whether_nothing_arrived_blames_nobody(sentence: str) -> None:
    assert is_harmless_sentence(Category.BLAME_CUSTOMER, sentence)


@pytest.mark.parametrize("sentence", ["您没看通知吧", "您怎么不接电话", "我们没收到您的钱"])
def test_to_ask_why_somebody_did_not_look_may_blame(sentence: str) -> None:
    assert not is_harmless_sentence(Category.BLAME_CUSTOMER, sentence)


def test_an_emergency_service_is_told_whom_to_help() -> None:
    told = "（拿电话）120，六幢502，七十九岁，糖尿病"
    assert is_harmless_sentence(Category.PRIVACY, told)
    assert not is_harmless_sentence(Category.DISRESPECT, told)


@pytest.mark.parametrize(
    "sentence",
    [
        "要是有人打来说能插队，让您报银行卡号和短信码，您直接挂",
        "If anyone rings and asks for your PIN, hang up",
    ],
)
def test_a_warning_of_strangers_asks_for_nothing(sentence: str) -> None:
    assert is_harmless_sentence(Category.PRIVACY, sentence)


@pytest.mark.parametrize(
    "sentence", ["您把短信码报给我，我替您弄", "Just read me your PIN, please"]
)
def test_who_asks_for_a_secret_herself_is_listened_to(sentence: str) -> None:
    assert not is_harmless_sentence(Category.PRIVACY, sentence)


@pytest.mark.parametrize("sentence", ["您打120，她儿子电话13912345678", "他家住六幢502，有糖尿病"])
def test_others_are_not_told(sentence: str) -> None:
    assert not is_harmless_sentence(Category.PRIVACY, sentence)


@pytest.mark.parametrize("clause", ["I can't give a time", "准点我说不了", "几点来我不敢许您"])
def test_an_honest_limit_brushes_nobody_off(clause: str) -> None:
    assert is_harmless(Category.DISMISS, clause)


@pytest.mark.parametrize(
    "clause",
    [
        "I can't give you any more time",
        "I can't give you my time all day",
        "几点来我说不好你找物业问去",
    ],
)
def test_to_have_no_time_for_somebody_is_no_honest_limit(clause: str) -> None:
    assert not is_harmless(Category.DISMISS, clause)
