"""Everything that has been read from one reply, before any level is given."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.scoring.context import Context
from simulator.scoring.finding import ActFound, Hit, Promise
from simulator.scoring.labels import LABELS
from simulator.scoring.relation import Relation
from simulator.text.clauses import Clause
from simulator.text.folded import FoldedText


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What rules, promise parser and heads found in a reply.

    ``chances`` has one row per clause and one column per label, or no column at all where no
    heads were asked.
    """

    folded: FoldedText
    context: Context
    clauses: tuple[Clause, ...]
    hits: tuple[Hit, ...]
    acts: tuple[ActFound, ...]
    promises: tuple[Promise, ...]
    relation: Relation
    chances: NDArray[np.float64]

    @property
    def text(self) -> str:
        """The reply as typed."""
        return self.folded.original

    @property
    def is_learned(self) -> bool:
        """Whether heads were asked."""
        return bool(self.chances.shape[1] == len(LABELS))


def folded_clauses(folded: FoldedText, clauses: tuple[Clause, ...]) -> tuple[str, ...]:
    """The folded characters of each clause."""
    places = (folded.fold_span(clause.span) for clause in clauses)
    return tuple(folded.folded[place.start : place.end] for place in places)
