"""Words of several sets near each other."""

from typing import Any

import pytest
from pydantic import ValidationError

from simulator.text.clauses import clauses
from tests.factories.rules import packs, rule, rule_file

STEPS = (("您", "你"), ("不看", "没看"), ("怪谁",))


def quotes(text: str, **keys: Any) -> list[str]:
    found_in = packs(rule(check="sequence", **{"steps": STEPS, **keys}))
    return [found.span.of(text) for found in found_in.find(text, clauses(text))]


def test_words_in_order_are_found_from_first_to_last() -> None:
    assert quotes("那您自己不看通知怪谁呢") == ["您自己不看通知怪谁"]


def test_words_out_of_order_are_not_found() -> None:
    assert quotes("怪谁没看您") == []


def test_words_too_far_apart_are_not_found() -> None:
    assert quotes("您自己不看这张通知怪谁", within=1) == []


def test_any_order_is_taken_where_the_rule_allows_it() -> None:
    assert quotes("保证今天", steps=(("今天",), ("保证",)), any_order=True) == ["保证今天"]


def test_latin_words_stand_on_boundaries() -> None:
    assert quotes("nobody knows", steps=(("no",), ("knows",))) == []


def test_one_step_is_not_a_sequence() -> None:
    with pytest.raises(ValidationError, match="steps"):
        rule_file(check="sequence", steps=(("x",),))
