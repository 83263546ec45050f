"""Which hidden facts a reply asks for, and with which words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.content.questions import facts_asked
from tests.factories.scripts import node, script, text

FACTS = [
    {
        "id": "mother",
        "ask_zh": ["(老人|母亲).*(身体|情况|怎么样)", "身体.*(怎么样|如何|还好)"],
        "ask_en": ["(mother|she).*(feel|well|health|equipment)"],
        "example": text("How is she feeling?"),
        "answer": text("Dizzy."),
        "note": text("Dizzy."),
    }
]
SCRIPT = script(node("first", {"to": "settled"}), hidden_facts=FACTS)


@pytest.mark.parametrize(
    "reply",
    [
        "请问老人现在身体怎么样？",
        "請問老人現在身體怎麼樣？",
        "麻烦您说一下老人的情况。",
        "您别急，老人身体还好吗",
        "How is your mother feeling?",
        "ＨＯＷ is your MOTHER feeling",
        "Could you tell me whether your mother is well",
        "Please tell me how she is feeling, Mr Xu.",
        "老人身体怎么样，需不需要说说老人的情况？",
    ],
)
def test_a_question_reveals_the_fact_in_every_script(reply: str) -> None:
    assert set(facts_asked(SCRIPT, reply)) == {"mother"}


@pytest.mark.parametrize(
    "reply",
    [
        "老人身体要紧。",
        "I hope your mother is feeling better soon.",
        "我知道老人身体不好。您的电话是多少？",
        "",
        "……",
    ],
)
def test_a_statement_reveals_nothing(reply: str) -> None:
    assert facts_asked(SCRIPT, reply) == {}


@pytest.mark.parametrize(
    "reply",
    [
        "您告诉我地址在哪里，不查老人身体怎么样，车先走。",
        "我不用问老人身体怎么样，您先说地址。",
        "车马上就走，不看老人身体怎么样，不管是谁家的。",
        "Tell me the address, I don't need to know how your mother is feeling.",
        "No need for how she is feeling just now, where do you live?",
    ],
)
def test_what_a_question_says_it_does_not_ask_is_not_asked(reply: str) -> None:
    assert facts_asked(SCRIPT, reply) == {}


def test_what_is_asked_after_something_else_was_waived_is_asked() -> None:
    reply = "户号不用报，老人身体怎么样？"
    assert facts_asked(SCRIPT, reply) == {"mother": "老人身体怎么样？"}


def test_the_words_that_ask_are_whole_clauses_of_the_reply() -> None:
    reply = "您别急。我先问一下，老人身体怎么样？谢谢。"
    assert facts_asked(SCRIPT, reply) == {"mother": "老人身体怎么样？"}


@given(st.text(max_size=60))
def test_the_quote_is_always_part_of_the_reply(reply: str) -> None:
    for quote in facts_asked(SCRIPT, reply + "老人身体怎么样？").values():
        assert quote in reply + "老人身体怎么样？"
