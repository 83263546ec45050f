"""A reply whose offending words are marked, cut into the pieces that a reader can point at."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from simulator.scoring.rule import example
from simulator.text.clauses import clauses
from simulator.text.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause with the punctuation that follows it; the pieces joined give the reply."""

    text: str
    start: int
    offends: bool


@dataclass(frozen=True, slots=True)
class MarkedReply:
    """The reply without its marks, the words that were marked, and its pieces."""

    text: str
    spans: tuple[Span, ...]
    pieces: tuple[Piece, ...]

    @property
    def offending(self) -> frozenset[int]:
        """The numbers of the pieces that overlap the marked words, from 0."""
        return frozenset(number for number, piece in enumerate(self.pieces) if piece.offends)


def marked_reply(marked: str) -> MarkedReply:
    """``marked``, in which offending words stand in ``[[…]]``, cut at its clauses."""
    found = example(marked)
    return MarkedReply(found.text, found.spans, tuple(_pieces(found.text, found.spans)))


def _pieces(text: str, spans: tuple[Span, ...]) -> Iterator[Piece]:
    starts = [clause.span.start for clause in clauses(text)][1:]
    for start, end in pairwise([0, *starts, len(text)]):
        place = Span(start, end)
        offends = any(place.overlaps(span) for span in spans)
        yield Piece(text[start:end], start, offends)
