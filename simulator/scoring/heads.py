"""Learned heads over n-grams: how likely each act or forbidden category is for each clause.

Weights are whole numbers, so that sums are exact and alike on every machine.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from simulator.scoring.grams import grams
from simulator.scoring.labels import LABELS

Floats = NDArray[np.float64]
Integers = NDArray[np.int16]

_PLACES: Final = 4


@dataclass(frozen=True, slots=True)
class NgramHeads:
    """Logistic heads over the n-grams of a clause; ``weights`` has one row per n-gram."""

    vocabulary: Mapping[str, int]
    weights: Integers
    bias: Floats
    scale: float

    def logits(self, folded: Sequence[str]) -> Floats:
        """Log-odds of every label (columns) for every folded clause (rows)."""
        rows = [self._row(text) for text in folded]
        return np.array(rows).reshape(len(rows), len(LABELS))

    def _row(self, folded: str) -> Floats:
        features = grams(folded)
        known = [self.vocabulary[gram] for gram in self.vocabulary.keys() & features]
        total = self.weights[known].sum(axis=0, dtype=np.int64)
        logits: Floats = total * (self.scale / max(1, len(features)) ** 0.5) + self.bias
        return logits


def probabilities(logits: Floats) -> Floats:
    """Probabilities for log-odds, rounded so that the last bits of ``exp`` do not matter."""
    return np.round(1.0 / (1.0 + np.exp(-np.clip(logits, -30.0, 30.0))), _PLACES)
