"""Cutting a reply into stretches that each carry their evidence, for display."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise


class Weight(IntEnum):
    """Which colour wins where evidence overlaps: the gravest."""

    CREDIT = 1
    DEDUCTION = 2
    FORBIDDEN = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """Evidence in a reply: ``text[start:end]``, its chip's label and both ends of the jump."""

    id: str
    start: int
    end: int
    effect: str
    label: str

    @property
    def weight(self) -> Weight:
        """The rank of this mark's effect."""
        return Weight[self.effect.upper()]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters that share the same evidence.

    ``mark`` is the gravest mark over them (None: plain text); ``starts`` are the ids of the marks
    that begin here, so that every chip finds its place even where marks overlap.
    """

    text: str
    mark: Mark | None = None
    starts: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


def stretches(text: str, marks: Sequence[Mark]) -> tuple[Stretch, ...]:
    """``text`` cut at every border of a mark; the pieces joined give ``text`` again.

    Marks that are empty or reach outside the text are left out: nothing could be shown for them.
    """
    inside = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    borders = sorted({0, len(text), *_borders(inside)})
    return tuple(
        _stretch(text[start:end], start, [m for m in inside if m.start <= start and end <= m.end])
        for start, end in pairwise(borders)
    )


def _borders(marks: Iterable[Mark]) -> Iterable[int]:
    for mark in marks:
        yield mark.start
        yield mark.end


def _stretch(piece: str, start: int, over: Sequence[Mark]) -> Stretch:
    if not over:
        return Stretch(piece)
    # Of two equally grave marks the shorter one says more about these characters.
    gravest = max(over, key=lambda mark: (mark.weight, mark.start - mark.end))
    starting = tuple(mark.id for mark in over if mark.start == start)
    return Stretch(piece, gravest, starting, tuple(dict.fromkeys(mark.label for mark in over)))
