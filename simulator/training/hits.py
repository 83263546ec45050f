"""Fits when a stretch that a rule or a head points at is reported as a forbidden expression."""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from simulator.measurement.detection import detection
from simulator.scoring.evidence import Evidence
from simulator.scoring.hit_model import FEATURES, Candidate, HitModel, candidates, overlapping
from simulator.scoring.hits import run_together
from simulator.scoring.labels import CATEGORY_INDEX
from simulator.scoring.principles import Category
from simulator.text.span import Span
from simulator.training.examples import Integers
from simulator.training.logistic import Floats, fit_logistic

STRENGTH: Final = 0.3
_STEPS: Final = 200
_GRID: Final = tuple(round(0.2 + 0.05 * step, 2) for step in range(13))

Marked = Sequence[tuple[Category, Span]]


def fit_hits(evidence: Sequence[Evidence], marked: Sequence[Marked], folds: Integers) -> HitModel:
    """The model for replies of which raters ``marked`` these expressions.

    The chance to report from is the one with the best F1 of each category, by models that were
    fitted without the fold of the reply that they judge.
    """
    found = [candidates(one) for one in evidence]
    pointed = list(_questions(found, marked))
    weights, bias = _fitted(pointed, set(folds.tolist()), folds)
    loose = HitModel(weights, bias, np.zeros(len(Category)))
    chances: dict[int, float] = {}
    for fold in sorted(set(folds.tolist())):
        rest = set(folds.tolist()) - {fold}
        model = HitModel(*_fitted(pointed, rest, folds), loose.cuts)
        for place in np.flatnonzero(folds == fold):
            chances |= {id(one): model.chance(one) for one in found[place]}
    cuts = [_cut(category, evidence, found, marked, chances) for category in Category]
    return HitModel(weights, bias, np.array(cuts))


def _questions(
    found: Sequence[Sequence[Candidate]], marked: Sequence[Marked]
) -> Iterable[tuple[int, Candidate, bool]]:
    for place, (ones, there) in enumerate(zip(found, marked, strict=True)):
        for one in ones:
            yield place, one, overlapping(one.hit, there)


def _fitted(
    pointed: Sequence[tuple[int, Candidate, bool]], kept: set[int], folds: Integers
) -> tuple[Floats, Floats]:
    weights = np.zeros((len(Category), len(FEATURES)))
    bias = np.zeros(len(Category))
    for category, row in CATEGORY_INDEX.items():
        ours = [
            (one.features, right)
            for place, one, right in pointed
            if one.hit.category is category and folds[place] in kept
        ]
        if len({right for _, right in ours}) < 2:
            # Nothing to tell apart: a rule is believed, a head is not.
            weights[row, 0], bias[row] = 2.0, -1.0
            continue
        inputs = np.array([features for features, _ in ours])
        answers = np.array([[float(right)] for _, right in ours])
        fitted, start = fit_logistic(inputs, answers, STRENGTH, _STEPS)
        weights[row], bias[row] = np.round(fitted[:, 0], 4), np.round(start[0], 4)
    return weights, bias


def _cut(
    category: Category,
    evidence: Sequence[Evidence],
    found: Sequence[Sequence[Candidate]],
    marked: Sequence[Marked],
    chances: dict[int, float],
) -> float:
    ours = [[one for one in ones if one.hit.category is category] for ones in found]

    def f1(cut: float) -> float:
        pairs = [
            (_reported(one, ones, chances, cut), there)
            for one, ones, there in zip(evidence, ours, marked, strict=True)
        ]
        return detection(pairs, category).f1

    return max(_GRID, key=lambda cut: (round(f1(cut), 4), -abs(cut - 0.5)))


def _reported(
    evidence: Evidence, ones: Sequence[Candidate], chances: dict[int, float], cut: float
) -> Marked:
    likely = [one.hit for one in ones if one.is_certain or chances[id(one)] >= cut]
    together = run_together(evidence.text, evidence.clauses, likely)
    return [(hit.category, hit.span) for hit in together]
