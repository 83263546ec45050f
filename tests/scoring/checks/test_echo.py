"""The same words on both sides of a connective."""

import pytest

from simulator.text.clauses import clauses
from tests.factories.rules import packs, rule

BETWEEN = ("就是", r"(?:is|are)", "when it")


def quotes(text: str) -> list[str]:
    found_in = packs(rule(check="echo", between=BETWEEN))
    return [found.span.of(text) for found in found_in.find(text, clauses(text))]


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("反正满就是满啦", "满就是满"),
        ("规定就是规定", "规定就是规定"),
        ("Look, rules are rules.", "rules are rules"),
        ("It opens when it opens.", "opens when it opens"),
    ],
)
def test_an_echo_is_found_from_its_first_word_to_its_last(text: str, echo: str) -> None:
    assert quotes(text) == [echo]


@pytest.mark.parametrize("text", ["问题就是线路", "The rule is new.", "This is his.", "就是这样"])
def test_different_words_are_no_echo(text: str) -> None:
    assert quotes(text) == []


def test_an_echo_does_not_cross_a_clause() -> None:
    assert quotes("满，就是满") == []


def test_a_latin_echo_starts_with_a_whole_word() -> None:
    assert quotes("Peaches are aches.") == []
