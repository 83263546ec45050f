"""The learned levels: how likely each level of each principle is, from the features of a reply."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from simulator.scoring.principles import Level, Principle

Floats = NDArray[np.float64]

STEPS: Final = len(Level) - 1
_PLACES: Final = 3


@dataclass(frozen=True, slots=True)
class Belief:
    """How likely each of the four levels is; ``cuts`` part the expected level into levels."""

    chances: tuple[float, float, float, float]
    cuts: tuple[float, float, float]

    @property
    def expected(self) -> float:
        """The mean level, 0 to 3."""
        return round(sum(place * chance for place, chance in enumerate(self.chances)), _PLACES)

    @property
    def level(self) -> Level:
        """The level on whose side of the cuts the mean falls."""
        return Level(sum(self.expected >= cut for cut in self.cuts))

    def confidence(self, level: Level) -> float:
        """1 less the expected squared error of giving ``level``, as a part of the worst one."""
        spread = sum(c * (place - level) ** 2 for place, c in enumerate(self.chances))
        return round(max(0.0, 1 - spread / STEPS), _PLACES)


@dataclass(frozen=True, slots=True)
class LevelModel:
    """Three logistic questions for each principle: at least 1, at least 2, at least 3?

    ``weights`` has a row per feature, and columns by principle, then by question.
    """

    weights: Floats
    bias: Floats
    cuts: Floats

    def beliefs(self, features: Floats) -> dict[Principle, Belief]:
        """What is believed about each principle of a reply with these features."""
        at_least = reached(features @ self.weights + self.bias)
        return {
            principle: Belief(_distribution(at_least[place]), _three(self.cuts[place]))
            for place, principle in enumerate(Principle)
        }


def reached(logits: Floats) -> Floats:
    """Chances of reaching level 1, 2, 3, by principle (rows); each at most the one before."""
    chances = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
    by_principle = chances.reshape(len(Principle), STEPS)
    falling: Floats = np.minimum.accumulate(by_principle, axis=1)
    return falling.round(_PLACES)


def _distribution(reached_levels: Floats) -> tuple[float, float, float, float]:
    first, second, third = (float(one) for one in reached_levels)
    return 1 - first, first - second, second - third, third


def _three(cuts: Floats) -> tuple[float, float, float]:
    first, second, third = (float(cut) for cut in cuts)
    return first, second, third
