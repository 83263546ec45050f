"""What the learned parts hear in a reply: chances by clause, by character, and of each level."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from simulator.scoring.labels import LABELS

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Impression:
    """Chances, 0 to 1, of what a reply says and does.

    ``acts`` (clauses x labels): that a clause does an act or holds a forbidden expression;
    ``marks`` (folded characters x categories): that a character belongs to a forbidden expression;
    ``reached`` (principles x 3): that level 1, 2, 3 of a principle is reached.

    ``meanings`` (clauses x width of the encoder) are no chances but what further heads go by.
    """

    acts: Floats
    marks: Floats
    reached: Floats
    meanings: Floats = field(default_factory=lambda: np.zeros((0, 0)))


class Encoder(Protocol):
    """Reads a whole folded reply; ``version`` tells its weights from others."""

    version: str

    def __call__(self, folded: str, clauses: Sequence[tuple[int, int]]) -> Impression:
        """What is heard in ``folded``, whose ``clauses`` are given by start and end."""


def nothing_heard(clauses: int, characters: int) -> Impression:
    """The impression of a reply that no learned part has read: no columns at all."""
    return Impression(np.zeros((clauses, 0)), np.zeros((characters, 0)), np.zeros((0, 0)))


def hears_acts(impression: Impression) -> bool:
    """Whether any learned part has read the reply."""
    return impression.acts.shape[1:] == (len(LABELS),)
