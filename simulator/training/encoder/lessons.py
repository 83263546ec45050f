"""Rated replies as the encoder learns from them: tokens, and what is asked of each."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sentencepiece import SentencePieceProcessor

from simulator.content.encoder import END, MOST_TOKENS, START, averaging, pieces_in, touching
from simulator.scoring.labels import CATEGORY_INDEX
from simulator.scoring.levels import STEPS
from simulator.scoring.principles import Category
from simulator.text.span import Span
from simulator.training.examples import Example

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One reply of n tokens: ``tokens`` with their start and end marks (n + 2), ``marks``
    (n x categories), ``clauses`` (clauses x n, rows that average), ``acts`` (clauses x labels),
    ``reached`` (principles x 3).
    """

    tokens: tuple[int, ...]
    marks: Floats
    clauses: Floats
    acts: Floats
    reached: Floats


def lesson(
    item: Example, marked: Iterable[tuple[Category, Span]], words: SentencePieceProcessor
) -> Lesson | None:
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
    return Lesson(
        (START, *ids, END),
        marks,
        averaging(places, [(span.start, span.end) for span in spans]),
        item.labels.astype(np.float32),
        (item.levels[:, None] >= np.arange(1, STEPS + 1)).astype(np.float32),
    )
