"""Examples of what a scorer gets wrong, for people to read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simulator.measurement.detection import pairs
from simulator.measurement.report import Judgement

GRAVE = 2
"""From so many levels on an error is shown."""


@dataclass(frozen=True, slots=True)
class Miss:
    """One error in the judgement number ``place``: a level (``name`` is the principle, ``given``
    and ``wanted`` are set), or an expression of category ``name`` missed or invented at ``span``.
    """

    place: int
    kind: str
    name: str
    given: int | None = None
    wanted: int | None = None
    start: int = 0
    end: int = 0


def misses_in(judgements: Sequence[Judgement], each: int) -> tuple[Miss, ...]:
    """For each kind of error up to ``each`` examples, no two of one principle or category."""
    found: dict[str, dict[str, Miss]] = {"level": {}, "missed": {}, "invented": {}}
    for place, one in enumerate(judgements):
        for miss in _misses_of(place, one):
            found[miss.kind].setdefault(miss.name, miss)
    return tuple(miss for kind in found.values() for miss in list(kind.values())[:each])


def _misses_of(place: int, one: Judgement) -> Iterable[Miss]:
    for principle, given in one.given.items():
        wanted = one.wanted[principle]
        if abs(given - wanted) >= GRAVE:
            yield Miss(place, "level", principle, given, wanted)
    for kind, ours, theirs in (
        ("missed", one.marked, one.found),
        ("invented", one.found, one.marked),
    ):
        for category, span in ours:
            if not pairs([(category, span)], theirs):
                yield Miss(place, kind, category, start=span.start, end=span.end)
