"""Compiled packs: word sets, harmless surroundings, digests."""

import pytest

from simulator.scoring.pack import PackSet, compiled_sets
from simulator.scoring.regex import BadPatternError
from simulator.text.clauses import clauses
from tests.factories.rules import packs, rule


def quotes(found_in: PackSet, text: str) -> list[str]:
    return [found.span.of(text) for found in found_in.find(text, clauses(text))]


def test_a_pattern_uses_word_sets() -> None:
    words = {"you": ("[您你]", "客户")}
    assert quotes(packs(rule(patterns=("{you}急",)), words=words), "客户急了") == ["客户急"]


def test_a_word_set_may_use_those_above_it() -> None:
    assert compiled_sets({"a": ("x",), "b": ("{a}y",)})["b"] == r"(?:\bx\b)y\b"


def test_an_unknown_word_set_is_refused() -> None:
    with pytest.raises(BadPatternError, match="no word set is called"):
        packs(rule(patterns=("{nobody}急",)))


def test_a_pattern_that_re2_does_not_take_is_refused_by_name() -> None:
    with pytest.raises(BadPatternError, match=r"\(\?=x"):
        packs(rule(patterns=("(?=x)",)))


def test_patterns_are_folded_like_replies() -> None:
    assert quotes(packs(rule(patterns=("沒辦法",))), "没办法") == ["没办法"]


def test_latin_patterns_stand_on_word_boundaries() -> None:
    assert quotes(packs(rule(patterns=("no",))), "I know.") == []


def test_no_match_crosses_a_clause() -> None:
    assert quotes(packs(rule(patterns=("要求[^您]*等着",))), "这是要求，等着") == []


def test_a_sentence_rule_crosses_commas_but_not_full_stops() -> None:
    found_in = packs(rule(patterns=("要是.*就好",), scope="sentence"))
    assert quotes(found_in, "要是早说，就好了。") == ["要是早说，就好"]
    assert quotes(found_in, "要是早说。就好了。") == []


def test_a_dollar_is_the_end_of_a_clause_whatever_its_mark() -> None:
    assert quotes(packs(rule(patterns=("等着吧$",))), "等着吧！好") == ["等着吧"]


def test_a_group_is_the_span() -> None:
    assert quotes(packs(rule(patterns=("你(谁)啊",))), "你谁啊") == ["谁"]


@pytest.mark.parametrize(
    ("key", "pattern", "text"),
    [
        ("unless", "垃圾桶", "垃圾桶满了"),
        ("unless_before", "清运", "清运垃圾"),
        ("unless_after", "站", "垃圾站到了"),
        ("unless_reply", "我马上清", "有垃圾。我马上清。"),
    ],
)
def test_a_harmless_surrounding_drops_the_match(key: str, pattern: str, text: str) -> None:
    assert quotes(packs(rule(patterns=("垃圾",))), text) == ["垃圾"]
    assert quotes(packs(rule(patterns=("垃圾",), **{key: (pattern,)})), text) == []


def test_the_digest_changes_with_a_rule() -> None:
    one, other = packs(rule(patterns=("x",))), packs(rule(patterns=("y",)))
    assert one.digest == packs(rule(patterns=("x",))).digest != other.digest


def test_the_digest_changes_with_a_word_set() -> None:
    one = packs(rule(patterns=("x",)), words={"a": ("b",)})
    assert one.digest != packs(rule(patterns=("x",)), words={"a": ("c",)}).digest


def test_rules_are_listed_in_order() -> None:
    listed = packs(rule("p.b", patterns=("x",)), rule("p.a", patterns=("y",))).rules
    assert [one.id for one in listed] == ["p.b", "p.a"]
