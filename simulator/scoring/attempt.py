"""An attempt's result: points per principle over its turns, the total, and whether it is passed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simulator.scoring.finding import Hit, ReplyScore, Severity
from simulator.scoring.principles import Level, Principle

BEST = 100
# From twice the target time on, a good reply keeps this part of its points for speed.
SLOWEST_FACTOR = 0.6


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
) -> AttemptResult:
    """The result of ``turns``: means per principle, weighted to a total, less the hints' cost."""
    means = {principle: _mean(turns, principle) for principle in weights}
    known = {principle: mean for principle, mean in means.items() if mean is not None}
    total = _total(known, weights, hint_cost)
    blocking = tuple(
        hit for turn in turns for hit in turn.score.hits if hit.severity is Severity.BLOCKING
    )
    return AttemptResult(
        principles={
            principle: None if mean is None else round(mean) for principle, mean in means.items()
        },
        total=total,
        passed=total is not None and total >= pass_mark and not blocking,
        blocking=blocking,
    )


def turn_points(turn: JudgedTurn, principle: Principle) -> float | None:
    """The points of one turn for one principle; None if it gave no chance."""
    level = turn.score.levels.get(principle)
    if level is None or principle not in turn.exercised:
        return None
    points = BEST * int(level) / int(Level.GOOD)
    if principle is Principle.SPEED:
        points *= time_factor(turn.seconds, turn.target_seconds)
    return points


def time_factor(seconds: float, target_seconds: int) -> float:
    """1 up to the target time, falling evenly to the slowest factor at twice that time."""
    over = max(0.0, seconds - target_seconds) / target_seconds
    return 1 - (1 - SLOWEST_FACTOR) * min(1.0, over)


def _mean(turns: Sequence[JudgedTurn], principle: Principle) -> float | None:
    points = [one for turn in turns if (one := turn_points(turn, principle)) is not None]
    return sum(points) / len(points) if points else None


def _total(
    means: Mapping[Principle, float], weights: Mapping[Principle, int], hint_cost: int
) -> int | None:
    weight = sum(weights[principle] for principle in means)
    if not weight:
        return None
    mean = sum(means[principle] * weights[principle] for principle in means) / weight
    return max(0, round(mean - hint_cost))
