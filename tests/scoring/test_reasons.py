"""The sentence that gives the reason of a level."""

from dataclasses import replace

import pytest

from simulator.content.rubric_file import read_rubric
from simulator.paths import SCENARIOS
from simulator.scoring.context import Context
from simulator.scoring.finding import Hit
from simulator.scoring.pack import PackSet
from simulator.scoring.principles import Category, Level, Principle
from simulator.scoring.reading import Reader
from simulator.scoring.reasons import LONGEST_QUOTE, reasons
from simulator.scoring.signals import signals
from simulator.text.span import Span


def reason(text: str, words: str) -> str:
    """Why ``text`` gets the lowest level of restraint if ``words`` of it provoke."""
    start = text.index(words)
    span = Span(start, start + len(words))
    hit = Hit(Category.PROVOKE, span, words, "head.provoke")
    evidence = replace(Reader(PackSet()).read(text, Context()), hits=(hit,))
    levels = {Principle.RESTRAINT: Level.VIOLATED}
    found = reasons(evidence, signals(evidence), levels, read_rubric(SCENARIOS))
    return found[Principle.RESTRAINT].zh


@pytest.mark.parametrize(
    ("text", "words", "quote"),
    [
        ("您好，教孩子保管好自己的东西。", "教孩子保管好自", "教孩子保管好自己的东西"),
        ("您好，你急什么，我在查。", "你急什么，我", "你急什么"),
        (
            "Well, you could ring a different company, love.",
            "a different",
            "Well, you could ring a different company",
        ),
    ],
)
def test_a_quote_goes_out_to_the_ends_of_its_clause(text: str, words: str, quote: str) -> None:
    assert f"“{quote}" in reason(text, words)


def test_a_quote_that_would_be_too_long_stays_as_it_was_heard() -> None:
    text = "你急什么" + "这件事我们已经说过很多遍" * (LONGEST_QUOTE // 10)
    assert reason(text, "你急什么").startswith("“你急什么”")
