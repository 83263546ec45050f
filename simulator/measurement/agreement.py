"""How far two raters agree on levels: weighted kappa, exact and within-one agreement."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement of two raters over the same replies; all but ``count`` are shares of 1.

    ``kappa`` is Cohen's kappa with quadratic weights, 1 at best, 0 at chance, or None where it
    is not defined because one of the two never changes and chance alone explains everything.
    """

    kappa: float | None
    exact: float
    within_one: float
    count: int


def agreement(first: Sequence[int], second: Sequence[int], levels: int = 4) -> Agreement:
    """How far ``first`` and ``second`` agree; levels run from 0 to ``levels`` - 1.

    :raises ValueError: if the two differ in length or are empty.
    """
    if len(first) != len(second):
        raise ValueError(f"{len(first)} ratings against {len(second)}")
    if not first:
        raise ValueError("no ratings to compare")
    distance = np.abs(np.asarray(first) - np.asarray(second))
    return Agreement(
        kappa=quadratic_weighted_kappa(first, second, levels),
        exact=float((distance == 0).mean()),
        within_one=float((distance <= 1).mean()),
        count=len(first),
    )


def quadratic_weighted_kappa(
    first: Sequence[int], second: Sequence[int], levels: int = 4
) -> float | None:
    """Cohen's weighted kappa (1968) with the squared distance of the levels as weight.

    None where both raters give one and the same level throughout, so that nothing is expected
    to differ.
    """
    observed = np.zeros((levels, levels))
    np.add.at(observed, (np.asarray(first, dtype=int), np.asarray(second, dtype=int)), 1)
    expected = np.outer(observed.sum(axis=1), observed.sum(axis=0)) / observed.sum()
    places = np.arange(levels)
    weights = (places[:, None] - places[None, :]) ** 2
    by_chance = float((weights * expected).sum())
    if by_chance == 0:
        return None
    return 1 - float((weights * observed).sum()) / by_chance
