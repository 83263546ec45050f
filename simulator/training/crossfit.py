"""Heads fitted without some contexts, so that a reply is never read by heads that know its case."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from simulator.scoring.evidence import Evidence
from simulator.scoring.features import features
from simulator.scoring.heads import probabilities
from simulator.training.examples import ClauseRows, Example
from simulator.training.heads import fit_embedding_heads, fit_ngram_heads
from simulator.training.logistic import Floats

Vectors = Mapping[str, NDArray[np.float32]]


@dataclass(slots=True)
class CrossFit:
    """Heads for every set of folds left out; each is fitted once.

    ``vectors`` holds the embedding of every folded clause, or is None for n-grams alone.
    """

    items: Sequence[Example]
    rows: ClauseRows
    fold_of: Mapping[str, int]
    vectors: Vectors | None
    ngram_logits: dict[frozenset[str], Floats] = field(default_factory=dict)
    """What the heads over n-grams say; shared between engines, for they are the same heads."""
    _done: dict[frozenset[int], Floats] = field(default_factory=dict)

    @property
    def folds(self) -> NDArray[np.int64]:
        """The fold of each example."""
        return np.array([self.fold_of[item.reply.context] for item in self.items])

    @property
    def levels(self) -> NDArray[np.int64]:
        """The given levels, by example (rows) and principle."""
        return np.array([item.levels for item in self.items])

    def evidence(self, left_out: frozenset[int]) -> list[Evidence]:
        """Every example as heads see it that were fitted without the folds ``left_out``."""
        chances = self._chances(left_out)
        ends = np.cumsum([len(item.folded) for item in self.items])[:-1]
        return [
            replace(item.evidence, chances=part)
            for item, part in zip(self.items, np.split(chances, ends), strict=True)
        ]

    def stacked(self, outer: frozenset[int]) -> tuple[Floats, Floats]:
        """Features for fitting levels: each example read by heads without its own fold.

        The folds in ``outer`` are left out everywhere; their own rows are read without them. The
        second matrix is what remained had no rule and no promise been found.
        """
        found = self.evidence_by_own_fold(outer)
        return (
            np.array([features(one) for one in found]),
            np.array([features(replace(one, hits=(), acts=(), promises=())) for one in found]),
        )

    def evidence_by_own_fold(self, outer: frozenset[int]) -> list[Evidence]:
        """Every example as heads see it that know neither its fold nor those in ``outer``."""
        by_fold = {fold: self.evidence(outer | {fold}) for fold in set(self.fold_of.values())}
        return [by_fold[fold][place] for place, fold in enumerate(self.folds.tolist())]

    def _chances(self, left_out: frozenset[int]) -> Floats:
        if left_out not in self._done:
            contexts = frozenset(c for c, fold in self.fold_of.items() if fold in left_out)
            self._done[left_out] = self._fitted(contexts)
        return self._done[left_out]

    def _fitted(self, contexts: frozenset[str]) -> Floats:
        folded, labels, _ = self.rows.without(contexts)
        asked = [text for item in self.items for text in item.folded]
        if contexts not in self.ngram_logits:
            self.ngram_logits[contexts] = fit_ngram_heads(folded, labels).logits(asked)
        logits = self.ngram_logits[contexts]
        if self.vectors is not None:
            heads = fit_embedding_heads(stacked_vectors(self.vectors, folded), labels)
            logits = (logits + heads.logits(stacked_vectors(self.vectors, asked))) / 2
        return probabilities(logits)


def stacked_vectors(vectors: Vectors, folded: Sequence[str]) -> NDArray[np.float32]:
    """The vectors of these clauses, one row each."""
    return np.stack([vectors[text] for text in folded])
