"""Every rule's own examples, run as tests."""

from functools import cache

import pytest

from simulator.content.pack_file import load_packs
from simulator.paths import SCENARIOS
from simulator.scoring.pack import PackSet
from simulator.scoring.rule import Rule, example
from simulator.text.clauses import clauses
from simulator.text.span import Span


@cache
def packs() -> PackSet:
    found, findings = load_packs(SCENARIOS / "packs")
    assert findings == ()
    return found


def found_by(rule: Rule, text: str) -> list[Span]:
    found = packs().find(text, clauses(text), rule.situations)
    return [one.span for one in found if one.rule.id == rule.id]


def cases(key: str) -> list[object]:
    return [
        pytest.param(rule, text, id=f"{rule.id}-{number}")
        for rule in packs().rules
        for number, text in enumerate(getattr(rule.file, key))
    ]


@pytest.mark.parametrize(("rule", "marked"), cases("match"))
def test_a_rule_finds_exactly_what_its_example_marks(rule: Rule, marked: str) -> None:
    text, spans = example(marked).text, list(example(marked).spans)
    assert spans, "the example marks nothing"
    assert [s.of(text) for s in found_by(rule, text)] == [s.of(text) for s in spans]
    assert found_by(rule, text) == spans


@pytest.mark.parametrize(("rule", "text"), cases("clean"))
def test_a_rule_leaves_its_clean_examples_alone(rule: Rule, text: str) -> None:
    assert [span.of(text) for span in found_by(rule, text)] == []


@pytest.mark.parametrize(("rule", "marked"), cases("todo_match"))
def test_a_known_miss_is_still_a_miss(rule: Rule, marked: str) -> None:
    """When this fails the rule has learned the example: move it to ``match``."""
    assert found_by(rule, example(marked).text) != list(example(marked).spans)


def test_a_clean_example_is_not_flagged_by_another_rule_of_the_category() -> None:
    wrong = [
        (rule.id, found.rule.id, text)
        for rule in packs().rules
        for text in rule.file.clean
        for found in packs().find(text, clauses(text), rule.situations)
        if found.rule.file.category and found.rule.file.category == rule.file.category
    ]
    assert wrong == []
