"""The figures of an evaluation: agreement per principle and language, detection per category."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from simulator.measurement.agreement import Agreement, agreement
from simulator.measurement.detection import Detection, Marked, Overlap, detection, overlap
from simulator.measurement.doubt import caught_in_lowest

ALL = "all"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One reply: its language, levels by principle from two sides, and what each marked."""

    language: str
    given: Mapping[str, int]
    wanted: Mapping[str, int]
    found: Sequence[Marked[str]] = ()
    marked: Sequence[Marked[str]] = ()
    confidence: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """Figures over many replies; the keys of ``levels`` are language (or "all"), principle.

    ``doubt`` gives, by principle, the errors of two levels or more in the least confident third,
    and all of them.
    """

    count: int
    levels: Mapping[str, Mapping[str, Agreement]]
    categories: Mapping[str, Detection]
    overlaps: Mapping[str, Overlap]
    doubt: Mapping[str, tuple[int, int]]


def report(judgements: Sequence[Judgement], categories: Sequence[str]) -> Report:
    """The figures over ``judgements``.

    :raises ValueError: if there are none.
    """
    if not judgements:
        raise ValueError("nothing to measure")
    languages = sorted({one.language for one in judgements})
    groups = {ALL: list(judgements)} | {
        language: [one for one in judgements if one.language == language] for language in languages
    }
    pairs = [(one.found, one.marked) for one in judgements]
    return Report(
        count=len(judgements),
        levels={name: _levels(group) for name, group in groups.items()},
        categories={category: detection(pairs, category) for category in categories},
        overlaps={category: overlap(pairs, category) for category in categories},
        doubt=_doubt(judgements),
    )


def all_categories(found: Mapping[str, Detection]) -> Detection:
    """The counts of all categories together."""
    return sum(found.values(), Detection())


def _levels(group: Sequence[Judgement]) -> dict[str, Agreement]:
    return {
        principle: agreement(
            [one.given[principle] for one in group], [one.wanted[principle] for one in group]
        )
        for principle in group[0].wanted
    }


def _doubt(judgements: Sequence[Judgement]) -> dict[str, tuple[int, int]]:
    return {
        principle: caught_in_lowest(
            [one.confidence[principle] for one in judgements],
            [abs(one.given[principle] - one.wanted[principle]) for one in judgements],
        )
        for principle in judgements[0].confidence
    }
