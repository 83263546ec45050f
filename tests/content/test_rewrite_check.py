"""Whether a rewrite passes."""

from dataclasses import replace

import pytest

from simulator.content.lesson import RewriteQuestion
from simulator.content.rewrite_check import rewrite_verdict, score_rewrite
from simulator.scoring.finding import Hit, ReplyScore
from simulator.scoring.principles import Category, Level, Principle
from simulator.text.bilingual import Text
from simulator.text.language import Language
from simulator.text.span import Span
from tests.factories.scorers import EvenScorer

QUESTION = RewriteQuestion(
    id="q",
    kind="rewrite",
    question=Text(en="Rewrite", zh="改写"),
    customer=Text(en="When?", zh="几点？"),
    sentence=Text(en="Wait.", zh="等着。"),
    principles=(Principle.SPEED, Principle.RESTRAINT),
    at_least=2,
    because=Text(en="So", zh="因此"),
    example=Text(en="Now", zh="马上"),
)


def score(level: int) -> ReplyScore:
    levels = dict.fromkeys(Principle, Level(level))
    return ReplyScore(levels=levels, confidence=dict.fromkeys(Principle, 1.0))


@pytest.mark.parametrize(("level", "right"), [(1, False), (2, True), (3, True)])
def test_every_principle_named_must_reach_the_level(level: int, right: bool) -> None:
    assert rewrite_verdict(QUESTION, score(level)).right is right


def test_one_principle_below_is_enough_to_fail() -> None:
    weak = replace(score(3), levels={**score(3).levels, Principle.SPEED: Level.MISSING})
    assert rewrite_verdict(QUESTION, weak).short == (Principle.SPEED,)


def test_other_principles_do_not_count() -> None:
    weak = replace(score(3), levels={**score(3).levels, Principle.SINCERITY: Level.VIOLATED})
    assert rewrite_verdict(QUESTION, weak).right


def test_a_forbidden_expression_fails_whatever_the_levels() -> None:
    hit = Hit(Category.DISMISS, Span(0, 2), "等着", "rule")
    assert not rewrite_verdict(QUESTION, replace(score(3), hits=(hit,))).right


@pytest.mark.parametrize(
    ("language", "customer"),
    [
        (Language.ENGLISH, Text(en="When?")),
        (Language.SIMPLIFIED, Text(zh="几点？")),
        (Language.TRADITIONAL, Text(zh="幾點？")),
    ],
)
def test_it_is_scored_as_an_answer_to_the_customer(language: Language, customer: Text) -> None:
    scorer = EvenScorer(3)
    score_rewrite(QUESTION, "马上", language, scorer)
    ((_, context),) = scorer.scored
    assert context.customer == customer
