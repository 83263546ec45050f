from collections.abc import Mapping

import pytest

from simulator.scoring.attempt import (
    AFTER_VIOLATION,
    STEP_COST,
    JudgedTurn,
    attempt_result,
    time_factor,
    turn_points,
)
from simulator.scoring.finding import Hit, ReplyScore, Severity
from simulator.scoring.principles import Category, Level, Principle
from simulator.text.span import Span

SPEED, CALM = Principle.SPEED, Principle.RESTRAINT
EVEN = {SPEED: 50, CALM: 50}


def turn(
    levels: Mapping[Principle, Level],
    seconds: float = 10,
    hits: tuple[Hit, ...] = (),
    exercised: tuple[Principle, ...] = (SPEED, CALM),
) -> JudgedTurn:
    return JudgedTurn(ReplyScore(levels, {}, hits), exercised, seconds, target_seconds=60)


GOOD = {SPEED: Level.GOOD, CALM: Level.GOOD}


def test_good_turns_in_time_earn_everything() -> None:
    result = attempt_result([turn(GOOD), turn(GOOD)], EVEN, 80)
    assert (result.principles, result.total, result.passed) == ({SPEED: 100, CALM: 100}, 100, True)


def test_a_principle_that_no_turn_exercised_has_no_points_and_no_weight() -> None:
    result = attempt_result([turn(GOOD, exercised=(SPEED,))], {SPEED: 10, CALM: 90}, 80)
    assert (result.principles[CALM], result.total) == (None, 100)


def test_an_attempt_without_turns_has_no_total_and_is_not_passed() -> None:
    result = attempt_result([], EVEN, 0)
    assert (result.total, result.passed) == (None, False)


def test_good_turns_do_not_hide_a_violation() -> None:
    insulting = turn({SPEED: Level.GOOD, CALM: Level.VIOLATED})
    result = attempt_result([turn(GOOD)] * 9 + [insulting], EVEN, 80)
    assert result.principles[CALM] == AFTER_VIOLATION


def test_a_principle_violated_throughout_earns_nothing() -> None:
    insulting = turn({SPEED: Level.GOOD, CALM: Level.VIOLATED})
    assert attempt_result([insulting] * 2, EVEN, 80).principles[CALM] == 0


def test_the_total_follows_the_weights() -> None:
    half = turn({SPEED: Level.GOOD, CALM: Level.PARTLY})
    assert attempt_result([half], {SPEED: 3, CALM: 1}, 80).total == round((300 + 70) / 4)


def test_hints_cost_points_of_the_total_but_never_below_zero() -> None:
    assert attempt_result([turn(GOOD)], EVEN, 80, 5).total == 95
    assert attempt_result([turn(GOOD)], EVEN, 80, 500).total == 0


def test_steps_left_out_cost_points_of_the_total() -> None:
    result = attempt_result([turn(GOOD)], EVEN, 80, steps_left_out=2)
    assert result.total == 100 - 2 * STEP_COST


def test_a_blocking_hit_fails_whatever_the_total() -> None:
    hit = Hit(Category.DISRESPECT, Span(0, 1), "x", "rule", Severity.BLOCKING)
    result = attempt_result([turn(GOOD, hits=(hit,))], EVEN, 80)
    assert (result.total, result.passed, result.blocking) == (100, False, (hit,))


def test_a_serious_hit_does_not_block() -> None:
    hit = Hit(Category.DISRESPECT, Span(0, 1), "x", "rule", Severity.SERIOUS)
    assert attempt_result([turn(GOOD, hits=(hit,))], EVEN, 80).passed


@pytest.mark.parametrize("level", [Level.VIOLATED, Level.MISSING])
def test_a_fast_reply_without_a_next_step_earns_nothing_for_speed(level: Level) -> None:
    assert turn_points(turn({SPEED: level}, seconds=1), SPEED) == 0


def test_a_slow_good_reply_loses_a_little() -> None:
    slow = turn_points(turn(GOOD, seconds=600), SPEED)
    assert slow == pytest.approx(80)


def test_time_does_not_touch_other_principles() -> None:
    assert turn_points(turn(GOOD, seconds=600), CALM) == 100


def test_up_to_the_target_time_nothing_is_lost() -> None:
    assert time_factor(60, 60) == 1


def test_the_time_factor_falls_evenly() -> None:
    assert time_factor(120, 60) == pytest.approx(0.9)
