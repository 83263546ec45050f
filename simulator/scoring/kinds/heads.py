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

_LEAST_OF_NATURE: Final = 0.05
_LEAST_CARELESS: Final = 0.02
_LEAST_CARELESS_BY_EAR: Final = 0.05
"""Chances below which a careless promise is not believed, chosen by counting on replies that nobody
writing rules has read: where words name one, but neither its nature nor carelessness is heard, 79
of 85 were none; where it is only heard, and no carelessness, 66 of 72."""


@dataclass(frozen=True, slots=True)
class HeardClause:
    """What is heard of a clause: the chance of each of ``HEARD_KINDS``, which together make one,
    and the chance that the clause is careless, whatever it promises; ``alone`` is the same heard in
    its sentence by itself, where that was asked."""

    chances: tuple[float, ...]
    careless: float
    alone: "HeardClause | None" = None

    @property
    def likeliest(self) -> tuple[str, float]:
        """The likeliest of ``HEARD_KINDS``, and its chance."""
        place = max(range(len(self.chances)), key=self.chances.__getitem__)
        return HEARD_KINDS[place], self.chances[place]

    def bears_out(self, nature: Nature, *, by_ear: bool) -> bool:
        """Whether the clause may be careless in what it commits to, something of ``nature``.

        ``by_ear`` if no word names that.
        """
        if by_ear:
            return self.careless >= _LEAST_CARELESS_BY_EAR
        if self.careless >= _LEAST_CARELESS or nature is Nature.DISCLOSURE:
            return True
        return self._of(nature) >= _LEAST_OF_NATURE

    def _of(self, nature: Nature) -> float:
        return sum(
            chance
            for kind, chance in zip(HEARD_KINDS, self.chances, strict=True)
            if kind in COMMITMENT_KINDS and COMMITMENT_KINDS[kind].nature is nature
        )


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

    def heard(
        self, folded: Sequence[str], meanings: Floats, careless: Sequence[float]
    ) -> tuple[HeardClause, ...]:
        """What is heard of each clause: ``folded`` its words, ``meanings`` (a row each)."""
        return tuple(self._one(*three) for three in zip(folded, meanings, careless, strict=True))

    def _one(self, folded: str, meaning: Floats, careless: float) -> HeardClause:
        found = grams(folded)
        known = [place for one in found if (place := self.vocabulary.get(one)) is not None]
        by_words = self.words[known].sum(axis=0, dtype=np.int64) * self.scale
        logits = by_words / max(1, len(found)) ** 0.5 + meaning @ self.meaning + self.bias
        chances = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
        settled = np.round(chances / chances.sum(), _PLACES)
        return HeardClause(tuple(settled.tolist()), float(careless))
