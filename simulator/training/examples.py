"""The calibration replies as the learned parts see them: clauses, labels, evidence, levels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.content.calibration import Calibration, LabelledClause, ReplyRow
from simulator.scoring.evidence import Evidence
from simulator.scoring.labels import LABEL_INDEX, LABELS
from simulator.scoring.principles import Principle
from simulator.scoring.reading import Reader
from simulator.text.folded import fold
from simulator.text.span import Span

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One rated reply; no learned part has heard its ``evidence`` yet."""

    reply: ReplyRow
    evidence: Evidence
    folded: tuple[str, ...]
    labels: Floats
    levels: Integers


@dataclass(frozen=True, slots=True, eq=False)
class ClauseRows:
    """Labelled clauses to fit heads to."""

    folded: tuple[str, ...]
    labels: Floats


def examples(calibration: Calibration, reader: Reader, rater: str) -> tuple[Example, ...]:
    """Every reply that ``rater`` rated."""
    return tuple(
        _example(calibration, reader, reply, rater)
        for reply in calibration.replies
        if reply.id in calibration.ratings[rater]
    )


def _example(calibration: Calibration, reader: Reader, reply: ReplyRow, rater: str) -> Example:
    evidence = reader.read(reply.text, calibration.contexts[reply.context])
    given = calibration.ratings[rater][reply.id].levels
    return Example(
        reply,
        evidence,
        evidence.words,
        _labels(evidence, calibration.clauses.get(reply.id, ())),
        np.array([given[principle] for principle in Principle], dtype=np.int64),
    )


def _labels(evidence: Evidence, marked: Sequence[LabelledClause]) -> Floats:
    """For each clause as cut here, the labels of the raters' clauses that mostly coincide."""
    rows = np.zeros((len(evidence.clauses), len(LABELS)))
    for row, clause in enumerate(evidence.clauses):
        for one in marked:
            if coincide(clause.span, one.span):
                rows[row, [LABEL_INDEX[label] for label in one.labels]] = 1
    return rows


def coincide(one: Span, other: Span) -> bool:
    """Whether two stretches of a reply share at least half of the shorter."""
    common = one.shared(other)
    return common * 2 >= min(one.end - one.start, other.end - other.start) > 0 and common > 0


def clause_rows(
    items: Sequence[Example], calibration: Calibration, extra: Mapping[str, Sequence[str]]
) -> ClauseRows:
    """The clauses as cut here, the clauses as the raters cut them, and further labelled ones."""
    folded = [text for item in items for text in item.folded]
    labels = [item.labels for item in items]
    for item in items:
        for one in calibration.clauses.get(item.reply.id, ()):
            folded.append(fold(one.span.of(item.reply.text)).folded)
            labels.append(_row(one.labels))
    for text, given in extra.items():
        folded.append(fold(text).folded)
        labels.append(_row(given))
    return ClauseRows(tuple(folded), np.vstack(labels))


def _row(labels: Sequence[str] | frozenset[str]) -> Floats:
    row = np.zeros((1, len(LABELS)))
    row[0, [LABEL_INDEX[label] for label in labels]] = 1
    return row
