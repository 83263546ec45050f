"""Fits what judges: levels and hits on top of what heads or encoder hear in calibration replies.

The ear is fitted to other replies, so that every calibration reply is new to it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from simulator.content.calibration import Calibration
from simulator.scoring.engine import Learned, Scorer
from simulator.scoring.evidence import Evidence
from simulator.scoring.features import features
from simulator.scoring.finding import ReplyScore
from simulator.scoring.hit_model import HitModel
from simulator.scoring.levels import LevelModel
from simulator.training.examples import Example, Integers
from simulator.training.hits import fit_hits
from simulator.training.levels import PLAIN_CUTS, expected_levels, fit_cuts, fit_levels
from simulator.training.logistic import Floats

HARMLESS: Final = 8
"""How often each harmless reply counts: in service most are, among the rated ones few.

Chosen of 6, 8, 10 and 12: 6 flags more than one in a hundred of 797 others, 12 misses more."""

GUIDING: Final = 4
"""How often each reply of the set that guides counts: the handbook is its raters' own, and others
read it each a little otherwise."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """What stands on top of the ear."""

    levels: LevelModel
    hits: HitModel


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """Calibration replies as one ear hears them, the fold of each by its context, and harmless
    replies; ``guides`` are the contexts whose replies count ``GUIDING`` times.
    """

    items: Sequence[Example]
    evidence: Sequence[Evidence]
    folds: Integers
    harmless: Sequence[Evidence]
    guides: Collection[str] = ()

    @property
    def levels(self) -> Integers:
        """The given levels, by example (rows) and principle."""
        return np.array([item.levels for item in self.items])

    def counted(self, left_out: Collection[int]) -> list[int]:
        """The places of the items outside of the folds ``left_out``, each as often as it counts."""
        return [
            place
            for place, item in enumerate(self.items)
            if self.folds[place] not in left_out
            for _ in range(GUIDING if item.reply.context in self.guides else 1)
        ]


def heard_by(
    learned: Learned,
    items: Sequence[Example],
    harmless: Sequence[Evidence],
    fold_of: Mapping[str, int],
    guides: Collection[str] = (),
) -> Heard:
    """``items`` as the ear of ``learned`` hears them."""

    return Heard(
        items,
        [learned.heard(item.evidence) for item in items],
        np.array([fold_of[item.reply.context] for item in items]),
        [learned.heard(one) for one in harmless],
        guides,
    )


def fit_on_top(heard: Heard, calibration: Calibration, left_out: frozenset[int]) -> Fitted:
    """Fitted without the folds ``left_out``, whose replies no part of it has seen."""
    kept = heard.counted(left_out)
    folds, levels = heard.folds[kept], heard.levels[kept]
    evidence = [heard.evidence[place] for place in kept]
    plain = np.array([features(one) for one in evidence])
    bare = np.array(
        [features(replace(one, hits=(), read_acts=(), promises=())) for one in evidence]
    )
    expected = np.zeros(levels.shape)
    for fold in sorted(set(folds.tolist())):
        rest = folds != fold
        model = _fitted_to_both(plain[rest], bare[rest], levels[rest], PLAIN_CUTS)
        expected[~rest] = expected_levels(model, plain[~rest])
    levels_model = _fitted_to_both(plain, bare, levels, fit_cuts(expected, levels))
    return Fitted(levels_model, _fitted_hits(heard, calibration, kept))


def _fitted_hits(heard: Heard, calibration: Calibration, kept: Sequence[int]) -> HitModel:
    """Fitted to the replies ``kept``, and to all harmless ones."""
    rater = calibration.first_rater
    marked = [calibration.marked(heard.items[place].reply, rater) for place in kept]
    folds = heard.folds[list(kept)].tolist()
    names = sorted(set(folds)) or [0]
    harmless = [*heard.harmless] * HARMLESS
    folds += [names[place % len(names)] for place in range(len(harmless))]
    return fit_hits(
        [*(heard.evidence[place] for place in kept), *harmless],
        [*marked, *(() for _ in harmless)],
        np.array(folds),
    )


def _fitted_to_both(plain: Floats, bare: Floats, levels: Integers, cuts: Floats) -> LevelModel:
    """Fitted to each reply as read, and once more as if no rule had found anything.

    The rules were written with some of these replies at hand and miss more elsewhere; so the
    levels must not lean on them alone.
    """
    return fit_levels(np.vstack([plain, bare]), np.vstack([levels, levels]), cuts)


def fold_scores(
    heard: Heard, calibration: Calibration, scorer: Scorer, learned: Learned
) -> list[ReplyScore]:
    """Every reply scored by what was fitted without its own fold; rules and rubric as in use."""
    scores: dict[int, ReplyScore] = {}
    for fold in sorted(set(heard.folds.tolist())):
        judge = replace(
            scorer, learned=with_fitted(learned, fit_on_top(heard, calibration, frozenset({fold})))
        )
        for place in np.flatnonzero(heard.folds == fold).tolist():
            scores[place] = judge.judge(heard.evidence[place])
    return [scores[place] for place in range(len(heard.items))]


def with_fitted(learned: Learned, fitted: Fitted) -> Learned:
    """The same ear, judged by ``fitted``."""
    return replace(learned, levels=fitted.levels, hits=fitted.hits)
