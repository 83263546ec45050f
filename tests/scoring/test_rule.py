"""The form of a rule and its examples."""

import pytest
from pydantic import ValidationError

from simulator.scoring.rule import Excuse, example
from simulator.text.span import Span
from tests.factories.rules import rule_file


def test_an_example_gives_its_text_and_the_marked_spans() -> None:
    found = example("好，[[没办法]]，[[等着吧]]。")
    assert found.text == "好，没办法，等着吧。"
    assert found.spans == (Span(2, 5), Span(6, 9))


def test_an_example_without_marks_has_no_spans() -> None:
    assert example("好的").spans == ()


def test_a_rule_names_a_category_or_an_act_and_not_both() -> None:
    with pytest.raises(ValidationError, match="either a category or an act"):
        rule_file(patterns=("x",), category="dismiss", act="wait")


def test_a_forbidden_expression_needs_better_wording() -> None:
    with pytest.raises(ValidationError, match="better wording"):
        rule_file(patterns=("x",), instead=None)


@pytest.mark.parametrize(
    ("check", "needs"),
    [("phrase", "phrases"), ("pattern", "patterns"), ("sequence", "steps"), ("echo", "between")],
)
def test_a_check_needs_its_words(check: str, needs: str) -> None:
    with pytest.raises(ValidationError, match=f"needs `{needs}`"):
        rule_file(check=check)


def test_an_unknown_key_is_a_mistake() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        rule_file(patterns=("x",), patern=("y",))


def test_a_rule_without_examples_is_a_mistake() -> None:
    with pytest.raises(ValidationError, match="match"):
        rule_file(patterns=("x",), match=())


def test_own_excuses_take_the_place_of_the_usual_ones() -> None:
    assert rule_file(patterns=("x",), excuses=("quoted",)).excused_by == (Excuse.QUOTED,)


def test_uncertainty_is_excused_by_a_condition_and_by_another_subject() -> None:
    usual = rule_file(patterns=("x",), category="uncertain").excused_by
    assert {Excuse.CONDITIONAL, Excuse.OTHERS} <= set(usual)
