"""An attempt's result: points per principle over its turns, the total, and whether it is passed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from simulator.scoring.finding import Hit, ReplyScore, Severity
from simulator.scoring.principles import Level, Principle

BEST: Final = 100

LEVEL_POINTS: Final[Mapping[Level, int]] = {
    Level.VIOLATED: 0,
    Level.MISSING: 40,
    Level.PARTLY: 70,
    Level.GOOD: BEST,
}
"""What a level earns: to leave something out costs more than to do it half."""

SPEED_POINTS: Final[Mapping[Level, int]] = {**LEVEL_POINTS, Level.MISSING: 0}
"""A reply without any next step has not been quick, however fast it was typed."""

AFTER_VIOLATION: Final = 45
"""The most that a principle earns over an attempt in which one turn violated it.

A mean alone would let four good turns hide an insult; the customer remembers the insult.
"""

SLOWEST_FACTOR: Final = 0.8
"""What a good reply keeps of its points for speed from three times the target time on."""

SLOWEST_AFTER: Final = 3
STEP_COST: Final = 2
"""Points of the total for each required step of the conversation that was never done."""


@dataclass(frozen=True, slots=True)
class JudgedTurn:
    """A scored turn, the principles that it gave a chance to show, and its time in seconds."""

    score: ReplyScore
    exercised: tuple[Principle, ...]
    seconds: float
    target_seconds: int


@dataclass(frozen=True, slots=True)
class AttemptResult:
    """Points from 0 to 100 per principle and in total; None where nothing gave a chance.

    ``blocking`` are the hits that fail the attempt whatever its total.
    """

    principles: Mapping[Principle, int | None]
    total: int | None
    passed: bool
    blocking: tuple[Hit, ...]


def attempt_result(
    turns: Sequence[JudgedTurn],
    weights: Mapping[Principle, int],
    pass_mark: int,
    hint_cost: int = 0,
    *,
    steps_left_out: int = 0,
) -> AttemptResult:
    """The result of ``turns``: points per principle, weighted to a total.

    The total loses ``hint_cost`` points for hints taken and ``STEP_COST`` for each of
    ``steps_left_out``, the required steps of the conversation that no turn did.
    """
    exact = {principle: _points(turns, principle) for principle in weights}
    known = {principle: points for principle, points in exact.items() if points is not None}
    total = _total(known, weights, hint_cost + STEP_COST * steps_left_out)
    blocking = tuple(
        hit for turn in turns for hit in turn.score.hits if hit.severity is Severity.BLOCKING
    )
    return AttemptResult(
        principles={
            principle: None if points is None else round(points)
            for principle, points in exact.items()
        },
        total=total,
        passed=total is not None and total >= pass_mark and not blocking,
        blocking=blocking,
    )


def turn_points(turn: JudgedTurn, principle: Principle) -> float | None:
    """The points, 0 to 100, of one turn for one principle; None if it gave no chance."""
    level = turn.score.levels.get(principle)
    if level is None or principle not in turn.exercised:
        return None
    if principle is Principle.SPEED:
        return SPEED_POINTS[level] * time_factor(turn.seconds, turn.target_seconds)
    return float(LEVEL_POINTS[level])


def time_factor(seconds: float, target_seconds: int) -> float:
    """1 up to the target time, falling evenly to the slowest factor at three times that time."""
    over = max(0.0, seconds - target_seconds) / (target_seconds * (SLOWEST_AFTER - 1))
    return 1 - (1 - SLOWEST_FACTOR) * min(1.0, over)


def _points(turns: Sequence[JudgedTurn], principle: Principle) -> float | None:
    """The mean over the turns that gave a chance, held down where one violated the principle."""
    judged = [
        (turn.score.levels[principle], points)
        for turn in turns
        if (points := turn_points(turn, principle)) is not None
    ]
    if not judged:
        return None
    mean = sum(points for _, points in judged) / len(judged)
    violated = any(level is Level.VIOLATED for level, _ in judged)
    return min(mean, AFTER_VIOLATION) if violated else mean


def _total(
    points: Mapping[Principle, float], weights: Mapping[Principle, int], cost: int
) -> int | None:
    weight = sum(weights[principle] for principle in points)
    if not weight:
        return None
    mean = sum(points[principle] * weights[principle] for principle in points) / weight
    return max(0, round(mean - cost))
