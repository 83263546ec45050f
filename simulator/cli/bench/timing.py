"""Times a piece of work over and over, and sums it up."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import quantiles
from typing import TypeVar

Piece = TypeVar("Piece")


@dataclass(frozen=True, slots=True)
class Timing:
    """The seconds that each of several pieces of work took."""

    seconds: Sequence[float]

    @property
    def per_second(self) -> float:
        """Pieces done in a second."""
        return len(self.seconds) / sum(self.seconds)

    @property
    def median_ms(self) -> float:
        """The middle one, in milliseconds."""
        return quantiles(self.seconds, n=100)[49] * 1000

    @property
    def p95_ms(self) -> float:
        """The one that 95 of 100 stay below, in milliseconds."""
        return quantiles(self.seconds, n=100)[94] * 1000


def timed(work: Callable[[Piece], object], pieces: Iterable[Piece]) -> Timing:
    """How long ``work`` takes on each of ``pieces``."""
    seconds = []
    for piece in pieces:
        start = time.perf_counter()
        work(piece)
        seconds.append(time.perf_counter() - start)
    return Timing(seconds)
