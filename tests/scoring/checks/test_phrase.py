"""Fixed phrases: exact, and with a slip where they are long enough."""

import pytest

from simulator.text.clauses import clauses
from tests.factories.rules import packs, rule


def quotes(text: str, *phrases: str, fuzzy: bool = True) -> list[str]:
    found_in = packs(rule(check="phrase", phrases=phrases, fuzzy=fuzzy))
    return [found.span.of(text) for found in found_in.find(text, clauses(text))]


def test_a_phrase_is_found_as_it_stands() -> None:
    assert quotes("真的无理取闹啊", "无理取闹") == ["无理取闹"]


def test_the_longest_phrase_at_a_place_is_taken() -> None:
    assert quotes("无理取闹的人", "无理", "无理取闹") == ["无理取闹"]


def test_a_slip_in_a_long_phrase_is_let_pass() -> None:
    assert quotes("说到底爱莫难助吧", "说到底爱莫能助") == []
    assert quotes("真是鸡蛋里桃骨头呀", "鸡蛋里挑骨头") == ["鸡蛋里桃骨头"]


def test_a_short_phrase_must_stand_exactly() -> None:
    assert quotes("无里取闹", "无理取闹") == []


def test_a_slip_may_be_switched_off() -> None:
    assert quotes("鸡蛋里桃骨头", "鸡蛋里挑骨头", fuzzy=False) == []


@pytest.mark.parametrize("text", ["跟我们有关系", "跟他们没关系"])
def test_a_slip_never_turns_the_meaning_or_the_person(text: str) -> None:
    assert quotes(text, "跟我们没关系") == []


def test_a_text_shorter_than_the_phrase_does_not_swap_roles_with_it() -> None:
    assert quotes("24", "我们会在24小时内为您处理") == []


def test_latin_phrases_stand_on_word_boundaries() -> None:
    assert quotes("He was karened", "karen") == []
    assert quotes("Hey Karen!", "karen") == ["Karen"]


def test_a_long_english_phrase_is_found_with_a_slip() -> None:
    assert quotes("It is makng a fuss about it", "making a fuss about") == ["makng a fuss about"]


def test_an_english_slip_never_drops_a_not() -> None:
    assert quotes("we will be able to help", "we will not be able to help") == []


def test_phrases_are_folded_and_contractions_written_out() -> None:
    assert quotes("I CANNOT be bothered", "can't be bothered") == ["CANNOT be bothered"]


def test_no_phrase_crosses_clauses() -> None:
    assert quotes("这是无理，取闹的是谁", "无理取闹") == []
