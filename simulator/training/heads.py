"""Fits the heads over n-grams and over embeddings to labelled clauses."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from simulator.scoring.grams import grams
from simulator.scoring.heads import EMBEDDING_STEPS, EmbeddingHeads, NgramHeads, stepped
from simulator.training.logistic import Floats, fit_logistic

NGRAM_STRENGTH: Final = 3.0
EMBEDDING_STRENGTH: Final = 10.0
LEAST_USES: Final = 2
"""An n-gram found in fewer clauses is left out."""

_STEPS: Final = 60
_LARGEST: Final = {"ngrams": 127, "embeddings": 32767}


def fit_ngram_heads(folded: Sequence[str], labels: Floats) -> NgramHeads:
    """Heads for clauses (folded) with their labels (clauses x labels, 0 or 1)."""
    sets = [grams(text) for text in folded]
    uses = Counter(gram for found in sets for gram in found)
    vocabulary = {
        gram: place
        for place, gram in enumerate(sorted(g for g, n in uses.items() if n >= LEAST_USES))
    }
    weights, bias = fit_logistic(_matrix(sets, vocabulary), labels, NGRAM_STRENGTH, _STEPS)
    whole, scale = _in_steps(weights, _LARGEST["ngrams"])
    return NgramHeads(vocabulary, whole, np.round(bias, 4), scale)


def fit_embedding_heads(vectors: NDArray[np.float32], labels: Floats) -> EmbeddingHeads:
    """Heads for the vectors of clauses with their labels (clauses x labels, 0 or 1)."""
    inputs = stepped(vectors) / EMBEDDING_STEPS
    middle = inputs.mean(axis=0)
    weights, bias = fit_logistic(inputs - middle, labels, EMBEDDING_STRENGTH, _STEPS)
    whole, scale = _in_steps(weights, _LARGEST["embeddings"])
    return EmbeddingHeads(whole, np.round(bias - middle @ weights, 4), scale)


def _in_steps(weights: Floats, largest: int) -> tuple[NDArray[np.int16], float]:
    """Weights as whole numbers up to ``largest``, and the size of one step."""
    scale = float(np.float32(np.abs(weights).max() / largest)) or 1.0
    return np.clip(np.rint(weights / scale), -largest, largest).astype(np.int16), scale


def _matrix(sets: Sequence[frozenset[str]], vocabulary: dict[str, int]) -> csr_matrix:
    rows = [row for row, found in enumerate(sets) for gram in found if gram in vocabulary]
    columns = [vocabulary[gram] for found in sets for gram in found if gram in vocabulary]
    sizes = np.array([max(1, len(found)) for found in sets])
    values = 1 / np.sqrt(sizes[rows])
    return csr_matrix((values, (rows, columns)), shape=(len(sets), len(vocabulary)))
