"""The context of a reply."""

from simulator.content.context import context_of
from simulator.content.scenario import Channel
from simulator.scoring.context import EarlierReply
from simulator.scoring.situation import Situation
from simulator.text.language import Language
from tests.factories.documents import good_file

SCENARIO = good_file().scenario


def test_the_customers_words_stand_in_the_language_of_the_conversation() -> None:
    assert context_of(SCENARIO, Language.ENGLISH, ["a", "b"]).customer.en == "a\nb"
    assert context_of(SCENARIO, Language.TRADITIONAL, ["甲"]).customer.zh == "甲"


def test_a_hidden_fact_is_no_fact_of_the_case_until_it_is_told() -> None:
    assert "Knee" not in context_of(SCENARIO, Language.ENGLISH, ["a"]).facts
    assert "Knee" in context_of(SCENARIO, Language.ENGLISH, ["a"], revealed=["knee"]).facts


def test_the_authority_and_the_earlier_replies_are_those_of_the_case() -> None:
    context = context_of(
        SCENARIO, Language.ENGLISH, ["a"], earlier_replies=[EarlierReply("Sorry.", 1)]
    )
    assert context.authority == SCENARIO.authority
    assert context.earlier_replies == (EarlierReply("Sorry.", 1),)


def test_the_situations_are_the_channel_and_what_the_case_names_besides() -> None:
    case = SCENARIO.model_copy(update={"situations": (Situation.FEES,)})
    context = context_of(case, Language.ENGLISH, ["a"])
    assert context.situations == {Situation.COUNTER, Situation.FEES}


def test_every_channel_is_a_situation() -> None:
    assert {one.value for one in Channel} <= {one.value for one in Situation}


def test_a_customer_who_says_nothing_is_an_empty_text() -> None:
    assert context_of(SCENARIO, Language.ENGLISH, []).customer.missing == ("zh", "en")
