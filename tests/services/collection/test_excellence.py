"""Which replies are good enough for the collection."""

import pytest

from simulator.scoring.authority import Verdict
from simulator.scoring.finding import Effect, Hit, Present, Promise, ReplyScore
from simulator.scoring.principles import Category, Level, Principle
from simulator.services.collection.excellence import shortfall, shown_principles
from simulator.text.span import Span

P = Principle
THREE = (P.UNDERSTANDING, P.SINCERITY, P.SPEED)
SPAN = Span(0, 2)


def score(*levels: int, promise: Verdict | None = None, hit: bool = False) -> ReplyScore:
    return ReplyScore(
        levels={one: Level(level) for one, level in zip(THREE, levels, strict=False)},
        confidence={},
        hits=(Hit(Category.DISMISS, SPAN, "您好", "house.dismiss"),) if hit else (),
        promises=(Promise("reply", SPAN, "您好", promise),) if promise else (),
    )


@pytest.mark.parametrize("levels", [(3, 3, 3), (3, 2, 3), (2, 3, 3)])
def test_good_everywhere_and_partly_there_at_most_once_is_excellent(levels: tuple[int]) -> None:
    assert shortfall(score(*levels), THREE) is None


@pytest.mark.parametrize("levels", [(2, 2, 3), (3, 3, 1), (0, 3, 3), (3, 1, 2)])
def test_anything_less_is_not(levels: tuple[int]) -> None:
    assert shortfall(score(*levels), THREE) is not None


def test_what_is_lacking_is_named() -> None:
    lacking = shortfall(score(3, 1, 3), THREE)
    assert lacking is not None
    assert "Sincerity" in (lacking.en or "")
    assert "Speed" not in (lacking.en or "")


def test_what_has_no_chance_here_does_not_count() -> None:
    assert shortfall(score(3, 0, 3), (P.UNDERSTANDING, P.SPEED)) is None


def test_a_single_principle_must_be_good() -> None:
    assert shortfall(score(2), (P.UNDERSTANDING,)) is not None


def test_a_forbidden_expression_is_in_the_way() -> None:
    lacking = shortfall(score(3, 3, 3, hit=True), THREE)
    assert lacking is not None
    assert "您好" in (lacking.zh or "")


@pytest.mark.parametrize("verdict", [Verdict.FORBIDDEN, Verdict.UNFOUNDED, Verdict.TOO_LATE])
def test_a_promise_beyond_the_authority_is_in_the_way(verdict: Verdict) -> None:
    assert shortfall(score(3, 3, 3, promise=verdict), THREE) is not None


@pytest.mark.parametrize("verdict", [Verdict.ALLOWED, Verdict.DECLINED])
def test_a_promise_that_may_be_given_is_not(verdict: Verdict) -> None:
    assert shortfall(score(3, 3, 3, promise=verdict), THREE) is None


def test_a_reply_shows_what_it_is_credited_for() -> None:
    findings = tuple(
        Present(one, effect, SPAN, "您好")
        for one, effect in ((P.UNDERSTANDING, Effect.CREDIT), (P.SPEED, Effect.DEDUCTION))
    )
    levels = {P.UNDERSTANDING: Level.GOOD, P.SINCERITY: Level.GOOD, P.SPEED: Level.GOOD}
    assert shown_principles(ReplyScore(levels, {}, findings=findings), THREE) == (P.UNDERSTANDING,)
