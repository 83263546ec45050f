"""Learned heads that hear which kind of commitment a clause is about, in whatever words.

They see the n-grams of a clause and what the encoder makes of it within the reply.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from simulator.scoring.commitments import COMMITMENT_KINDS
from simulator.scoring.grams import grams
from simulator.scoring.kinds.kind import Nature

Floats = NDArray[np.float64]

NOTHING: Final = "none"
OWN_STEP: Final = "process"
"""Any step of the agent's own work, which needs no authority."""

HEARD_KINDS: Final[tuple[str, ...]] = (
    NOTHING,
    OWN_STEP,
    *(
        kind.id
        for kind in COMMITMENT_KINDS.values()
        if kind.nature is not Nature.PROCESS and kind.plain is None and kind.id != "upgrade_date"
    ),
)
"""What the heads tell apart; a time or a condition is for the parser to find."""

_PLACES: Final = 3


@dataclass(frozen=True, slots=True)
class HeardKind:
    """The likeliest kind of a clause, one of ``HEARD_KINDS``, and its chance."""

    kind: str
    chance: float


@dataclass(frozen=True, slots=True)
class KindHeads:
    """A logistic head for each of ``HEARD_KINDS`` (columns).

    ``words`` has a row per n-gram, in whole steps of ``scale``; ``meaning`` one per number that the
    encoder gives for a clause.
    """

    vocabulary: Mapping[str, int]
    words: NDArray[np.int16]
    scale: float
    meaning: Floats
    bias: Floats

    def heard(self, folded: Sequence[str], meanings: Floats) -> tuple[HeardKind, ...]:
        """The likeliest kind of each clause: ``folded`` its words, ``meanings`` (a row each)."""
        return tuple(self._one(*pair) for pair in zip(folded, meanings, strict=True))

    def _one(self, folded: str, meaning: Floats) -> HeardKind:
        found = grams(folded)
        known = [place for one in found if (place := self.vocabulary.get(one)) is not None]
        by_words = self.words[known].sum(axis=0, dtype=np.int64) * self.scale
        logits = by_words / max(1, len(found)) ** 0.5 + meaning @ self.meaning + self.bias
        chances = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
        best = int(chances.argmax())
        return HeardKind(HEARD_KINDS[best], round(float(chances[best] / chances.sum()), _PLACES))
