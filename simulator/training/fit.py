"""Fits everything that is learned, for all contexts or with some left out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from simulator.content.calibration import Calibration
from simulator.measurement.detection import Detection, detection
from simulator.scoring.engine import Learned, Scorer, with_heard_hits
from simulator.scoring.evidence import Evidence
from simulator.scoring.finding import ReplyScore
from simulator.scoring.heads import Embedder, NgramHeads
from simulator.scoring.labels import LABELS
from simulator.scoring.levels import LevelModel
from simulator.scoring.principles import Category
from simulator.text.span import Span
from simulator.training.crossfit import CrossFit, Vectors, stacked_vectors
from simulator.training.examples import ClauseRows, Integers
from simulator.training.heads import fit_embedding_heads, fit_ngram_heads
from simulator.training.levels import PLAIN_CUTS, expected_levels, fit_cuts, fit_levels
from simulator.training.logistic import Floats

NEVER: Final = 2.0
"""A chance that no head reaches."""

_CANDIDATES: Final = (0.5, 0.6, 0.7, 0.8, 0.9)
_LEAST_GAIN: Final = 0.005
_SILENT: Final = NgramHeads({}, np.zeros((0, len(LABELS)), np.int16), np.zeros(len(LABELS)), 1.0)
_NONE: Final[frozenset[int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Fitted:
    """What stands on top of the heads: the level model, and when a head alone reports a hit."""

    levels: LevelModel
    hit_from: float


def fit_on_top(cross: CrossFit, calibration: Calibration, left_out: frozenset[int]) -> Fitted:
    """Fitted without the folds ``left_out``, whose replies no part of it has seen."""
    folds, levels = cross.folds, cross.levels
    features, without_rules = cross.stacked(left_out)
    kept = ~np.isin(folds, list(left_out))
    expected = np.zeros(levels.shape)
    for fold in sorted(set(folds[kept].tolist())):
        rest = kept & (folds != fold)
        model = _fitted_to_both(features[rest], without_rules[rest], levels[rest], PLAIN_CUTS)
        expected[folds == fold] = expected_levels(model, features[folds == fold])
    cuts = fit_cuts(expected[kept], levels[kept])
    hit_from = _hit_from(cross, calibration, left_out, kept.nonzero()[0])
    model = _fitted_to_both(features[kept], without_rules[kept], levels[kept], cuts)
    return Fitted(model, hit_from)


def _fitted_to_both(
    features: Floats, without_rules: Floats, levels: Integers, cuts: Floats
) -> LevelModel:
    """Fitted to each reply as read, and once more as if no rule had found anything.

    The rules were written with these replies at hand and miss more elsewhere; so the levels must
    not lean on them alone.
    """
    return fit_levels(np.vstack([features, without_rules]), np.vstack([levels, levels]), cuts)


def fold_scores(cross: CrossFit, calibration: Calibration, scorer: Scorer) -> list[ReplyScore]:
    """Every reply scored by parts fitted without its own fold; rules and rubric as in use."""
    scores: dict[int, ReplyScore] = {}
    for fold in sorted(set(cross.fold_of.values())):
        own = frozenset({fold})
        fitted = fit_on_top(cross, calibration, own)
        judge = with_fitted(scorer, fitted)
        for place, evidence in enumerate(cross.evidence(own)):
            if cross.folds[place] == fold:
                scores[place] = judge.judge(with_heard_hits(evidence, fitted.hit_from))
    return [scores[place] for place in range(len(cross.items))]


def with_fitted(scorer: Scorer, fitted: Fitted) -> Scorer:
    """``scorer`` judging by ``fitted``; its heads stay out of it."""
    learned = Learned(_SILENT, fitted.levels, fitted.hit_from, version="fold")
    return replace(scorer, learned=learned)


def fit_all(cross: CrossFit, calibration: Calibration, vectors: Vectors | None) -> Learned:
    """The learned parts for use, fitted to all replies: over ``vectors``, or else over n-grams."""
    fitted = fit_on_top(cross, calibration, _NONE)
    folded, labels, _ = cross.rows.without(frozenset())
    ngrams = _SILENT if vectors is not None else fit_ngram_heads(folded, labels)
    learned = Learned(ngrams, fitted.levels, fitted.hit_from, version="new")
    if vectors is None:
        return learned
    heads = fit_embedding_heads(stacked_vectors(vectors, folded), labels)
    return replace(learned, embedding=heads)


def embedded(rows: ClauseRows, embedder: Embedder) -> Vectors:
    """The vector of every clause in ``rows``."""
    texts = sorted(set(rows.folded))
    return dict(zip(texts, embedder(texts), strict=True))


def _hit_from(
    cross: CrossFit, calibration: Calibration, left_out: frozenset[int], kept: Integers
) -> float:
    """The chance from which hits by heads alone raise F1 over all categories, or ``NEVER``."""
    rater = calibration.first_rater
    evidence = cross.evidence_by_own_fold(left_out)
    marked = [calibration.marked(cross.items[place].reply, rater) for place in kept]

    def f1(hit_from: float) -> float:
        found = [_found(evidence[place], hit_from) for place in kept]
        pairs = list(zip(found, marked, strict=True))
        return sum((detection(pairs, one) for one in Category), Detection()).f1

    best = max(_CANDIDATES, key=lambda one: (f1(one), one))
    return best if f1(best) > f1(NEVER) + _LEAST_GAIN else NEVER


def _found(evidence: Evidence, hit_from: float) -> Sequence[tuple[Category, Span]]:
    return [(hit.category, hit.span) for hit in with_heard_hits(evidence, hit_from).hits]
