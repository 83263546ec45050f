"""Fits the heads over n-grams to labelled clauses."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from simulator.scoring.grams import grams
from simulator.scoring.heads import NgramHeads
from simulator.training.logistic import Floats, fit_logistic

NGRAM_STRENGTH: Final = 3.0
LEAST_USES: Final = 2
"""An n-gram found in fewer clauses is left out."""

_STEPS: Final = 60
_LARGEST: Final = 127


def fit_ngram_heads(folded: Sequence[str], labels: Floats) -> NgramHeads:
    """Heads for clauses (folded) with their labels (clauses x labels, 0 or 1)."""
    sets = [grams(text) for text in folded]
    vocabulary = vocabulary_of(sets)
    weights, bias = fit_logistic(gram_matrix(sets, vocabulary), labels, NGRAM_STRENGTH, _STEPS)
    whole, scale = in_steps(weights)
    return NgramHeads(vocabulary, whole, np.round(bias, 4), scale)


def vocabulary_of(sets: Sequence[frozenset[str]], least: int = LEAST_USES) -> dict[str, int]:
    """The n-grams that are found in ``least`` clauses or more, each with its place."""
    uses = Counter(gram for found in sets for gram in found)
    often = sorted(gram for gram, count in uses.items() if count >= least)
    return {gram: place for place, gram in enumerate(often)}


def in_steps(weights: Floats) -> tuple[NDArray[np.int16], float]:
    """Weights as whole numbers up to ``_LARGEST``, and the size of one step."""
    scale = float(np.float32(np.abs(weights).max() / _LARGEST)) or 1.0
    return np.clip(np.rint(weights / scale), -_LARGEST, _LARGEST).astype(np.int16), scale


def gram_matrix(sets: Sequence[frozenset[str]], vocabulary: dict[str, int]) -> csr_matrix:
    """A row for each clause's n-grams, one column for each of the vocabulary."""
    rows = [row for row, found in enumerate(sets) for gram in found if gram in vocabulary]
    columns = [vocabulary[gram] for found in sets for gram in found if gram in vocabulary]
    sizes = np.array([max(1, len(found)) for found in sets])
    values = 1 / np.sqrt(sizes[rows])
    return csr_matrix((values, (rows, columns)), shape=(len(sets), len(vocabulary)))
