"""Fits the level model to the features of rated replies, and the cuts between levels."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from simulator.measurement.agreement import quadratic_weighted_kappa
from simulator.scoring.levels import STEPS, LevelModel, reached
from simulator.scoring.principles import Principle
from simulator.training.logistic import Floats, fit_logistic

Integers = NDArray[np.int64]

LEVEL_STRENGTH: Final = 0.01
FARTHEST_CUT: Final = 0.4
_GRID: Final = 0.05
_ROUNDS: Final = 3
_LEAST_SPREAD: Final = 0.02
_STEPS: Final = 300
PLAIN_CUTS: Final = np.tile(np.array([0.5, 1.5, 2.5]), (len(Principle), 1))


def fit_levels(features: Floats, levels: Integers, cuts: Floats = PLAIN_CUTS) -> LevelModel:
    """The model for replies with these features (rows) and levels (replies x principles)."""
    middle = features.mean(axis=0)
    spread = np.maximum(features.std(axis=0), _LEAST_SPREAD)
    answers = (levels[:, :, None] >= np.arange(1, STEPS + 1)).reshape(len(levels), -1)
    inputs = (features - middle) / spread
    weights, bias = fit_logistic(inputs, answers.astype(float), LEVEL_STRENGTH, _STEPS)
    plain = np.round(weights / spread[:, None], 4)
    return LevelModel(plain, np.round(bias - middle @ plain, 4), cuts)


def expected_levels(model: LevelModel, features: Floats) -> Floats:
    """The mean level believed in, by reply (rows) and principle."""
    logits = features @ model.weights + model.bias
    return np.array([reached(row).sum(axis=1) for row in logits])


def fit_cuts(expected: Floats, levels: Integers) -> Floats:
    """For each principle the three cuts of the expected level with the best weighted kappa."""
    return np.array(
        [_cuts(expected[:, place], levels[:, place]) for place in range(len(Principle))]
    )


def _cuts(expected: Floats, levels: Integers) -> list[float]:
    cuts = [0.5, 1.5, 2.5]
    for _ in range(_ROUNDS):
        for place in range(STEPS):
            cuts[place] = max(
                _allowed(cuts, place),
                key=lambda cut: (
                    _kappa(expected, levels, [*cuts[:place], cut, *cuts[place + 1 :]]),
                    -abs(cut - place - 0.5),
                ),
            )
    return cuts


def _allowed(cuts: list[float], place: int) -> list[float]:
    steps = round(FARTHEST_CUT / _GRID)
    middle = place + 0.5
    offered = [round(middle + step * _GRID, 2) for step in range(-steps, steps + 1)]
    below = cuts[place - 1] if place else -1.0
    above = cuts[place + 1] if place + 1 < STEPS else float(STEPS + 1)
    return [cut for cut in offered if below < cut < above]


def _kappa(expected: Floats, levels: Integers, cuts: list[float]) -> float:
    given = (expected[:, None] >= np.array(cuts)).sum(axis=1)
    return round(quadratic_weighted_kappa(given.tolist(), levels.tolist()) or 0.0, 9)
