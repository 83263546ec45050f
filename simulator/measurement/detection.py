"""How well expressions are found: precision, recall and F1 by category, with their places."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from simulator.text.span import Span

K = TypeVar("K", bound=Hashable)
Marked = tuple[K, Span]


@dataclass(frozen=True, slots=True)
class Detection:
    """Counts of one category: marked by both, only by the scorer, only by the rater."""

    hits: int = 0
    false_alarms: int = 0
    misses: int = 0

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        found = self.hits + self.false_alarms
        return self.hits / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found; 1 where nothing is there."""
        there = self.hits + self.misses
        return self.hits / there if there else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where there was nothing to find or miss."""
        total = 2 * self.hits + self.false_alarms + self.misses
        return 2 * self.hits / total if total else 1.0

    def __add__(self, other: "Detection") -> "Detection":
        return Detection(
            self.hits + other.hits,
            self.false_alarms + other.false_alarms,
            self.misses + other.misses,
        )


@dataclass(frozen=True, slots=True)
class Overlap:
    """Counts of one category without pairing: how much of what was found shares characters with
    a mark (``right``), and how much of what is marked with something found (``met``).

    Where a rater marks one stretch and a scorer finds its two halves, both are right.
    """

    found: int = 0
    right: int = 0
    marked: int = 0
    met: int = 0

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is marked that was met; 1 where nothing is marked."""
        return self.met / self.marked if self.marked else 1.0


def pairs(found: Sequence[Marked[K]], there: Sequence[Marked[K]]) -> int:
    """How many of ``found`` can be paired, one to one, with an overlapping one of ``there``.

    The largest such number, by augmenting paths; only equal categories pair.
    """
    partner: dict[int, int] = {}

    def place(one: int, tried: set[int]) -> bool:
        for other, (category, span) in enumerate(there):
            fits = category == found[one][0] and span.overlaps(found[one][1])
            if not fits or other in tried:
                continue
            tried.add(other)
            if other not in partner or place(partner[other], tried):
                partner[other] = one
                return True
        return False

    return sum(place(one, set()) for one in range(len(found)))


def detection(
    replies: Iterable[tuple[Sequence[Marked[K]], Sequence[Marked[K]]]], category: K
) -> Detection:
    """The counts of ``category`` over ``replies``, each (found, there)."""
    total = Detection()
    for found, there in replies:
        ours = [one for one in found if one[0] == category]
        theirs = [one for one in there if one[0] == category]
        both = pairs(ours, theirs)
        total += Detection(both, len(ours) - both, len(theirs) - both)
    return total


def overlap(
    replies: Iterable[tuple[Sequence[Marked[K]], Sequence[Marked[K]]]], category: K
) -> Overlap:
    """The counts of ``category`` over ``replies``, each (found, there)."""
    ours, right, theirs, met = 0, 0, 0, 0
    for found, there in replies:
        mine = [span for one, span in found if one == category]
        marked = [span for one, span in there if one == category]
        ours, theirs = ours + len(mine), theirs + len(marked)
        right += sum(any(one.overlaps(other) for other in marked) for one in mine)
        met += sum(any(one.overlaps(other) for other in mine) for one in marked)
    return Overlap(ours, right, theirs, met)
