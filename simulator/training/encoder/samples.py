"""Rated replies as the encoder learns from them: tokens, and what is asked of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sentencepiece import SentencePieceProcessor

from simulator.content.calibration import ReplyRow
from simulator.content.encoder import END, MOST_TOKENS, START, averaging, pieces_in, touching
from simulator.scoring.evidence import Evidence
from simulator.scoring.labels import CATEGORY_INDEX, LABELS
from simulator.scoring.levels import STEPS
from simulator.scoring.principles import Category, Principle
from simulator.text.language import Language
from simulator.text.span import Span
from simulator.training.examples import Example

HARMLESS: Final = {
    Principle.UNDERSTANDING: 1,
    Principle.RESTRAINT: 2,
    Principle.SINCERITY: 1,
    Principle.SPEED: 0,
    Principle.NO_BLAME_SHIFTING: 3,
    Principle.NO_CARELESS_PROMISES: 3,
}
"""The levels that a reply reaches at least if nothing in it is forbidden."""

AT_MOST: Final = {
    Category.BLAME_CUSTOMER: (Principle.NO_BLAME_SHIFTING, 1),
    Category.DEFLECT: (Principle.NO_BLAME_SHIFTING, 1),
    Category.DISPARAGE: (Principle.NO_BLAME_SHIFTING, 1),
    Category.DISMISS: (Principle.SINCERITY, 1),
    Category.UNCERTAIN: (Principle.SINCERITY, 1),
    Category.PROVOKE: (Principle.RESTRAINT, 1),
    Category.DISRESPECT: (Principle.RESTRAINT, 1),
    Category.CARELESS_PROMISE: (Principle.NO_CARELESS_PROMISES, 1),
}
"""The level of one principle that a forbidden expression leaves at most, whatever stands around."""

_STEPS: Final = range(1, STEPS + 1)

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """One reply of n tokens: ``tokens`` with their start and end marks (n + 2), ``marks``
    (n x categories), ``clauses`` (clauses x n, rows that average), ``acts`` (clauses x labels),
    ``reached`` and ``known`` (principles x 3). What is not known teaches nothing.
    """

    tokens: tuple[int, ...]
    marks: Floats
    clauses: Floats
    acts: Floats
    reached: Floats
    known: Floats
    acts_known: bool = True


def sample(
    item: Example, marked: Iterable[tuple[Category, Span]], words: SentencePieceProcessor
) -> Sample | None:
    """What ``item`` teaches, with the forbidden expressions ``marked``; None without a token."""
    folded = item.evidence.folded
    ids, places = pieces_in(words, folded.folded)
    ids, places = ids[:MOST_TOKENS], places[:MOST_TOKENS]
    if not places or not item.evidence.clauses:
        return None
    marks = np.zeros((len(places), len(Category)), np.float32)
    for category, span in marked:
        inside = folded.fold_span(span)
        marks[touching(places, inside.start, inside.end), CATEGORY_INDEX[category]] = 1
    spans = [folded.fold_span(clause.span) for clause in item.evidence.clauses]
    return Sample(
        (START, *ids, END),
        marks,
        averaging(places, [(span.start, span.end) for span in spans]),
        item.labels.astype(np.float32),
        (item.levels[:, None] >= np.arange(1, STEPS + 1)).astype(np.float32),
        np.ones((len(Principle), STEPS), np.float32),
    )


def harmless_sample(evidence: Evidence, words: SentencePieceProcessor) -> Sample | None:
    """A reply in which nothing is forbidden; of its levels only ``HARMLESS`` are known."""
    found = sample(_unrated(evidence), (), words)
    if found is None:
        return None
    known = np.array([[step <= HARMLESS[one] for step in _STEPS] for one in Principle])
    return replace(
        found, acts_known=False, known=known.astype(np.float32), reached=np.ones_like(found.reached)
    )


def stock_sample(
    evidence: Evidence, marked: Sequence[tuple[Category, Span]], words: SentencePieceProcessor
) -> Sample | None:
    """A stock sentence with the forbidden expressions ``marked`` in it; nothing else is known."""
    found = sample(_unrated(evidence), marked, words)
    if found is None:
        return None
    most = dict(AT_MOST[category] for category, _ in marked if category in AT_MOST)
    known = np.array([[step > most.get(one, STEPS) for step in _STEPS] for one in Principle])
    return replace(found, acts_known=False, known=known.astype(np.float32))


def _unrated(evidence: Evidence) -> Example:
    row = ReplyRow(id="unrated", context="", lang=Language.SIMPLIFIED, text=evidence.text)
    labels = np.zeros((len(evidence.clauses), len(LABELS)))
    levels = np.zeros(len(Principle), dtype=np.int64)
    return Example(row, evidence, evidence.words, labels, levels)


def joined(first: Sample, second: Sample) -> Sample | None:
    """Two replies as one; None if that is more than is read at a time.

    What raters would give it is not known. Real replies are seldom long; from these the encoder
    learns that a warm beginning excuses nothing that follows.
    """
    length = len(first.marks) + len(second.marks)
    if length > MOST_TOKENS:
        return None
    clauses = np.zeros((len(first.clauses) + len(second.clauses), length), np.float32)
    clauses[: len(first.clauses), : len(first.marks)] = first.clauses
    clauses[len(first.clauses) :, len(first.marks) :] = second.clauses
    return Sample(
        (*first.tokens[:-1], *second.tokens[1:]),
        np.concatenate([first.marks, second.marks]),
        clauses,
        np.concatenate([first.acts, second.acts]),
        first.reached,
        np.zeros_like(first.known),
        acts_known=first.acts_known and second.acts_known,
    )
