"""Negation, quotation, reports, conditions: with the product's own surroundings."""

from functools import cache

import pytest

from simulator.content.pack_file import load_packs
from simulator.paths import SCENARIOS
from simulator.scoring.hits import find_hits
from simulator.scoring.pack import PackSet
from simulator.text.clauses import clauses


@cache
def packs() -> PackSet:
    return load_packs(SCENARIOS / "packs")[0]


def categories(text: str) -> set[str]:
    return {str(hit.category) for hit in find_hits(text, clauses(text), packs())}


@pytest.mark.parametrize(
    "text",
    [
        "我不会跟您说没办法。",
        "这不是您自己的责任。",
        "我不敢跟您打包票。",
        "您不用自己去找厂家。",
        "您说“没人管”，我听进去了。",
        "您提到客服说不归我们管，这不应该。",
        "如果您不清楚怎么填，我来填。",
        "I won't tell you there's nothing I can do.",
        "It is not your fault.",
        "I can't promise you a refund.",
        'You said "it is what it is" was the answer, and that is poor.',
        "You were told it was not our department, which was wrong.",
        "If you don't know the number, I can look it up.",
    ],
)
def test_a_harmless_surrounding_excuses(text: str) -> None:
    assert categories(text) == set()


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("没办法。", "dismiss"),
        ("这就是您自己的责任。", "blame_customer"),
        ("我跟您打包票。", "careless_promise"),
        ("您自己去找厂家吧。", "deflect"),
        ("不归我们管。", "deflect"),
        ("这我不清楚。", "uncertain"),
        ("There's nothing I can do.", "dismiss"),
        ("It's your own fault.", "blame_customer"),
        ("I promise you a refund.", "careless_promise"),
        ("不是您自己的问题吗？", "blame_customer"),
    ],
)
def test_the_same_words_said_outright_are_hits(text: str, category: str) -> None:
    assert category in categories(text)


def test_a_reply_wholly_in_quotation_marks_is_the_agents_own() -> None:
    assert categories("“没办法，等着吧。”") == {"dismiss"}
