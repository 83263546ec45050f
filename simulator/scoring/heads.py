"""Learned heads: how likely each act or forbidden category is for each clause of a reply.

Weights and inputs are whole numbers, so that sums are exact and alike on every machine.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from simulator.scoring.grams import grams
from simulator.scoring.labels import LABELS

Floats = NDArray[np.float64]
Integers = NDArray[np.int16]

EMBEDDING_STEPS: Final = 512
"""An embedding's coordinates are rounded to this many steps per unit before they are used."""

_PLACES: Final = 4


class Embedder(Protocol):
    """Turns clauses into unit vectors, one row each."""

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of ``texts``."""


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
        known = [place for g in features if (place := self.vocabulary.get(g)) is not None]
        total = self.weights[known].sum(axis=0, dtype=np.int64)
        logits: Floats = total * (self.scale / max(1, len(features)) ** 0.5) + self.bias
        return logits


@dataclass(frozen=True, slots=True)
class EmbeddingHeads:
    """Logistic heads over the embedding of a clause; ``weights`` has one row per coordinate."""

    weights: Integers
    bias: Floats
    scale: float

    def logits(self, vectors: NDArray[np.float32]) -> Floats:
        """Log-odds of every label (columns) for every vector (rows)."""
        # Products of whole numbers are exact in float64 up to 2**53, in any order of summing.
        exact: Floats = stepped(vectors) @ self.weights.astype(np.float64)
        logits: Floats = exact * (self.scale / EMBEDDING_STEPS) + self.bias
        return logits


def stepped(vectors: NDArray[np.float32]) -> Floats:
    """Vectors in whole steps: what another processor rounds differently mostly comes out alike."""
    return np.rint(vectors.astype(np.float64) * EMBEDDING_STEPS)


def probabilities(logits: Floats) -> Floats:
    """Probabilities for log-odds, rounded so that the last bits of ``exp`` do not matter."""
    return np.round(1.0 / (1.0 + np.exp(-np.clip(logits, -30.0, 30.0))), _PLACES)
